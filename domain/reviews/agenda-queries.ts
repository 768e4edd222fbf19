import "server-only";
import { and, asc, desc, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { decisions } from "@/db/schema/decisions";
import { frictions } from "@/db/schema/frictions";
import { hypotheses } from "@/db/schema/hypotheses";
import { lessons } from "@/db/schema/lessons";
import { marketSignals } from "@/db/schema/market-signals";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import type { AgendaPoint } from "@/db/schema/reviews";
import type { Tx } from "@/db/tenancy";
import { addDays, formatDate } from "@/lib/dates";
import type { Actor } from "../access/actor";
import { openDecision, openLesson } from "../access/decision-scope";
import { anyOf } from "../access/scope";
import { selectBets } from "../hypotheses/queries";
import { listUnanswered } from "../hypotheses/rest-queries";
import { below } from "../resources/scope-rules";
import { workingDaysBetween } from "../signals/working-days";
import type { ReviewKind } from "../vocabulary";
import { asFound, decidedBefore, type Found, promisesBefore, type Review } from "./before-queries";
import { type Section, sectionsOf } from "./rules";

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
  const all = await tx
    .select({ id: teams.id, name: teams.name, parentId: teams.parentId })
    .from(teams)
    .where(eq(teams.orgId, actor.orgId));
  return { teamIds: below(all, teamId), isWhole: all.find((one) => one.id === teamId)?.parentId === null };
}

type Maker = (tx: Tx, actor: Actor, reach: Reach, review: Review) => Promise<Found[]>;

/** As many as a section has at most. */
const most = 12;

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
    const outside = await tx
      .select({
        id: marketSignals.id,
        title: marketSignals.title,
        impact: marketSignals.impact,
        since: marketSignals.observedOn,
      })
      .from(marketSignals)
      .where(and(eq(marketSignals.orgId, actor.orgId), eq(marketSignals.status, "new")))
      .orderBy(desc(marketSignals.impact), asc(marketSignals.observedOn))
      .limit(10);
    return [
      ...risky,
      ...asFound(
        "market_signal",
        outside.map(({ impact, ...row }) => ({ ...row, about: `impact ${impact} of 3, without an answer` })),
      ),
    ];
  },
  operational: async (tx, actor, { teamIds }) => {
    const rows = await tx
      .select({
        id: frictions.id,
        title: frictions.title,
        teamName: teams.name,
        severity: frictions.severity,
        hours: frictions.hoursLostPerWeek,
        since: sql<string>`${frictions.raisedAt}::date::text`,
      })
      .from(frictions)
      .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, frictions.teamId)))
      .where(
        and(
          eq(frictions.orgId, actor.orgId),
          inArray(frictions.status, ["open", "acknowledged"]),
          isNull(frictions.visibilityRootId),
          sql`${frictions.teamId} = ${anyOf(teamIds)}`,
        ),
      )
      .orderBy(desc(frictions.hoursLostPerWeek), asc(frictions.raisedAt))
      .limit(most);
    return asFound(
      "friction",
      rows.map(({ teamName, severity, hours, ...row }) => ({
        ...row,
        about: `${teamName}, ${severity}, ${hours} hours a week, ${waited(row.since, actor.today)} without an answer`,
      })),
    );
  },
  gaps: async (tx, actor, { teamIds }) => {
    const rows = await tx
      .select({
        id: objectives.id,
        title: objectives.title,
        ownerName: memberships.displayName,
        status: objectives.signalStatus,
        points: sql<number | null>`round(${objectives.gap} * 100)::int`,
      })
      .from(objectives)
      .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, objectives.ownerId)))
      .where(
        and(
          eq(objectives.orgId, actor.orgId),
          eq(objectives.status, "active"),
          isNull(objectives.deletedAt),
          isNull(objectives.visibilityRootId),
          inArray(objectives.signalStatus, ["off_track", "at_risk", "no_data"]),
          sql`${objectives.teamId} = ${anyOf(teamIds)}`,
        ),
      )
      .orderBy(sql`${objectives.gap} desc nulls last`, asc(objectives.dueOn))
      .limit(most);
    return asFound(
      "objective",
      rows.map(({ id, title, ownerName, status, points }) => ({
        id,
        title,
        about: `${ownerName}, ${status?.replaceAll("_", " ")}${points && points > 0 ? `, ${points} points behind its plan` : ""}`,
        since: null,
      })),
    );
  },
  stale: async (tx, actor, { teamIds }) => {
    const rows = await tx
      .select({ id: measures.id, title: measures.title, ownerName: memberships.displayName })
      .from(measures)
      .innerJoin(
        objectives,
        and(
          eq(objectives.orgId, actor.orgId),
          eq(objectives.id, measures.objectiveId),
          eq(objectives.status, "active"),
          isNull(objectives.visibilityRootId),
        ),
      )
      .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, measures.ownerId)))
      .where(
        and(
          eq(measures.orgId, actor.orgId),
          eq(measures.signalStatus, "stale"),
          isNull(measures.visibilityRootId),
          sql`${objectives.teamId} = ${anyOf(teamIds)}`,
        ),
      )
      .orderBy(asc(measures.number))
      .limit(most);
    return asFound(
      "measure",
      rows.map(({ ownerName, ...row }) => ({
        ...row,
        about: `${ownerName}, nobody has read it for too long`,
        since: null,
      })),
    );
  },
  decisions: async (tx, actor) => {
    const rows = await tx
      .select({
        id: decisions.id,
        title: decisions.choice,
        deciderName: memberships.displayName,
        status: decisions.status,
        revisit: sql<string | null>`to_char(${decisions.revisitOn}, 'FMDD FMMonth')`,
      })
      .from(decisions)
      .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, decisions.deciderId)))
      .where(
        and(
          eq(decisions.orgId, actor.orgId),
          or(
            eq(decisions.status, "proposed"),
            and(eq(decisions.status, "decided"), lte(decisions.revisitOn, actor.today)),
          ),
          openDecision(actor, "decisions"),
        ),
      )
      .orderBy(sql`${decisions.revisitOn} nulls last`)
      .limit(most);
    return asFound(
      "decision",
      rows.map(({ deciderName, status, revisit, ...row }) => ({
        ...row,
        about: `${deciderName}${status === "proposed" ? ", a proposal that waits for a word" : `, to be looked at again since ${revisit}`}`,
        since: null,
      })),
    );
  },
  lessons: async (tx, actor) => {
    const rows = await tx
      .select({ id: lessons.id, title: lessons.text, addressee: memberships.displayName })
      .from(lessons)
      .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, lessons.addressedTo)))
      .where(and(eq(lessons.orgId, actor.orgId), eq(lessons.state, "raised"), openLesson(actor, "lessons")))
      .orderBy(asc(lessons.raisedOn))
      .limit(most);
    return asFound(
      "lesson",
      rows.map(({ addressee, ...row }) => ({ ...row, about: `${addressee} answers it`, since: null })),
    );
  },
};

const waited = (since: string, today: string): string => {
  const days = workingDaysBetween(since, today);
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
