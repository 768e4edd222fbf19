import "server-only";
import { and, asc, desc, eq, gte, inArray, or, type SQL, sql } from "drizzle-orm";
import { frictionEvents, frictions } from "@/db/schema/frictions";
import { memberships, teams } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import type { FrictionKind } from "../vocabulary";
import { counted, daysWaited, type FrictionRow, ofTeam, selectFrictions, shown, visibleFriction } from "./row-queries";
import { unresolved } from "./rules";

export type Place = { workItemId: string } | { projectId: string } | { objectiveId: string } | { measureId: string };

/** Through what a friction hangs under a place: a project's are its own and those of its items, an objective's all below it. */
function hangsUnder({ orgId }: Actor, place: Place): SQL {
  const link = (target: SQL) =>
    sql`exists (select 1 from friction_links l where l.org_id = ${orgId} and l.friction_id = ${frictions.id} and (${target}))`;
  if ("workItemId" in place) return link(sql`l.work_item_id = ${place.workItemId}`);
  if ("measureId" in place) return link(sql`l.measure_id = ${place.measureId}`);
  if ("projectId" in place)
    return link(sql`l.project_id = ${place.projectId} or exists (select 1 from work_items i
      where i.org_id = ${orgId} and i.id = l.work_item_id and i.project_id = ${place.projectId})`);
  return link(sql`l.objective_id = ${place.objectiveId}
    or exists (select 1 from measures m where m.org_id = ${orgId} and m.id = l.measure_id and m.objective_id = ${place.objectiveId})
    or exists (select 1 from projects p where p.org_id = ${orgId} and p.objective_id = ${place.objectiveId}
      and (p.id = l.project_id or p.id = (select i.project_id from work_items i where i.org_id = ${orgId} and i.id = l.work_item_id)))`);
}

const stillThere = inArray(frictions.status, [...unresolved]);

/** Unresolved frictions of a work item, project, objective or measure, most hours first. */
export const listFrictionsOf = (actor: Actor, place: Place, tx?: Tx): Promise<FrictionRow[]> =>
  withOrg(
    actor,
    (tx) =>
      selectFrictions(tx, actor, and(stillThere, hangsUnder(actor, place)), {
        order: [sql`${frictions.hoursLostPerWeek} desc`, sql`${frictions.raisedAt} asc`],
        limit: 50,
        targets: false,
      }),
    tx,
  );

export type Against = Pick<FrictionRow, "id" | "title" | "status" | "keyTaskKey" | "teamName" | "hours" | "waited">;

/** Unresolved frictions that contradict a brief, with the key task of each: what reality says, and no more of them. */
export const listFrictionsAgainst = (actor: Actor, briefId: string): Promise<Against[]> =>
  withOrg(actor, async (tx) => {
    const rows = await tx
      .select({
        id: shown.id,
        title: shown.title,
        status: shown.status,
        keyTaskKey: shown.keyTaskKey,
        teamName: shown.teamName,
        hours: shown.hours,
        raisedAt: shown.raisedAt,
        answeredAt: shown.answeredAt,
      })
      .from(frictions)
      .innerJoin(teams, ofTeam(actor))
      .where(and(visibleFriction(actor), stillThere, eq(frictions.briefId, briefId)))
      .orderBy(desc(frictions.hoursLostPerWeek), asc(frictions.raisedAt))
      .limit(100);
    return rows.map(({ raisedAt, answeredAt, ...row }) => ({
      ...row,
      waited: daysWaited(actor, raisedAt, answeredAt),
    }));
  });

export type KindCount = { teamId: string; kind: FrictionKind; n: number };

/**
 * How many frictions each team raised in the last `days`, by kind, resolved and merged ones left out where `openOnly`
 * (M19: unrealistic ones that are open or answered, tools ones of any state). Restricted ones are in nobody's figures.
 */
export const countByTeamAndKind = (
  actor: Actor,
  days: number,
  { openOnly = false }: { openOnly?: boolean } = {},
  tx?: Tx,
): Promise<KindCount[]> =>
  withOrg(
    actor,
    (tx) =>
      tx
        .select({ teamId: frictions.teamId, kind: frictions.kind, n: sql<number>`count(*)::int` })
        .from(frictions)
        .where(
          and(
            visibleFriction(actor),
            counted(actor),
            gte(frictions.raisedAt, new Date(actor.now.getTime() - days * 86_400_000)),
            openOnly ? stillThere : undefined,
          ),
        )
        .groupBy(frictions.teamId, frictions.kind),
    tx,
  );

export type HelpNote = { id: string; text: string; at: Date; who: string | null; frictionId: string; title: string };

/** "How it was done": notes of hands-on help, found from the work item they helped (S34). */
export const listHelpNotes = (actor: Actor, workItemId: string, tx?: Tx): Promise<HelpNote[]> =>
  withOrg(
    actor,
    (tx) =>
      tx
        .select({
          id: frictionEvents.id,
          text: frictionEvents.text,
          at: frictionEvents.at,
          who: memberships.displayName,
          frictionId: frictions.id,
          title: frictions.title,
        })
        .from(frictionEvents)
        .innerJoin(frictions, and(eq(frictions.orgId, actor.orgId), eq(frictions.id, frictionEvents.frictionId)))
        .leftJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, frictionEvents.actorId)))
        .where(
          and(
            eq(frictionEvents.orgId, actor.orgId),
            eq(frictionEvents.workItemId, workItemId),
            eq(frictionEvents.kind, "hands_on_help"),
            visibleFriction(actor),
          ),
        )
        .orderBy(desc(frictionEvents.at)),
    tx,
  );

export type Said = FrictionRow & { into: FrictionRow | null };

/**
 * What the reader raised, and what was answered to their team in the last 30 days; newest word first. A merged one speaks
 * through the one it is in, so that every raiser hears the answer.
 */
export const listSaidToMe = (actor: Actor, limit = 6): Promise<Said[]> =>
  withOrg(actor, async (tx) => {
    const since = new Date(actor.now.getTime() - 30 * 86_400_000);
    const mine = await selectFrictions(
      tx,
      actor,
      and(
        or(
          eq(frictions.raisedBy, actor.membershipId),
          actor.teamId ? and(eq(frictions.teamId, actor.teamId), eq(frictions.status, "answered")) : undefined,
        ),
        or(inArray(frictions.status, [...unresolved, "merged"]), gte(frictions.resolvedAt, since)),
      ),
      { order: [sql`${frictions.updatedAt} desc`, asc(frictions.id)], limit },
    );
    const ids = mine.flatMap((row) => row.mergedIntoId ?? []);
    const into = ids.length > 0 ? await selectFrictions(tx, actor, inArray(frictions.id, ids)) : [];
    return mine.map((row) => ({ ...row, into: into.find((one) => one.id === row.mergedIntoId) ?? null }));
  });
