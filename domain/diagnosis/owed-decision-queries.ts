import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor";
import { readableDecision } from "../access/decision-scope";

/** What decisions and lessons wait for, as parts of the list of what is owed. Executives see every revisit that is overdue. */
export const decisionsOwed = (actor: Actor): SQL[] => [
  sql`
  select 'proposal', decisions.id, decisions.choice, coalesce(who.display_name, 'Somebody') || ' proposes: ' || decisions.question,
    'decisions/' || decisions.id, decisions.created_at::text
  from decisions left join memberships who on who.org_id = ${actor.orgId} and who.id = decisions.proposed_by
  where decisions.org_id = ${actor.orgId} and decisions.status = 'proposed' and decisions.decider_id = ${actor.membershipId}
    and ${readableDecision(actor)}`,
  sql`
  select 'revisit', decisions.id, decisions.choice, 'It was to be looked at again on ' || to_char(decisions.revisit_on, 'FMDD FMMonth'),
    'decisions/' || decisions.id, decisions.revisit_on::text
  from decisions
  where decisions.org_id = ${actor.orgId} and decisions.status = 'decided' and decisions.revisit_on <= ${actor.today}
    and (decisions.decider_id = ${actor.membershipId} or ${actor.role === "executive"}) and ${readableDecision(actor)}`,
  sql`
  select 'lesson', l.id, l.text, coalesce(who.display_name, 'Somebody') || ' wrote down a lesson', 'lessons/' || l.id, l.raised_on::text
  from lessons l left join memberships who on who.org_id = ${actor.orgId} and who.id = l.raised_by
  where l.org_id = ${actor.orgId} and l.state = 'raised' and l.kind <> 'stop_proposal' and l.addressed_to = ${actor.membershipId}`,
];
