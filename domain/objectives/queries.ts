import "server-only";
import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { briefs } from "@/db/schema/briefs";
import { measures } from "@/db/schema/measures";
import { objectiveReaders, objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readable } from "../access/scope";
import { notFound } from "../errors";
import { humanId } from "../vocabulary";
import type { ObjectiveFilter, ObjectiveSort } from "./list-input";
import { ensureSignals } from "./signals-commands";

const owner = alias(memberships, "owner");

const columns = {
  id: objectives.id,
  number: objectives.number,
  title: objectives.title,
  kind: objectives.kind,
  status: objectives.status,
  teamId: objectives.teamId,
  teamName: teams.name,
  ownerId: objectives.ownerId,
  ownerName: owner.displayName,
  ownerStatus: owner.status,
  themeTitle: themes.title,
  briefId: objectives.briefId,
  briefTitle: briefs.title,
  keyTaskKey: objectives.keyTaskKey,
  startOn: objectives.startOn,
  dueOn: objectives.dueOn,
  score: objectives.score,
  confidence: objectives.confidence,
  signalStatus: objectives.signalStatus,
  lastKnownStatus: objectives.lastKnownStatus,
  visibility: objectives.visibility,
};

/** What the columns of the list sort by; every order ends with the id, so that pages never skip or repeat. */
const sortColumns: Record<ObjectiveSort, AnyPgColumn> = {
  due: objectives.dueOn,
  number: objectives.number,
  title: objectives.title,
  score: objectives.score,
  confidence: objectives.confidence,
};

export type ObjectiveRow = Awaited<ReturnType<typeof listObjectives>>["rows"][number];

/**
 * Objectives that the actor may read, filtered and sorted by the database, a page after a key (never an offset).
 * `next` is the key of the following page.
 */
export async function listObjectives(actor: Actor, filter: ObjectiveFilter) {
  await ensureSignals(actor);
  return withOrg(actor, async (tx) => {
    const by = sortColumns[filter.sort];
    const order = filter.descending ? [desc(by), desc(objectives.id)] : [asc(by), asc(objectives.id)];
    const found = await baseQuery(tx)
      .where(and(...conditions(actor, filter), after(by, filter)))
      .orderBy(...order)
      .limit(filter.limit + 1);
    const rows = found.slice(0, filter.limit).map((row) => ({ ...row, label: humanId("objective", row.number) }));
    const last = rows.at(-1);
    return { rows, next: found.length > filter.limit && last ? keyOf(filter.sort, last) : null };
  });
}

const baseQuery = (tx: Tx) =>
  tx
    .select(columns)
    .from(objectives)
    .innerJoin(teams, and(eq(teams.orgId, objectives.orgId), eq(teams.id, objectives.teamId)))
    .innerJoin(owner, and(eq(owner.orgId, objectives.orgId), eq(owner.id, objectives.ownerId)))
    .innerJoin(themes, and(eq(themes.orgId, objectives.orgId), eq(themes.id, objectives.themeId)))
    .leftJoin(briefs, and(eq(briefs.orgId, objectives.orgId), eq(briefs.id, objectives.briefId)));

function conditions(actor: Actor, filter: ObjectiveFilter): (SQL | undefined)[] {
  const lifeOf = { open: ["draft", "active"], closed: ["achieved", "partly", "missed", "stopped"] } as const;
  return [
    eq(objectives.orgId, actor.orgId),
    isNull(objectives.deletedAt),
    readable(actor, objectives.orgId, objectives.visibilityRootId),
    filter.life === "all" ? undefined : inArray(objectives.status, [...lifeOf[filter.life]]),
    filter.status ? eq(objectives.signalStatus, filter.status) : undefined,
    filter.teamId ? eq(objectives.teamId, filter.teamId) : undefined,
    filter.ownerId ? eq(objectives.ownerId, filter.ownerId) : undefined,
    filter.briefId ? eq(objectives.briefId, filter.briefId) : undefined,
    filter.themeId ? eq(objectives.themeId, filter.themeId) : undefined,
  ];
}

/** The rows behind a key. Nulls sort last ascending and first descending, as PostgreSQL does. */
function after(by: AnyPgColumn, filter: ObjectiveFilter): SQL | undefined {
  if (!filter.after) return undefined;
  const [value, id] = filter.after;
  const beyond = filter.descending ? sql`<` : sql`>`;
  const tie = sql`${objectives.id} ${beyond} ${id}::uuid`;
  if (value === null)
    return filter.descending ? sql`(${by} is not null or (${by} is null and ${tie}))` : sql`(${by} is null and ${tie})`;
  const later = or(sql`${by} ${beyond} ${value}`, sql`(${by} = ${value} and ${tie})`);
  return filter.descending ? later : or(later, isNull(by));
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

/** One objective with its measures, its readers and its projects; 404 when it is not for the actor. */
export async function getObjective(actor: Actor, objectiveId: string) {
  await ensureSignals(actor);
  return withOrg(actor, async (tx) => {
    const visible = and(
      eq(objectives.orgId, actor.orgId),
      eq(objectives.id, objectiveId),
      isNull(objectives.deletedAt),
      readable(actor, objectives.orgId, objectives.visibilityRootId),
    );
    const [row] = await tx
      .select({
        ...columns,
        whyItMatters: objectives.whyItMatters,
        themeId: objectives.themeId,
        parentObjectiveId: objectives.parentObjectiveId,
        measureBy: objectives.measureBy,
        coverage: objectives.coverage,
        gap: objectives.gap,
        proposedGrade: objectives.proposedGrade,
        proposedBy: objectives.proposedBy,
        closingNote: objectives.closingNote,
        closedOn: objectives.closedOn,
        finalGrade: objectives.finalGrade,
        confirmedAlone: objectives.confirmedAlone,
        version: objectives.version,
      })
      .from(objectives)
      .innerJoin(teams, and(eq(teams.orgId, objectives.orgId), eq(teams.id, objectives.teamId)))
      .innerJoin(owner, and(eq(owner.orgId, objectives.orgId), eq(owner.id, objectives.ownerId)))
      .innerJoin(themes, and(eq(themes.orgId, objectives.orgId), eq(themes.id, objectives.themeId)))
      .leftJoin(briefs, and(eq(briefs.orgId, objectives.orgId), eq(briefs.id, objectives.briefId)))
      .where(visible);
    if (!row) throw notFound("This objective");
    const ofThis = (org: AnyPgColumn, column: AnyPgColumn) => and(eq(org, actor.orgId), eq(column, objectiveId));
    const [ownMeasures, readers, ownProjects, children] = [
      await tx
        .select()
        .from(measures)
        .where(ofThis(measures.orgId, measures.objectiveId))
        .orderBy(asc(measures.number)),
      await tx
        .select({ id: objectiveReaders.membershipId })
        .from(objectiveReaders)
        .where(ofThis(objectiveReaders.orgId, objectiveReaders.objectiveId)),
      await tx
        .select({
          id: projects.id,
          number: projects.number,
          title: projects.title,
          status: projects.status,
          dueOn: projects.dueOn,
          ownerName: memberships.displayName,
        })
        .from(projects)
        .innerJoin(memberships, and(eq(memberships.orgId, projects.orgId), eq(memberships.id, projects.ownerId)))
        .where(and(ofThis(projects.orgId, projects.objectiveId), isNull(projects.deletedAt)))
        .orderBy(asc(projects.number)),
      await tx
        .select({
          id: objectives.id,
          number: objectives.number,
          title: objectives.title,
          signalStatus: objectives.signalStatus,
        })
        .from(objectives)
        .where(
          and(
            ofThis(objectives.orgId, objectives.parentObjectiveId),
            isNull(objectives.deletedAt),
            readable(actor, objectives.orgId, objectives.visibilityRootId),
          ),
        ),
    ];
    return {
      ...row,
      label: humanId("objective", row.number),
      measures: ownMeasures,
      readerIds: readers.map((one) => one.id),
      projects: ownProjects,
      children,
    };
  });
}
