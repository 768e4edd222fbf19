import "server-only";
import { and, eq, gte, isNull, lt, sql } from "drizzle-orm";
import { workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { addDays, mondayOf } from "../signals/calendar";
import { limitNotes } from "../signals/limit-changes";
import { thresholdsOf } from "../signals/own-thresholds";
import { type Forecast, forecastOf, pastWeeks, type Week } from "./forecast-rules";

type Project = {
  id: string;
  teamId: string;
  status: string;
  startOn: string | null;
  dueOn: string | null;
  expectedItems: number | null;
  counts: ReadonlyMap<string, number>;
};

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
  const { id, startOn, dueOn } = project;
  const found = knownForecast({ id, startOn, dueOn, remaining }, weeks, actor.today, thresholdsOf(actor.org.settings));
  const limits = limitNotes(actor.org.settings, ["monteCarlo", "flow"], addDays(actor.today, -84));
  return {
    ...found,
    limits,
    remaining,
    weeks: weeks.slice(-12).map(({ monday, own }) => ({ week: monday, count: own })),
  };
}

const known = new Map<string, Forecast>();
const MOST_KNOWN = 500;

/** The same inputs make the same forecast, draw for draw: what was computed for exactly these is not drawn again. */
function knownForecast(...inputs: Parameters<typeof forecastOf>): Forecast {
  const key = JSON.stringify(inputs);
  const before = known.get(key);
  if (before) return before;
  const forecast = forecastOf(...inputs);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, forecast);
  return forecast;
}

async function finishedPerWeek(tx: Tx, actor: Actor, project: Project): Promise<Week[]> {
  const until = mondayOf(actor.today);
  const from = addDays(until, -7 * pastWeeks);
  const rows = await tx
    .select({
      monday: sql<string>`date_trunc('week', ${workItems.doneOn})::date::text`,
      team: sql<number>`count(*)::int`,
      own: sql<number>`(count(*) filter (where ${workItems.projectId} = ${project.id}))::int`,
    })
    .from(workItems)
    .where(
      and(
        eq(workItems.orgId, actor.orgId),
        eq(workItems.teamId, project.teamId),
        eq(workItems.state, "done"),
        isNull(workItems.deletedAt),
        gte(workItems.doneOn, from),
        lt(workItems.doneOn, until),
      ),
    )
    .groupBy(sql`1`);
  const found = new Map(rows.map((row) => [row.monday, row]));
  return Array.from({ length: pastWeeks }, (_, index) => {
    const monday = addDays(from, 7 * index);
    return found.get(monday) ?? { monday, own: 0, team: 0 };
  });
}
