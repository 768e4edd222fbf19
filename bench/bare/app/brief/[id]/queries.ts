import { sql } from "../../../data/sql";

export type Brief = {
  id: string;
  number: number;
  title: string;
  status: string;
  author: string;
  theme: string;
  published: string;
};
export type Version = {
  id: string;
  no: number;
  published: string;
  changeKind: string;
  changeReason: string;
  purpose: string;
  context: string;
  higherIntent: string;
  keyTasks: { key: string; text: string }[];
  endState: string[];
  boundaries: string[];
  freedoms: string[];
  resources: string;
  notDoing: string;
  horizon: string;
};
export type Person = { id: string; name: string; team: string | null; rounds: number; state: string | null };
export type Aim = { id: string; number: number; title: string; task: string; status: string; team: string };
export type Part = { id: string; objectiveId: string; title: string; text: string };

export const brief = (orgId: string, id: string) => sql<Brief[]>`
  select b.id, b.number, b.title, b.status, author.display_name as author, t.title as theme, b.published_at::date::text as published
  from briefs b join memberships author on author.org_id = b.org_id and author.id = b.author_id
  join themes t on t.org_id = b.org_id and t.id = b.theme_id
  where b.org_id = ${orgId} and b.id = ${id}`;

export const versions = (orgId: string, id: string) => sql<Version[]>`
  select id, version_no as no, published_at::date::text as published, change_kind as "changeKind", change_reason as "changeReason",
    purpose, context, higher_intent as "higherIntent", key_tasks as "keyTasks", end_state as "endState", boundaries, freedoms, resources,
    not_doing as "notDoing", horizon_date::text as horizon
  from brief_versions where org_id = ${orgId} and brief_id = ${id} and status = 'published' order by version_no desc`;

export const people = (orgId: string, id: string) => sql<Person[]>`
  select m.id, m.display_name as name, t.name as team, count(r.id)::int as rounds, max(r.state) as state
  from brief_people p join memberships m on m.org_id = p.org_id and m.id = p.membership_id
  left join teams t on t.org_id = p.org_id and t.id = p.team_id
  left join back_briefs r on r.org_id = p.org_id and r.brief_id = p.brief_id and r.recipient_id = p.membership_id
  where p.org_id = ${orgId} and p.brief_id = ${id} and p.part = 'recipient'
  group by m.id, m.display_name, t.name order by m.display_name`;

export const aims = (orgId: string, id: string) => sql<Aim[]>`
  select o.id, o.number, o.title, o.key_task_key as task, o.signal_status as status, t.name as team
  from objectives o join teams t on t.org_id = o.org_id and t.id = o.team_id
  where o.org_id = ${orgId} and o.brief_id = ${id} and o.deleted_at is null order by o.number`;

export type Obstacle = { id: string; title: string; task: string | null; text: string };

/** What is in the way of its key tasks, and what was learned under it. */
export const obstacles = (orgId: string, id: string) => sql<Obstacle[]>`
  select f.id, f.title, f.key_task_key as task, t.name || ', ' || f.status || ', ' || f.hours_lost_per_week || ' hours' as text
  from frictions f join teams t on t.org_id = f.org_id and t.id = f.team_id
  where f.org_id = ${orgId} and f.brief_id = ${id} and f.status in ('open', 'acknowledged', 'answered')
  order by f.hours_lost_per_week desc limit 100`;

export const lessons = (orgId: string, id: string) => sql<Obstacle[]>`
  select l.id, l.text as title, null as task, l.state as text from lessons l
  where l.org_id = ${orgId} and l.brief_id = ${id} order by l.number`;

export type Bet = { id: string; number: number; title: string; text: string };

/** What would have to be true for the brief to work. */
export const bets = (orgId: string, id: string) => sql<Bet[]>`
  select h.id, h.number, h.statement as title, concat(h.status, ', ', (select count(*) from evidence e
    where e.org_id = h.org_id and e.hypothesis_id = h.id), ' pieces of evidence') as text
  from hypotheses h join briefs b on b.org_id = h.org_id and (b.id = h.brief_id or b.theme_id = h.theme_id)
  where h.org_id = ${orgId} and b.id = ${id} order by h.number`;

export const projects = (orgId: string, id: string) => sql<Part[]>`
  select p.id, p.objective_id as "objectiveId", p.title, p.status || ', due ' || p.due_on as text
  from projects p join objectives o on o.org_id = p.org_id and o.id = p.objective_id
  where o.org_id = ${orgId} and o.brief_id = ${id} and p.deleted_at is null order by p.number`;

export const measures = (orgId: string, id: string) => sql<Part[]>`
  select m.id, m.objective_id as "objectiveId", m.title, concat(m.recent -> -1 -> 1, ' of ', m.target, ' ', m.unit, ', ', m.signal_status) as text
  from measures m join objectives o on o.org_id = m.org_id and o.id = m.objective_id
  where o.org_id = ${orgId} and o.brief_id = ${id} order by m.number`;
