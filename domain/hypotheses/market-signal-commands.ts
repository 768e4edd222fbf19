import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { hypotheses } from "@/db/schema/hypotheses";
import { marketSignalLinks, marketSignals } from "@/db/schema/market-signals";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, invalid, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { acceptReferences } from "../access/references";
import { assertFresh } from "../history/fresh";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import type { answerSignalInput, RaiseSignal } from "./market-signal-input";
import { whyNotAnswered } from "./market-signal-rules";
import { linksOf } from "./rules";

/** Brings something from outside, tied to the choices and bets it touches. Anybody but a viewer may. */
export const raiseSignal = (actor: Actor, input: RaiseSignal): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "market-signal.raise", input, async () => {
      assertCan(actor, "market-signal.raise", {}, "Viewers read what comes from outside; they do not add to it.");
      const { key: _key, links, observedOn, ...fields } = input;
      const seen = observedOn ?? actor.today;
      if (seen > actor.today) throw invalid("observedOn", "It was not seen yet on that day.");
      const number = await nextNumber(tx, actor, "market_signal");
      const targets = linksOf([...new Set(links)]);
      await assertTargets(tx, actor, targets);
      const id = newId();
      const row = { ...fields, observedOn: seen, id, orgId: actor.orgId, number, raisedBy: actor.membershipId };
      await tx
        .insert(marketSignals)
        .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
      if (targets.length > 0)
        await tx
          .insert(marketSignalLinks)
          .values(targets.map((target) => ({ ...target, id: newId(), orgId: actor.orgId, marketSignalId: id })));
      await record(tx, actor, { action: "market-signal.raised", type: "market_signal", id, after: { ...row, links } });
      return id;
    }),
  );

/** Answers with one sentence: considered, used or set aside. Executives, and the owner of a choice that it touches. */
export const answerSignal = (actor: Actor, input: z.output<typeof answerSignalInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const [before] = await tx
      .select()
      .from(marketSignals)
      .where(and(eq(marketSignals.orgId, actor.orgId), eq(marketSignals.id, input.signalId)))
      .for("update");
    if (!before) throw notFound("This signal");
    const named = await ownsTouchedTheme(tx, actor, before.id);
    assertCan(
      actor,
      "market-signal.answer",
      { named },
      "An executive answers it, or the owner of a choice that it touches.",
    );
    assertFresh(before, input.version, { sentence: before.answer ?? "" });
    const problem = whyNotAnswered(before.status, input.answer);
    if (problem) throw conflict(problem);
    const change = {
      status: input.answer,
      answer: input.sentence,
      answeredBy: actor.membershipId,
      answeredAt: actor.now,
    };
    await tx
      .update(marketSignals)
      .set({ ...change, updatedAt: actor.now, version: sql`${marketSignals.version} + 1` })
      .where(and(eq(marketSignals.orgId, actor.orgId), eq(marketSignals.id, before.id)));
    await record(tx, actor, {
      action: "market-signal.answered",
      type: "market_signal",
      id: before.id,
      before,
      after: { ...before, ...change },
    });
  });

async function ownsTouchedTheme(tx: Tx, actor: Actor, signalId: string): Promise<boolean> {
  const link = marketSignalLinks;
  const rows = await tx
    .select({ id: themes.id })
    .from(link)
    .leftJoin(hypotheses, and(eq(hypotheses.orgId, actor.orgId), eq(hypotheses.id, link.hypothesisId)))
    .innerJoin(
      themes,
      and(eq(themes.orgId, actor.orgId), eq(themes.id, sql`coalesce(${link.themeId}, ${hypotheses.themeId})`)),
    )
    .where(and(eq(link.orgId, actor.orgId), eq(link.marketSignalId, signalId), eq(themes.ownerId, actor.membershipId)))
    .limit(1);
  return rows.length > 0;
}

type Target = { themeId: string | null; hypothesisId: string | null };

async function assertTargets(tx: Tx, actor: Actor, targets: Target[]): Promise<void> {
  const more = { sentence: "Something chosen here does not exist any more. Choose again." };
  const [themeIds, betIds] = [
    targets.flatMap((one) => one.themeId ?? []),
    targets.flatMap((one) => one.hypothesisId ?? []),
  ];
  await acceptReferences(tx, actor, "any theme", themeIds, "links", more);
  await acceptReferences(tx, actor, "bet", betIds, "links", more);
}
