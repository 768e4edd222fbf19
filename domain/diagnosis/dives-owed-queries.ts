import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor";

/** What dives ask of this person: a visit to confirm as its host, one to write down, promises that are due. */
export const divesOwed = (actor: Actor): SQL[] => [
  sql`
  select 'dive-confirm', d.id, d.question, who.display_name || ' was at your place: did it take place as it stands?', 'dives/' || d.id, d.held_at::text
  from deep_dives d join memberships who on who.org_id = ${actor.orgId} and who.id = d.leader_id
  where d.org_id = ${actor.orgId} and d.state = 'held' and d.host_id = ${actor.membershipId}`,
  sql`
  select 'dive-hold', d.id, d.question, 'You were at ' || team.name || ': say what was found', 'dives/' || d.id, d.dive_on::text
  from deep_dives d join teams team on team.org_id = ${actor.orgId} and team.id = d.team_id
  where d.org_id = ${actor.orgId} and d.state = 'planned' and d.leader_id = ${actor.membershipId} and d.dive_on < ${actor.today}::date`,
  sql`
  select 'follow-up', f.id, f.text, 'You promised it at ' || team.name || ' by ' || to_char(f.due_on, 'FMDD FMMonth'), 'dives/' || d.id, f.due_on::text
  from dive_follow_ups f join deep_dives d on d.org_id = ${actor.orgId} and d.id = f.dive_id
  join teams team on team.org_id = ${actor.orgId} and team.id = d.team_id
  where f.org_id = ${actor.orgId} and f.done_on is null and f.owner_id = ${actor.membershipId} and f.due_on <= ${actor.today}::date`,
];
