import "server-only";
import { and, asc, desc, eq, gte, isNull, lt, type SQLWrapper, sql } from "drizzle-orm";
import { teams } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { publishedForecasts } from "@/db/schema/published-forecasts";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readable } from "../access/scope";
import { addDays } from "../signals/calendar";
import { type Level, outcomeOf, type TeamTally } from "../signals/forecast-record";

/** How far back forecasts are held against what came. */
const judgedDays = 730;

/** The days that a kept forecast names. */
export const dateColumns = {
  plain50: publishedForecasts.plain50,
  plain85: publishedForecasts.plain85,
  plain95: publishedForecasts.plain95,
  corrected50: publishedForecasts.corrected50,
  corrected85: publishedForecasts.corrected85,
  corrected95: publishedForecasts.corrected95,
};

/**
 * Of each team's kept forecasts (or of one team's), the first of each week for each project: how many dates have come and how many held.
 * Restricted work is left out for everybody, as in all figures of the organization (settled 25).
 */
export const recordOfTeams = (actor: Actor, teamId?: string): Promise<TeamTally[]> =>
  withOrg(actor, async (tx) => {
    const weekly = tx
      .selectDistinctOn([publishedForecasts.projectId, week], {
        projectId: publishedForecasts.projectId,
        teamId: publishedForecasts.teamId,
        ...dateColumns,
        doneOn: projects.doneOn,
        stoppedOn: projects.stoppedOn,
      })
      .from(publishedForecasts)
      .innerJoin(projects, and(eq(projects.orgId, actor.orgId), eq(projects.id, publishedForecasts.projectId)))
      .where(
        and(
          eq(publishedForecasts.orgId, actor.orgId),
          isNull(projects.visibilityRootId),
          isNull(projects.deletedAt),
          gte(publishedForecasts.publishedOn, addDays(actor.today, -judgedDays)),
          teamId ? eq(publishedForecasts.teamId, teamId) : undefined,
        ),
      )
      .orderBy(publishedForecasts.projectId, week, publishedForecasts.publishedOn)
      .as("weekly");
    const dates = tx
      .select({
        teamId: weekly.teamId,
        projectId: weekly.projectId,
        doneOn: weekly.doneOn,
        stoppedOn: weekly.stoppedOn,
        level: sql<Level>`l.level`.as("level"),
        ours: sql<string | null>`case l.level when 50 then coalesce(${weekly.corrected50}, ${weekly.plain50})
          when 85 then coalesce(${weekly.corrected85}, ${weekly.plain85}) else coalesce(${weekly.corrected95}, ${weekly.plain95}) end`.as(
          "ours",
        ),
        plain: sql<
          string | null
        >`case l.level when 50 then ${weekly.plain50} when 85 then ${weekly.plain85} else ${weekly.plain95} end`.as(
          "plain",
        ),
      })
      .from(weekly)
      .crossJoin(sql`(values (50), (85), (95)) l(level)`)
      .as("dates");
    const came = (on: SQLWrapper) => sql`(${on} is not null and ${on} < ${actor.today}::date
      and (${dates.stoppedOn} is null or ${dates.stoppedOn} > ${on}))`;
    const rows = await tx
      .select({
        teamId: dates.teamId,
        teamName: teams.name,
        level: dates.level,
        projects: sql<number>`(count(distinct ${dates.projectId}) filter (where ${came(dates.ours)}))::int`,
        come: sql<number>`(count(*) filter (where ${came(dates.ours)}))::int`,
        held: sql<number>`(count(*) filter (where ${came(dates.ours)} and ${dates.doneOn} <= ${dates.ours}))::int`,
        plainCome: sql<number>`(count(*) filter (where ${came(dates.plain)}))::int`,
        plainHeld: sql<number>`(count(*) filter (where ${came(dates.plain)} and ${dates.doneOn} <= ${dates.plain}))::int`,
      })
      .from(dates)
      .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, dates.teamId)))
      .groupBy(dates.teamId, teams.name, dates.level)
      .orderBy(teams.name, dates.teamId, dates.level);
    return rows.map(({ come, held, plainCome, plainHeld, ...row }) => ({
      ...row,
      ours: { come, held },
      plain: { come: plainCome, held: plainHeld },
    }));
  });

const week = sql`date_trunc('week', ${publishedForecasts.publishedOn})`;

const columns = {
  id: publishedForecasts.id,
  publishedOn: publishedForecasts.publishedOn,
  remaining: publishedForecasts.remaining,
  dueOn: publishedForecasts.dueOn,
  source: publishedForecasts.source,
  weeks: publishedForecasts.weeks,
  outcomes: publishedForecasts.outcomes,
  ...dateColumns,
  promisedOn: publishedForecasts.promisedOn,
  projectId: projects.id,
  projectTitle: projects.title,
  doneOn: projects.doneOn,
  stoppedOn: projects.stoppedOn,
  teamName: teams.name,
};

const selectKept = (tx: Tx, actor: Actor) =>
  tx
    .select(columns)
    .from(publishedForecasts)
    .innerJoin(projects, and(eq(projects.orgId, actor.orgId), eq(projects.id, publishedForecasts.projectId)))
    .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, publishedForecasts.teamId)));

type Selected = Awaited<ReturnType<typeof selectKept>>[number];
const judged = (actor: Actor) => (row: Selected) => ({ ...row, outcome: outcomeOf(row.promisedOn, row, actor.today) });

export type KeptRow = ReturnType<ReturnType<typeof judged>>;

/** The forecasts kept of one project, oldest first. The project must be readable. */
export const keptOfProject = (actor: Actor, projectId: string): Promise<KeptRow[]> =>
  withOrg(actor, async (tx) => {
    const rows = await selectKept(tx, actor)
      .where(and(eq(publishedForecasts.orgId, actor.orgId), eq(publishedForecasts.projectId, projectId)))
      .orderBy(asc(publishedForecasts.publishedOn))
      .limit(366);
    return rows.map(judged(actor));
  });

/** Of a project that the actor may read: the dates that were given for it, and the record of its team. */
export async function getProjectRecord(actor: Actor, project: { id: string; teamId: string }) {
  const [kept, tallies] = await Promise.all([keptOfProject(actor, project.id), recordOfTeams(actor, project.teamId)]);
  return { kept, tallies };
}

/** Kept forecasts of projects that the actor may read, newest first: all, or those whose date has come. */
export const listKept = (actor: Actor, limit: number, only?: "come"): Promise<KeptRow[]> =>
  withOrg(actor, async (tx) => {
    const rows = await selectKept(tx, actor)
      .where(
        and(
          eq(publishedForecasts.orgId, actor.orgId),
          isNull(projects.deletedAt),
          only ? lt(publishedForecasts.promisedOn, actor.today) : undefined,
          readable(actor, projects.visibilityRootId),
        ),
      )
      .orderBy(desc(only ? publishedForecasts.promisedOn : publishedForecasts.publishedOn), desc(publishedForecasts.id))
      .limit(limit);
    return rows.map(judged(actor));
  });
