import "server-only";
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { themes } from "@/db/schema/strategy";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { linked } from "../access/names";
import { openRoot, readable } from "../access/scope";
import {
  humanId,
  type MembershipStatus,
  type ObjectiveKind,
  type ObjectiveStatus,
  type SignalStatus,
  type Visibility,
} from "../vocabulary";
import type { ObjectiveFilter, ObjectiveSort } from "./list-input";
import { ensureSignals } from "./signals-queries";

const owner = alias(memberships, "owner");

export type ObjectiveRow = {
  id: string;
  number: number;
  label: string;
  title: string;
  kind: ObjectiveKind;
  status: ObjectiveStatus;
  teamId: string;
  teamName: string;
  ownerId: string;
  ownerName: string;
  ownerStatus: MembershipStatus;
  themeTitle: string;
  briefId: string | null;
  briefTitle: string | null;
  keyTaskKey: string | null;
  startOn: string;
  dueOn: string;
  score: number | null;
  confidence: number | null;
  signalStatus: SignalStatus | null;
  lastKnownStatus: SignalStatus | null;
  visibility: Visibility;
  /** M4 by name: the measure with the lowest score, as stored with the signals. */
  weakest: string | null;
};

/** What the columns of the list sort by; every order ends with the id, so that pages never skip or repeat. */
const sortColumns: Record<ObjectiveSort, AnyPgColumn> = {
  due: objectives.dueOn,
  number: objectives.number,
  title: objectives.title,
  score: objectives.score,
  confidence: objectives.confidence,
};

/**
 * Objectives that the actor may read, filtered and sorted by the database, a page after a key (never an offset).
 * `next` is the key of the following page.
 */
export async function listObjectives(actor: Actor, filter: ObjectiveFilter) {
  await ensureSignals(actor);
  return withOrg(actor, async (tx) => {
    const by = sortColumns[filter.sort];
    const order = filter.descending ? [desc(by), desc(objectives.id)] : [asc(by), asc(objectives.id)];
    // As text: drizzle takes each of a thousand cells apart, which costs as much as reading them.
    const found = await tx.execute<Omit<ObjectiveRow, "label">>(sql`
      select objectives.id, objectives.number, objectives.title, objectives.kind, objectives.status,
        objectives.team_id as "teamId", teams.name as "teamName", objectives.owner_id as "ownerId",
        owner.display_name as "ownerName", owner.status as "ownerStatus", themes.title as "themeTitle",
        objectives.brief_id as "briefId", briefs.title as "briefTitle", objectives.key_task_key as "keyTaskKey",
        objectives.start_on::text as "startOn", objectives.due_on::text as "dueOn", objectives.score::float8 as score,
        objectives.confidence, objectives.signal_status as "signalStatus",
        objectives.last_known_status as "lastKnownStatus", objectives.visibility,
        (select m.title from measures m where m.org_id = objectives.org_id and m.objective_id = objectives.id
          and m.score is not null order by m.score, m.weight desc, m.title limit 1) as weakest
      from objectives
      join teams on teams.org_id = objectives.org_id and teams.id = objectives.team_id
      join memberships owner on owner.org_id = objectives.org_id and owner.id = objectives.owner_id
      left join themes on ${linked(actor, "theme", objectives.orgId, objectives.themeId)}
      left join briefs on ${linked(actor, "brief", objectives.orgId, objectives.briefId)}
      where ${and(...conditions(actor, filter), after(by, filter))}
      order by ${sql.join(order, sql`, `)}
      limit ${filter.limit + 1}`);
    const rows = found.slice(0, filter.limit).map((row) => ({ ...row, label: humanId("objective", row.number) }));
    const last = rows.at(-1);
    return { rows, next: found.length > filter.limit && last ? keyOf(filter.sort, last) : null };
  });
}

/**
 * How many running objectives stand how, under the same filter (but its status). Restricted ones are left out for
 * everybody, readers too, so that the figure is one for all (settled 25).
 */
export async function countObjectives(actor: Actor, filter: ObjectiveFilter): Promise<Map<SignalStatus, number>> {
  await ensureSignals(actor);
  return withOrg(actor, async (tx) => {
    const rows = await tx
      .select({ status: objectives.signalStatus, n: count() })
      .from(objectives)
      .where(
        and(
          ...conditions(actor, { ...filter, status: null, life: "open" }),
          eq(objectives.status, "active"),
          isNotNull(objectives.signalStatus),
          openRoot("objectives"),
        ),
      )
      .groupBy(objectives.signalStatus);
    return new Map(rows.flatMap((row) => (row.status ? [[row.status, row.n] as const] : [])));
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
      .innerJoin(teams, and(eq(teams.orgId, objectives.orgId), eq(teams.id, objectives.teamId)))
      .innerJoin(owner, and(eq(owner.orgId, objectives.orgId), eq(owner.id, objectives.ownerId)))
      .leftJoin(themes, linked(actor, "theme", objectives.orgId, objectives.themeId))
      .where(
        and(
          eq(objectives.orgId, actor.orgId),
          isNull(objectives.deletedAt),
          readable(actor, objectives.orgId, objectives.visibilityRootId),
        ),
      );
    const choices = (pairs: [string, string][]) =>
      [...new Map(pairs)].map(([value, label]) => ({ value, label })).sort((a, b) => (a.label < b.label ? -1 : 1));
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
