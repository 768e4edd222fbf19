CREATE TABLE "published_forecasts" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"published_on" date NOT NULL,
	"remaining" integer NOT NULL,
	"due_on" date,
	"source" text NOT NULL,
	"weeks" jsonb NOT NULL,
	"outcomes" integer DEFAULT 0 NOT NULL,
	"plain_50" date,
	"plain_85" date,
	"plain_95" date,
	"corrected_50" date,
	"corrected_85" date,
	"corrected_95" date,
	"promised_on" date,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "published_forecasts_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "published_forecasts_source" CHECK ("published_forecasts"."source" in ('project', 'team_share'))
);
--> statement-breakpoint
ALTER TABLE "published_forecasts" ADD CONSTRAINT "published_forecasts_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_forecasts" ADD CONSTRAINT "published_forecasts_project" FOREIGN KEY ("org_id","project_id") REFERENCES "public"."projects"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_forecasts" ADD CONSTRAINT "published_forecasts_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "published_forecasts_day" ON "published_forecasts" USING btree ("org_id","project_id","published_on");--> statement-breakpoint
CREATE INDEX "published_forecasts_by_day" ON "published_forecasts" USING btree ("org_id","published_on","id");