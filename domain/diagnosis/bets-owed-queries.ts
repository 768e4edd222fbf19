import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { addDays } from "@/lib/dates";
import type { Actor } from "../access/actor";

/** Bets of restricted briefs appear in nobody's list of what is owed. */
const open = (actor: Actor) =>
  sql`not exists (select 1 from briefs r where r.org_id = ${actor.orgId} and r.id = h.brief_id and r.confidentiality = 'restricted')`;

/** A proposed verdict waits for an executive who did not propose it; alone, for who did. */
const verdicts = (actor: Actor) => sql`
  select 'verdict' as kind, h.id, h.statement as title, who.display_name || ' proposes: ' || h.proposed_verdict as about, 'hypotheses/' || h.id as path, h.proposed_at::text as since
  from hypotheses h join memberships who on who.org_id = ${actor.orgId} and who.id = h.proposed_by
  where h.org_id = ${actor.orgId} and h.status = 'open' and h.proposed_verdict is not null and h.deleted_at is null and ${open(actor)}
    and (h.proposed_by <> ${actor.membershipId} or not exists (select 1 from memberships e where e.org_id = ${actor.orgId}
      and e.role = 'executive' and e.status = 'active' and e.id <> h.proposed_by))`;

/** A load-bearing bet was debunked and no decision names it yet. */
const decisions = (actor: Actor) => sql`
  select 'decision-needed', h.id, h.statement, 'Debunked, and load-bearing: a decision is needed', 'hypotheses/' || h.id, h.verdict_at::text
  from hypotheses h where h.org_id = ${actor.orgId} and h.status = 'debunked' and h.load_bearing and h.deleted_at is null and ${open(actor)}
    and not exists (select 1 from decisions d where d.org_id = ${actor.orgId} and d.status in ('decided', 'revisited')
      and d.links @> jsonb_build_array(jsonb_build_object('type', 'hypothesis', 'id', h.id::text))
      and d.decided_at >= h.verdict_at - interval '1 day')`;

/** A strong signal from outside touches a choice that the reader owns. */
const signals = (actor: Actor) => sql`
  select 'strong-signal', s.id, s.title, who.display_name || ' saw it outside', 'horizon/' || s.id, s.created_at::text
  from market_signals s join memberships who on who.org_id = ${actor.orgId} and who.id = s.raised_by
  where s.org_id = ${actor.orgId} and s.status = 'new' and s.impact = 3
    and exists (select 1 from market_signal_links link left join hypotheses bet on bet.org_id = ${actor.orgId} and bet.id = link.hypothesis_id
      join themes theme on theme.org_id = ${actor.orgId} and theme.id = coalesce(link.theme_id, bet.theme_id)
      where link.org_id = ${actor.orgId} and link.market_signal_id = s.id and theme.owner_id = ${actor.membershipId})`;

/** The reader's own bets whose day has passed or comes within two weeks, without a proposal. */
const due = (actor: Actor) => sql`
  select 'bet-due', h.id, h.statement, 'Your bet: its day is ' || to_char(h.test_by, 'FMDD FMMonth') as about, 'hypotheses/' || h.id, case when h.test_by <= ${actor.today}::date then h.test_by::text end
  from hypotheses h where h.org_id = ${actor.orgId} and h.status = 'open' and h.proposed_verdict is null and h.deleted_at is null
    and h.owner_id = ${actor.membershipId} and h.test_by <= ${addDays(actor.today, 14)}::date and ${open(actor)}`;

/** What bets and the outside ask of this person. */
export function betsOwed(actor: Actor): SQL[] {
  if (actor.role === "executive") return [verdicts(actor), decisions(actor), due(actor)];
  return actor.role === "manager" ? [signals(actor), due(actor)] : [];
}
