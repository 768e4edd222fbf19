import "server-only";
import { and, count, desc, eq, isNotNull, isNull, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { checkIns } from "@/db/schema/check-ins";
import { measures, type RecentReading } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { teams } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { brierScore } from "../signals/confidence";
import { confidenceBins, confidenceRecord, type Said, shownConfidence } from "../signals/confidence-record";

const reached = sql<boolean>`${measures.finalGrade} = 'met'`;

/** What counts in a figure that is one for all: key results that have closed, of objectives that are there, restricted ones not. */
const counted = (actor: Actor) =>
  and(
    eq(measures.orgId, actor.orgId),
    eq(measures.kind, "key_result"),
    eq(measures.status, "closed"),
    isNull(measures.visibilityRootId),
    isNull(objectives.deletedAt),
  );

const ofObjective = (actor: Actor) => and(eq(objectives.orgId, actor.orgId), eq(objectives.id, measures.objectiveId));

const selectClosed = (tx: Tx, actor: Actor) =>
  tx
    .select({
      teamId: objectives.teamId,
      teamName: teams.name,
      ownerId: measures.ownerId,
      reached,
      recent: measures.recent,
    })
    .from(measures)
    .innerJoin(objectives, ofObjective(actor))
    .leftJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, objectives.teamId)))
    .where(counted(actor))
    .orderBy(desc(measures.id))
    .limit(5000);

/** How often each chance was stated, by what came of it; a check-in that was corrected did not say it. */
function countSaid(tx: Tx, actor: Actor): Promise<Said[]> {
  const later = alias(checkIns, "later");
  const correction = tx
    .select({ one: sql`1` })
    .from(later)
    .where(and(eq(later.orgId, actor.orgId), eq(later.correctsId, checkIns.id)));
  return tx
    .select({ confidence: sql<number>`${checkIns.confidence}`, reached, n: count() })
    .from(measures)
    .innerJoin(objectives, ofObjective(actor))
    .innerJoin(checkIns, and(eq(checkIns.orgId, actor.orgId), eq(checkIns.measureId, measures.id)))
    .where(and(counted(actor), isNotNull(checkIns.confidence), notExists(correction)))
    .groupBy(checkIns.confidence, reached);
}

export type ConfidenceHistory = Awaited<ReturnType<typeof getConfidenceRecord>>;

/**
 * M5 over all measures that have closed: Brier score of the last words, in total and per team that may be shown, and
 * what came of every chance that was stated on the way. Nobody is named; restricted ones are in nobody's figures.
 */
export const getConfidenceRecord = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const [ended, said] = await Promise.all([selectClosed(tx, actor), countSaid(tx, actor)]);
    const closed = ended.flatMap((row) => {
      const confidence = lastWord(row.recent);
      return confidence === null ? [] : [{ ...row, confidence }];
    });
    const teams = [...Map.groupBy(closed, (row) => row.teamId)].map(([id, own]) => ({
      id,
      name: own[0]?.teamName ?? "",
      ownerIds: own.map((row) => row.ownerId),
      closed: own,
    }));
    return {
      signal: confidenceRecord(closed, actor.today),
      bins: confidenceBins(said),
      teams: shownConfidence(teams).map(({ id, name, closed: own }) => ({
        id,
        name,
        closed: own.length,
        reached: own.filter((one) => one.reached).length,
        said: own.reduce((sum, one) => sum + one.confidence / 10, 0),
        brier: brierScore(own) ?? 0,
      })),
    };
  });

/** One's own, for one's own eyes: any number of closed measures, with what was said last and what came. */
export const getOwnConfidence = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const rows = await tx
      .select({ id: measures.id, title: measures.title, reached, recent: measures.recent })
      .from(measures)
      .where(
        and(
          eq(measures.orgId, actor.orgId),
          eq(measures.kind, "key_result"),
          eq(measures.status, "closed"),
          eq(measures.ownerId, actor.membershipId),
        ),
      )
      .orderBy(desc(measures.updatedAt))
      .limit(100);
    const closed = rows.flatMap(({ recent, ...row }) => {
      const confidence = lastWord(recent);
      return confidence === null ? [] : [{ ...row, confidence }];
    });
    return { closed, brier: brierScore(closed) };
  });

const lastWord = (recent: readonly RecentReading[]) =>
  recent.findLast(([, , confidence]) => confidence !== null)?.[2] ?? null;
