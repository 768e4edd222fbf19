-- Both come with PostgreSQL and may be made by the owner of the database: three letters of a name, and a uuid beside them in one index.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS "btree_gin";--> statement-breakpoint
CREATE INDEX "briefs_search" ON "briefs" USING gin ("org_id","search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "decisions_search" ON "decisions" USING gin ("org_id","search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "deep_dives_search" ON "deep_dives" USING gin ("org_id","search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "frictions_search" ON "frictions" USING gin ("org_id","search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "hypotheses_search" ON "hypotheses" USING gin ("org_id","search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "lessons_search" ON "lessons" USING gin ("org_id","search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "market_signals_search" ON "market_signals" USING gin ("org_id","search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "measures_search" ON "measures" USING gin ("org_id","search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "objectives_search" ON "objectives" USING gin ("org_id","search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "memberships_search" ON "memberships" USING gin ("org_id","search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "teams_search" ON "teams" USING gin ("org_id","search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "projects_search" ON "projects" USING gin ("org_id","search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "work_items_search" ON "work_items" USING gin ("org_id","search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "themes_search" ON "themes" USING gin ("org_id","search_text" gin_trgm_ops) WITH (fastupdate=false);