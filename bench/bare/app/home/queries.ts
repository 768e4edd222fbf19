import { sql, today } from "../../data/sql";

export type Line = { id: string; title: string; text: string | null };
export type Count = { status: string; n: number; gap: number | null };
export type Kpi = { id: string; title: string; unit: string; recent: [string, number][]; target: number | null };

/** What waits for an answer: objectives without owner or measure, back-briefs that have not come. */
export const owed = (orgId: string) => sql<Line[]>`
  select o.id, o.title, who.display_name || ' has left; nobody answers for it' as text
  from objectives o join memberships who on who.org_id = o.org_id and who.id = o.owner_id and who.status <> 'active'
  where o.org_id = ${orgId} and o.status = 'active'
  union all
  select o.id, o.title, 'It promised a measure and has none' from objectives o
  where o.org_id = ${orgId} and o.status = 'active' and o.measure_by < ${today}
    and not exists (select 1 from measures m where m.org_id = o.org_id and m.objective_id = o.id)
  union all
  select b.id, b.title, who.display_name || ' has not given it back'
  from brief_people p join briefs b on b.org_id = p.org_id and b.id = p.brief_id and b.status = 'published'
  join memberships who on who.org_id = p.org_id and who.id = p.membership_id
  where p.org_id = ${orgId} and p.part = 'recipient' and not exists (select 1 from back_briefs r where r.org_id = p.org_id
    and r.brief_id = p.brief_id and r.recipient_id = p.membership_id and r.state = 'accepted')`;

/** What else waits: verdicts that were proposed, decisions to look at again, obstacles whose clock has run out. */
export const asked = (orgId: string) => sql<Line[]>`
  select h.id, h.statement as title, 'A verdict is proposed' as text from hypotheses h
  where h.org_id = ${orgId} and h.status = 'open' and h.proposed_by is not null
  union all
  select d.id, d.choice, 'To be looked at again on ' || d.revisit_on from decisions d
  where d.org_id = ${orgId} and d.status = 'decided' and d.revisit_on <= ${today} and d.revisited_at is null
  union all
  select f.id, f.title, t.name || ' waits, ' || f.hours_lost_per_week || ' hours a week' from frictions f
  join teams t on t.org_id = f.org_id and t.id = f.team_id
  where f.org_id = ${orgId} and f.status in ('open', 'acknowledged') and f.overdue_since is not null limit 20`;

/** Teams with the last day on which somebody who leads was there. */
export const visits = (orgId: string) => sql<Line[]>`
  select t.id, t.name as title, coalesce(max(d.dive_on)::text, 'never visited') as text from teams t
  left join deep_dives d on d.org_id = t.org_id and d.team_id = t.id and d.state = 'confirmed'
  where t.org_id = ${orgId} and t.status = 'active' and t.is_operational group by t.id, t.name order by 3 limit 4`;

export type Advice = {
  troubled: number;
  causes: { name: string; objectiveIds: string[] }[];
  posture: { sentence: string; themes: { id: string; title: string; advice: string }[] };
};

/** The diagnosis as it was stored. */
export const advice = (orgId: string) => sql<{ summary: Advice | null }[]>`
  select summary from diagnoses where org_id = ${orgId} and summary is not null order by day desc limit 1`;

/** The bets that are open, and what happens outside without an answer. */
export const bets = (orgId: string) => sql<Line[]>`
  select h.id, h.statement as title, concat('HYP-', h.number, ', ', t.title, ', ', (select count(*) from evidence e
    where e.org_id = h.org_id and e.hypothesis_id = h.id), ' pieces of evidence') as text
  from hypotheses h join themes t on t.org_id = h.org_id and t.id = h.theme_id
  where h.org_id = ${orgId} and h.status = 'open' order by h.number limit 2`;

export const outside = (orgId: string) => sql<Line[]>`
  select s.id, s.title, concat(s.kind, ', ', s.observed_on) as text
  from market_signals s where s.org_id = ${orgId} and s.status = 'new' order by s.observed_on limit 1`;

export const counts = (orgId: string) => sql<Count[]>`
  select coalesce(signal_status, 'no_data') as status, count(*)::int as n, avg(gap)::float8 as gap
  from objectives where org_id = ${orgId} and status = 'active' and deleted_at is null group by 1`;

export const stale = (orgId: string) => sql<Line[]>`
  select m.id, m.title, who.display_name as text from measures m join memberships who on who.org_id = m.org_id and who.id = m.owner_id
  where m.org_id = ${orgId} and m.signal_status = 'stale' limit 10`;

export const briefs = (orgId: string) => sql<Line[]>`
  select b.id, b.title, v.key_tasks -> 0 ->> 'text' || ': ' || (select count(distinct r.recipient_id) from back_briefs r
    where r.org_id = b.org_id and r.brief_id = b.id and r.state = 'accepted') || ' gave it back' as text
  from briefs b join brief_versions v on v.org_id = b.org_id and v.id = b.current_version_id
  where b.org_id = ${orgId} and b.status = 'published' order by b.number`;

export const kpis = (orgId: string) => sql<Kpi[]>`
  select id, title, unit, recent, target::float8 from measures
  where org_id = ${orgId} and kind = 'kpi' and status = 'active' order by number limit 12`;
