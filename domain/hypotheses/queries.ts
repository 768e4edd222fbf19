import "server-only";
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { byName } from "@/db/keyset";
import { briefs } from "@/db/schema/briefs";
import { hypotheses } from "@/db/schema/hypotheses";
import { memberships } from "@/db/schema/people";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import { compareNames } from "@/lib/names";
import type { Actor, Observer } from "../access/actor";
import { readableHypothesis } from "../access/scope";
import { thresholdsOf } from "../signals/own-thresholds";
import { humanId } from "../vocabulary";
import { beliefOf } from "./belief-rules";
import { evidenceOf } from "./evidence-queries";
import type { HypothesisFilter } from "./list-input";
import { pageOfBets } from "./list-rules";

/** A bet by its name, for choosing. */
const choice = { id: hypotheses.id, name: hypotheses.statement };

const columns = {
  id: hypotheses.id,
  number: hypotheses.number,
  statement: hypotheses.statement,
  category: hypotheses.category,
  themeId: hypotheses.themeId,
  themeTitle: themes.title,
  themeStatus: themes.status,
  themeOwnerId: themes.ownerId,
  briefId: hypotheses.briefId,
  briefTitle: briefs.title,
  /** Bets of restricted briefs are in nobody's figures. */
  isRestricted: sql<boolean>`coalesce(${briefs.confidentiality} = 'restricted', false)`,
  loadBearing: hypotheses.loadBearing,
  isPmf: hypotheses.isPmf,
  ownerId: hypotheses.ownerId,
  ownerName: memberships.displayName,
  ownerStatus: memberships.status,
  prior: hypotheses.prior,
  supportIf: hypotheses.supportIf,
  debunkIf: hypotheses.debunkIf,
  testBy: hypotheses.testBy,
  status: hypotheses.status,
  openedAt: hypotheses.openedAt,
  ruleEdits: hypotheses.ruleEdits,
  proposedVerdict: hypotheses.proposedVerdict,
  proposedAt: hypotheses.proposedAt,
  verdictAt: hypotheses.verdictAt,
  createdBy: hypotheses.createdBy,
  version: hypotheses.version,
};

/** All bets that the actor may read, with what the evidence says of each (M21). `more` narrows them. */
export const selectBets = (tx: Tx, actor: Actor, more?: SQL) =>
  selectJudged(tx, actor, and(readableHypothesis(actor), more));

/** Bets that count in figures which are one for all: those of open briefs that were published, and those of no brief. */
export const selectBetsForAll = (tx: Tx, key: Observer, more?: SQL) =>
  selectJudged(
    tx,
    key,
    and(
      sql`(${hypotheses.briefId} is null or (${briefs.confidentiality} = 'open' and ${briefs.status} in ('published', 'superseded', 'closed')))`,
      more,
    ),
  );

async function selectJudged(tx: Tx, actor: Observer, where: SQL | undefined) {
  const rows = await tx
    .select(columns)
    .from(hypotheses)
    .innerJoin(themes, and(eq(themes.orgId, actor.orgId), eq(themes.id, hypotheses.themeId)))
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, hypotheses.ownerId)))
    .leftJoin(briefs, and(eq(briefs.orgId, actor.orgId), eq(briefs.id, hypotheses.briefId)))
    .where(and(eq(hypotheses.orgId, actor.orgId), isNull(hypotheses.deletedAt), where))
    .orderBy(asc(hypotheses.number));
  const findings = await evidenceOf(
    tx,
    actor,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...row,
    label: humanId("hypothesis", row.number),
    belief: beliefOf(row, findings.get(row.id) ?? [], actor.today, thresholdsOf(actor.org.settings)),
  }));
}

export type Bet = Awaited<ReturnType<typeof selectBets>>[number];

/**
 * A page of the list of bets, and all of it for what is said over it: least believed first unless asked otherwise, since
 * the barrier least believed is tested first. Belief is computed, so all are read before they are in order.
 */
export const listHypotheses = (actor: Actor, filter: HypothesisFilter) =>
  withOrg(actor, async (tx) => {
    const { status, themeId, ownerId } = filter;
    const listed = await selectBets(
      tx,
      actor,
      and(
        status === "all" ? undefined : status === "undecided" ? undecided : eq(hypotheses.status, status),
        themeId ? eq(hypotheses.themeId, themeId) : undefined,
        ownerId ? eq(hypotheses.ownerId, ownerId) : undefined,
      ),
    );
    return { listed, ...pageOfBets(listed, filter) };
  });

const undecided = sql`${hypotheses.status} in ('draft', 'open')`;

/** What the list can be filtered by: themes and owners that have a bet which the actor may read. */
export const listBetChoices = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const rows = await tx
      .selectDistinct({
        themeId: hypotheses.themeId,
        themeTitle: themes.title,
        ownerId: hypotheses.ownerId,
        ownerName: memberships.displayName,
      })
      .from(hypotheses)
      .innerJoin(themes, and(eq(themes.orgId, actor.orgId), eq(themes.id, hypotheses.themeId)))
      .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, hypotheses.ownerId)))
      .where(and(eq(hypotheses.orgId, actor.orgId), isNull(hypotheses.deletedAt), readableHypothesis(actor)));
    const choices = (pairs: [string, string][]) =>
      [...new Map(pairs)].map(([value, label]) => ({ value, label })).sort((a, b) => compareNames(a.label, b.label));
    return {
      themes: choices(rows.map((row) => [row.themeId, row.themeTitle])),
      owners: choices(rows.map((row) => [row.ownerId, row.ownerName])),
    };
  });

/** Bets for pickers: those that are not decided, drafts too unless only open ones serve. */
export const listHypothesisChoices = (
  actor: Actor,
  which: "open" | "undecided" | "frozen" = "undecided",
  tx?: Tx,
): Promise<{ id: string; name: string }[]> =>
  withOrg(
    actor,
    (tx) =>
      tx
        .select(choice)
        .from(hypotheses)
        .where(
          and(
            eq(hypotheses.orgId, actor.orgId),
            isNull(hypotheses.deletedAt),
            which === "undecided"
              ? undecided
              : which === "open"
                ? eq(hypotheses.status, "open")
                : sql`${hypotheses.status} <> 'draft'`,
            readableHypothesis(actor),
          ),
        )
        .orderBy(byName(hypotheses.statement))
        .limit(300),
    tx,
  );

/** The bets under a brief: its own, and those of its theme that name no brief. Asked beside the brief itself, not after it. */
export const listBetsOfBrief = (actor: Actor, briefId: string): Promise<Bet[]> =>
  withOrg(actor, (tx) =>
    selectBets(
      tx,
      actor,
      sql`(${hypotheses.briefId} = ${briefId} or (${hypotheses.briefId} is null and ${hypotheses.themeId} =
        (select own.theme_id from briefs own where own.org_id = ${actor.orgId} and own.id = ${briefId})))`,
    ),
  );

export const listBetsOfTheme = (actor: Actor, themeId: string): Promise<Bet[]> =>
  withOrg(actor, (tx) => selectBets(tx, actor, eq(hypotheses.themeId, themeId)));

/** The bet that a project tests, whatever its state; null where there is none or the actor may not read it. */
export const findTestedBet = (
  actor: Actor,
  hypothesisId: string | null,
  joined?: Tx,
): Promise<{ id: string; name: string } | null> =>
  hypothesisId === null
    ? Promise.resolve(null)
    : withOrg(
        actor,
        async (tx) => {
          const [row] = await tx
            .select(choice)
            .from(hypotheses)
            .where(
              and(
                eq(hypotheses.orgId, actor.orgId),
                eq(hypotheses.id, hypothesisId),
                isNull(hypotheses.deletedAt),
                readableHypothesis(actor),
              ),
            );
          return row ?? null;
        },
        joined,
      );
