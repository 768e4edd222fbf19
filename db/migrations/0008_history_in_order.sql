ALTER TABLE "diagnoses" ALTER COLUMN "head" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "history" ADD COLUMN "seq" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "history_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
CREATE INDEX "history_by_seq" ON "history" USING btree ("org_id","seq");