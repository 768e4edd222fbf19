ALTER TABLE "memberships" ADD COLUMN "role_to_confirm" text;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "role_asked_by" uuid;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_role_to_confirm" CHECK ("memberships"."role_to_confirm" in ('executive', 'manager', 'contributor', 'viewer'));