import "server-only";
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { behind, byName, countRows, inOrder, type Order } from "@/db/keyset";
import { briefs } from "@/db/schema/briefs";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { teams } from "@/db/schema/people";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import { compareNames } from "@/lib/names";
import type { Actor } from "../access/actor";
import { isReadable, linked } from "../access/names";
import { openRoot, readable } from "../access/scope";
import { humanId, type SignalStatus } from "../vocabulary";
import type { ObjectiveFilter, ObjectiveSort } from "./list-input";
import { owner, shown } from "./shown-queries";
import { ensureSignals } from "./signals-queries";

/** M4 by name: the measure with the lowest score, as stored with the signals. */
const weakestOf = (tx: Tx, actor: Actor) =>
  tx
    .select({ title: measures.title })
    .from(measures)
    .where(and(eq(measures.orgId, actor.orgId), eq(measures.objectiveId, objectives.id), isNotNull(measures.score)))
    .orderBy(asc(measures.score), desc(measures.weight), byName(measures.title), asc(measures.id))
    .limit(1);

export type ObjectiveRow = Awaited<ReturnType<typeof listObjectives>>["rows"][number];

/** What the columns of the list sort by. Objectives without a score or a confidence stand last in every order. */
const sorts: Record<ObjectiveSort, Omit<Order, "id" | "descending">> = {
  due: { by: objectives.dueOn },
  number: { by: objectives.number },
  title: { by: byName(objectives.title) },
  score: { by: objectives.score, isOptional: true },
  confidence: { by: objectives.confidence, isOptional: true },
};

/**
 * Objectives that the actor may read, filtered and sorted by the database, a page after a key (never an offset).
 * `next` is the key of the following page.
 */
export async function listObjectives(actor: Actor, filter: ObjectiveFilter) {
  await ensureSignals(actor);
  return withOrg(actor, async (tx) => {
    const order: Order = { ...sorts[filter.sort], id: objectives.id, descending: filter.descending };
    const where = and(...conditions(actor, filter));
    const counted = countRows(tx, objectives, where);
    const asked = tx
      .select({
        ...shown,
        /** Every objective has a theme; empty where the reader may not read it. */
        themeTitle: sql<string>`${themes.title}`,
        briefTitle: briefs.title,
        weakest: sql<string | null>`${weakestOf(tx, actor)}`,
      })
      .from(objectives)
      .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, objectives.teamId)))
      .innerJoin(owner, and(eq(owner.orgId, actor.orgId), eq(owner.id, objectives.ownerId)))
      .leftJoin(themes, linked(actor, "theme", objectives.themeId))
      .leftJoin(briefs, linked(actor, "brief", objectives.briefId))
      .where(and(where, behind(order, filter.after)))
      .orderBy(inOrder(order))
      .limit(filter.limit + 1);
    const [found, total] = await Promise.all([asked, counted]);
    const rows = found.slice(0, filter.limit).map((row) => ({ ...row, label: humanId("objective", row.number) }));
    const last = rows.at(-1);
    return { rows, total, next: found.length > filter.limit && last ? keyOf(filter.sort, last) : null };
  });
}

/**
 * How many running objectives stand how, under the same filter (but its status). Restricted ones are left out for
 * everybody, readers too, so that the figure is one for all (settled 25); the reader's own are counted beside it.
 */
export async function countObjectives(
  actor: Actor,
  filter: ObjectiveFilter,
): Promise<{ counts: Map<SignalStatus, number>; restricted: number }> {
  await ensureSignals(actor);
  return withOrg(actor, async (tx) => {
    const rows = await tx
      .select({
        status: sql<SignalStatus>`coalesce(${objectives.signalStatus}, 'no_data')`,
        isOpen: sql<boolean>`${openRoot(actor, "objectives")}`,
        n: count(),
      })
      .from(objectives)
      .where(and(...conditions(actor, { ...filter, status: null, life: "open" }), eq(objectives.status, "active")))
      .groupBy(sql`1`, sql`2`);
    return {
      counts: new Map(rows.filter((row) => row.isOpen).map((row) => [row.status, row.n])),
      restricted: rows.filter((row) => !row.isOpen).reduce((sum, row) => sum + row.n, 0),
    };
  });
}

/** What the list can be filtered by: teams, owners and themes that have an objective which the actor may read. */
export const listObjectiveChoices = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const rows = await tx
      .selectDistinct({
        teamId: objectives.teamId,
        teamName: teams.name,
        ownerId: objectives.ownerId,
        ownerName: owner.displayName,
        themeId: objectives.themeId,
        themeTitle: themes.title,
      })
      .from(objectives)
      .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, objectives.teamId)))
      .innerJoin(owner, and(eq(owner.orgId, actor.orgId), eq(owner.id, objectives.ownerId)))
      .leftJoin(themes, linked(actor, "theme", objectives.themeId))
      .where(
        and(
          eq(objectives.orgId, actor.orgId),
          isNull(objectives.deletedAt),
          readable(actor, objectives.visibilityRootId),
        ),
      );
    const choices = (pairs: [string, string][]) =>
      [...new Map(pairs)].map(([value, label]) => ({ value, label })).sort((a, b) => compareNames(a.label, b.label));
    return {
      teams: choices(rows.map((row) => [row.teamId, row.teamName])),
      owners: choices(rows.map((row) => [row.ownerId, row.ownerName])),
      themes: choices(rows.flatMap((row) => (row.themeTitle ? [[row.themeId, row.themeTitle]] : []))),
    };
  });

function conditions(actor: Actor, filter: ObjectiveFilter): (SQL | undefined)[] {
  const lifeOf = { open: ["draft", "active"], closed: ["achieved", "partly", "missed", "stopped"] } as const;
  return [
    eq(objectives.orgId, actor.orgId),
    isNull(objectives.deletedAt),
    readable(actor, objectives.visibilityRootId),
    filter.life === "all" ? undefined : inArray(objectives.status, [...lifeOf[filter.life]]),
    filter.status ? eq(objectives.signalStatus, filter.status) : undefined,
    filter.teamId ? eq(objectives.teamId, filter.teamId) : undefined,
    filter.ownerId ? eq(objectives.ownerId, filter.ownerId) : undefined,
    filter.briefId
      ? and(eq(objectives.briefId, filter.briefId), isReadable(actor, "brief", objectives.briefId))
      : undefined,
    filter.themeId
      ? and(eq(objectives.themeId, filter.themeId), isReadable(actor, "theme", objectives.themeId))
      : undefined,
  ];
}

function keyOf(
  sort: ObjectiveSort,
  row: { id: string; dueOn: string; number: number; title: string; score: number | null; confidence: number | null },
) {
  const value = { due: row.dueOn, number: row.number, title: row.title, score: row.score, confidence: row.confidence }[
    sort
  ];
  return [value, row.id] as const;
}
