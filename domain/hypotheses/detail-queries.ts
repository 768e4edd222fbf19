import "server-only";
import { and, asc, desc, eq, isNull, like, or } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { hypotheses } from "@/db/schema/hypotheses";
import { measures } from "@/db/schema/measures";
import { memberships } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { readable, readableMeasure } from "../access/scope";
import { limitNotes } from "../signals/limit-changes";
import { evidenceOf } from "./evidence-queries";
import { listSignalsOf } from "./market-signal-queries";
import { selectBets } from "./queries";
import { listResting, listShaken } from "./rest-queries";
import { isAnotherJudge } from "./second-eyes-queries";

export type BetDetail = Awaited<ReturnType<typeof getHypothesis>>;

/** One bet with its rules, its evidence (retracted pieces too), what rests on it, what tests it, and its verdict. */
export const getHypothesis = (actor: Actor, hypothesisId: string) =>
  withOrg(actor, async (tx) => {
    const [bet] = await selectBets(tx, actor, eq(hypotheses.id, hypothesisId));
    const [own] = bet
      ? await tx
          .select()
          .from(hypotheses)
          .where(and(eq(hypotheses.orgId, actor.orgId), eq(hypotheses.id, hypothesisId)))
      : [];
    if (!bet || !own) throw notFound("This bet");
    const day = (at: Date | null) => (at ? dateIn(actor.org.timeZone, at) : null);
    return {
      ...bet,
      leadingIndicator: own.leadingIndicator,
      leadingMeasureId: own.leadingMeasureId,
      measure: await measureOf(tx, actor, own.leadingMeasureId),
      openedOn: day(own.openedAt),
      proposedOn: day(own.proposedAt),
      proposedById: own.proposedBy,
      proposedByName: await nameOf(tx, actor, own.proposedBy),
      proposalSentence: own.proposalSentence,
      verdictOn: day(own.verdictAt),
      verdictByName: await nameOf(tx, actor, own.verdictBy),
      verdictSentence: own.verdictSentence,
      evidence: (await evidenceOf(tx, actor, [hypothesisId])).get(hypothesisId) ?? [],
      limits: limitNotes(actor.org.settings, ["hypothesis"], day(own.openedAt) ?? actor.today),
      edits: await ruleEdits(tx, actor, hypothesisId),
      disagreements: await disagreements(tx, actor, hypothesisId),
      resting: await listResting(actor, hypothesisId, tx),
      shaken:
        own.status === "debunked" && own.loadBearing
          ? ((await listShaken(actor, "anywhere", tx)).find((one) => one.id === hypothesisId) ?? null)
          : null,
      tests: await testsOf(tx, actor, hypothesisId),
      signals: await listSignalsOf(actor, { hypothesisId }, tx),
      confirmsAlone: own.proposedBy === actor.membershipId && !(await isAnotherJudge(tx, actor)),
    };
  });

async function measureOf(tx: Tx, actor: Actor, measureId: string | null) {
  if (!measureId) return null;
  const [row] = await tx
    .select({ id: measures.id, title: measures.title, unit: measures.unit, recent: measures.recent })
    .from(measures)
    .where(and(eq(measures.orgId, actor.orgId), eq(measures.id, measureId), readableMeasure(actor)));
  return row ?? null;
}

async function nameOf(tx: Tx, actor: Actor, membershipId: string | null): Promise<string | null> {
  if (!membershipId) return null;
  const [row] = await tx
    .select({ name: memberships.displayName })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, membershipId)));
  return row?.name ?? null;
}

/** Projects that say they test it, ended ones too. */
const testsOf = (tx: Tx, actor: Actor, hypothesisId: string) =>
  tx
    .select({ id: projects.id, title: projects.title, status: projects.status })
    .from(projects)
    .where(
      and(
        eq(projects.orgId, actor.orgId),
        eq(projects.testsHypothesisId, hypothesisId),
        isNull(projects.deletedAt),
        readable(actor, projects.visibilityRootId),
      ),
    )
    .orderBy(asc(projects.number));

type Payload = { before: Record<string, unknown> | null; after: Record<string, unknown> | null } | null;

/** Edits of the rules after they were frozen: when, by whom, what stood before. */
async function ruleEdits(tx: Tx, actor: Actor, hypothesisId: string) {
  const rows = await told(tx, actor, hypothesisId, "hypothesis.rules-edited");
  const words = { supportIf: "Supported if", debunkIf: "Debunked if", testBy: "Test by" } as const;
  return rows.map(({ at, by, payload }) => ({
    on: dateIn(actor.org.timeZone, at),
    by,
    changes: Object.entries(words).flatMap(([field, term]) => {
      const [before, after] = [textOf(payload, "before", field), textOf(payload, "after", field)];
      return after === null ? [] : [{ term, before: before ?? "", after }];
    }),
  }));
}

/** Verdicts that departed from the advice: who, when, and what was advised then. */
async function disagreements(tx: Tx, actor: Actor, hypothesisId: string) {
  const rows = await told(tx, actor, hypothesisId, "hypothesis.verdict-%-against-advice");
  return rows.map(({ at, by, action, payload }) => ({
    on: dateIn(actor.org.timeZone, at),
    by,
    act: action.includes("confirmed") ? ("confirmed" as const) : ("proposed" as const),
    advice: textOf(payload, "after", "advice") ?? "",
    verdict: textOf(payload, "after", action.includes("confirmed") ? "status" : "proposedVerdict") ?? "",
  }));
}

async function told(tx: Tx, actor: Actor, subjectId: string, action: string) {
  const rows = await tx
    .select({ at: history.at, action: history.action, payload: history.payload, by: memberships.displayName })
    .from(history)
    .leftJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, history.actorId)))
    .where(
      and(
        eq(history.orgId, actor.orgId),
        eq(history.subjectId, subjectId),
        or(eq(history.action, action), like(history.action, action)),
      ),
    )
    .orderBy(desc(history.at), desc(history.id))
    .limit(20);
  return rows.map((row) => ({ ...row, payload: row.payload as Payload }));
}

const textOf = (payload: Payload, side: "before" | "after", field: string): string | null => {
  const value = payload?.[side]?.[field];
  return typeof value === "string" ? value : null;
};
