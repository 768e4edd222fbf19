import { atLeast, isBelow } from "./compare";
import type { PostureAdvice } from "./posture";
import type { NotEnough } from "./signal";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";

export type Emphasis = "strategy" | "execution" | "balance" | "unknown";

/** The side of the balance that an advice asks for. */
export function emphasisOf(advice: PostureAdvice | NotEnough): Emphasis {
  if (advice === "not_enough_data") return "unknown";
  if (advice === "hands_on_execution") return "execution";
  return advice === "hold_balance" ? "balance" : "strategy";
}

const WORDS: Record<Emphasis, string> = {
  strategy: "needs strategy",
  execution: "needs hands",
  balance: "is in balance",
  unknown: "cannot be judged yet",
};

/**
 * M24 for the organization, in one sentence: what most themes need, and the exceptions by name. One organization may
 * need both at once, so there is no average.
 */
export function organizationPosture(themes: readonly { title: string; advice: PostureAdvice | NotEnough }[]): string {
  const sides = themes.map((t) => ({ title: t.title, side: emphasisOf(t.advice) }));
  const named = (list: typeof sides) => list.map((t) => `${t.title} ${WORDS[t.side]}`).join("; ");
  const majority = (["strategy", "execution", "balance"] as const).find(
    (side) => sides.filter((t) => t.side === side).length * 2 > sides.length,
  );
  if (sides.length === 0) return "No theme is in force.";
  if (majority === undefined) return `Mixed: ${named(sides)}.`;
  const exceptions = sides.filter((t) => t.side !== majority);
  if (sides.length === 1) return `${named(sides)}.`;
  if (exceptions.length === 0) return `All ${sides.length} themes: ${majority}.`;
  return `Mostly ${majority}: ${sides.length - exceptions.length} of ${sides.length} themes; ${named(exceptions)}.`;
}

export type SearchingAdvice = "execution_as_strategy" | "add_formal_strategy";

/** M24 while an organization is still searching: test fast, until a hypothesis of product-market fit is supported. */
export function searchingPosture(productMarketFit: readonly { isSupported: boolean }[]): SearchingAdvice {
  return productMarketFit.some((h) => h.isSupported) ? "add_formal_strategy" : "execution_as_strategy";
}

/** What a quarter looked like; `null` where there is not enough data. */
export type QuarterFacts = {
  hasBriefInForce: boolean;
  coverage: number | null;
  visibleDeliverables: number;
  onTime: number | null;
  qualityFlagged: boolean | null;
};

/**
 * M24, warnings that one side stands alone: a plan without delivery (work sees intent, no customer saw a result in a
 * quarter), or momentum without direction (dates and quality hold, less than half of the work sees intent).
 */
export function oneSided(q: QuarterFacts, { posture, onTime }: Thresholds = DEFAULT_THRESHOLDS) {
  if (q.coverage === null) return null;
  if (q.hasBriefInForce && atLeast(q.coverage, posture.coverageHigh) && q.visibleDeliverables === 0)
    return "plan_without_delivery";
  const delivers = q.onTime !== null && atLeast(q.onTime, onTime.low) && q.qualityFlagged === false;
  return delivers && isBelow(q.coverage, posture.coverageLow) ? "momentum_without_direction" : null;
}
