import "server-only";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { objectives } from "@/db/schema/objectives";
import { memberships } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readable } from "../access/scope";
import { humanId } from "../vocabulary";

/** The brief itself and every brief nested under it, however deep. */
const withNested = (actor: Actor, briefId: string) => sql`(
  with recursive line as (
    select ${briefId}::uuid as id
    union select b.id from briefs b join line l on b.parent_brief_id = l.id where b.org_id = ${actor.orgId}
  ) select id from line)`;

/**
 * What loses its purpose when the brief ends or turns (R11): active objectives under it and under what is nested in it,
 * and their projects in flight. What the actor may not read is left out: it has another owner, and its title is not theirs.
 */
export async function workInFlight(tx: Tx, actor: Actor, briefId: string) {
  const serves = sql`${objectives.briefId} in ${withNested(actor, briefId)}`;
  const running = await tx
    .select({
      id: projects.id,
      number: projects.number,
      title: projects.title,
      status: projects.status,
      ownerName: memberships.displayName,
      objectiveTitle: objectives.title,
    })
    .from(projects)
    .innerJoin(objectives, and(eq(objectives.orgId, actor.orgId), eq(objectives.id, projects.objectiveId)))
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, projects.ownerId)))
    .where(
      and(
        eq(projects.orgId, actor.orgId),
        serves,
        inArray(projects.status, ["active", "paused"]),
        isNull(projects.deletedAt),
        readable(actor, projects.visibilityRootId),
      ),
    )
    .orderBy(asc(projects.number));
  const aims = await tx
    .select({ id: objectives.id, number: objectives.number, title: objectives.title })
    .from(objectives)
    .where(
      and(
        eq(objectives.orgId, actor.orgId),
        serves,
        eq(objectives.status, "active"),
        isNull(objectives.deletedAt),
        readable(actor, objectives.visibilityRootId),
      ),
    )
    .orderBy(asc(objectives.number));
  return {
    projects: running.map((row) => ({ ...row, label: humanId("project", row.number) })),
    objectives: aims.map((row) => ({ ...row, label: humanId("objective", row.number) })),
  };
}

export type Flight = Awaited<ReturnType<typeof workInFlight>>;

/** The same for a page. */
export const getWorkInFlight = (actor: Actor, briefId: string): Promise<Flight> =>
  withOrg(actor, (tx) => workInFlight(tx, actor, briefId));
