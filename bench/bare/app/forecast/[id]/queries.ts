import { sql, today } from "../../../data/sql";

type Project = {
  id: string;
  number: number;
  title: string;
  status: string;
  purpose: string;
  done: string;
  start: string;
  due: string;
  firstDue: string;
  owner: string;
  team: string;
  teamId: string;
  objectiveId: string;
  objective: string;
};
type Item = { id: string; number: number; title: string; state: string; who: string | null; age: number | null };
type Week = { monday: string; own: number; team: number };
type Day = { day: string; began: number; ended: number };
type Given = { on: string; left: number; date: string; plain: string };
type Move = { on: string; place: number; note: string };
type Obstacle = { id: string; number: number; title: string; hours: number | null; who: string };
type Word = { on: string; word: string; note: string };

export const project = (orgId: string, id: string) => sql<Project[]>`
  select p.id, p.number, p.title, p.status, p.purpose_in_own_words as purpose, p.definition_of_done as done, p.start_on::text as start,
    p.due_on::text as due, p.original_due_on::text as "firstDue", m.display_name as owner, t.name as team, t.id as "teamId",
    o.id as "objectiveId", o.title as objective
  from projects p join memberships m on m.org_id = p.org_id and m.id = p.owner_id join teams t on t.org_id = p.org_id and t.id = p.team_id
  left join objectives o on o.org_id = p.org_id and o.id = p.objective_id where p.org_id = ${orgId} and p.id = ${id}`;

export const items = (orgId: string, id: string) => sql<Item[]>`
  select w.id, w.number, w.title, w.state, m.display_name as who, (${today}::date - w.started_on + 1) as age
  from work_items w left join memberships m on m.org_id = w.org_id and m.id = w.assignee_id
  where w.org_id = ${orgId} and w.project_id = ${id} and w.deleted_at is null and w.state not in ('done', 'cancelled')
  order by w.started_on nulls last limit 200`;

/** What its team finished in two years of weeks, which the forecast draws from. */
export const weeks = (orgId: string, id: string) => sql<Week[]>`
  select date_trunc('week', w.done_on)::date::text as monday, count(*) filter (where w.project_id = p.id)::int as own, count(*)::int as team
  from work_items w join projects p on p.org_id = w.org_id and p.team_id = w.team_id
  where w.org_id = ${orgId} and p.id = ${id} and w.state = 'done' and w.deleted_at is null and w.done_on > ${today}::date - 728
  group by 1 order by 1 desc limit 12`;

/** What began and ended in its team on each of the last 84 days, for the label of trust. */
export const days = (orgId: string, id: string) => sql<Day[]>`
  select d::date::text as day, count(*) filter (where w.started_on = d)::int as began, count(*) filter (where w.done_on = d)::int as ended
  from generate_series(${today}::date - 84, ${today}::date, interval '1 day') d
  join projects p on p.org_id = ${orgId} and p.id = ${id}
  join work_items w on w.org_id = p.org_id and w.team_id = p.team_id and (w.started_on = d or w.done_on = d)
  group by 1 order by 1 desc limit 14`;

export const given = (orgId: string, id: string) => sql<Given[]>`
  select published_on::text as on, remaining as left, promised_on::text as date, plain_85::text as plain
  from published_forecasts where org_id = ${orgId} and project_id = ${id} order by published_on limit 366`;

export const moves = (orgId: string, id: string) => sql<Move[]>`
  select moved_on::text as on, place, note from hill_moves where org_id = ${orgId} and project_id = ${id} order by revision limit 60`;

export const obstacles = (orgId: string, id: string) => sql<Obstacle[]>`
  select f.id, f.number, f.title, f.hours_lost_per_week::float as hours, m.display_name as who
  from friction_links l join frictions f on f.org_id = l.org_id and f.id = l.friction_id
  join memberships m on m.org_id = f.org_id and m.id = f.raised_by
  where l.org_id = ${orgId} and l.project_id = ${id} and f.status <> 'resolved' limit 50`;

export const said = (orgId: string, id: string) => sql<Word[]>`
  select as_of::text as on, status_word as word, note from check_ins where org_id = ${orgId} and project_id = ${id} order by as_of desc limit 3`;
