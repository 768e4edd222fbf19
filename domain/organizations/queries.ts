import "server-only";
import { and, eq, inArray, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import { backBriefs } from "@/db/schema/back-briefs";
import { briefs } from "@/db/schema/briefs";
import { objectives } from "@/db/schema/objectives";
import { organizationSettings } from "@/db/schema/organizations";
import { memberships } from "@/db/schema/people";
import { projects, workItems } from "@/db/schema/projects";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
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
    tx.select(stepFacts(tx, actor)).from(organizationSettings).where(eq(organizationSettings.orgId, actor.orgId)),
  );
  if (!facts) return null;
  const steps = firstSteps({ ...facts, light: isLight(actor.org) }, actor);
  return steps.every((step) => step.done) ? null : { steps, isEmpty: facts.briefs === 0, isLight: isLight(actor.org) };
}

/** What the five steps look at, counted beside each other in one statement. */
const stepFacts = (tx: Tx, { orgId }: Actor) =>
  ({
    briefs: tx.$count(
      briefs,
      and(eq(briefs.orgId, orgId), inArray(briefs.status, ["published", "superseded", "closed"])),
    ),
    accepted: tx.$count(backBriefs, and(eq(backBriefs.orgId, orgId), eq(backBriefs.state, "accepted"))),
    linked: tx.$count(
      projects,
      and(
        eq(projects.orgId, orgId),
        isNull(projects.deletedAt),
        or(isNotNull(projects.objectiveId), isNotNull(projects.kpiMeasureId)),
      ),
    ),
    started: tx.$count(
      workItems,
      and(
        eq(workItems.orgId, orgId),
        isNull(workItems.deletedAt),
        inArray(workItems.state, ["in_progress", "review", "done"]),
      ),
    ),
    people: tx.$count(
      memberships,
      and(eq(memberships.orgId, orgId), inArray(memberships.status, ["invited", "active", "suspended", "departed"])),
    ),
    themes: tx.$count(themes, and(eq(themes.orgId, orgId), eq(themes.status, "in_force"))),
    objectives: tx.$count(objectives, and(eq(objectives.orgId, orgId), isNull(objectives.deletedAt))),
  }) satisfies Record<keyof StepFacts, SQL>;
