import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { objectives } from "@/db/schema/objectives";
import { projects } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { anyOf, readable } from "../access/scope";
import type { DrainKind } from "../vocabulary";
import type { LedgerRow, Names } from "./ledger-rules";
import type { Unit, Window } from "./rules";

type Row = {
  side: "planned" | "actual";
  unit: Unit;
  amount: number;
  from: string;
  to: string;
  team_id: string | null;
  objective_id: string | null;
  project_id: string | null;
  drain_kind: DrainKind | null;
  restricted: boolean;
  recent: boolean;
};

/** From how many people on the sum of what they told of their own weeks is a team's and no person's (R10). */
export const TELLERS = 3;

/**
 * `few`: the teams of a window in which too few told their own week, with how many there are `together`. Joined on entries
 * that carry a person.
 */
export const fewTellers = (orgId: string, { from, to }: { from: string; to: string }) => sql`few as (
  select told.team_id, sum(told.people) over () as together from (
    select t.team_id, count(distinct t.member_id) as people from resource_entries t
    where t.org_id = ${orgId} and t.member_id is not null and t.period_start <= ${to}::date and t.period_end >= ${from}::date
    group by 1) told
  where told.people < ${TELLERS})`;

/** Rows of the organization that count: what one or two people told stands nowhere while no three have told. */
export const toldByEnough = sql`(few.together is null or few.together >= ${TELLERS})`;

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
    const rows = await tx.execute<Row>(sql`
      with ${fewTellers(actor.orgId, window)}
      select e.side, e.unit, sum(e.amount)::float8 as amount,
        (case when e.inside then e.starts else e.period_start end)::text as "from",
        (case when e.inside then e.ends else e.period_end end)::text as "to",
        e.team_id, coalesce(e.objective_id, p.objective_id) as objective_id,
        case when p.objective_id is null then e.project_id end as project_id, e.drain_kind,
        coalesce(root.visibility = 'restricted', false) as restricted, e.recent
      from (
        select entry.org_id, entry.side, entry.unit, entry.amount, entry.period_start, entry.period_end, entry.objective_id,
          entry.project_id, entry.drain_kind, case when few.together is null then entry.team_id end as team_id, (entry.side = 'actual' and entry.unit <> 'headcount' and entry.period_start >= ${window.from}::date
            and entry.period_end <= ${window.to}::date) as inside,
          ${window.from}::date as starts, ${window.to}::date as ends,
          (entry.period_start >= ${recent.from}::date and entry.period_end <= ${recent.to}::date) as recent
        from resource_entries entry
        left join few on entry.member_id is not null and few.team_id is not distinct from entry.team_id
        where entry.org_id = ${actor.orgId} and entry.period_start <= ${window.to}::date and entry.period_end >= ${window.from}::date
          and ${teamIds ? sql`few.together is null` : toldByEnough}
          ${teamIds ? sql`and entry.team_id = ${anyOf(teamIds)}` : sql``}
      ) e
      left join projects p on p.org_id = ${actor.orgId} and p.id = e.project_id
      left join objectives o on o.org_id = ${actor.orgId} and o.id = coalesce(e.objective_id, p.objective_id)
      left join objectives root on root.org_id = ${actor.orgId} and root.id = coalesce(o.visibility_root_id, p.visibility_root_id)
      group by 1, 2, 4, 5, 6, 7, 8, 9, 10, 11`);
    return [...rows]
      .filter((row) => !(teamIds && row.restricted))
      .map((row) => ({
        side: row.side,
        unit: row.unit,
        amount: row.amount,
        from: row.from,
        to: row.to,
        teamId: row.team_id,
        objectiveId: row.objective_id,
        projectId: row.project_id,
        drainKind: row.drain_kind,
        isRestricted: row.restricted,
        isRecent: row.recent,
      }));
  });

/** Whether somebody told a week of this window that stands in no figure here yet, because too few have told theirs. */
export const hasKeptBack = (actor: Actor, window: Window, teamIds: readonly string[] | null): Promise<boolean> =>
  withOrg(actor, async (tx) => {
    const rows = await tx.execute(sql`
      with ${fewTellers(actor.orgId, window)}
      select 1 from resource_entries entry join few on few.team_id is not distinct from entry.team_id
      where entry.org_id = ${actor.orgId} and entry.member_id is not null
        and entry.period_start <= ${window.to}::date and entry.period_end >= ${window.from}::date
        ${teamIds ? sql`and entry.team_id = ${anyOf(teamIds)}` : sql`and few.together < ${TELLERS}`} limit 1`);
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
        readable(actor, objectives.orgId, objectives.visibilityRootId),
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
        readable(actor, projects.orgId, projects.visibilityRootId),
      ),
    );
  return new Map(rows.map((row) => [row.id, row.title]));
}
