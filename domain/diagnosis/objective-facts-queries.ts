import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import type { Tx } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import { openRoot } from "../access/scope";
import type { ClosedFact, MeasureFact, ObjectiveFact } from "./types";

/** Objectives that run and are not restricted. */
const isRunning = ({ orgId }: Observer) =>
  and(
    eq(objectives.orgId, orgId),
    eq(objectives.status, "active"),
    isNull(objectives.deletedAt),
    openRoot({ orgId }, "objectives"),
  );

export const listObjectiveFacts = (tx: Tx, key: Observer): Promise<ObjectiveFact[]> =>
  tx
    .select({
      id: objectives.id,
      number: objectives.number,
      title: objectives.title,
      kind: objectives.kind,
      teamId: objectives.teamId,
      themeId: objectives.themeId,
      briefId: objectives.briefId,
      keyTaskKey: objectives.keyTaskKey,
      startOn: objectives.startOn,
      dueOn: objectives.dueOn,
      status: sql<ObjectiveFact["status"]>`${objectives.signalStatus}`,
      lastKnown: sql<ObjectiveFact["lastKnown"]>`${objectives.lastKnownStatus}`,
      score: objectives.score,
    })
    .from(objectives)
    .where(isRunning(key))
    .orderBy(objectives.number);

/** The key results of those objectives, with the score that was stored for today. */
export const listMeasureFacts = (tx: Tx, key: Observer): Promise<MeasureFact[]> =>
  tx
    .select({
      id: measures.id,
      title: measures.title,
      objectiveId: objectives.id,
      type: measures.type,
      baseline: measures.baseline,
      target: measures.target,
      lo: measures.lo,
      hi: measures.hi,
      tolerance: measures.tolerance,
      naturalMin: measures.naturalMin,
      naturalMax: measures.naturalMax,
      milestones: measures.milestones,
      curve: measures.curve,
      weight: measures.weight,
      startOn: measures.startOn,
      dueOn: measures.dueOn,
      cadenceDays: measures.cadenceDays,
      recent: measures.recent,
      score: measures.score,
    })
    .from(measures)
    .innerJoin(objectives, and(isRunning(key), eq(objectives.id, measures.objectiveId)))
    .where(and(eq(measures.orgId, key.orgId), eq(measures.kind, "key_result"), eq(measures.status, "active")))
    .orderBy(measures.number);

/** Key results of committed objectives that have ended, met or not, for the closed view. */
export const listClosed = (tx: Tx, { orgId }: Observer): Promise<ClosedFact[]> =>
  tx
    .select({
      closedOn: sql<string>`${objectives.closedOn}`,
      isMet: sql<boolean>`coalesce(${measures.finalGrade} = 'met', false)`,
    })
    .from(objectives)
    .innerJoin(
      measures,
      and(eq(measures.orgId, orgId), eq(measures.objectiveId, objectives.id), eq(measures.kind, "key_result")),
    )
    .where(
      and(
        eq(objectives.orgId, orgId),
        eq(objectives.kind, "committed"),
        isNotNull(objectives.closedOn),
        isNull(objectives.deletedAt),
        openRoot({ orgId }, "objectives"),
      ),
    );
