import "server-only";
import { and, eq, gte, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { objectives } from "@/db/schema/objectives";
import { projects } from "@/db/schema/projects";
import { resourceEntries } from "@/db/schema/resources";
import { type TenantKey, type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { anyOf, readable } from "../access/scope";
import type { LedgerRow, Names } from "./ledger-rules";
import type { Window } from "./rules";

/** From how many people on the sum of what they told of their own weeks is a team's and no person's (R10). */
export const TELLERS = 3;

type Days = { from: string; to: string };

/** Entries that reach into a window. */
const reaching = ({ from, to }: Days) =>
  and(lte(resourceEntries.periodStart, to), gte(resourceEntries.periodEnd, from));

/**
 * `few`: the teams of a window in which too few told their own week, with how many there are `together`. To be joined by
 * `ofFew`.
 */
export function fewTellers(tx: Tx, key: TenantKey, window: Days) {
  const told = tx
    .select({
      teamId: resourceEntries.teamId,
      people: sql<number>`count(distinct ${resourceEntries.memberId})`.as("people"),
    })
    .from(resourceEntries)
    .where(and(eq(resourceEntries.orgId, key.orgId), isNotNull(resourceEntries.memberId), reaching(window)))
    .groupBy(resourceEntries.teamId)
    .as("told");
  return tx
    .select({ teamId: told.teamId, together: sql<number>`sum(${told.people}) over ()`.as("together") })
    .from(told)
    .where(lt(told.people, TELLERS))
    .as("few");
}

type Few = ReturnType<typeof fewTellers>;

/** ON of the join to `fewTellers`: entries that carry a person. */
export const ofFew = (few: Few) =>
  and(isNotNull(resourceEntries.memberId), sql`${few.teamId} is not distinct from ${resourceEntries.teamId}`);

/** Rows of the organization that count: what one or two people told stands nowhere while no three have told. */
export const toldByEnough = (few: Few) => or(isNull(few.together), gte(few.together, TELLERS));

/** What an entry was for: its objective, or that of its project. `projects` is joined to it. */
export const objectiveOfEntry = sql<string | null>`coalesce(${resourceEntries.objectiveId}, ${projects.objectiveId})`;

/** The objective whose visibility holds for an entry; `objectives` and `projects` are joined to it. */
export const root = alias(objectives, "root");
export const isRoot = (key: TenantKey) =>
  and(
    eq(root.orgId, key.orgId),
    sql`${root.id} = coalesce(${objectives.visibilityRootId}, ${projects.visibilityRootId})`,
  );
export const isRestricted = sql<boolean>`coalesce(${root.visibility} = 'restricted', false)`;

/**
 * The ledger of a window, summed over people and over weeks that lie wholly inside. Restricted work stays as a class at
 * the level of the organization; below it, it is left out for everybody (settled 25). What one or two people of a team
 * told stands under no team, and nowhere while no three have told.
 */
export const readLedger = (
  actor: Actor,
  window: Window,
  recent: Window,
  teamIds: readonly string[] | null,
): Promise<LedgerRow[]> =>
  withOrg(actor, async (tx) => {
    const few = fewTellers(tx, actor, window);
    const { periodStart, periodEnd } = resourceEntries;
    const isInside = sql`(${resourceEntries.side} = 'actual' and ${resourceEntries.unit} <> 'headcount'
      and ${periodStart} >= ${window.from}::date and ${periodEnd} <= ${window.to}::date)`;
    const rows = await tx
      .select({
        side: resourceEntries.side,
        unit: resourceEntries.unit,
        amount: sql<number>`sum(${resourceEntries.amount})::float8`,
        from: sql<string>`(case when ${isInside} then ${window.from}::date else ${periodStart} end)::text`,
        to: sql<string>`(case when ${isInside} then ${window.to}::date else ${periodEnd} end)::text`,
        teamId: sql<string | null>`case when ${few.together} is null then ${resourceEntries.teamId} end`,
        objectiveId: objectiveOfEntry,
        projectId: sql<string | null>`case when ${projects.objectiveId} is null then ${resourceEntries.projectId} end`,
        drainKind: resourceEntries.drainKind,
        isRestricted,
        isRecent: sql<boolean>`(${periodStart} >= ${recent.from}::date and ${periodEnd} <= ${recent.to}::date)`,
      })
      .from(resourceEntries)
      .leftJoin(few, ofFew(few))
      .leftJoin(projects, and(eq(projects.orgId, actor.orgId), eq(projects.id, resourceEntries.projectId)))
      .leftJoin(objectives, and(eq(objectives.orgId, actor.orgId), eq(objectives.id, objectiveOfEntry)))
      .leftJoin(root, isRoot(actor))
      .where(
        and(
          eq(resourceEntries.orgId, actor.orgId),
          reaching(window),
          teamIds ? isNull(few.together) : toldByEnough(few),
          teamIds ? sql`${resourceEntries.teamId} = ${anyOf(teamIds)}` : undefined,
        ),
      )
      // By their places: an expression with parameters is not the same one twice.
      .groupBy(sql`1, 2, 4, 5, 6, 7, 8, 9, 10, 11`);
    return rows.filter((row) => !(teamIds && row.isRestricted));
  });

/** Whether somebody told a week of this window that stands in no figure here yet, because too few have told theirs. */
export const hasKeptBack = (actor: Actor, window: Window, teamIds: readonly string[] | null): Promise<boolean> =>
  withOrg(actor, async (tx) => {
    const few = fewTellers(tx, actor, window);
    const rows = await tx
      .select({ id: resourceEntries.id })
      .from(resourceEntries)
      .innerJoin(few, ofFew(few))
      .where(
        and(
          eq(resourceEntries.orgId, actor.orgId),
          reaching(window),
          teamIds ? sql`${resourceEntries.teamId} = ${anyOf(teamIds)}` : lt(few.together, TELLERS),
        ),
      )
      .limit(1);
    return rows.length > 0;
  });

const distinct = (ids: (string | null)[]) => [...new Set(ids.filter((id): id is string => id !== null))];

/** The titles that the reader may see among what the ledger names. */
export const namesIn = (actor: Actor, ledger: readonly LedgerRow[]): Promise<Names> =>
  withOrg(actor, async (tx) => ({
    objectives: await objectiveTitles(tx, actor, distinct(ledger.map((row) => row.objectiveId))),
    projects: await projectTitles(tx, actor, distinct(ledger.map((row) => row.projectId))),
  }));

async function objectiveTitles(tx: Tx, actor: Actor, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await tx
    .select({ id: objectives.id, title: objectives.title })
    .from(objectives)
    .where(
      and(
        eq(objectives.orgId, actor.orgId),
        inArray(objectives.id, ids),
        isNull(objectives.deletedAt),
        readable(actor, objectives.visibilityRootId),
      ),
    );
  return new Map(rows.map((row) => [row.id, row.title]));
}

async function projectTitles(tx: Tx, actor: Actor, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await tx
    .select({ id: projects.id, title: projects.title })
    .from(projects)
    .where(
      and(
        eq(projects.orgId, actor.orgId),
        inArray(projects.id, ids),
        isNull(projects.deletedAt),
        readable(actor, projects.visibilityRootId),
      ),
    );
  return new Map(rows.map((row) => [row.id, row.title]));
}
