CREATE TABLE "diagnoses" (
	"org_id" uuid NOT NULL,
	"day" date NOT NULL,
	"head" uuid,
	"computed_at" timestamp with time zone NOT NULL,
	"took_ms" integer NOT NULL,
	"gap" numeric,
	"summary" jsonb NOT NULL,
	"found" jsonb,
	CONSTRAINT "diagnoses_pk" PRIMARY KEY("org_id","day")
);
--> statement-breakpoint
ALTER TABLE "diagnoses" ADD CONSTRAINT "diagnoses_org" FOREIGN KEY ("org_id") REFERENCES "identity"."organizations"("id") ON DELETE no action ON UPDATE no action;