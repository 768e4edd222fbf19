CREATE TABLE "hill_moves" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"place" integer NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"moved_on" date NOT NULL,
	"moved_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hill_moves_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "hill_moves_place" CHECK ("hill_moves"."place" between 0 and 100)
);
--> statement-breakpoint
ALTER TABLE "hill_moves" ADD CONSTRAINT "hill_moves_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hill_moves" ADD CONSTRAINT "hill_moves_project" FOREIGN KEY ("org_id","project_id") REFERENCES "public"."projects"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hill_moves" ADD CONSTRAINT "hill_moves_mover" FOREIGN KEY ("org_id","moved_by") REFERENCES "public"."memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "hill_moves_revision" ON "hill_moves" USING btree ("org_id","project_id","revision");