import "server-only";
import { and, asc, desc, eq, isNull, lt, type SQL, sql } from "drizzle-orm";
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

type Row = {
  team_id: string;
  team_name: string;
  level: Level;
  projects: number;
  come: number;
  held: number;
  plain_come: number;
  plain_held: number;
};

/**
 * Of each team's kept forecasts (or of one team's), the first of each week for each project: how many dates have come and how many held.
 * Restricted work is left out for everybody, as in all figures of the organization (settled 25).
 */
export const recordOfTeams = (actor: Actor, teamId?: string): Promise<TeamTally[]> =>
  withOrg(actor, async (tx) => {
    const came = (on: SQL) =>
      sql`${on} is not null and ${on} < ${actor.today}::date and (stopped_on is null or stopped_on > ${on})`;
    const [ours, plain] = [came(sql`ours`), came(sql`plain`)];
    const rows = await tx.execute<Row>(sql`
        with weekly as (
          select distinct on (f.project_id, date_trunc('week', f.published_on)) f.project_id, f.team_id,
            f.plain_50, f.plain_85, f.plain_95, f.corrected_50, f.corrected_85, f.corrected_95, p.done_on, p.stopped_on
          from published_forecasts f join projects p on p.org_id = f.org_id and p.id = f.project_id
          where f.org_id = ${actor.orgId} and p.visibility_root_id is null and p.deleted_at is null
            and f.published_on >= ${addDays(actor.today, -judgedDays)} ${teamId ? sql`and f.team_id = ${teamId}` : sql``}
          order by f.project_id, date_trunc('week', f.published_on), f.published_on),
        dates as (
          select w.team_id, w.project_id, w.done_on, w.stopped_on, l.level, l.ours, l.plain
          from weekly w cross join lateral (values (50, coalesce(corrected_50, plain_50), plain_50),
            (85, coalesce(corrected_85, plain_85), plain_85), (95, coalesce(corrected_95, plain_95), plain_95)) l(level, ours, plain))
        select d.team_id, t.name as team_name, d.level, (count(distinct project_id) filter (where ${ours}))::int as projects,
          (count(*) filter (where ${ours}))::int as come,
          (count(*) filter (where ${ours} and done_on <= ours))::int as held,
          (count(*) filter (where ${plain}))::int as plain_come,
          (count(*) filter (where ${plain} and done_on <= plain))::int as plain_held
        from dates d join teams t on t.org_id = ${actor.orgId} and t.id = d.team_id
        group by 1, 2, 3 order by 2, 1, 3`);
    return [...rows].map((row) => ({
      teamId: row.team_id,
      teamName: row.team_name,
      level: row.level,
      projects: row.projects,
      ours: { come: row.come, held: row.held },
      plain: { come: row.plain_come, held: row.plain_held },
    }));
  });

const columns = {
  id: publishedForecasts.id,
  publishedOn: publishedForecasts.publishedOn,
  remaining: publishedForecasts.remaining,
  dueOn: publishedForecasts.dueOn,
  source: publishedForecasts.source,
  weeks: publishedForecasts.weeks,
  outcomes: publishedForecasts.outcomes,
  plain50: publishedForecasts.plain50,
  plain85: publishedForecasts.plain85,
  plain95: publishedForecasts.plain95,
  corrected85: publishedForecasts.corrected85,
  promisedOn: publishedForecasts.promisedOn,
  projectId: projects.id,
  projectTitle: projects.title,
  doneOn: projects.doneOn,
  stoppedOn: projects.stoppedOn,
  teamName: teams.name,
};

const selectKept = (tx: Tx) =>
  tx
    .select(columns)
    .from(publishedForecasts)
    .innerJoin(
      projects,
      and(eq(projects.orgId, publishedForecasts.orgId), eq(projects.id, publishedForecasts.projectId)),
    )
    .innerJoin(teams, and(eq(teams.orgId, publishedForecasts.orgId), eq(teams.id, publishedForecasts.teamId)));

type Selected = Awaited<ReturnType<typeof selectKept>>[number];
const judged = (actor: Actor) => (row: Selected) => ({ ...row, outcome: outcomeOf(row.promisedOn, row, actor.today) });

export type KeptRow = ReturnType<ReturnType<typeof judged>>;

/** The forecasts kept of one project, oldest first. The project must be readable. */
export const keptOfProject = (actor: Actor, projectId: string): Promise<KeptRow[]> =>
  withOrg(actor, async (tx) => {
    const rows = await selectKept(tx)
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
    const rows = await selectKept(tx)
      .where(
        and(
          eq(publishedForecasts.orgId, actor.orgId),
          isNull(projects.deletedAt),
          only ? lt(publishedForecasts.promisedOn, actor.today) : undefined,
          readable(actor, projects.orgId, projects.visibilityRootId),
        ),
      )
      .orderBy(desc(only ? publishedForecasts.promisedOn : publishedForecasts.publishedOn), desc(publishedForecasts.id))
      .limit(limit);
    return rows.map(judged(actor));
  });
