import "server-only";
import { and, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { MOST_COUNTED } from "@/db/keyset";
import { hypotheses } from "@/db/schema/hypotheses";
import { marketSignalLinks, marketSignals } from "@/db/schema/market-signals";
import { memberships } from "@/db/schema/people";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { isReadable } from "../access/names";
import { can } from "../access/policy";
import { anyOf, readableHypothesis } from "../access/scope";
import { humanId } from "../vocabulary";
import type { SignalFilter } from "./market-signal-input";

const raiser = alias(memberships, "raiser");
const answerer = alias(memberships, "answerer");

export type SignalRow = Awaited<ReturnType<typeof selectSignals>>[number];
export type Touched = { type: "theme" | "hypothesis"; id: string; title: string; themeOwnerId: string };

async function selectSignals(tx: Tx, actor: Actor, where: SQL | undefined, limit: number) {
  const rows = await tx
    .select({
      id: marketSignals.id,
      number: marketSignals.number,
      kind: marketSignals.kind,
      title: marketSignals.title,
      detail: marketSignals.detail,
      sourceUrl: marketSignals.sourceUrl,
      observedOn: marketSignals.observedOn,
      direction: marketSignals.direction,
      impact: marketSignals.impact,
      raisedBy: marketSignals.raisedBy,
      raiserName: raiser.displayName,
      createdAt: marketSignals.createdAt,
      status: marketSignals.status,
      answer: marketSignals.answer,
      answererName: answerer.displayName,
      answeredAt: marketSignals.answeredAt,
      version: marketSignals.version,
    })
    .from(marketSignals)
    .innerJoin(raiser, and(eq(raiser.orgId, actor.orgId), eq(raiser.id, marketSignals.raisedBy)))
    .leftJoin(answerer, and(eq(answerer.orgId, actor.orgId), eq(answerer.id, marketSignals.answeredBy)))
    .where(and(eq(marketSignals.orgId, actor.orgId), where))
    .orderBy(desc(marketSignals.observedOn), desc(marketSignals.id))
    .limit(limit);
  const touched = await touchedBy(
    tx,
    actor,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const touches = touched.get(row.id) ?? [];
    return {
      ...row,
      label: humanId("market_signal", row.number),
      raisedOn: dateIn(actor.org.timeZone, row.createdAt),
      answeredOn: row.answeredAt ? dateIn(actor.org.timeZone, row.answeredAt) : null,
      touches,
      mayAnswer: can(actor, "market-signal.answer", {
        named: touches.some((one) => one.themeOwnerId === actor.membershipId),
      }),
    };
  });
}

/** What signals touch, as far as the actor may read it. */
async function touchedBy(tx: Tx, actor: Actor, ids: string[]): Promise<Map<string, Touched[]>> {
  const found = new Map<string, Touched[]>();
  if (ids.length === 0) return found;
  const add = (signalId: string, one: Touched) => found.set(signalId, [...(found.get(signalId) ?? []), one]);
  const mine = and(eq(marketSignalLinks.orgId, actor.orgId), sql`${marketSignalLinks.marketSignalId} = ${anyOf(ids)}`);
  const ofBets = tx
    .select({
      signalId: marketSignalLinks.marketSignalId,
      id: hypotheses.id,
      title: hypotheses.statement,
      themeOwnerId: themes.ownerId,
    })
    .from(marketSignalLinks)
    .innerJoin(hypotheses, and(eq(hypotheses.orgId, actor.orgId), eq(hypotheses.id, marketSignalLinks.hypothesisId)))
    .innerJoin(themes, and(eq(themes.orgId, actor.orgId), eq(themes.id, hypotheses.themeId)))
    .where(and(mine, readableHypothesis(actor)));
  const ofThemes = tx
    .select({
      signalId: marketSignalLinks.marketSignalId,
      id: themes.id,
      title: themes.title,
      themeOwnerId: themes.ownerId,
    })
    .from(marketSignalLinks)
    .innerJoin(themes, and(eq(themes.orgId, actor.orgId), eq(themes.id, marketSignalLinks.themeId)))
    .where(and(mine, actor.role === "executive" ? undefined : ne(themes.status, "draft")));
  const [bets, choices] = await Promise.all([ofBets, ofThemes]);
  for (const { signalId, ...bet } of bets) add(signalId, { type: "hypothesis", ...bet });
  for (const { signalId, ...theme } of choices) add(signalId, { type: "theme", ...theme });
  return found;
}

const listed = (actor: Actor, { kind, state, touches }: SignalFilter): SQL | undefined =>
  and(
    kind ? eq(marketSignals.kind, kind) : undefined,
    state === "all" ? undefined : eq(marketSignals.status, state === "unanswered" ? "new" : state),
    touches ? touching(actor, touches) : undefined,
  );

/** Signals from outside, newest first, a page after a key. Everybody reads them. */
export const listSignals = (actor: Actor, filter: SignalFilter) =>
  withOrg(actor, async (tx) => {
    const { after, limit } = filter;
    const found = await selectSignals(
      tx,
      actor,
      and(
        listed(actor, filter),
        after
          ? sql`(${marketSignals.observedOn}, ${marketSignals.id}) < (${after[0]}::date, ${after[1]}::uuid)`
          : undefined,
      ),
      limit + 1,
    );
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return { rows, next: found.length > limit && last ? ([last.observedOn, last.id] as const) : null };
  });

/** Signals that touch it as far as the actor may read both ends: what is hidden is touched by nothing. */
const touching = (actor: Actor, target: { themeId: string } | { hypothesisId: string }): SQL => {
  const [theme, bet] = [sql`coalesce(link.theme_id, bet.theme_id)`, sql`link.hypothesis_id`];
  return sql`exists (select 1 from market_signal_links link
    left join hypotheses bet on bet.org_id = ${actor.orgId} and bet.id = link.hypothesis_id
    where link.org_id = ${actor.orgId} and link.market_signal_id = ${marketSignals.id}
      and ${"themeId" in target ? sql`${theme} = ${target.themeId}::uuid` : sql`${bet} = ${target.hypothesisId}::uuid`}
      and ${isReadable(actor, "theme", theme)} and ${isReadable(actor, "hypothesis", bet)})`;
};

/** What touches a bet, or a choice and its bets, newest first. */
export const listSignalsOf = (
  actor: Actor,
  target: { themeId: string } | { hypothesisId: string },
  tx?: Tx,
): Promise<SignalRow[]> => withOrg(actor, (tx) => selectSignals(tx, actor, touching(actor, target), 20), tx);

export async function getSignal(actor: Actor, signalId: string): Promise<SignalRow> {
  const [row] = await withOrg(actor, (tx) => selectSignals(tx, actor, eq(marketSignals.id, signalId), 1));
  if (!row) throw notFound("This signal");
  return row;
}

/** Strong ones that nobody has answered, oldest first. */
export const listStrongUnanswered = (actor: Actor, tx?: Tx): Promise<SignalRow[]> =>
  withOrg(
    actor,
    async (tx) =>
      (await selectSignals(tx, actor, and(eq(marketSignals.status, "new"), eq(marketSignals.impact, 3)), 20)).reverse(),
    tx,
  );

/** How many the list has by state and impact, for the sentence over it. */
export const countSignals = (actor: Actor, filter: SignalFilter) =>
  withOrg(actor, (tx) =>
    tx
      .select({ status: marketSignals.status, impact: marketSignals.impact })
      .from(marketSignals)
      .where(and(eq(marketSignals.orgId, actor.orgId), listed(actor, filter)))
      .limit(MOST_COUNTED),
  );
