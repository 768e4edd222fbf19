import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import { formatDate } from "@/lib/dates";
import { compareNames } from "@/lib/names";
import type { Actor } from "../access/actor";
import { anyOf, openRoot } from "../access/scope";
import { listOwedFrictions } from "../friction/triage-queries";
import { findPulseDue } from "../pulse/queries";
import { workingDaysBetween } from "../signals/working-days";
import { betsOwed } from "./bets-owed-queries";
import { divesOwed } from "./dives-owed-queries";
import { handoversOwed } from "./handovers-owed-queries";
import { decisionsOwed } from "./owed-decision-queries";

/** Something that waits for the reader: whose it is, since when, and where it is answered. */
export type Owed = {
  kind: OwedKind;
  id: string;
  title: string;
  /** Who or what it concerns, in words. */
  about: string;
  href: string;
  /** Working days it has waited; null when no clock runs. */
  days: number | null;
};
export type OwedKind =
  | "back-brief-answer"
  | "back-brief"
  | "reconfirm"
  | "brief-review"
  | "confirm-close"
  | "no-owner"
  | "no-measure"
  | "accept-item"
  | "work-returned"
  | "back-brief-accepted"
  | "project-proposal"
  | "late-back-brief"
  | "verdict"
  | "decision-needed"
  | "strong-signal"
  | "bet-due"
  | "pulse"
  | "friction"
  | "proposal"
  | "revisit"
  | "lesson"
  | "dive-confirm"
  | "dive-hold"
  | "follow-up"
  | "handover"
  | "role-to-confirm";

export type OwedRow = { kind: OwedKind; id: string; title: string; about: string; path: string; since: string | null };

/** Everything that waits for this person's answer, longest first: questions to the author, to the recipient, to who leads. */
export async function listOwed(actor: Actor): Promise<Owed[]> {
  if (actor.role === "viewer") return [];
  const [rows, pulse, frictions] = await Promise.all([
    withOrg(actor, (tx) => tx.execute<OwedRow>(owedStatement(actor))),
    findPulseDue(actor),
    listOwedFrictions(actor, 20),
  ]);
  const base = `/o/${actor.org.slug}`;
  return [
    ...[...rows, ...(pulse ? [asked(pulse.closesOn)] : [])].map(({ path, since, ...row }) => ({
      ...row,
      href: `${base}/${path}`,
      days: waited(actor, since),
    })),
    ...frictions.map((row) => ({
      kind: "friction" as const,
      id: row.id,
      title: row.title,
      about: `${row.teamName} waits for an answer${row.hours > 0 ? `, ${row.hours} hours a week` : ""}${row.overdueSince ? "; its clock has run out" : ""}`,
      href: `${base}/friction/${row.id}`,
      days: row.waited,
    })),
  ].sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || compareNames(a.title, b.title));
}

const asked = (closesOn: string): OwedRow => ({
  kind: "pulse",
  id: "pulse",
  title: "The pulse: six questions, one key each",
  about: `Without your name; open until ${formatDate(closesOn)}`,
  path: "pulse",
  since: null,
});

function waited(actor: Actor, since: string | null): number | null {
  if (since === null) return null;
  const day = since.length === 10 ? since : dateIn(actor.org.timeZone, new Date(since));
  return day > actor.today ? null : workingDaysBetween(day, actor.today);
}

/**
 * One statement of up to thirty parts out of five files. As text: what a part asks is mostly the words that it puts
 * together in the database, and a handover counts over tables that an entry names; `owed.db.test.ts` looks at its columns.
 */
export const owedStatement = (actor: Actor): SQL => sql.join(partsFor(actor), sql` union all `);

function partsFor(actor: Actor): SQL[] {
  const common = [
    backBriefsOfMine(actor),
    reconfirmationsOfMine(actor),
    returnsOfMine(actor),
    acceptedOfMine(actor),
    answersOfMine(actor),
    acceptances(actor),
    ...betsOwed(actor),
    ...decisionsOwed(actor),
    ...divesOwed(actor),
    ...handoversOwed(actor),
  ];
  if (actor.role === "contributor") return common;
  const leads = [closesToConfirm(actor), ownerless(actor), measureless(actor), proposals(actor)];
  return actor.role === "executive"
    ? [...common, ...leads, reviews(actor), lateOnMine(actor), roles(actor)]
    : [...common, ...leads];
}

const scoped = (actor: Actor, column: SQL): SQL =>
  actor.role === "executive" ? sql`true` : sql`${column} = ${anyOf(actor.scopeTeamIds)}`;

/** What is confidential appears in nobody's list but its people's. */
const open = (actor: Actor) => openRoot(actor, "o");

const backBriefsOfMine = (actor: Actor) => sql`
  select 'back-brief' as kind, b.id, b.title, coalesce((select 'It came back to you: “' || left(sent.response_text, 120) || '”' from back_briefs sent
      where sent.org_id = ${actor.orgId} and sent.brief_id = b.id and sent.recipient_id = p.membership_id and sent.generation = v.generation
        and sent.state = 'sent_back' order by sent.round_no desc limit 1), 'Give it back in your own words') as about, 'briefs/' || b.id || '/back-briefs' as path, v.published_at::text as since
  from brief_people p join briefs b on b.org_id = ${actor.orgId} and b.id = p.brief_id and b.status = 'published'
  join brief_versions v on v.org_id = ${actor.orgId} and v.brief_id = b.id and v.version_no = (
    select c.generation from brief_versions c where c.org_id = ${actor.orgId} and c.id = b.current_version_id)
  where p.org_id = ${actor.orgId} and p.membership_id = ${actor.membershipId} and p.part = 'recipient' and p.backbrief_required
    and not exists (select 1 from back_briefs r where r.org_id = ${actor.orgId} and r.brief_id = b.id and r.recipient_id = p.membership_id
      and r.generation = v.generation and r.state in ('accepted', 'submitted'))`;

const reconfirmationsOfMine = (actor: Actor) => sql`
  select 'reconfirm', b.id, b.title, 'It was clarified: does your back-brief still stand?', 'briefs/' || b.id || '/back-briefs', q.requested_at::text
  from reconfirmations q join back_briefs r on r.org_id = ${actor.orgId} and r.id = q.back_brief_id
  join briefs b on b.org_id = ${actor.orgId} and b.id = r.brief_id and b.status = 'published'
  where q.org_id = ${actor.orgId} and q.answer is null and r.recipient_id = ${actor.membershipId}`;

/** Until it is handed in again. */
const returnsOfMine = (actor: Actor) => sql`
  select 'work-returned', i.id, i.title, 'Returned to you: “' || left(i.return_reason, 120) || '”', 'work/' || i.id, i.updated_at::text
  from work_items i
  where i.org_id = ${actor.orgId} and i.state = 'in_progress' and i.return_reason is not null and i.assignee_id = ${actor.membershipId} and i.deleted_at is null`;

/** For a week: nothing is owed for it, but whoever gave a brief back hears that it was understood. */
const acceptedOfMine = (actor: Actor) => sql`
  select 'back-brief-accepted', r.id, b.title, 'Your back-brief was accepted: begin', 'briefs/' || b.id || '/back-briefs', null
  from back_briefs r join briefs b on b.org_id = ${actor.orgId} and b.id = r.brief_id and b.status = 'published'
  join brief_versions v on v.org_id = ${actor.orgId} and v.id = b.current_version_id and v.generation = r.generation
  join brief_people p on p.org_id = ${actor.orgId} and p.brief_id = b.id and p.part = 'recipient' and p.membership_id = r.recipient_id
  where r.org_id = ${actor.orgId} and r.recipient_id = ${actor.membershipId} and r.state = 'accepted'
    and r.responded_at > ${actor.now.toISOString()}::timestamptz - interval '7 days'`;

const answersOfMine = (actor: Actor) => sql`
  select 'back-brief-answer', r.id, b.title, who.display_name || ' gives it back, round ' || r.round_no, 'briefs/' || b.id || '/back-briefs?of=' || r.recipient_id, r.submitted_at::text
  from back_briefs r join briefs b on b.org_id = ${actor.orgId} and b.id = r.brief_id and b.status = 'published'
  join memberships who on who.org_id = ${actor.orgId} and who.id = r.recipient_id
  join memberships author on author.org_id = ${actor.orgId} and author.id = b.author_id
  where r.org_id = ${actor.orgId} and r.state = 'submitted' and (b.author_id = ${actor.membershipId}
    or (${actor.role === "executive"} and author.status <> 'active')
    or exists (select 1 from brief_people d where d.org_id = ${actor.orgId} and d.brief_id = b.id and d.part = 'delegate' and d.membership_id = ${actor.membershipId}))`;

const acceptances = (actor: Actor) => sql`
  select 'accept-item', i.id, i.title, coalesce(who.display_name, 'Somebody') || ' says it is done', 'work/' || i.id, i.submitted_on::text
  from work_items i left join memberships who on who.org_id = ${actor.orgId} and who.id = i.assignee_id
  where i.org_id = ${actor.orgId} and i.state = 'review' and i.accepter_id = ${actor.membershipId} and i.deleted_at is null`;

const closesToConfirm = (actor: Actor) => sql`
  select 'confirm-close', o.id, o.title, who.display_name || ' proposes: ' || o.proposed_grade, 'objectives/' || o.id, o.updated_at::text
  from objectives o join memberships who on who.org_id = ${actor.orgId} and who.id = o.proposed_by
  where o.org_id = ${actor.orgId} and o.status = 'active' and o.proposed_grade is not null and o.owner_id <> ${actor.membershipId}
    and ${scoped(actor, sql`o.team_id`)} and ${open(actor)}`;

const ownerless = (actor: Actor) => sql`
  select 'no-owner', o.id, o.title, who.display_name || ' has left; nobody answers for it', 'objectives/' || o.id, coalesce(greatest(who.departed_on, o.start_on), o.start_on)::text
  from objectives o join memberships who on who.org_id = ${actor.orgId} and who.id = o.owner_id and who.status <> 'active'
  where o.org_id = ${actor.orgId} and o.status = 'active' and o.deleted_at is null and ${scoped(actor, sql`o.team_id`)} and ${open(actor)}`;

const measureless = (actor: Actor) => sql`
  select 'no-measure', o.id, o.title, 'It promised a measure and has none', 'objectives/' || o.id, o.measure_by::text
  from objectives o where o.org_id = ${actor.orgId} and o.status = 'active' and o.deleted_at is null and o.measure_by < ${actor.today}
    and not exists (select 1 from measures m where m.org_id = ${actor.orgId} and m.objective_id = o.id) and ${scoped(actor, sql`o.team_id`)} and ${open(actor)}`;

const proposals = (actor: Actor) => sql`
  select 'project-proposal', o.id, o.title, who.display_name || ' proposes a project', 'projects/' || o.id, o.created_at::text
  from projects o join memberships who on who.org_id = ${actor.orgId} and who.id = o.owner_id
  where o.org_id = ${actor.orgId} and o.status = 'proposed' and o.deleted_at is null and ${scoped(actor, sql`o.team_id`)} and ${open(actor)}`;

const reviews = (actor: Actor) => sql`
  select 'brief-review', b.id, b.title, who.display_name || ' asks for a review', 'briefs/' || b.id, b.updated_at::text
  from briefs b join memberships who on who.org_id = ${actor.orgId} and who.id = b.author_id
  where b.org_id = ${actor.orgId} and b.status = 'in_review' and b.author_id <> ${actor.membershipId} and b.deleted_at is null
    and (b.confidentiality = 'open' or exists (select 1 from brief_people p where p.org_id = ${actor.orgId} and p.brief_id = b.id and p.membership_id = ${actor.membershipId}))`;

/** A role that somebody asked for and that is above their own. */
const roles = (actor: Actor) => sql`
  select 'role-to-confirm', m.id, m.display_name, coalesce(who.display_name, 'An admin') || ' asks for the role ' || m.role_to_confirm, 'people/' || m.id || '/role', m.updated_at::text
  from memberships m left join memberships who on who.org_id = ${actor.orgId} and who.id = m.role_asked_by
  where m.org_id = ${actor.orgId} and m.role_to_confirm is not null and m.status in ('invited', 'active', 'suspended')`;

/** Required back-briefs on the reader's own briefs that nobody has seen for more than ten working days (14 days at least). */
const lateOnMine = (actor: Actor) => sql`
  select 'late-back-brief', b.id, b.title, who.display_name || ' has not given it back', 'briefs/' || b.id || '/back-briefs?of=' || who.id, v.published_at::text
  from brief_people p join briefs b on b.org_id = ${actor.orgId} and b.id = p.brief_id and b.status = 'published' and b.confidentiality = 'open'
  join brief_versions v on v.org_id = ${actor.orgId} and v.brief_id = b.id and v.version_no = (
    select c.generation from brief_versions c where c.org_id = ${actor.orgId} and c.id = b.current_version_id)
  join memberships who on who.org_id = ${actor.orgId} and who.id = p.membership_id
  where p.org_id = ${actor.orgId} and p.part = 'recipient' and p.backbrief_required and v.published_at < ${actor.now.toISOString()}::timestamptz - interval '14 days'
    and not exists (select 1 from back_briefs r where r.org_id = ${actor.orgId} and r.brief_id = b.id and r.recipient_id = p.membership_id
      and r.generation = v.generation and r.state in ('accepted', 'submitted'))`;
