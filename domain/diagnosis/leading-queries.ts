import "server-only";
import { and, eq, gte, inArray, ne, sql } from "drizzle-orm";
import { type AnyPgColumn, unionAll } from "drizzle-orm/pg-core";
import { backBriefs } from "@/db/schema/back-briefs";
import { briefVersions } from "@/db/schema/briefs";
import { decisions } from "@/db/schema/decisions";
import { deepDives } from "@/db/schema/dives";
import { frictionEvents, frictions } from "@/db/schema/frictions";
import { workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { anyOf, openRoot } from "../access/scope";
import { answeredByManagers } from "../signals/friction-cost";
import { type LeaderAct, modeMix } from "../signals/supporting-counts";

export type Leading = Awaited<ReturnType<typeof getLeading>>;

const window = 56;

/**
 * N2 and N12 for a manager's own eyes: how the acts of the last eight weeks split between giving intent and working
 * along, and how much of the friction of the own teams was answered before it reached the top, in the last half year.
 */
export const getLeading = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const since = new Date(actor.now.getTime() - window * 86_400_000);
    const halfYear = new Date(actor.now.getTime() - 182 * 86_400_000);
    const [acts, answered] = await Promise.all([
      listActs(tx, actor, since),
      tx
        .select({ level: frictions.level, n: sql<number>`count(*)::int` })
        .from(frictions)
        .where(
          and(
            eq(frictions.orgId, actor.orgId),
            sql`${frictions.teamId} = ${anyOf(actor.scopeTeamIds)}`,
            gte(frictions.answeredAt, halfYear),
            ne(frictions.status, "merged"),
            openRoot(actor, "frictions"),
          ),
        )
        .groupBy(frictions.level),
    ]);
    const levels = answered.flatMap(({ level, n }) => Array.from({ length: n }, () => level));
    return {
      mix: modeMix(acts, actor.today, window),
      reduced: answeredByManagers(levels),
      answered: levels.length,
    };
  });

type Mode = LeaderAct["mode"];

/** What the leader did since then, giving intent or working along, one row for each act. */
function listActs(tx: Tx, { orgId, membershipId, org }: Actor, since: Date): Promise<LeaderAct[]> {
  const dayOf = (at: AnyPgColumn) => sql<string>`(${at} at time zone ${org.timeZone})::date::text`;
  const day = (on: AnyPgColumn) => sql<string>`${on}::text`;
  const mode = (word: Mode) => sql<Mode>`${word}::text`;
  const from = sql`${since.toISOString()}::date`;
  return unionAll(
    tx
      .select({ on: dayOf(briefVersions.publishedAt), mode: mode("intent") })
      .from(briefVersions)
      .where(
        and(
          eq(briefVersions.orgId, orgId),
          eq(briefVersions.publishedBy, membershipId),
          gte(briefVersions.publishedAt, since),
        ),
      ),
    tx
      .select({ on: dayOf(backBriefs.respondedAt), mode: mode("intent") })
      .from(backBriefs)
      .where(
        and(
          eq(backBriefs.orgId, orgId),
          eq(backBriefs.respondedBy, membershipId),
          gte(backBriefs.respondedAt, since),
          inArray(backBriefs.state, ["accepted", "sent_back"]),
        ),
      ),
    tx
      .select({
        on: dayOf(frictionEvents.at),
        mode: sql<Mode>`case ${frictionEvents.kind} when 'answered' then 'intent' else 'hands_on' end`,
      })
      .from(frictionEvents)
      .where(
        and(
          eq(frictionEvents.orgId, orgId),
          eq(frictionEvents.actorId, membershipId),
          gte(frictionEvents.at, since),
          inArray(frictionEvents.kind, ["answered", "hands_on_help"]),
        ),
      ),
    tx
      .select({ on: dayOf(decisions.decidedAt), mode: mode("intent") })
      .from(decisions)
      .where(and(eq(decisions.orgId, orgId), eq(decisions.deciderId, membershipId), gte(decisions.decidedAt, since))),
    tx
      .select({ on: day(deepDives.diveOn), mode: mode("hands_on") })
      .from(deepDives)
      .where(
        and(
          eq(deepDives.orgId, orgId),
          eq(deepDives.leaderId, membershipId),
          eq(deepDives.mode, "work_along"),
          inArray(deepDives.state, ["held", "confirmed"]),
          gte(deepDives.diveOn, from),
        ),
      ),
    tx
      .select({ on: day(workItems.doneOn), mode: mode("hands_on") })
      .from(workItems)
      .where(
        and(
          eq(workItems.orgId, orgId),
          eq(workItems.assigneeId, membershipId),
          eq(workItems.state, "done"),
          gte(workItems.doneOn, from),
        ),
      ),
  ).limit(2000);
}
