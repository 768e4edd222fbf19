import type { IsoDate } from "./calendar";
import { isBelow } from "./compare";
import { isProven, isRefuted } from "./hypothesis";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count, percent } from "./wording";

/** How the work of a team in a theme's scope goes; `null` where there is not enough data. */
export type ScopeTeam = {
  name: string;
  throughputRatio: number | null;
  onTime: number | null;
  qualityFlagged: boolean | null;
};

export type ThemeFacts = {
  id: string;
  title: string;
  isNewMarket: boolean;
  /** Probabilities of its load-bearing hypotheses. */
  loadBearing: readonly number[];
  /** Operational teams that own its active objectives, or supply at least 20 % of its days. */
  teams: readonly ScopeTeam[];
  /** Whether those teams have at least six complete weeks of flow. */
  hasFlow: boolean;
};

export type OrganizationFacts = {
  hasIdentity: boolean;
  hasBriefInForce: boolean;
  recall: number | null;
  coverage: number | null;
};

export type PostureAdvice =
  | "hands_on_execution"
  | "hold_balance"
  | "top_down_strategy"
  | "strategy_first"
  | "prove_plan_first"
  | "test_hypotheses";

export type Condition = { id: "NM" | "UI" | "X0" | "X1" | "X2" | "X3"; lit: boolean; reasons: string[] };
export type Posture = { conditions: Condition[] };

const lit = (id: Condition["id"], reasons: string[]): Condition => ({ id, lit: reasons.length > 0, reasons });

/** M24's UI, for the organization: people cannot know what it stands for, or do not. */
export function unclearIdentity(o: OrganizationFacts, { recall, posture }: Thresholds = DEFAULT_THRESHOLDS): Condition {
  const reasons: string[] = [];
  if (!o.hasIdentity) reasons.push("There is no identity statement.");
  if (!o.hasBriefInForce) reasons.push("No brief is in force.");
  if (o.recall !== null && isBelow(o.recall, recall.low)) reasons.push(`${percent(o.recall)} name the main effort.`);
  if (o.coverage !== null && isBelow(o.coverage, posture.coverageLow))
    reasons.push(`${percent(o.coverage)} of the work sees intent.`);
  return lit("UI", reasons);
}

/**
 * M24, where leaders should put their weight in a theme: strategy from the top, execution by hand, or the balance. From
 * six conditions read off other signals, by a table, never a score. An executive decides, agreeing or not, with a
 * reason. Naive: pressing for delivery whenever results lag (Mankins & Steele on mistaking one problem for the other).
 */
export function themePosture(
  theme: ThemeFacts,
  organization: OrganizationFacts,
  today: IsoDate,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Posture, PostureAdvice | NotEnough> {
  const inputs = [{ kind: "theme", id: theme.id }];
  if (theme.loadBearing.length === 0) return notEnoughData("It has no load-bearing hypothesis.", today, inputs);
  if (!theme.hasFlow)
    return notEnoughData(
      `Its teams have fewer than ${count(thresholds.monteCarlo.minWeeks, "week")} of flow.`,
      today,
      inputs,
    );

  const [a, b] = thresholds.posture.provenShare;
  const proven = theme.loadBearing.filter((p) => isProven(p, thresholds)).length;
  const mostlyProven = b * proven >= a * theme.loadBearing.length;
  const share = `${proven} of ${theme.loadBearing.length} load-bearing hypotheses proven`;
  const isPlanProven = mostlyProven && !theme.loadBearing.some((p) => isRefuted(p, thresholds));
  const newMarket = lit("NM", theme.isNewMarket && !mostlyProven ? [`A new market, with ${share}.`] : []);
  const identity = unclearIdentity(organization, thresholds);
  const trouble = deliveryTrouble(theme.teams, thresholds);
  const conditions = [newMarket, identity, lit("X0", isPlanProven ? [`${share}.`] : []), ...trouble];

  const level = advice(
    newMarket.lit || identity.lit,
    isPlanProven,
    trouble.some((c) => c.lit),
  );
  const reasons = conditions.flatMap((c) => c.reasons);
  return { value: { conditions }, level, reasons: reasons.length > 0 ? reasons : [`${share}.`], inputs, asOf: today };
}

function advice(needsStrategy: boolean, isPlanProven: boolean, deliveryFails: boolean): PostureAdvice {
  if (needsStrategy) return deliveryFails ? "strategy_first" : "top_down_strategy";
  if (isPlanProven) return deliveryFails ? "hands_on_execution" : "hold_balance";
  return deliveryFails ? "prove_plan_first" : "test_hypotheses";
}

function deliveryTrouble(teams: readonly ScopeTeam[], { posture, onTime }: Thresholds): Condition[] {
  const each = (test: (team: ScopeTeam) => string | false) => teams.map(test).filter((sentence) => sentence !== false);
  return [
    lit(
      "X1",
      each(
        (t) =>
          t.throughputRatio !== null &&
          isBelow(t.throughputRatio, posture.productivity) &&
          `${t.name} finishes ${percent(t.throughputRatio)} of what it did six weeks before.`,
      ),
    ),
    lit(
      "X2",
      each(
        (t) =>
          t.onTime !== null && isBelow(t.onTime, onTime.low) && `${t.name} keeps ${percent(t.onTime)} of its dates.`,
      ),
    ),
    lit(
      "X3",
      each((t) => t.qualityFlagged === true && `${t.name} repairs or returns too much.`),
    ),
  ];
}
