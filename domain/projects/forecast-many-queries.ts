import "server-only";
import { and, eq, gt, gte, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import { projects, workItems } from "@/db/schema/projects";
import type { TenantKey, Tx } from "@/db/tenancy";
import { anyOf } from "../access/scope";
import { addDays, mondayOf } from "../signals/calendar";
import { type ForecastFacts, pastWeeks, type Week } from "./forecast-rules";

export type ManyFacts = ForecastFacts & { teamId: string; weeks: Week[] };

/** Which running projects: those of an objective, these (paused ones too), or the next ones of the whole organization by id. */
export type Which = { objectiveId: string } | { ids: readonly string[] } | { after: string | null; limit: number };

/**
 * What the forecasts of many running projects are made from, in two statements. Work that goes on for ever has no day
 * on which it is finished, and is left out. Whether the projects may be read is the caller's question.
 */
export async function forecastFacts(tx: Tx, key: TenantKey, today: string, which: Which): Promise<ManyFacts[]> {
  const part =
    "objectiveId" in which
      ? eq(projects.objectiveId, which.objectiveId)
      : "ids" in which
        ? sql`${projects.id} = ${anyOf(which.ids)}`
        : which.after
          ? gt(projects.id, which.after)
          : undefined;
  const rows = await tx
    .select({
      id: projects.id,
      teamId: projects.teamId,
      startOn: projects.startOn,
      dueOn: projects.dueOn,
      expected: projects.expectedItems,
      open: sql<number>`(count(${workItems.id}) filter (where ${workItems.state} in ('backlog', 'ready', 'in_progress', 'review')))::int`,
      done: sql<number>`(count(${workItems.id}) filter (where ${workItems.state} = 'done'))::int`,
    })
    .from(projects)
    .leftJoin(
      workItems,
      and(eq(workItems.orgId, key.orgId), eq(workItems.projectId, projects.id), isNull(workItems.deletedAt)),
    )
    .where(
      and(
        eq(projects.orgId, key.orgId),
        inArray(projects.status, "ids" in which ? ["active", "paused"] : ["active"]),
        ne(projects.kind, "run"),
        isNull(projects.deletedAt),
        part,
      ),
    )
    .groupBy(projects.orgId, projects.id)
    .orderBy(projects.id)
    .limit("limit" in which ? which.limit : "ids" in which ? which.ids.length : 100);
  const [own, team] = await weeklyCounts(tx, key, today, rows);
  return rows.map((row) => ({
    id: row.id,
    teamId: row.teamId,
    startOn: row.startOn,
    dueOn: row.dueOn,
    remaining: Math.max(row.open, (row.expected ?? 0) - row.done),
    weeks: weeksUntil(today).map((monday) => ({
      monday,
      own: own.get(`${row.id} ${monday}`) ?? 0,
      team: team.get(`${row.teamId} ${monday}`) ?? 0,
    })),
  }));
}

const weeksUntil = (today: string) =>
  Array.from({ length: pastWeeks }, (_, index) => addDays(mondayOf(today), -7 * (pastWeeks - index)));

/** Items finished per week by each of the projects (within its team) and by their teams. */
async function weeklyCounts(tx: Tx, key: TenantKey, today: string, rows: readonly { id: string; teamId: string }[]) {
  const [own, team] = [new Map<string, number>(), new Map<string, number>()];
  if (rows.length === 0) return [own, team] as const;
  const until = mondayOf(today);
  const counted = await tx
    .select({
      teamId: workItems.teamId,
      /** Of the projects asked for; the work of all others of a team stands in one line. */
      projectId: sql<
        string | null
      >`case when ${workItems.projectId} = ${anyOf(rows.map((row) => row.id))} then ${workItems.projectId} end`,
      monday: sql<string>`date_trunc('week', ${workItems.doneOn})::date::text`,
      n: sql<number>`count(*)::int`,
    })
    .from(workItems)
    .where(
      and(
        eq(workItems.orgId, key.orgId),
        eq(workItems.state, "done"),
        isNull(workItems.deletedAt),
        inArray(workItems.teamId, [...new Set(rows.map((row) => row.teamId))]),
        gte(workItems.doneOn, addDays(until, -7 * pastWeeks)),
        lt(workItems.doneOn, until),
      ),
    )
    .groupBy(sql`1, 2, 3`);
  const teamOf = new Map(rows.map((row) => [row.id, row.teamId]));
  for (const { teamId, projectId, monday, n } of counted) {
    team.set(`${teamId} ${monday}`, (team.get(`${teamId} ${monday}`) ?? 0) + n);
    if (projectId && teamOf.get(projectId) === teamId) own.set(`${projectId} ${monday}`, n);
  }
  return [own, team] as const;
}
