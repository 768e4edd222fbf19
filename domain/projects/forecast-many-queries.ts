import "server-only";
import { sql } from "drizzle-orm";
import type { TenantKey, Tx } from "@/db/tenancy";
import { anyOf } from "../access/scope";
import { addDays, mondayOf } from "../signals/calendar";
import { type ForecastFacts, pastWeeks, type Week } from "./forecast-rules";

export type ManyFacts = ForecastFacts & { teamId: string; weeks: Week[] };

type Row = {
  id: string;
  team_id: string;
  start_on: string | null;
  due_on: string | null;
  expected: number | null;
  open: number;
  done: number;
};

/** Which running projects: those of an objective, these (paused ones too), or the next ones of the whole organization by id. */
export type Which = { objectiveId: string } | { ids: readonly string[] } | { after: string | null; limit: number };

/**
 * What the forecasts of many running projects are made from, in two statements. Work that goes on for ever has no day
 * on which it is finished, and is left out. Whether the projects may be read is the caller's question.
 */
export async function forecastFacts(tx: Tx, key: TenantKey, today: string, which: Which): Promise<ManyFacts[]> {
  const part =
    "objectiveId" in which
      ? sql`p.objective_id = ${which.objectiveId}`
      : "ids" in which
        ? sql`p.id = ${anyOf(which.ids)}`
        : which.after
          ? sql`p.id > ${which.after}`
          : sql`true`;
  const states = "ids" in which ? sql`('active', 'paused')` : sql`('active')`;
  const rows = [
    ...(await tx.execute<Row>(sql`
      select p.id, p.team_id, p.start_on::text, p.due_on::text, p.expected_items as expected,
        (count(w.id) filter (where w.state in ('backlog', 'ready', 'in_progress', 'review')))::int as open,
        (count(w.id) filter (where w.state = 'done'))::int as done
      from projects p left join work_items w on w.org_id = p.org_id and w.project_id = p.id and w.deleted_at is null
      where p.org_id = ${key.orgId} and p.status in ${states} and p.kind <> 'run' and p.deleted_at is null and ${part}
      group by p.org_id, p.id order by p.id limit ${"limit" in which ? which.limit : "ids" in which ? which.ids.length : 100}`)),
  ];
  const [own, team] = await weeklyCounts(tx, key, today, rows);
  return rows.map((row) => ({
    id: row.id,
    teamId: row.team_id,
    startOn: row.start_on,
    dueOn: row.due_on,
    remaining: Math.max(row.open, (row.expected ?? 0) - row.done),
    weeks: weeksUntil(today).map((monday) => ({
      monday,
      own: own.get(`${row.id} ${monday}`) ?? 0,
      team: team.get(`${row.team_id} ${monday}`) ?? 0,
    })),
  }));
}

const weeksUntil = (today: string) =>
  Array.from({ length: pastWeeks }, (_, index) => addDays(mondayOf(today), -7 * (pastWeeks - index)));

type Counted = { whose: "own" | "team"; id: string; monday: string; n: number };

/** Items finished per week by each of the projects (within its team) and by their teams. */
async function weeklyCounts(tx: Tx, key: TenantKey, today: string, rows: readonly Row[]) {
  if (rows.length === 0) return [new Map<string, number>(), new Map<string, number>()] as const;
  const until = mondayOf(today);
  const from = addDays(until, -7 * pastWeeks);
  const list = (ids: readonly string[]) =>
    sql.join(
      [...new Set(ids)].map((id) => sql`${id}::uuid`),
      sql`, `,
    );
  const counted = await tx.execute<Counted>(sql`
    with done as (
      select team_id, project_id, date_trunc('week', done_on)::date::text as monday, count(*)::int as n
      from work_items where org_id = ${key.orgId} and state = 'done' and deleted_at is null
        and team_id in (${list(rows.map((row) => row.team_id))}) and done_on >= ${from} and done_on < ${until}
      group by 1, 2, 3)
    select 'team' as whose, team_id as id, monday, sum(n)::int as n from done group by 2, 3
    union all
    select 'own', d.project_id, d.monday, d.n from done d join projects p on p.org_id = ${key.orgId} and p.id = d.project_id
      and p.team_id = d.team_id where d.project_id in (${list(rows.map((row) => row.id))})`);
  const of = (whose: Counted["whose"]) =>
    new Map([...counted].filter((row) => row.whose === whose).map(({ id, monday, n }) => [`${id} ${monday}`, n]));
  return [of("own"), of("team")] as const;
}
