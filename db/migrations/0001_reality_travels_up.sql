CREATE TABLE "capabilities" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"theme_id" uuid NOT NULL,
	"need" integer NOT NULL,
	"have" integer NOT NULL,
	"assessed_on" date NOT NULL,
	"owner_team_id" uuid NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "capabilities_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "deep_dives" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"leader_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"dive_on" date NOT NULL,
	"mode" text DEFAULT 'observe' NOT NULL,
	"hands_on" boolean DEFAULT false NOT NULL,
	"question" text NOT NULL,
	"seen" text DEFAULT '' NOT NULL,
	"surprised_by" text DEFAULT '' NOT NULL,
	"none_needed_because" text,
	"host_id" uuid NOT NULL,
	"host_line" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"held_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "deep_dives_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "deep_dives_mode" CHECK ("deep_dives"."mode" in ('observe', 'work_along')),
	CONSTRAINT "deep_dives_state" CHECK ("deep_dives"."state" in ('planned', 'held', 'confirmed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "dive_findings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"dive_id" uuid NOT NULL,
	"text" text NOT NULL,
	"friction_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "dive_findings_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "dive_follow_ups" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"dive_id" uuid NOT NULL,
	"text" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "dive_follow_ups_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"hypothesis_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"strength" text NOT NULL,
	"source_kind" text NOT NULL,
	"source_key" text NOT NULL,
	"interview_count" integer,
	"text" text NOT NULL,
	"observed_on" date NOT NULL,
	"check_in_id" uuid,
	"friction_id" uuid,
	"dive_id" uuid,
	"market_signal_id" uuid,
	"lesson_id" uuid,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "evidence_direction" CHECK ("evidence"."direction" in ('for', 'against')),
	CONSTRAINT "evidence_strength" CHECK ("evidence"."strength" in ('weak', 'moderate', 'strong')),
	CONSTRAINT "evidence_source_kind" CHECK ("evidence"."source_kind" in ('opinion', 'anecdote', 'interviews', 'behaviour', 'measure', 'experiment', 'market_data'))
);
--> statement-breakpoint
CREATE TABLE "evidence_retractions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_retractions_pk" PRIMARY KEY("org_id","evidence_id")
);
--> statement-breakpoint
CREATE TABLE "friction_events" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"friction_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"from_level" text,
	"to_level" text,
	"text" text DEFAULT '' NOT NULL,
	"answer_kind" text,
	"due_on" date,
	"work_item_id" uuid,
	CONSTRAINT "friction_events_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "friction_events_kind" CHECK ("friction_events"."kind" in ('raised', 'acknowledged', 'escalated', 'answered', 'hands_on_help', 'resolved', 'reopened', 'merged', 'snoozed', 'overdue'))
);
--> statement-breakpoint
CREATE TABLE "friction_links" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"friction_id" uuid NOT NULL,
	"project_id" uuid,
	"work_item_id" uuid,
	"objective_id" uuid,
	"measure_id" uuid,
	"hypothesis_id" uuid,
	CONSTRAINT "friction_links_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "frictions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"severity" text DEFAULT 'medium' NOT NULL,
	"team_id" uuid NOT NULL,
	"raised_by" uuid NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"protected" boolean DEFAULT false NOT NULL,
	"brief_id" uuid,
	"key_task_key" text,
	"level" text DEFAULT 'manager' NOT NULL,
	"addressed_to" uuid,
	"hours_lost_per_week" numeric(8, 2) DEFAULT 0 NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"clock_due_at" timestamp with time zone,
	"overdue_since" timestamp with time zone,
	"snoozed_until" timestamp with time zone,
	"answer_kind" text,
	"answer_text" text,
	"answer_due_on" date,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	"merged_into_id" uuid,
	"visibility_root_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "frictions_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "frictions_kind" CHECK ("frictions"."kind" in ('technical', 'resource', 'tools', 'process', 'dependency', 'unclear_intent', 'unrealistic_goal', 'people')),
	CONSTRAINT "frictions_severity" CHECK ("frictions"."severity" in ('low', 'medium', 'high', 'critical')),
	CONSTRAINT "frictions_level" CHECK ("frictions"."level" in ('team', 'manager', 'executive')),
	CONSTRAINT "frictions_status" CHECK ("frictions"."status" in ('open', 'acknowledged', 'answered', 'resolved', 'merged')),
	CONSTRAINT "frictions_answer" CHECK ("frictions"."answer_kind" in ('will_do', 'accepted_limit', 'not_now'))
);
--> statement-breakpoint
CREATE TABLE "hypotheses" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"statement" text NOT NULL,
	"category" text NOT NULL,
	"theme_id" uuid NOT NULL,
	"brief_id" uuid,
	"load_bearing" boolean DEFAULT false NOT NULL,
	"is_pmf" boolean DEFAULT false NOT NULL,
	"owner_id" uuid NOT NULL,
	"prior" numeric(3, 2) DEFAULT 0.5 NOT NULL,
	"leading_measure_id" uuid,
	"leading_indicator" text DEFAULT '' NOT NULL,
	"support_if" text DEFAULT '' NOT NULL,
	"debunk_if" text DEFAULT '' NOT NULL,
	"test_by" date,
	"status" text DEFAULT 'draft' NOT NULL,
	"opened_at" timestamp with time zone,
	"rule_edits" integer DEFAULT 0 NOT NULL,
	"proposed_verdict" text,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone,
	"proposal_sentence" text,
	"verdict_at" timestamp with time zone,
	"verdict_by" uuid,
	"verdict_sentence" text,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "hypotheses_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "hypotheses_category" CHECK ("hypotheses"."category" in ('demand', 'customer_value', 'capability', 'economics', 'competitor', 'regulation')),
	CONSTRAINT "hypotheses_status" CHECK ("hypotheses"."status" in ('draft', 'open', 'supported', 'debunked', 'inconclusive')),
	CONSTRAINT "hypotheses_proposed" CHECK ("hypotheses"."proposed_verdict" in ('supported', 'debunked', 'inconclusive'))
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text DEFAULT 'lesson' NOT NULL,
	"text" text NOT NULL,
	"raised_by" uuid NOT NULL,
	"raised_on" date NOT NULL,
	"addressed_to" uuid NOT NULL,
	"brief_id" uuid,
	"theme_id" uuid,
	"from_project_id" uuid,
	"from_friction_id" uuid,
	"from_dive_id" uuid,
	"from_hypothesis_id" uuid,
	"from_review_id" uuid,
	"stop_project_id" uuid,
	"state" text DEFAULT 'raised' NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"adopted_version_id" uuid,
	"adopted_decision_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "lessons_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "lessons_kind" CHECK ("lessons"."kind" in ('lesson', 'stop_proposal', 'recommendation')),
	CONSTRAINT "lessons_state" CHECK ("lessons"."state" in ('raised', 'considered', 'adopted', 'declined'))
);
--> statement-breakpoint
CREATE TABLE "market_signal_links" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"market_signal_id" uuid NOT NULL,
	"theme_id" uuid,
	"hypothesis_id" uuid,
	CONSTRAINT "market_signal_links_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "market_signals" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"source_url" text DEFAULT '' NOT NULL,
	"observed_on" date NOT NULL,
	"direction" text DEFAULT 'unclear' NOT NULL,
	"impact" integer DEFAULT 1 NOT NULL,
	"raised_by" uuid NOT NULL,
	"status" text DEFAULT 'new' NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "market_signals_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "market_signals_kind" CHECK ("market_signals"."kind" in ('market_trend', 'competitor', 'macro', 'customer', 'technology', 'regulation')),
	CONSTRAINT "market_signals_status" CHECK ("market_signals"."status" in ('new', 'considered', 'used', 'set_aside')),
	CONSTRAINT "market_signals_direction" CHECK ("market_signals"."direction" in ('tailwind', 'headwind', 'unclear'))
);
--> statement-breakpoint
CREATE TABLE "pulse_answers" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"frozen_team_id" uuid NOT NULL,
	"realistic" smallint,
	"tools" smallint,
	"morale" smallint,
	"understand" smallint,
	"pace" smallint,
	"recall" text,
	CONSTRAINT "pulse_answers_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "pulse_ballots" (
	"org_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"slot" uuid NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "pulse_ballots_pk" PRIMARY KEY("org_id","round_id","slot")
);
--> statement-breakpoint
CREATE TABLE "pulse_comments" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "pulse_comments_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "pulse_receipts" (
	"org_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"receipt" text NOT NULL,
	CONSTRAINT "pulse_receipts_pk" PRIMARY KEY("org_id","round_id","receipt")
);
--> statement-breakpoint
CREATE TABLE "pulse_rounds" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"questions_version" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'scheduled' NOT NULL,
	"min_group" integer DEFAULT 5 NOT NULL,
	"tree" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"roster" jsonb,
	"recall" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"main_brief_id" uuid,
	"salt" text,
	"responses" integer,
	"closed_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "pulse_rounds_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "pulse_rounds_state" CHECK ("pulse_rounds"."state" in ('scheduled', 'open', 'closed', 'published')),
	CONSTRAINT "pulse_rounds_min_group" CHECK ("pulse_rounds"."min_group" >= 5)
);
--> statement-breakpoint
CREATE TABLE "resource_entries" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"side" text NOT NULL,
	"unit" text NOT NULL,
	"amount" numeric(16, 2) NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"team_id" uuid,
	"member_id" uuid,
	"objective_id" uuid,
	"project_id" uuid,
	"drain_kind" text,
	"expected_return" numeric,
	"expected_return_text" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "resource_entries_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "resource_entries_side" CHECK ("resource_entries"."side" in ('planned', 'actual')),
	CONSTRAINT "resource_entries_unit" CHECK ("resource_entries"."unit" in ('days', 'money', 'headcount')),
	CONSTRAINT "resource_entries_drain" CHECK ("resource_entries"."drain_kind" in ('rework', 'waiting', 'software', 'process', 'meetings', 'travel', 'other'))
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"team_id" uuid NOT NULL,
	"leader_id" uuid NOT NULL,
	"scheduled_for" date NOT NULL,
	"held_on" date,
	"agenda" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"attendees" uuid[] DEFAULT '{}' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'scheduled' NOT NULL,
	"skip_reason" text,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reviews_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "reviews_kind" CHECK ("reviews"."kind" in ('team_week', 'monthly_operations', 'strategy_month', 'quarter')),
	CONSTRAINT "reviews_state" CHECK ("reviews"."state" in ('scheduled', 'held', 'closed', 'skipped'))
);
--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "theme_id" uuid;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "advice" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "agrees" boolean;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "state_before" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "state_after" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "review_id" uuid;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "proposed_by" uuid;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "rejected_reason" text;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "tests_hypothesis_id" uuid;--> statement-breakpoint
ALTER TABLE "capabilities" ADD CONSTRAINT "capabilities_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capabilities" ADD CONSTRAINT "capabilities_theme" FOREIGN KEY ("org_id","theme_id") REFERENCES "public"."themes"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capabilities" ADD CONSTRAINT "capabilities_team" FOREIGN KEY ("org_id","owner_team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deep_dives" ADD CONSTRAINT "deep_dives_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deep_dives" ADD CONSTRAINT "deep_dives_leader" FOREIGN KEY ("org_id","leader_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deep_dives" ADD CONSTRAINT "deep_dives_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deep_dives" ADD CONSTRAINT "deep_dives_host" FOREIGN KEY ("org_id","host_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dive_findings" ADD CONSTRAINT "dive_findings_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dive_findings" ADD CONSTRAINT "dive_findings_dive" FOREIGN KEY ("org_id","dive_id") REFERENCES "public"."deep_dives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dive_findings" ADD CONSTRAINT "dive_findings_friction" FOREIGN KEY ("org_id","friction_id") REFERENCES "public"."frictions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dive_follow_ups" ADD CONSTRAINT "dive_follow_ups_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dive_follow_ups" ADD CONSTRAINT "dive_follow_ups_dive" FOREIGN KEY ("org_id","dive_id") REFERENCES "public"."deep_dives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dive_follow_ups" ADD CONSTRAINT "dive_follow_ups_owner" FOREIGN KEY ("org_id","owner_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_hypothesis" FOREIGN KEY ("org_id","hypothesis_id") REFERENCES "public"."hypotheses"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_check_in" FOREIGN KEY ("org_id","check_in_id") REFERENCES "public"."check_ins"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_friction" FOREIGN KEY ("org_id","friction_id") REFERENCES "public"."frictions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_dive" FOREIGN KEY ("org_id","dive_id") REFERENCES "public"."deep_dives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_market_signal" FOREIGN KEY ("org_id","market_signal_id") REFERENCES "public"."market_signals"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_lesson" FOREIGN KEY ("org_id","lesson_id") REFERENCES "public"."lessons"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_author" FOREIGN KEY ("org_id","author_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_retractions" ADD CONSTRAINT "evidence_retractions_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_retractions" ADD CONSTRAINT "evidence_retractions_evidence" FOREIGN KEY ("org_id","evidence_id") REFERENCES "public"."evidence"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_retractions" ADD CONSTRAINT "evidence_retractions_by" FOREIGN KEY ("org_id","by_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_events" ADD CONSTRAINT "friction_events_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_events" ADD CONSTRAINT "friction_events_friction" FOREIGN KEY ("org_id","friction_id") REFERENCES "public"."frictions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_events" ADD CONSTRAINT "friction_events_actor" FOREIGN KEY ("org_id","actor_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_events" ADD CONSTRAINT "friction_events_work_item" FOREIGN KEY ("org_id","work_item_id") REFERENCES "public"."work_items"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_links" ADD CONSTRAINT "friction_links_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_links" ADD CONSTRAINT "friction_links_friction" FOREIGN KEY ("org_id","friction_id") REFERENCES "public"."frictions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_links" ADD CONSTRAINT "friction_links_project" FOREIGN KEY ("org_id","project_id") REFERENCES "public"."projects"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_links" ADD CONSTRAINT "friction_links_work_item" FOREIGN KEY ("org_id","work_item_id") REFERENCES "public"."work_items"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_links" ADD CONSTRAINT "friction_links_objective" FOREIGN KEY ("org_id","objective_id") REFERENCES "public"."objectives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_links" ADD CONSTRAINT "friction_links_measure" FOREIGN KEY ("org_id","measure_id") REFERENCES "public"."measures"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_links" ADD CONSTRAINT "friction_links_hypothesis" FOREIGN KEY ("org_id","hypothesis_id") REFERENCES "public"."hypotheses"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frictions" ADD CONSTRAINT "frictions_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frictions" ADD CONSTRAINT "frictions_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frictions" ADD CONSTRAINT "frictions_raiser" FOREIGN KEY ("org_id","raised_by") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frictions" ADD CONSTRAINT "frictions_brief" FOREIGN KEY ("org_id","brief_id") REFERENCES "public"."briefs"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frictions" ADD CONSTRAINT "frictions_addressee" FOREIGN KEY ("org_id","addressed_to") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frictions" ADD CONSTRAINT "frictions_answerer" FOREIGN KEY ("org_id","answered_by") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frictions" ADD CONSTRAINT "frictions_merged" FOREIGN KEY ("org_id","merged_into_id") REFERENCES "public"."frictions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frictions" ADD CONSTRAINT "frictions_visibility_root" FOREIGN KEY ("org_id","visibility_root_id") REFERENCES "public"."objectives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypotheses" ADD CONSTRAINT "hypotheses_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypotheses" ADD CONSTRAINT "hypotheses_theme" FOREIGN KEY ("org_id","theme_id") REFERENCES "public"."themes"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypotheses" ADD CONSTRAINT "hypotheses_brief" FOREIGN KEY ("org_id","brief_id") REFERENCES "public"."briefs"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypotheses" ADD CONSTRAINT "hypotheses_owner" FOREIGN KEY ("org_id","owner_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypotheses" ADD CONSTRAINT "hypotheses_measure" FOREIGN KEY ("org_id","leading_measure_id") REFERENCES "public"."measures"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypotheses" ADD CONSTRAINT "hypotheses_proposer" FOREIGN KEY ("org_id","proposed_by") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypotheses" ADD CONSTRAINT "hypotheses_judge" FOREIGN KEY ("org_id","verdict_by") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_raiser" FOREIGN KEY ("org_id","raised_by") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_addressee" FOREIGN KEY ("org_id","addressed_to") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_answerer" FOREIGN KEY ("org_id","answered_by") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_brief" FOREIGN KEY ("org_id","brief_id") REFERENCES "public"."briefs"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_theme" FOREIGN KEY ("org_id","theme_id") REFERENCES "public"."themes"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_from_project" FOREIGN KEY ("org_id","from_project_id") REFERENCES "public"."projects"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_from_friction" FOREIGN KEY ("org_id","from_friction_id") REFERENCES "public"."frictions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_from_dive" FOREIGN KEY ("org_id","from_dive_id") REFERENCES "public"."deep_dives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_from_hypothesis" FOREIGN KEY ("org_id","from_hypothesis_id") REFERENCES "public"."hypotheses"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_from_review" FOREIGN KEY ("org_id","from_review_id") REFERENCES "public"."reviews"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_stop_project" FOREIGN KEY ("org_id","stop_project_id") REFERENCES "public"."projects"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_adopted_version" FOREIGN KEY ("org_id","adopted_version_id") REFERENCES "public"."brief_versions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_adopted_decision" FOREIGN KEY ("org_id","adopted_decision_id") REFERENCES "public"."decisions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_signal_links" ADD CONSTRAINT "market_signal_links_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_signal_links" ADD CONSTRAINT "market_signal_links_signal" FOREIGN KEY ("org_id","market_signal_id") REFERENCES "public"."market_signals"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_signal_links" ADD CONSTRAINT "market_signal_links_theme" FOREIGN KEY ("org_id","theme_id") REFERENCES "public"."themes"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_signal_links" ADD CONSTRAINT "market_signal_links_hypothesis" FOREIGN KEY ("org_id","hypothesis_id") REFERENCES "public"."hypotheses"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_signals" ADD CONSTRAINT "market_signals_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_signals" ADD CONSTRAINT "market_signals_raiser" FOREIGN KEY ("org_id","raised_by") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_signals" ADD CONSTRAINT "market_signals_answerer" FOREIGN KEY ("org_id","answered_by") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_answers" ADD CONSTRAINT "pulse_answers_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_answers" ADD CONSTRAINT "pulse_answers_round" FOREIGN KEY ("org_id","round_id") REFERENCES "public"."pulse_rounds"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_ballots" ADD CONSTRAINT "pulse_ballots_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_ballots" ADD CONSTRAINT "pulse_ballots_round" FOREIGN KEY ("org_id","round_id") REFERENCES "public"."pulse_rounds"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_comments" ADD CONSTRAINT "pulse_comments_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_comments" ADD CONSTRAINT "pulse_comments_round" FOREIGN KEY ("org_id","round_id") REFERENCES "public"."pulse_rounds"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_receipts" ADD CONSTRAINT "pulse_receipts_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_receipts" ADD CONSTRAINT "pulse_receipts_round" FOREIGN KEY ("org_id","round_id") REFERENCES "public"."pulse_rounds"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_rounds" ADD CONSTRAINT "pulse_rounds_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_rounds" ADD CONSTRAINT "pulse_rounds_brief" FOREIGN KEY ("org_id","main_brief_id") REFERENCES "public"."briefs"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_entries" ADD CONSTRAINT "resource_entries_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_entries" ADD CONSTRAINT "resource_entries_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_entries" ADD CONSTRAINT "resource_entries_member" FOREIGN KEY ("org_id","member_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_entries" ADD CONSTRAINT "resource_entries_objective" FOREIGN KEY ("org_id","objective_id") REFERENCES "public"."objectives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_entries" ADD CONSTRAINT "resource_entries_project" FOREIGN KEY ("org_id","project_id") REFERENCES "public"."projects"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_leader" FOREIGN KEY ("org_id","leader_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "capabilities_by_theme" ON "capabilities" USING btree ("org_id","theme_id");--> statement-breakpoint
CREATE UNIQUE INDEX "deep_dives_number" ON "deep_dives" USING btree ("org_id","number");--> statement-breakpoint
CREATE INDEX "deep_dives_by_team" ON "deep_dives" USING btree ("org_id","team_id","dive_on");--> statement-breakpoint
CREATE INDEX "dive_findings_by_dive" ON "dive_findings" USING btree ("org_id","dive_id");--> statement-breakpoint
CREATE INDEX "dive_follow_ups_by_dive" ON "dive_follow_ups" USING btree ("org_id","dive_id");--> statement-breakpoint
CREATE INDEX "dive_follow_ups_by_owner" ON "dive_follow_ups" USING btree ("org_id","owner_id","due_on");--> statement-breakpoint
CREATE INDEX "evidence_by_hypothesis" ON "evidence" USING btree ("org_id","hypothesis_id","observed_on");--> statement-breakpoint
CREATE INDEX "friction_events_by_friction" ON "friction_events" USING btree ("org_id","friction_id","at");--> statement-breakpoint
CREATE INDEX "friction_events_by_work_item" ON "friction_events" USING btree ("org_id","work_item_id");--> statement-breakpoint
CREATE INDEX "friction_links_by_friction" ON "friction_links" USING btree ("org_id","friction_id");--> statement-breakpoint
CREATE INDEX "friction_links_by_work_item" ON "friction_links" USING btree ("org_id","work_item_id");--> statement-breakpoint
CREATE INDEX "friction_links_by_project" ON "friction_links" USING btree ("org_id","project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "frictions_number" ON "frictions" USING btree ("org_id","number");--> statement-breakpoint
CREATE INDEX "frictions_by_clock" ON "frictions" USING btree ("org_id","clock_due_at","id");--> statement-breakpoint
CREATE INDEX "frictions_by_team" ON "frictions" USING btree ("org_id","team_id","status");--> statement-breakpoint
CREATE INDEX "frictions_by_brief" ON "frictions" USING btree ("org_id","brief_id");--> statement-breakpoint
CREATE INDEX "frictions_by_raised" ON "frictions" USING btree ("org_id","raised_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "hypotheses_number" ON "hypotheses" USING btree ("org_id","number");--> statement-breakpoint
CREATE INDEX "hypotheses_by_theme" ON "hypotheses" USING btree ("org_id","theme_id");--> statement-breakpoint
CREATE UNIQUE INDEX "lessons_number" ON "lessons" USING btree ("org_id","number");--> statement-breakpoint
CREATE INDEX "lessons_by_addressee" ON "lessons" USING btree ("org_id","addressed_to","state");--> statement-breakpoint
CREATE INDEX "market_signal_links_by_signal" ON "market_signal_links" USING btree ("org_id","market_signal_id");--> statement-breakpoint
CREATE INDEX "market_signal_links_by_hypothesis" ON "market_signal_links" USING btree ("org_id","hypothesis_id");--> statement-breakpoint
CREATE UNIQUE INDEX "market_signals_number" ON "market_signals" USING btree ("org_id","number");--> statement-breakpoint
CREATE INDEX "market_signals_by_time" ON "market_signals" USING btree ("org_id","observed_on","id");--> statement-breakpoint
CREATE INDEX "pulse_answers_by_round" ON "pulse_answers" USING btree ("org_id","round_id");--> statement-breakpoint
CREATE INDEX "pulse_comments_by_round" ON "pulse_comments" USING btree ("org_id","round_id");--> statement-breakpoint
CREATE INDEX "pulse_rounds_by_time" ON "pulse_rounds" USING btree ("org_id","opens_on");--> statement-breakpoint
CREATE INDEX "resource_entries_by_period" ON "resource_entries" USING btree ("org_id","unit","side","period_start");--> statement-breakpoint
CREATE INDEX "resource_entries_by_member" ON "resource_entries" USING btree ("org_id","member_id","period_start");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_number" ON "reviews" USING btree ("org_id","number");--> statement-breakpoint
CREATE INDEX "reviews_by_time" ON "reviews" USING btree ("org_id","scheduled_for","id");--> statement-breakpoint
CREATE INDEX "reviews_by_team" ON "reviews" USING btree ("org_id","team_id","kind","scheduled_for");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_theme" FOREIGN KEY ("org_id","theme_id") REFERENCES "public"."themes"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_review" FOREIGN KEY ("org_id","review_id") REFERENCES "public"."reviews"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_proposer" FOREIGN KEY ("org_id","proposed_by") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_hypothesis" FOREIGN KEY ("org_id","tests_hypothesis_id") REFERENCES "public"."hypotheses"("org_id","id") ON DELETE no action ON UPDATE no action;