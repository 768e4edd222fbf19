import { eq } from "drizzle-orm";
import { hypotheses } from "../../db/schema/hypotheses";
import type { Actor } from "../../domain/access/actor";
import { draftHypothesis, openHypothesis } from "../../domain/hypotheses/commands";
import { addEvidence } from "../../domain/hypotheses/evidence-commands";
import { addEvidenceInput, draftHypothesisInput } from "../../domain/hypotheses/input";
import { raiseSignal } from "../../domain/hypotheses/market-signal-commands";
import { raiseSignalInput } from "../../domain/hypotheses/market-signal-input";
import { confirmVerdict, proposeVerdict } from "../../domain/hypotheses/verdict-commands";
import type { Verdict } from "../../domain/vocabulary";
import { asOwner } from "./company";

/** Bets for database tests, made by the product's own commands from what a form would send. */

type More = Record<string, unknown>;

export const aDraftBet = (actor: Actor, themeId: string, more: More = {}) =>
  draftHypothesis(
    actor,
    draftHypothesisInput.parse({
      statement: "Our own crew can equip a van in two hours",
      category: "capability",
      themeId,
      ownerId: actor.membershipId,
      loadBearing: "on",
      supportIf: "median below 2.2 hours after 60 vans",
      debunkIf: "median above 3.5 hours after 60 vans",
      testBy: "2026-07-24",
      ...more,
    }),
  );

/** A bet whose rules are frozen, owned by `actor`. */
export async function anOpenBet(actor: Actor, themeId: string, more: More = {}): Promise<string> {
  const id = await aDraftBet(actor, themeId, more);
  await openHypothesis(actor, { hypothesisId: id, version: 1 });
  return id;
}

/** "against moderate kr-1": direction, strength, source. */
export function someEvidence(actor: Actor, hypothesisId: string, words: string, more: More = {}): Promise<string> {
  const [direction, strength, sourceKey] = words.split(" ");
  return addEvidence(
    actor,
    addEvidenceInput.parse({
      hypothesisId,
      direction,
      strength,
      sourceKey,
      sourceKind: "measure",
      text: "Median four hours over sixty vans.",
      observedOn: actor.today,
      ...more,
    }),
  );
}

/** Two strong findings from two sources: what the advice needs to say debunked, or supported. */
export async function settledBet(actor: Actor, themeId: string, direction: "for" | "against", more: More = {}) {
  const id = await anOpenBet(actor, themeId, more);
  await someEvidence(actor, id, `${direction} strong teardown`);
  await someEvidence(actor, id, `${direction} strong returns`);
  return id;
}

/** Proposed by its owner and confirmed by an executive. */
export async function judgedBet(owner: Actor, executive: Actor, hypothesisId: string, verdict: Verdict): Promise<void> {
  await proposeVerdict(owner, {
    hypothesisId,
    version: (await betRow(hypothesisId)).version,
    verdict,
    sentence: "Sixty vans say so.",
  });
  await confirmVerdict(executive, {
    hypothesisId,
    version: (await betRow(hypothesisId)).version,
    sentence: "",
    aloneBecause: "",
  });
}

export const aSignal = (actor: Actor, more: More = {}) =>
  raiseSignal(
    actor,
    raiseSignalInput.parse({
      title: "FrostTrace drops van price to 49 euro",
      kind: "competitor",
      impact: "3",
      ...more,
    }),
  );

export async function betRow(id: string) {
  const [row] = await asOwner().db.select().from(hypotheses).where(eq(hypotheses.id, id));
  if (!row) throw new Error("no bet");
  return row;
}

/** Puts a drafted choice in force, so that everybody sees what rests on it. */
export async function inForce(actor: Actor, themeId: string): Promise<void> {
  await asOwner().sql`update themes set status = 'in_force', in_force_on = ${actor.today} where id = ${themeId}`;
}
