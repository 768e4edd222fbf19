import "server-only";
import { eq, sql } from "drizzle-orm";
import { organizationSettings } from "@/db/schema/organizations";
import { withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { firstSteps, type StepFacts } from "./first-steps-rules";
import { isLight } from "./light-rules";

export type OrganizationView = Awaited<ReturnType<typeof getOrganization>>;

/** What the settings of the organization show, with the version that an edit must name. */
export async function getOrganization(actor: Actor) {
  const [row] = await withOrg(actor, (tx) =>
    tx.select().from(organizationSettings).where(eq(organizationSettings.orgId, actor.orgId)),
  );
  if (!row) throw notFound("This organization");
  return {
    name: actor.org.name,
    timeZone: row.timeZone,
    currency: row.currency,
    weekHours: row.weekHours,
    backBriefRequired: row.backBriefRequired,
    managersMayInvite: row.settings.managersMayInvite === true,
    tools: row.settings.tools ?? [],
    version: row.version,
  };
}

/**
 * The guided path of an organization that has nothing yet: five steps and which are done. Null when all are, so that
 * the home shows itself instead.
 */
export async function findFirstSteps(actor: Actor) {
  const [facts] = await withOrg(actor, (tx) =>
    tx.execute<StepFacts & Record<string, unknown>>(sql`select
      (select count(*) from briefs where org_id = ${actor.orgId} and status in ('published', 'superseded', 'closed'))::int as briefs,
      (select count(*) from back_briefs where org_id = ${actor.orgId} and state = 'accepted')::int as accepted,
      (select count(*) from projects where org_id = ${actor.orgId} and deleted_at is null
        and (objective_id is not null or kpi_measure_id is not null))::int as linked,
      (select count(*) from work_items where org_id = ${actor.orgId} and deleted_at is null
        and state in ('in_progress', 'review', 'done'))::int as started,
      (select count(*) from memberships where org_id = ${actor.orgId}
        and (status in ('invited', 'active', 'suspended', 'departed')))::int as people,
      (select count(*) from themes where org_id = ${actor.orgId} and status = 'in_force')::int as themes,
      (select count(*) from objectives where org_id = ${actor.orgId} and deleted_at is null)::int as objectives`),
  );
  if (!facts) return null;
  const steps = firstSteps({ ...facts, light: isLight(actor.org) }, actor);
  return steps.every((step) => step.done) ? null : { steps, isEmpty: facts.briefs === 0, isLight: isLight(actor.org) };
}
