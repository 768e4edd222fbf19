import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import { openDecision } from "../access/decision-scope";
import { openRoot } from "../access/scope";
import type { OwnedFact, StayFact, TeamFact } from "./types";

export const listTeamFacts = async (tx: Tx, { orgId }: Observer): Promise<TeamFact[]> => [
  ...(await tx.execute<TeamFact>(sql`
    select t.id, t.name, t.parent_id as "parentId", t.is_operational as "isOperational" from teams t
    where t.org_id = ${orgId} and t.status = 'active' order by t.name collate names, t.id`)),
];

/** Who was there when, by team: for turnover. Viewers and invitations are no stays. */
export const listStays = async (tx: Tx, { orgId }: Observer): Promise<StayFact[]> => [
  ...(await tx.execute<StayFact>(sql`
    select m.team_id as "teamId", m.started_on::text as "startedOn", m.departed_on::text as "departedOn",
      coalesce(m.departure_kind = 'voluntary', false) as "isVoluntary"
    from memberships m where m.org_id = ${orgId} and m.role <> 'viewer' and m.status in ('active', 'suspended', 'departed')
      and m.started_on is not null
    union all select (stay->>'teamId')::uuid, stay->>'startedOn', stay->>'departedOn', stay->>'kind' = 'voluntary'
    from memberships m, jsonb_array_elements(m.earlier_stays) stay
    where m.org_id = ${orgId} and m.role <> 'viewer' and m.status in ('active', 'suspended', 'departed')`)),
];

/** Days on which a leader above the lead was there, found something, and the host confirmed it (M22): the last per team. */
export const listLastDives = async (tx: Tx, { orgId, today }: Observer): Promise<{ teamId: string; on: string }[]> => [
  ...(await tx.execute<{ teamId: string; on: string }>(sql`
    select d.team_id as "teamId", max(d.dive_on)::text as on from deep_dives d
    join memberships m on m.org_id = ${actor.orgId} and m.id = d.leader_id and m.role = 'executive'
    where d.org_id = ${orgId} and d.state = 'confirmed' and d.dive_on <= ${today}
      and exists (select 1 from dive_findings f where f.org_id = ${actor.orgId} and f.dive_id = d.id)
    group by 1`)),
];

/** Everything that runs and has one owner, with the state of that owner (M15). */
export const listOwned = async (tx: Tx, { orgId }: Observer): Promise<OwnedFact[]> => [
  ...(await tx.execute<OwnedFact>(sql`
    with things as (
      select o.id, 'objective' as kind, o.title, o.id as objective_id, o.owner_id from objectives o
        where o.org_id = ${orgId} and o.status = 'active' and o.deleted_at is null and ${openRoot("o")}
      union all
      select m.id, 'measure', m.title, m.objective_id, m.owner_id from measures m
        join objectives o on o.org_id = ${actor.orgId} and o.id = m.objective_id and o.status = 'active' and ${openRoot("o")}
        where m.org_id = ${orgId} and m.status = 'active'
      union all
      select p.id, 'project', p.title, p.objective_id, p.owner_id from projects p
        where p.org_id = ${orgId} and p.status = 'active' and p.deleted_at is null and ${openRoot("p")}
      union all
      select f.id, 'friction', f.title, null::uuid, f.addressed_to from frictions f
        where f.org_id = ${orgId} and f.status in ('open', 'acknowledged') and f.addressed_to is not null and ${openRoot("f")}
      union all
      select d.id, 'decision', d.question, null::uuid, d.decider_id from decisions d
        where d.org_id = ${orgId} and d.status = 'decided' and d.revisit_on is not null and ${openDecision("d")})
    select t.id, t.kind, t.title, t.objective_id as "objectiveId", m.id as "ownerId", m.status, m.role = 'viewer' as "isViewer",
      case when m.status = 'suspended' then to_char(m.updated_at, 'YYYY-MM-DD') end as "suspendedOn"
    from things t left join memberships m on m.org_id = ${orgId} and m.id = t.owner_id`)),
];
