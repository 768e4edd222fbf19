import "server-only";
import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import { readTogether } from "@/db/reading";
import { decisions } from "@/db/schema/decisions";
import { deepDives } from "@/db/schema/dives";
import { evidence } from "@/db/schema/evidence";
import { frictionEvents, frictions } from "@/db/schema/frictions";
import { hypotheses } from "@/db/schema/hypotheses";
import { lessons } from "@/db/schema/lessons";
import { marketSignals } from "@/db/schema/market-signals";
import { memberships, teams } from "@/db/schema/people";
import { workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import type { Actor } from "../access/actor";
import { readableDecision } from "../access/decision-scope";
import { readableHypothesis } from "../access/scope";
import { visibleFriction } from "../friction/row-queries";
import { getOwnConfidence } from "../objectives/confidence-record-queries";
import { getPerson } from "../people/person-queries";
import { humanId } from "../vocabulary";

/** Of each kind the newest; the page is to be read, not to be paged. */
const most = 20;

export type Growth = Awaited<ReturnType<typeof getGrowth>>;

/**
 * V21, a person's own page: what they own and were told, what they said and what came of it, where they took part. It
 * takes no id: nobody reads another's, and nothing in it compares people.
 */
export const getGrowth = (actor: Actor) =>
  readTogether(actor, async () => {
    const [person, confidence, own] = await Promise.all([
      getPerson(actor, actor.membershipId),
      getOwnConfidence(actor),
      withOrg(actor, async (tx) => {
        const [raised, taught, seen, found, helped, been, decided, finished] = await Promise.all([
          ownFrictions(tx, actor),
          ownLessons(tx, actor),
          ownSignals(tx, actor),
          ownEvidence(tx, actor),
          ownHelp(tx, actor),
          ownDives(tx, actor),
          ownDecisions(tx, actor),
          ownFinished(tx, actor),
        ]);
        return { raised, taught, seen, found, helped, been, decided, finished };
      }),
    ]);
    return { person, confidence, ...own };
  });

const dayOf = (actor: Actor) => (at: Date) => dateIn(actor.org.timeZone, at);

async function ownFrictions(tx: Tx, actor: Actor) {
  const rows = await tx
    .select({
      id: frictions.id,
      number: frictions.number,
      title: frictions.title,
      status: frictions.status,
      overdueSince: frictions.overdueSince,
      answerKind: frictions.answerKind,
      answerText: frictions.answerText,
      raisedAt: frictions.raisedAt,
    })
    .from(frictions)
    .where(and(eq(frictions.orgId, actor.orgId), eq(frictions.raisedBy, actor.membershipId)))
    .orderBy(desc(frictions.raisedAt), desc(frictions.id))
    .limit(most);
  return rows.map((row) => ({ ...row, label: humanId("friction", row.number), on: dayOf(actor)(row.raisedAt) }));
}

async function ownLessons(tx: Tx, actor: Actor) {
  const rows = await tx
    .select({
      id: lessons.id,
      number: lessons.number,
      kind: lessons.kind,
      text: lessons.text,
      state: lessons.state,
      answer: lessons.answer,
      on: lessons.raisedOn,
      to: memberships.displayName,
    })
    .from(lessons)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, lessons.addressedTo)))
    .where(and(eq(lessons.orgId, actor.orgId), eq(lessons.raisedBy, actor.membershipId)))
    .orderBy(desc(lessons.raisedOn), desc(lessons.id))
    .limit(most);
  return rows.map((row) => ({ ...row, label: humanId("lesson", row.number) }));
}

async function ownSignals(tx: Tx, actor: Actor) {
  const rows = await tx
    .select({
      id: marketSignals.id,
      number: marketSignals.number,
      title: marketSignals.title,
      status: marketSignals.status,
      answer: marketSignals.answer,
      on: marketSignals.observedOn,
    })
    .from(marketSignals)
    .where(and(eq(marketSignals.orgId, actor.orgId), eq(marketSignals.raisedBy, actor.membershipId)))
    .orderBy(desc(marketSignals.observedOn), desc(marketSignals.id))
    .limit(most);
  return rows.map((row) => ({ ...row, label: humanId("market_signal", row.number) }));
}

/** Findings that the person brought for or against a bet, and how the bet stands. */
const ownEvidence = (tx: Tx, actor: Actor) =>
  tx
    .select({
      id: evidence.id,
      text: evidence.text,
      direction: evidence.direction,
      on: evidence.observedOn,
      betId: hypotheses.id,
      statement: hypotheses.statement,
      status: hypotheses.status,
    })
    .from(evidence)
    .innerJoin(hypotheses, and(eq(hypotheses.orgId, actor.orgId), eq(hypotheses.id, evidence.hypothesisId)))
    .where(
      and(
        eq(evidence.orgId, actor.orgId),
        eq(evidence.authorId, actor.membershipId),
        isNull(hypotheses.deletedAt),
        readableHypothesis(actor),
      ),
    )
    .orderBy(desc(evidence.observedOn), desc(evidence.id))
    .limit(most);

/** Hands-on help with what was in somebody's way. */
async function ownHelp(tx: Tx, actor: Actor) {
  const rows = await tx
    .select({
      id: frictionEvents.id,
      text: frictionEvents.text,
      at: frictionEvents.at,
      frictionId: frictions.id,
      title: frictions.title,
    })
    .from(frictionEvents)
    .innerJoin(frictions, and(eq(frictions.orgId, actor.orgId), eq(frictions.id, frictionEvents.frictionId)))
    .where(
      and(
        eq(frictionEvents.orgId, actor.orgId),
        eq(frictionEvents.kind, "hands_on_help"),
        eq(frictionEvents.actorId, actor.membershipId),
        visibleFriction(actor),
      ),
    )
    .orderBy(desc(frictionEvents.at))
    .limit(most);
  return rows.map((row) => ({ ...row, on: dayOf(actor)(row.at) }));
}

async function ownDives(tx: Tx, actor: Actor) {
  const rows = await tx
    .select({
      id: deepDives.id,
      number: deepDives.number,
      question: deepDives.question,
      teamName: teams.name,
      on: deepDives.diveOn,
      state: deepDives.state,
      isHost: sql<boolean>`${deepDives.hostId} = ${actor.membershipId}`,
    })
    .from(deepDives)
    .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, deepDives.teamId)))
    .where(
      and(
        eq(deepDives.orgId, actor.orgId),
        or(eq(deepDives.hostId, actor.membershipId), eq(deepDives.leaderId, actor.membershipId)),
        sql`${deepDives.state} <> 'cancelled'`,
      ),
    )
    .orderBy(desc(deepDives.diveOn), desc(deepDives.id))
    .limit(most);
  return rows.map((row) => ({ ...row, label: humanId("dive", row.number) }));
}

async function ownDecisions(tx: Tx, actor: Actor) {
  const rows = await tx
    .select({
      id: decisions.id,
      number: decisions.number,
      question: decisions.question,
      choice: decisions.choice,
      outcome: decisions.outcome,
      status: decisions.status,
      isDecider: sql<boolean>`${decisions.deciderId} = ${actor.membershipId}`,
    })
    .from(decisions)
    .where(
      and(
        eq(decisions.orgId, actor.orgId),
        or(eq(decisions.deciderId, actor.membershipId), eq(decisions.proposedBy, actor.membershipId)),
        readableDecision(actor),
      ),
    )
    .orderBy(desc(sql`coalesce(${decisions.decidedAt}, ${decisions.createdAt})`), desc(decisions.id))
    .limit(most);
  return rows.map((row) => ({ ...row, label: humanId("decision", row.number) }));
}

async function ownFinished(tx: Tx, actor: Actor): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(workItems)
    .where(
      and(
        eq(workItems.orgId, actor.orgId),
        eq(workItems.assigneeId, actor.membershipId),
        eq(workItems.state, "done"),
        isNull(workItems.deletedAt),
        sql`${workItems.doneOn} > ${actor.today}::date - 91`,
      ),
    );
  return row?.n ?? 0;
}
