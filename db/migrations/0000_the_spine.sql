CREATE SCHEMA "identity";
--> statement-breakpoint
CREATE TABLE "back_briefs" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"brief_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"brief_version_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"team_id" uuid,
	"round_no" integer NOT NULL,
	"restatement" text DEFAULT '' NOT NULL,
	"my_plan" text DEFAULT '' NOT NULL,
	"boundaries_i_see" text DEFAULT '' NOT NULL,
	"risks" text DEFAULT '' NOT NULL,
	"help_needed" text DEFAULT '' NOT NULL,
	"cannot_promise" text DEFAULT '' NOT NULL,
	"taken_key_tasks" text[] DEFAULT '{}' NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"submitted_at" timestamp with time zone,
	"responded_by" uuid,
	"response_text" text,
	"return_kind" text,
	"return_key_tasks" text[] DEFAULT '{}' NOT NULL,
	"responded_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "back_briefs_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "back_briefs_state" CHECK ("back_briefs"."state" in ('draft', 'submitted', 'accepted', 'sent_back', 'withdrawn')),
	CONSTRAINT "back_briefs_return_kind" CHECK ("back_briefs"."return_kind" in ('plan', 'brief'))
);
--> statement-breakpoint
CREATE TABLE "reconfirmations" (
	"org_id" uuid NOT NULL,
	"brief_version_id" uuid NOT NULL,
	"back_brief_id" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "reconfirmations_pk" PRIMARY KEY("org_id","brief_version_id","back_brief_id"),
	CONSTRAINT "reconfirmations_answer" CHECK ("reconfirmations"."answer" in ('still_stands', 'revise'))
);
--> statement-breakpoint
CREATE TABLE "brief_people" (
	"org_id" uuid NOT NULL,
	"brief_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"part" text NOT NULL,
	"team_id" uuid,
	"backbrief_required" boolean DEFAULT true NOT NULL,
	"received_at" timestamp with time zone,
	CONSTRAINT "brief_people_pk" PRIMARY KEY("org_id","brief_id","membership_id","part"),
	CONSTRAINT "brief_people_part" CHECK ("brief_people"."part" in ('reviewer', 'reader', 'delegate', 'recipient'))
);
--> statement-breakpoint
CREATE TABLE "brief_versions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"brief_id" uuid NOT NULL,
	"version_no" integer NOT NULL,
	"generation" integer NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"context" text DEFAULT '' NOT NULL,
	"higher_intent" text DEFAULT '' NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"key_tasks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"key_task_excess_reason" text DEFAULT '' NOT NULL,
	"end_state" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"boundaries" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"freedoms" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"resources" text DEFAULT '' NOT NULL,
	"not_doing" text DEFAULT '' NOT NULL,
	"horizon_date" date,
	"change_kind" text DEFAULT 'first' NOT NULL,
	"change_reason" text DEFAULT '' NOT NULL,
	"caused_by" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"decision_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "brief_versions_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "brief_versions_status" CHECK ("brief_versions"."status" in ('draft', 'in_review', 'published', 'discarded')),
	CONSTRAINT "brief_versions_change_kind" CHECK ("brief_versions"."change_kind" in ('first', 'editorial', 'clarification', 'direction'))
);
--> statement-breakpoint
CREATE TABLE "briefs" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"author_id" uuid NOT NULL,
	"theme_id" uuid NOT NULL,
	"parent_brief_id" uuid,
	"team_id" uuid,
	"confidentiality" text DEFAULT 'open' NOT NULL,
	"current_version_id" uuid,
	"status" text DEFAULT 'draft' NOT NULL,
	"published_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"closing_note" text,
	"superseded_by_id" uuid,
	"end_decision_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "briefs_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "briefs_status" CHECK ("briefs"."status" in ('draft', 'in_review', 'published', 'superseded', 'closed', 'discarded')),
	CONSTRAINT "briefs_confidentiality" CHECK ("briefs"."confidentiality" in ('open', 'restricted'))
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure_id" uuid,
	"project_id" uuid,
	"as_of" date NOT NULL,
	"value" numeric,
	"milestone_key" text,
	"confidence" integer,
	"status_word" text,
	"note" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"on_behalf" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"corrects_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "check_ins_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "check_ins_word" CHECK ("check_ins"."status_word" in ('going_well', 'watch', 'stuck'))
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"question" text NOT NULL,
	"options" text DEFAULT '' NOT NULL,
	"choice" text NOT NULL,
	"reason" text NOT NULL,
	"reason_kind" text,
	"expected_result" text DEFAULT '' NOT NULL,
	"revisit_on" date,
	"decider_id" uuid NOT NULL,
	"links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"in_flight" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"status" text DEFAULT 'decided' NOT NULL,
	"decided_at" timestamp with time zone,
	"outcome" text,
	"revisited_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "decisions_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "decisions_kind" CHECK ("decisions"."kind" in ('decision', 'pivot', 'stop', 'reallocation', 'persist', 'posture')),
	CONSTRAINT "decisions_status" CHECK ("decisions"."status" in ('proposed', 'decided', 'revisited', 'rejected')),
	CONSTRAINT "decisions_reason_kind" CHECK ("decisions"."reason_kind" in ('hypothesis_debunked', 'market_change', 'resource', 'opportunity', 'other'))
);
--> statement-breakpoint
CREATE TABLE "history" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"request_id" text NOT NULL,
	"payload" jsonb,
	"payload_hash" text NOT NULL,
	CONSTRAINT "history_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity"."email_domains" (
	"domain" text NOT NULL,
	"org_id" uuid NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "email_domains_pk" PRIMARY KEY("domain","org_id")
);
--> statement-breakpoint
CREATE TABLE "identity"."login_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "organizations_slug_unique" UNIQUE("slug"),
	CONSTRAINT "organizations_status" CHECK ("identity"."organizations"."status" in ('active', 'suspended', 'deleting'))
);
--> statement-breakpoint
CREATE TABLE "identity"."sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"user_agent" text,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "identity"."users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "identity"."worker_heartbeats" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "measure_changes" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"field" text NOT NULL,
	"old_value" text NOT NULL,
	"new_value" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"changed_on" date NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "measure_changes_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "measure_readers" (
	"org_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	CONSTRAINT "measure_readers_pk" PRIMARY KEY("org_id","measure_id","membership_id")
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"type" text NOT NULL,
	"title" text NOT NULL,
	"objective_id" uuid,
	"team_id" uuid,
	"unit" text DEFAULT '' NOT NULL,
	"baseline" numeric,
	"target" numeric,
	"lo" numeric,
	"hi" numeric,
	"tolerance" numeric,
	"natural_min" numeric,
	"natural_max" numeric,
	"milestones" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"curve" text DEFAULT 'linear' NOT NULL,
	"weight" numeric DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"source_url" text,
	"cadence_days" integer DEFAULT 7 NOT NULL,
	"benchmark_value" numeric,
	"benchmark_source" text,
	"counter_measure_id" uuid,
	"start_on" date NOT NULL,
	"due_on" date,
	"visibility" text DEFAULT 'org' NOT NULL,
	"visibility_root_id" uuid,
	"status" text DEFAULT 'active' NOT NULL,
	"final_grade" text,
	"recent" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"signal_status" text,
	"last_known_status" text,
	"score" numeric,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "measures_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "measures_kind" CHECK ("measures"."kind" in ('key_result', 'kpi')),
	CONSTRAINT "measures_type" CHECK ("measures"."type" in ('increase_decrease', 'percent', 'currency', 'band', 'milestone', 'binary')),
	CONSTRAINT "measures_curve" CHECK ("measures"."curve" in ('linear', 'milestones', 'none')),
	CONSTRAINT "measures_status" CHECK ("measures"."status" in ('active', 'closed')),
	CONSTRAINT "measures_visibility" CHECK ("measures"."visibility" in ('org', 'team_line', 'restricted')),
	CONSTRAINT "measures_signal_status" CHECK ("measures"."signal_status" in ('on_track', 'at_risk', 'off_track', 'stale', 'no_data', 'not_started', 'too_early', 'met', 'near_miss', 'partly', 'missed', 'stopped'))
);
--> statement-breakpoint
CREATE TABLE "objective_readers" (
	"org_id" uuid NOT NULL,
	"objective_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	CONSTRAINT "objective_readers_pk" PRIMARY KEY("org_id","objective_id","membership_id")
);
--> statement-breakpoint
CREATE TABLE "objectives" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"why_it_matters" text DEFAULT '' NOT NULL,
	"team_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"theme_id" uuid NOT NULL,
	"brief_id" uuid,
	"key_task_key" text,
	"parent_objective_id" uuid,
	"weight" numeric(8, 2) DEFAULT 1 NOT NULL,
	"start_on" date NOT NULL,
	"due_on" date NOT NULL,
	"measure_by" date,
	"visibility" text DEFAULT 'org' NOT NULL,
	"visibility_root_id" uuid,
	"status" text DEFAULT 'draft' NOT NULL,
	"activated_on" date,
	"proposed_grade" text,
	"proposed_by" uuid,
	"closing_note" text,
	"closed_on" date,
	"closed_by" uuid,
	"confirmed_alone" text,
	"final_grade" text,
	"stop_decision_id" uuid,
	"score" numeric,
	"coverage" numeric,
	"confidence" integer,
	"signal_status" text,
	"last_known_status" text,
	"gap" numeric,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "objectives_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "objectives_kind" CHECK ("objectives"."kind" in ('committed', 'aspirational')),
	CONSTRAINT "objectives_status" CHECK ("objectives"."status" in ('draft', 'active', 'achieved', 'partly', 'missed', 'stopped')),
	CONSTRAINT "objectives_visibility" CHECK ("objectives"."visibility" in ('org', 'team_line', 'restricted')),
	CONSTRAINT "objectives_signal_status" CHECK ("objectives"."signal_status" in ('on_track', 'at_risk', 'off_track', 'stale', 'no_data', 'not_started', 'too_early', 'met', 'near_miss', 'partly', 'missed', 'stopped')),
	CONSTRAINT "objectives_final_grade" CHECK ("objectives"."final_grade" in ('met', 'near_miss', 'partly', 'missed'))
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"org_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"next" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "counters_pk" PRIMARY KEY("org_id","kind")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"org_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"subject_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_pk" PRIMARY KEY("org_id","actor_id","route","key")
);
--> statement-breakpoint
CREATE TABLE "organization_settings" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"identity_statement" text,
	"stage" text DEFAULT 'searching' NOT NULL,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"week_hours" integer DEFAULT 40 NOT NULL,
	"loaded_day_cost" bigint,
	"backbrief_required" boolean DEFAULT true NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"main_brief_id" uuid,
	"signals_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organization_settings_stage" CHECK ("organization_settings"."stage" in ('searching', 'scaling', 'established'))
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid,
	"email" text NOT NULL,
	"display_name" text NOT NULL,
	"role" text NOT NULL,
	"is_admin" boolean DEFAULT false NOT NULL,
	"is_finance" boolean DEFAULT false NOT NULL,
	"team_id" uuid,
	"manager_membership_id" uuid,
	"craft" text,
	"fte" numeric(3, 2) DEFAULT 1 NOT NULL,
	"started_on" date,
	"status" text NOT NULL,
	"departed_on" date,
	"departure_kind" text,
	"departure_reason" text,
	"regretted" boolean,
	"invite_token_hash" text,
	"invite_expires_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "memberships_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('executive', 'manager', 'contributor', 'viewer')),
	CONSTRAINT "memberships_status" CHECK ("memberships"."status" in ('invited', 'active', 'suspended', 'departed', 'revoked', 'expired'))
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"parent_id" uuid,
	"lead_membership_id" uuid,
	"is_operational" boolean DEFAULT true NOT NULL,
	"cadence_days" integer DEFAULT 7 NOT NULL,
	"review_weekday" integer DEFAULT 1 NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "teams_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "teams_status" CHECK ("teams"."status" in ('active', 'archived'))
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"purpose_in_own_words" text DEFAULT '' NOT NULL,
	"approach" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"objective_id" uuid,
	"key_task_key" text,
	"kpi_measure_id" uuid,
	"obligation" text,
	"owner_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"status" text DEFAULT 'proposed' NOT NULL,
	"start_on" date,
	"original_due_on" date,
	"due_on" date,
	"replan_count" integer DEFAULT 0 NOT NULL,
	"definition_of_done" text DEFAULT '' NOT NULL,
	"expected_items" integer,
	"activated_on" date,
	"done_on" date,
	"stopped_on" date,
	"started_before_agreement" boolean DEFAULT false NOT NULL,
	"end_reason" text,
	"stop_decision_id" uuid,
	"visibility_root_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "projects_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "projects_kind" CHECK ("projects"."kind" in ('change', 'run', 'obligation')),
	CONSTRAINT "projects_status" CHECK ("projects"."status" in ('proposed', 'active', 'paused', 'done', 'stopped', 'declined'))
);
--> statement-breakpoint
CREATE TABLE "work_items" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"type" text DEFAULT 'task' NOT NULL,
	"title" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"project_id" uuid,
	"team_id" uuid NOT NULL,
	"assignee_id" uuid,
	"accepter_id" uuid,
	"state" text DEFAULT 'backlog' NOT NULL,
	"blocked" boolean DEFAULT false NOT NULL,
	"started_on" date,
	"submitted_on" date,
	"accepted_on" date,
	"done_on" date,
	"due_on" date,
	"original_due_on" date,
	"returned_count" integer DEFAULT 0 NOT NULL,
	"rework_of_id" uuid,
	"unplanned" boolean DEFAULT false NOT NULL,
	"customer_visible" boolean DEFAULT false NOT NULL,
	"effort_days" numeric(8, 2),
	"last_move" jsonb,
	"visibility_root_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "work_items_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "work_items_type" CHECK ("work_items"."type" in ('task', 'deliverable', 'milestone', 'rework')),
	CONSTRAINT "work_items_state" CHECK ("work_items"."state" in ('backlog', 'ready', 'in_progress', 'review', 'done', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"choice" text NOT NULL,
	"not_doing" text NOT NULL,
	"is_new_market" boolean DEFAULT false NOT NULL,
	"horizon_start_year" integer NOT NULL,
	"horizon_end_year" integer NOT NULL,
	"owner_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"in_force_on" date,
	"retired_on" date,
	"retire_decision_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "themes_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "themes_kind" CHECK ("themes"."kind" in ('where_to_play', 'how_to_win', 'capability', 'identity')),
	CONSTRAINT "themes_status" CHECK ("themes"."status" in ('draft', 'in_force', 'retired'))
);
--> statement-breakpoint
CREATE TABLE "theme_kpis" (
	"org_id" uuid NOT NULL,
	"theme_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"position" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "theme_kpis_pk" PRIMARY KEY("org_id","theme_id","measure_id")
);
--> statement-breakpoint
ALTER TABLE "back_briefs" ADD CONSTRAINT "back_briefs_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "back_briefs" ADD CONSTRAINT "back_briefs_brief" FOREIGN KEY ("org_id","brief_id") REFERENCES "public"."briefs"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "back_briefs" ADD CONSTRAINT "back_briefs_version" FOREIGN KEY ("org_id","brief_version_id") REFERENCES "public"."brief_versions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "back_briefs" ADD CONSTRAINT "back_briefs_recipient" FOREIGN KEY ("org_id","recipient_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "back_briefs" ADD CONSTRAINT "back_briefs_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconfirmations" ADD CONSTRAINT "reconfirmations_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconfirmations" ADD CONSTRAINT "reconfirmations_version" FOREIGN KEY ("org_id","brief_version_id") REFERENCES "public"."brief_versions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconfirmations" ADD CONSTRAINT "reconfirmations_back_brief" FOREIGN KEY ("org_id","back_brief_id") REFERENCES "public"."back_briefs"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_people" ADD CONSTRAINT "brief_people_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_people" ADD CONSTRAINT "brief_people_brief" FOREIGN KEY ("org_id","brief_id") REFERENCES "public"."briefs"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_people" ADD CONSTRAINT "brief_people_member" FOREIGN KEY ("org_id","membership_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_people" ADD CONSTRAINT "brief_people_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_versions" ADD CONSTRAINT "brief_versions_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_versions" ADD CONSTRAINT "brief_versions_brief" FOREIGN KEY ("org_id","brief_id") REFERENCES "public"."briefs"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_author" FOREIGN KEY ("org_id","author_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_theme" FOREIGN KEY ("org_id","theme_id") REFERENCES "public"."themes"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_parent" FOREIGN KEY ("org_id","parent_brief_id") REFERENCES "public"."briefs"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_superseded_by" FOREIGN KEY ("org_id","superseded_by_id") REFERENCES "public"."briefs"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_measure" FOREIGN KEY ("org_id","measure_id") REFERENCES "public"."measures"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_project" FOREIGN KEY ("org_id","project_id") REFERENCES "public"."projects"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_author" FOREIGN KEY ("org_id","author_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_corrects" FOREIGN KEY ("org_id","corrects_id") REFERENCES "public"."check_ins"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decider" FOREIGN KEY ("org_id","decider_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."email_domains" ADD CONSTRAINT "email_domains_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_changes" ADD CONSTRAINT "measure_changes_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_changes" ADD CONSTRAINT "measure_changes_measure" FOREIGN KEY ("org_id","measure_id") REFERENCES "public"."measures"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_readers" ADD CONSTRAINT "measure_readers_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_readers" ADD CONSTRAINT "measure_readers_measure" FOREIGN KEY ("org_id","measure_id") REFERENCES "public"."measures"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_readers" ADD CONSTRAINT "measure_readers_member" FOREIGN KEY ("org_id","membership_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_objective" FOREIGN KEY ("org_id","objective_id") REFERENCES "public"."objectives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_owner" FOREIGN KEY ("org_id","owner_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_counter" FOREIGN KEY ("org_id","counter_measure_id") REFERENCES "public"."measures"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_visibility_root" FOREIGN KEY ("org_id","visibility_root_id") REFERENCES "public"."objectives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_readers" ADD CONSTRAINT "objective_readers_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_readers" ADD CONSTRAINT "objective_readers_objective" FOREIGN KEY ("org_id","objective_id") REFERENCES "public"."objectives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_readers" ADD CONSTRAINT "objective_readers_member" FOREIGN KEY ("org_id","membership_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objectives" ADD CONSTRAINT "objectives_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objectives" ADD CONSTRAINT "objectives_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objectives" ADD CONSTRAINT "objectives_owner" FOREIGN KEY ("org_id","owner_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objectives" ADD CONSTRAINT "objectives_theme" FOREIGN KEY ("org_id","theme_id") REFERENCES "public"."themes"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objectives" ADD CONSTRAINT "objectives_brief" FOREIGN KEY ("org_id","brief_id") REFERENCES "public"."briefs"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objectives" ADD CONSTRAINT "objectives_parent" FOREIGN KEY ("org_id","parent_objective_id") REFERENCES "public"."objectives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objectives" ADD CONSTRAINT "objectives_visibility_root" FOREIGN KEY ("org_id","visibility_root_id") REFERENCES "public"."objectives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counters" ADD CONSTRAINT "counters_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD CONSTRAINT "organization_settings_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_manager" FOREIGN KEY ("org_id","manager_membership_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_parent" FOREIGN KEY ("org_id","parent_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_lead" FOREIGN KEY ("org_id","lead_membership_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_objective" FOREIGN KEY ("org_id","objective_id") REFERENCES "public"."objectives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_kpi" FOREIGN KEY ("org_id","kpi_measure_id") REFERENCES "public"."measures"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_owner" FOREIGN KEY ("org_id","owner_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_visibility_root" FOREIGN KEY ("org_id","visibility_root_id") REFERENCES "public"."objectives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_items" ADD CONSTRAINT "work_items_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_items" ADD CONSTRAINT "work_items_project" FOREIGN KEY ("org_id","project_id") REFERENCES "public"."projects"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_items" ADD CONSTRAINT "work_items_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_items" ADD CONSTRAINT "work_items_assignee" FOREIGN KEY ("org_id","assignee_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_items" ADD CONSTRAINT "work_items_accepter" FOREIGN KEY ("org_id","accepter_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_items" ADD CONSTRAINT "work_items_rework_of" FOREIGN KEY ("org_id","rework_of_id") REFERENCES "public"."work_items"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_items" ADD CONSTRAINT "work_items_visibility_root" FOREIGN KEY ("org_id","visibility_root_id") REFERENCES "public"."objectives"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_owner" FOREIGN KEY ("org_id","owner_id") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_kpis" ADD CONSTRAINT "theme_kpis_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_kpis" ADD CONSTRAINT "theme_kpis_theme" FOREIGN KEY ("org_id","theme_id") REFERENCES "public"."themes"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_kpis" ADD CONSTRAINT "theme_kpis_measure" FOREIGN KEY ("org_id","measure_id") REFERENCES "public"."measures"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "back_briefs_round" ON "back_briefs" USING btree ("org_id","brief_id","generation","recipient_id","round_no");--> statement-breakpoint
CREATE INDEX "back_briefs_by_recipient" ON "back_briefs" USING btree ("org_id","recipient_id");--> statement-breakpoint
CREATE INDEX "brief_people_by_member" ON "brief_people" USING btree ("org_id","membership_id");--> statement-breakpoint
CREATE UNIQUE INDEX "brief_versions_no" ON "brief_versions" USING btree ("org_id","brief_id","version_no");--> statement-breakpoint
CREATE UNIQUE INDEX "briefs_number" ON "briefs" USING btree ("org_id","number");--> statement-breakpoint
CREATE INDEX "briefs_by_theme" ON "briefs" USING btree ("org_id","theme_id");--> statement-breakpoint
CREATE INDEX "briefs_by_parent" ON "briefs" USING btree ("org_id","parent_brief_id");--> statement-breakpoint
CREATE UNIQUE INDEX "check_ins_measure_day" ON "check_ins" USING btree ("org_id","measure_id","author_id","as_of","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "check_ins_project_day" ON "check_ins" USING btree ("org_id","project_id","author_id","as_of","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_number" ON "decisions" USING btree ("org_id","number");--> statement-breakpoint
CREATE INDEX "decisions_by_time" ON "decisions" USING btree ("org_id","decided_at","id");--> statement-breakpoint
CREATE INDEX "history_by_subject" ON "history" USING btree ("org_id","subject_id","id");--> statement-breakpoint
CREATE INDEX "history_by_actor" ON "history" USING btree ("org_id","actor_id","id");--> statement-breakpoint
CREATE INDEX "login_attempts_key" ON "identity"."login_attempts" USING btree ("key","at");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "identity"."sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "measure_changes_by_measure" ON "measure_changes" USING btree ("org_id","measure_id");--> statement-breakpoint
CREATE UNIQUE INDEX "measures_number" ON "measures" USING btree ("org_id","kind","number");--> statement-breakpoint
CREATE INDEX "measures_by_objective" ON "measures" USING btree ("org_id","objective_id");--> statement-breakpoint
CREATE INDEX "measures_by_owner" ON "measures" USING btree ("org_id","owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "objectives_number" ON "objectives" USING btree ("org_id","number");--> statement-breakpoint
CREATE INDEX "objectives_by_due" ON "objectives" USING btree ("org_id","due_on","id");--> statement-breakpoint
CREATE INDEX "objectives_by_team" ON "objectives" USING btree ("org_id","team_id");--> statement-breakpoint
CREATE INDEX "objectives_by_brief" ON "objectives" USING btree ("org_id","brief_id");--> statement-breakpoint
CREATE INDEX "objectives_by_owner" ON "objectives" USING btree ("org_id","owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_email" ON "memberships" USING btree ("org_id","email");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_user_in_org" ON "memberships" USING btree ("org_id","user_id");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "memberships_by_team" ON "memberships" USING btree ("org_id","team_id");--> statement-breakpoint
CREATE INDEX "memberships_by_name" ON "memberships" USING btree ("org_id","display_name","id");--> statement-breakpoint
CREATE INDEX "teams_by_parent" ON "teams" USING btree ("org_id","parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "projects_number" ON "projects" USING btree ("org_id","number");--> statement-breakpoint
CREATE INDEX "projects_by_due" ON "projects" USING btree ("org_id","due_on","id");--> statement-breakpoint
CREATE INDEX "projects_by_objective" ON "projects" USING btree ("org_id","objective_id");--> statement-breakpoint
CREATE INDEX "projects_by_team" ON "projects" USING btree ("org_id","team_id");--> statement-breakpoint
CREATE UNIQUE INDEX "work_items_number" ON "work_items" USING btree ("org_id","number");--> statement-breakpoint
CREATE INDEX "work_items_by_state" ON "work_items" USING btree ("org_id","state","started_on","id");--> statement-breakpoint
CREATE INDEX "work_items_by_assignee" ON "work_items" USING btree ("org_id","assignee_id","state");--> statement-breakpoint
CREATE INDEX "work_items_by_project" ON "work_items" USING btree ("org_id","project_id","state");--> statement-breakpoint
CREATE INDEX "work_items_by_team_done" ON "work_items" USING btree ("org_id","team_id","done_on");--> statement-breakpoint
CREATE UNIQUE INDEX "themes_number" ON "themes" USING btree ("org_id","number");--> statement-breakpoint
CREATE INDEX "theme_kpis_by_measure" ON "theme_kpis" USING btree ("org_id","measure_id");