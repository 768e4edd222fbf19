import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, not, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { memberships } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { anyOf, openRoot, readable, readableBrief, readableMeasure, readableObjective } from "../access/scope";
import { addDays } from "../signals/calendar";
import type { SignalStatus } from "../vocabulary";
import { givenBack, measureColumns } from "./column-queries";

export type Standing = {
  counts: Map<SignalStatus, number>;
  running: number;
  /** Running ones that this reader sees and no figure counts. */
  restricted: number;
  gap: number | null;
};

/**
 * How the running objectives stand (M6) and how far they are behind their own plan on average (M23). Restricted ones are
 * left out for everybody, readers too: the figure is one for all.
 */
export async function getStanding(actor: Actor): Promise<Standing> {
  const active = and(eq(objectives.orgId, actor.orgId), eq(objectives.status, "active"), isNull(objectives.deletedAt));
  const hasScore = isNotNull(objectives.score);
  const [rows, [beside]] = await withOrg(actor, (tx) =>
    Promise.all([
      tx
        .select({
          status: sql<SignalStatus>`coalesce(${objectives.signalStatus}, 'no_data')`,
          n: sql<number>`count(*)::int`,
          gaps: sql<number | null>`sum(${objectives.gap}) filter (where ${hasScore})::float8`,
          measured: sql<number>`count(*) filter (where ${hasScore})::int`,
        })
        .from(objectives)
        .leftJoin(root, and(eq(root.orgId, actor.orgId), eq(root.id, objectives.visibilityRootId)))
        .where(and(active, sql`${root.visibility} is distinct from 'restricted'`))
        .groupBy(sql`1`),
      tx
        .select({ n: sql<number>`count(*)::int` })
        .from(objectives)
        .where(and(active, not(openRoot(actor, "objectives")), readable(actor, objectives.visibilityRootId))),
    ]),
  );
  const measured = rows.reduce((sum, row) => sum + row.measured, 0);
  return {
    counts: new Map(rows.map((row) => [row.status, row.n])),
    running: rows.reduce((sum, row) => sum + row.n, 0),
    restricted: beside?.n ?? 0,
    gap: measured > 0 ? rows.reduce((sum, row) => sum + (row.gaps ?? 0), 0) / measured : null,
  };
}

const root = alias(objectives, "root");

export type BriefLine = Awaited<ReturnType<typeof listBriefLines>>[number];

/** Briefs in force with how many gave them back. */
export const listBriefLines = (actor: Actor) =>
  withOrg(actor, (tx) =>
    tx
      .select({
        id: briefs.id,
        title: briefs.title,
        themeId: briefs.themeId,
        purpose: briefVersions.purpose,
        keyTasks: briefVersions.keyTasks,
        freedoms: briefVersions.freedoms,
        boundaries: briefVersions.boundaries,
        versionNo: briefVersions.versionNo,
        ...givenBack(actor),
      })
      .from(briefs)
      .innerJoin(
        briefVersions,
        and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)),
      )
      .where(
        and(
          eq(briefs.orgId, actor.orgId),
          eq(briefs.status, "published"),
          isNull(briefs.deletedAt),
          readableBrief(actor),
        ),
      )
      .orderBy(asc(briefs.number)),
  );

export type KpiLine = Awaited<ReturnType<typeof listKpiLines>>[number];

/** The organization's KPIs with their last readings. */
export const listKpiLines = (actor: Actor) =>
  withOrg(actor, (tx) =>
    tx
      .select({
        ...measureColumns,
        baseline: measures.baseline,
      })
      .from(measures)
      .where(
        and(
          eq(measures.orgId, actor.orgId),
          eq(measures.kind, "kpi"),
          eq(measures.status, "active"),
          readableMeasure(actor),
        ),
      )
      .orderBy(asc(measures.number))
      .limit(12),
  );

export type MeasureLine = Awaited<ReturnType<typeof listMeasuresDue>>[number];

/** The reader's own measures whose next check-in is due, prefilled with the last value. */
export const listMeasuresDue = async (actor: Actor) => {
  const rows = await withOrg(actor, (tx) =>
    tx
      .select({
        id: measures.id,
        title: measures.title,
        unit: measures.unit,
        type: measures.type,
        target: measures.target,
        dueOn: measures.dueOn,
        cadenceDays: measures.cadenceDays,
        recent: measures.recent,
        startOn: measures.startOn,
        kind: measures.kind,
      })
      .from(measures)
      .where(
        and(eq(measures.orgId, actor.orgId), eq(measures.ownerId, actor.membershipId), eq(measures.status, "active")),
      )
      .orderBy(asc(measures.number))
      .limit(30),
  );
  return rows.filter((row) => {
    const last = row.recent.at(-1)?.[0];
    return row.startOn <= actor.today && (!last || addDays(last, row.cadenceDays) <= addDays(actor.today, 3));
  });
};

/** Measures in a manager's scope (everywhere for an executive) that nobody has read for too long. */
export const listStale = (actor: Actor) =>
  withOrg(actor, (tx) =>
    tx
      .select({ id: measures.id, title: measures.title, ownerName: memberships.displayName, recent: measures.recent })
      .from(measures)
      .innerJoin(objectives, and(eq(objectives.orgId, actor.orgId), eq(objectives.id, measures.objectiveId)))
      .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, measures.ownerId)))
      .where(
        and(
          eq(measures.orgId, actor.orgId),
          eq(measures.signalStatus, "stale"),
          eq(objectives.status, "active"),
          actor.role === "executive" ? undefined : sql`${objectives.teamId} = ${anyOf(actor.scopeTeamIds)}`,
          readableMeasure(actor),
        ),
      )
      .limit(10),
  );

/** Objectives of a manager's own teams, worst first. */
export const listOwnObjectives = (actor: Actor) =>
  withOrg(actor, (tx) =>
    tx
      .select({
        id: objectives.id,
        title: objectives.title,
        signalStatus: objectives.signalStatus,
        score: objectives.score,
        dueOn: objectives.dueOn,
        confidence: objectives.confidence,
        isRestricted: sql<boolean>`not (${openRoot(actor, "objectives")})`,
        /** All of them, however many are shown; what is restricted is in no figure. */
        all: sql<number>`(count(*) filter (where ${openRoot(actor, "objectives")}) over ())::int`,
        restricted: sql<number>`(count(*) filter (where not (${openRoot(actor, "objectives")})) over ())::int`,
      })
      .from(objectives)
      .where(
        and(
          eq(objectives.orgId, actor.orgId),
          inArray(objectives.status, ["active"]),
          isNull(objectives.deletedAt),
          sql`(${objectives.teamId} = ${anyOf(actor.scopeTeamIds)} or ${objectives.ownerId} = ${actor.membershipId})`,
          readableObjective(actor),
        ),
      )
      .orderBy(asc(objectives.dueOn), asc(objectives.id))
      .limit(20),
  );
