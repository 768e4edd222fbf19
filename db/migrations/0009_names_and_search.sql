-- The order of names: "apple", "Äpfel", "Zebra", "Team 2" before "Team 10"; capitals and accents decide only between names that are otherwise the same.
CREATE COLLATION "names" (provider = icu, locale = 'und-u-kn-true');--> statement-breakpoint
-- Words as they are searched. Its twin is lib/fold.ts, and lib/fold.db.test.ts holds the two together.
CREATE FUNCTION "fold"("words" text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  select replace(replace(replace(replace(translate(
    lower(regexp_replace(normalize(words, NFKD),
      '[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]',
      '', 'g') collate "und-x-icu"),
    'øđðłıħς', 'oddlihσ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
$$;--> statement-breakpoint
DROP INDEX "memberships_by_name";--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("title")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("choice")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "deep_dives" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("question")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "frictions" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("title")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "hypotheses" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("statement")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "lessons" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("text")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "market_signals" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("title")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("title")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "objectives" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("title")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("display_name")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("name")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("title")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "work_items" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("title")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "themes" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("title")) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "memberships_by_name" ON "memberships" USING btree ("org_id",display_name collate names,"id");