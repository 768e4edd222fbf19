import "server-only";
import { sql } from "drizzle-orm";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { addDays, mondayOf } from "../signals/calendar";
import { calibratedWeeks } from "../signals/calibrated-forecast";
import { deliveryForecast, finishDate, forecastHistory } from "../signals/delivery-forecast";
import { thresholdsOf } from "../signals/own-thresholds";

/** As much of the past as the calibrated forecast looks at: two years of complete weeks. */
const pastWeeks = 104;

type Project = {
  id: string;
  teamId: string;
  status: string;
  startOn: string | null;
  dueOn: string | null;
  expectedItems: number | null;
  counts: ReadonlyMap<string, number>;
};
type Week = { monday: string; own: number; team: number };

export type ProjectForecast = NonNullable<Awaited<ReturnType<typeof getForecast>>>;

/**
 * When the rest of a running project will be done: M9 plain, the same corrected by what happened before, and the weeks
 * that both draw from. `null` for what does not run.
 */
export async function getForecast(actor: Actor, project: Project) {
  if (project.status !== "active" && project.status !== "paused") return null;
  const weeks = await withOrg(actor, (tx) => finishedPerWeek(tx, actor, project));
  const of = (state: string) => project.counts.get(state) ?? 0;
  const open = of("backlog") + of("ready") + of("in_progress") + of("review");
  const remaining = Math.max(open, (project.expectedItems ?? 0) - of("done"));
  const input = {
    id: project.id,
    startOn: project.startOn ?? actor.today,
    dueOn: project.dueOn,
    remaining,
    items: days(weeks, "own"),
    teamItems: days(weeks, "team"),
  };
  const thresholds = thresholdsOf(actor.org.settings);
  const signal = deliveryForecast(input, actor.today, thresholds);
  const history = forecastHistory(input, actor.today, thresholds);
  return {
    signal,
    remaining,
    weeks: weeks.slice(-12).map(({ monday, own }) => ({ week: monday, count: own })),
    calibrated: remaining > 0 && typeof history !== "string" ? corrected(weeks, input, actor.today) : null,
  };
}

/** The team's record says how its weeks come true; the project has its share of them. */
function corrected(weeks: readonly Week[], input: { startOn: string; remaining: number }, today: string) {
  const since = weeks.filter(({ monday }) => monday >= mondayOf(input.startOn));
  const recent = weeks.slice(-12);
  const [own, team] = [total(recent, "own"), total(recent, "team")];
  const byProject = since.length >= 24 && own >= 8;
  const history = (byProject ? since : weeks).map((week) => (byProject ? week.own : week.team));
  const left = byProject || own === 0 ? input.remaining : Math.max(1, Math.round((input.remaining * team) / own));
  const first = history.findIndex((done) => done > 0);
  const found = first < 0 ? null : calibratedWeeks(history.slice(first), left);
  if (!found) return null;
  const at = (n: number) => ({ weeks: n, date: finishDate(today, n) });
  return { ...found, p50: at(found.p50), p85: at(found.p85), p95: at(found.p95), byProject };
}

const total = (weeks: readonly Week[], whose: "own" | "team") => weeks.reduce((sum, week) => sum + week[whose], 0);

/** Each finished item as the Monday of its week, which is all that a weekly forecast needs. */
const days = (weeks: readonly Week[], whose: "own" | "team") =>
  weeks.flatMap((week) => Array.from({ length: week[whose] }, () => ({ doneOn: week.monday })));

async function finishedPerWeek(tx: Tx, actor: Actor, project: Project): Promise<Week[]> {
  const until = mondayOf(actor.today);
  const from = addDays(until, -7 * pastWeeks);
  const rows = await tx.execute<Week>(sql`
    select date_trunc('week', done_on)::date::text as monday, count(*)::int as team,
      (count(*) filter (where project_id = ${project.id}))::int as own
    from work_items where org_id = ${actor.orgId} and team_id = ${project.teamId} and state = 'done' and deleted_at is null
      and done_on >= ${from} and done_on < ${until}
    group by 1`);
  const found = new Map([...rows].map((row) => [row.monday, row]));
  return Array.from({ length: pastWeeks }, (_, index) => {
    const monday = addDays(from, 7 * index);
    return found.get(monday) ?? { monday, own: 0, team: 0 };
  });
}
