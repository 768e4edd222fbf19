import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { hypotheses } from "@/db/schema/hypotheses";
import type { AgendaPoint } from "@/db/schema/reviews";
import type { Tx } from "@/db/tenancy";
import { addDays, formatDate } from "@/lib/dates";
import type { Actor } from "../access/actor";
import { openDecision, openLesson } from "../access/decision-scope";
import { anyOf } from "../access/scope";
import { selectBets } from "../hypotheses/queries";
import { listUnanswered } from "../hypotheses/rest-queries";
import { workingDaysBetween } from "../signals/working-days";
import type { ReviewKind } from "../vocabulary";
import { type Section, sectionsOf } from "./rules";

type Found = { type: string; id: string; title: string; about: string; since: string | null };

/** What a review is of: its team with all below it, and whether that is everybody. */
export type Reach = { teamIds: string[]; isWhole: boolean };

/**
 * The agenda as the data make it now: what was promised and decided last time, both lists of risks, gaps, what nobody
 * read, what is to be looked at again. Nothing that is restricted stands in it, since every member may read a review.
 */
export async function agendaOf(
  tx: Tx,
  actor: Actor,
  review: { kind: ReviewKind; id: string; teamId: string; scheduledFor: string },
): Promise<AgendaPoint[]> {
  const reach = await reachOf(tx, actor, review.teamId);
  const wanted = sectionsOf[review.kind];
  const parts = await Promise.all(
    wanted.map(async (section): Promise<AgendaPoint[]> => {
      const found = await makers[section](tx, actor, reach, review);
      return found.slice(0, 20).map((one) => ({
        key: `${section}/${one.type}/${one.id}`,
        section,
        title: one.title,
        why: one.about,
        subject: one.type === "review" ? null : { type: one.type, id: one.id },
        said: "",
      }));
    }),
  );
  return parts.flat();
}

async function reachOf(tx: Tx, actor: Actor, teamId: string): Promise<Reach> {
  const rows = await tx.execute<{ id: string; parent_id: string | null }>(sql`
    with recursive below as (select id, parent_id from teams where org_id = ${actor.orgId} and id = ${teamId}
      union all select t.id, t.parent_id from teams t join below b on t.parent_id = b.id where t.org_id = ${actor.orgId})
    select id, parent_id from below`);
  const all = [...rows];
  return { teamIds: all.map((one) => one.id), isWhole: all.find((one) => one.id === teamId)?.parent_id === null };
}

type Review = { kind: ReviewKind; id: string; teamId: string; scheduledFor: string };
type Maker = (tx: Tx, actor: Actor, reach: Reach, review: Review) => Promise<Found[]>;

const read = async (tx: Tx, query: SQL): Promise<Found[]> => [...(await tx.execute<Found>(query))];

const makers: Record<Section, Maker> = {
  before: async (tx, actor, _reach, review) => {
    const [promised, decided] = await Promise.all([
      promisesBefore(tx, actor, review),
      decidedBefore(tx, actor, review),
    ]);
    return [...promised, ...decided];
  },
  strategic: async (tx, actor, reach) => {
    if (!reach.isWhole) return [];
    const until = addDays(actor.today, 28);
    const [bets, unanswered] = await Promise.all([
      selectBets(tx, actor, sql`${hypotheses.status} in ('open', 'debunked')`),
      listUnanswered(actor, "anywhere", tx),
    ]);
    const waits = new Set(unanswered.map(({ id }) => id));
    const risky = bets
      .filter((bet) => !bet.isRestricted && bet.themeStatus === "in_force")
      // A debunked bet that a decision has answered needs no more talk.
      .filter((bet) => bet.status !== "debunked" || waits.has(bet.id))
      .map((bet) => ({ bet, why: betRisk(bet, actor.today, until) }))
      .flatMap(({ bet, why }) =>
        why ? [{ type: "hypothesis", id: bet.id, title: bet.statement, about: why, since: null }] : [],
      );
    const outside = await read(
      tx,
      sql`select 'market_signal' as type, id, title, 'impact ' || impact || ' of 3, without an answer' as about, observed_on::text as since
        from market_signals where org_id = ${actor.orgId} and status = 'new' order by impact desc, observed_on limit 10`,
    );
    return [...risky, ...outside];
  },
  operational: async (tx, actor, { teamIds }) => {
    const rows = await read(
      tx,
      sql`select 'friction' as type, f.id, f.title, t.name || ', ' || f.severity || ', ' || trim_scale(f.hours_lost_per_week) || ' hours a week' as about, f.raised_at::date::text as since
        from frictions f join teams t on t.org_id = ${actor.orgId} and t.id = f.team_id
        where f.org_id = ${actor.orgId} and f.status in ('open', 'acknowledged') and f.visibility_root_id is null
          and f.team_id = ${anyOf(teamIds)} order by f.hours_lost_per_week desc, f.raised_at limit 12`,
    );
    return rows.map((row) => ({
      ...row,
      about: `${row.about}, ${waited(row.since, actor.today)} without an answer`,
    }));
  },
  gaps: (tx, actor, { teamIds }) =>
    read(
      tx,
      sql`select 'objective' as type, o.id, o.title, m.display_name || ', ' || replace(o.signal_status, '_', ' ')
          || case when round(o.gap * 100) > 0 then ', ' || round(o.gap * 100) || ' points behind its plan' else '' end as about, null as since
        from objectives o join memberships m on m.org_id = ${actor.orgId} and m.id = o.owner_id
        where o.org_id = ${actor.orgId} and o.status = 'active' and o.deleted_at is null and o.visibility_root_id is null
          and o.signal_status in ('off_track', 'at_risk', 'no_data') and o.team_id = ${anyOf(teamIds)}
        order by o.gap desc nulls last, o.due_on limit 12`,
    ),
  stale: (tx, actor, { teamIds }) =>
    read(
      tx,
      sql`select 'measure' as type, k.id, k.title, m.display_name || ', nobody has read it for too long' as about, null as since
        from measures k join objectives o on o.org_id = ${actor.orgId} and o.id = k.objective_id and o.status = 'active' and o.visibility_root_id is null
        join memberships m on m.org_id = ${actor.orgId} and m.id = k.owner_id
        where k.org_id = ${actor.orgId} and k.signal_status = 'stale' and k.visibility_root_id is null
          and o.team_id = ${anyOf(teamIds)} order by k.number limit 12`,
    ),
  decisions: (tx, actor) =>
    read(
      tx,
      sql`select 'decision' as type, d.id, d.choice as title, m.display_name || case when d.status = 'proposed' then ', a proposal that waits for a word'
          else ', to be looked at again since ' || to_char(d.revisit_on, 'FMDD FMMonth') end as about, null as since
        from decisions d join memberships m on m.org_id = ${actor.orgId} and m.id = d.decider_id
        where d.org_id = ${actor.orgId} and (d.status = 'proposed' or (d.status = 'decided' and d.revisit_on <= ${actor.today}))
          and ${openDecision("d")}
        order by d.revisit_on nulls last limit 12`,
    ),
  lessons: (tx, actor) =>
    read(
      tx,
      sql`select 'lesson' as type, l.id, l.text as title, m.display_name || ' answers it' as about, null as since
        from lessons l join memberships m on m.org_id = ${actor.orgId} and m.id = l.addressed_to
        where l.org_id = ${actor.orgId} and l.state = 'raised' and ${openLesson("l")} order by l.raised_on limit 12`,
    ),
};

const waited = (since: string | null, today: string): string => {
  const days = since ? workingDaysBetween(since, today) : 0;
  return days === 1 ? "one working day" : `${days} working days`;
};

type Bet = Awaited<ReturnType<typeof selectBets>>[number];

/** Why a bet is a risk now, or null: debunked, leaning false, due or past its test. */
function betRisk(bet: Bet, today: string, until: string): string | null {
  if (bet.status === "debunked") return bet.loadBearing ? "debunked, and choices rest on it" : null;
  const p = bet.belief.probability;
  const due = bet.testBy && bet.testBy <= until ? `, to be tested by ${formatDate(bet.testBy)}` : "";
  if (p < 0.45) return `leans false${due}`;
  if (bet.testBy && bet.testBy < today) return `its test was due on ${formatDate(bet.testBy)}`;
  return due === "" ? null : due.slice(2);
}

/** The review of the same kind and team before this one. */
const previous = (actor: Actor, review: Review) => sql`(select p.id from reviews p where p.org_id = ${actor.orgId}
  and p.kind = ${review.kind} and p.team_id = ${review.teamId} and p.state in ('held', 'closed') and p.id <> ${review.id}
  and p.scheduled_for <= ${review.scheduledFor} order by p.scheduled_for desc, p.number desc limit 1)`;

async function promisesBefore(tx: Tx, actor: Actor, review: Review): Promise<Found[]> {
  const rows = await tx.execute<{
    id: string;
    key: string;
    text: string;
    due: string;
    owner: string;
    title: string;
  }>(sql`
    select r.id, point ->> 'key' as key, point -> 'promise' ->> 'text' as text, point -> 'promise' ->> 'dueOn' as due,
      coalesce(m.display_name, 'Somebody') as owner, point ->> 'title' as title
    from reviews r, jsonb_array_elements(r.agenda) point
    left join memberships m on m.org_id = ${actor.orgId} and m.id::text = point -> 'promise' ->> 'ownerId'
    where r.org_id = ${actor.orgId} and r.id = ${previous(actor, review)} and point -> 'promise' ->> 'text' is not null`);
  return [...rows].map((row) => ({
    type: "review",
    id: `${row.id}#${row.key}`,
    title: row.text,
    about: `${row.owner} promised it by ${formatDate(row.due)}, about “${row.title}”${row.due < actor.today ? "; that day is past" : ""}`,
    since: null,
  }));
}

const decidedBefore = (tx: Tx, actor: Actor, review: Review): Promise<Found[]> =>
  read(
    tx,
    sql`select 'decision' as type, d.id, d.choice as title, 'decided then by ' || m.display_name || case when d.outcome is null then '; nobody has said what happened' else '; what happened: ' || d.outcome end as about, null as since
      from decisions d join memberships m on m.org_id = ${actor.orgId} and m.id = d.decider_id
      where d.org_id = ${actor.orgId} and d.review_id = ${previous(actor, review)} and d.status in ('decided', 'revisited')
        and ${openDecision("d")} order by d.number`,
  );
