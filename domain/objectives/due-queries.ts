import "server-only";
import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { anyOf, openRoot, readable, readableMeasure } from "../access/scope";
import { humanId, type SignalStatus } from "../vocabulary";
import { nextDue } from "./check-in-rules";
import { measureColumns } from "./measure-list-queries";
import { ensureSignals } from "./signals-queries";

export type DueMeasure = Awaited<ReturnType<typeof listMyMeasuresDue>>[number];

/**
 * The measures for which the actor checks in: own ones, and those of the own team. `isDue` when the cadence has passed
 * since the last reading. Due ones first, own before the team's, then by what they serve.
 */
export const listMyMeasuresDue = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    if (actor.role === "viewer") return [];
    const mine = actor.teamId
      ? or(eq(measures.ownerId, actor.membershipId), eq(objectives.teamId, actor.teamId))
      : eq(measures.ownerId, actor.membershipId);
    const rows = await tx
      .select({ ...measureColumns, objectiveTitle: objectives.title, objectiveNumber: objectives.number })
      .from(measures)
      .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, measures.ownerId)))
      .leftJoin(objectives, and(eq(objectives.orgId, actor.orgId), eq(objectives.id, measures.objectiveId)))
      .where(
        and(
          eq(measures.orgId, actor.orgId),
          eq(measures.status, "active"),
          mine,
          readableMeasure(actor),
          or(eq(measures.kind, "kpi"), and(eq(objectives.status, "active"), isNull(objectives.deletedAt))),
        ),
      )
      .orderBy(asc(objectives.number), asc(measures.number));
    return rows
      .filter((row) => row.startOn <= actor.today)
      .map((row) => {
        const last = row.recent.at(-1) ?? null;
        const dueOn = nextDue(last?.[0] ?? null, row.cadenceDays, row.startOn);
        return {
          ...row,
          label: humanId(row.kind === "kpi" ? "kpi" : "key_result", row.number),
          isOwn: row.ownerId === actor.membershipId,
          nextOn: dueOn,
          isDue: dueOn <= actor.today,
        };
      })
      .sort((a, b) => Number(b.isDue) - Number(a.isDue) || Number(b.isOwn) - Number(a.isOwn));
  });

export type StaleMeasure = Awaited<ReturnType<typeof listStaleMeasures>>[number];

/**
 * Key results without a recent check-in, longest silent first. A manager's scope, or the whole organization for
 * executives. Restricted objectives are left out for everybody (settled 25).
 */
export async function listStaleMeasures(actor: Actor, teamIds: readonly string[] | "organization", limit = 20) {
  await ensureSignals(actor);
  return withOrg(actor, async (tx) => {
    const rows = await tx
      .select({
        id: measures.id,
        number: measures.number,
        title: measures.title,
        lastKnown: measures.lastKnownStatus,
        lastOn: sql<string | null>`${measures.recent} -> -1 ->> 0`,
        ownerName: memberships.displayName,
        ownerStatus: memberships.status,
        objectiveId: objectives.id,
        objectiveTitle: objectives.title,
        teamName: teams.name,
      })
      .from(measures)
      .innerJoin(objectives, and(eq(objectives.orgId, actor.orgId), eq(objectives.id, measures.objectiveId)))
      .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, objectives.teamId)))
      .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, measures.ownerId)))
      .where(
        and(
          eq(measures.orgId, actor.orgId),
          inArray(measures.signalStatus, ["stale"] satisfies SignalStatus[]),
          eq(objectives.status, "active"),
          isNull(objectives.deletedAt),
          teamIds === "organization" ? undefined : sql`${objectives.teamId} = ${anyOf(teamIds)}`,
          readable(actor, objectives.visibilityRootId),
          openRoot(actor, "objectives"),
        ),
      )
      .orderBy(sql`${measures.recent} -> -1 ->> 0 nulls first`)
      .limit(limit);
    return rows.map((row) => ({ ...row, label: humanId("key_result", row.number) }));
  });
}
