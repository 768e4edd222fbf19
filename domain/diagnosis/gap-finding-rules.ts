import { formatPercent, listWords, numberWord, pluralWord, sentence } from "@/lib/format";
import type { Cause } from "../signals/causes";
import type { RankedCause } from "../signals/diagnosis";

const LOOK: Record<Cause, string> = {
  C1: "complexity",
  C2: "focus",
  C3: "ownership",
  C4: "understanding",
  C5: "targets",
  C6: "means",
  C7: "the direction",
};

const SITS: Record<Cause, string> = {
  C1: "too much complexity",
  C2: "teams spread too thin",
  C3: "missing owners",
  C4: "intent that is not understood",
  C5: "unrealistic targets",
  C6: "missing means",
  C7: "a moving target",
};

const PLURAL: ReadonlySet<Cause> = new Set(["C2", "C3", "C5", "C6"]);

type Found = Pick<RankedCause, "cause" | "objectiveIds">;

/** "We are 15 points behind our own plan. Look first at means and targets." */
export function gapFinding(
  size: number | null,
  causes: readonly Found[],
  troubled: number,
): { said: string; rest: string } {
  if (size === null) return { said: "No objective has both a plan and a reading yet.", rest: "" };
  const points = Math.round(size * 100);
  const said =
    points === 0
      ? "We are where our own plan says we should be."
      : `We are ${points} ${points === 1 ? "point" : "points"} behind our own plan.`;
  if (troubled === 0) return { said, rest: "No objective is in trouble." };
  const most = causes[0]?.objectiveIds.length ?? 0;
  const first = causes.filter((one) => one.objectiveIds.length === most && most > 0);
  if (first.length === 0) return { said, rest: "No known cause is in the data: go and see." };
  return { said, rest: `Look first at ${listWords(first.slice(0, 3).map((one) => LOOK[one.cause]))}.` };
}

/** "Missing means and unrealistic targets each sit in three of five troubled objectives." */
export function causesFinding(causes: readonly Found[], troubled: number): string {
  if (troubled === 0) return "No objective is in trouble.";
  const most = causes[0]?.objectiveIds.length ?? 0;
  const of = `${numberWord(most)} of ${pluralWord(troubled, "troubled objective")}`;
  const first = causes.filter((one) => one.objectiveIds.length === most && most > 0).map((one) => SITS[one.cause]);
  if (first.length === 0)
    return `${sentence(pluralWord(troubled, "objective"))} ${troubled === 1 ? "is" : "are"} in trouble, and no known cause is in the data.`;
  return first.length === 1
    ? `${sentence(first[0] ?? "")} ${PLURAL.has(causes[0]?.cause ?? "C1") ? "sit" : "sits"} in ${of}.`
    : `${sentence(listWords(first))} each sit in ${of}.`;
}

/** How the gap moved since the first week that can still be read. */
export function trendFinding(trend: readonly { gap: number }[]): string {
  const [first, last] = [trend[0]?.gap, trend.at(-1)?.gap];
  if (first === undefined || last === undefined || trend.length < 3) return "The gap cannot be followed back yet.";
  const [from, to] = [Math.round(first * 100), Math.round(last * 100)];
  if (Math.abs(to - from) <= 1) return `The gap has stayed at about ${to} points.`;
  return to > from
    ? `The gap has grown from ${from} to ${to} points.`
    : `The gap has shrunk from ${from} to ${to} points.`;
}

/** "Two objectives are most of it." */
export function shareFinding(gaps: readonly number[]): string {
  const sorted = gaps.filter((gap) => gap > 0).sort((a, b) => b - a);
  const all = sorted.reduce((sum, gap) => sum + gap, 0);
  if (all === 0) return "No objective is behind its own plan.";
  let [n, sum] = [0, 0];
  while (sum <= all / 2) sum += sorted[n++] ?? all;
  return `${sentence(pluralWord(n, "objective"))} ${n === 1 ? "is" : "are"} most of it.`;
}

type Signed = { name: string; level: string };

/** "Field Install and Sensors are disconnected; four teams cannot be read." */
export function signsFinding(teams: readonly Signed[]): string {
  const apart = teams.filter((one) => one.level === "disconnected").map((one) => one.name);
  const dark = teams.filter((one) => one.level === "not_enough_data").length;
  const rest = dark === 0 ? "" : `; ${pluralWord(dark, "team")} cannot be read`;
  if (teams.length === 0) return "No operational team stands in your line.";
  if (dark === teams.length) return "No team can be read yet.";
  if (apart.length === 0) return `No team that can be read is disconnected${rest}.`;
  return `${listWords(apart)} ${apart.length === 1 ? "is" : "are"} disconnected${rest}.`;
}

const ADVICE = {
  hands_on_execution: "Emphasise hands-on execution.",
  hold_balance: "Hold the balance.",
  top_down_strategy: "Emphasise top-down strategy.",
  strategy_first: "Strategy first. Fix delivery only for the work that tests the plan.",
  prove_plan_first: "Prove the plan first: faster delivery of an unproven plan wastes effort.",
  test_hypotheses: "Test the open bets.",
  not_enough_data: "Not enough data to advise.",
} as const;

/** M24's advice as a sentence. */
export const adviceWords = (advice: keyof typeof ADVICE): string => ADVICE[advice];

/** The same for an advice that was stored with a decision, which may be older than the words of today. */
export const storedAdvice = (advice: string | null): string | null =>
  advice !== null && Object.hasOwn(ADVICE, advice) ? ADVICE[advice as keyof typeof ADVICE] : advice;

/** M24 while an organization is still searching. */
export const searchingWords = (advice: "execution_as_strategy" | "add_formal_strategy"): string =>
  advice === "execution_as_strategy"
    ? "Execution as strategy: test fast, until a bet on product and market fit is supported."
    : "The market fits: add formal strategy now: identity, a choice in force, a brief, a back-brief.";

/** M24's warning that one side stands alone. */
export const warningWords = (warning: string, coverageLow: number): string =>
  warning === "plan_without_delivery"
    ? "A plan without delivery: the work sees intent, and no customer saw a result in a quarter."
    : `Momentum without direction: dates and quality hold, and less than ${coverageLow === 0.5 ? "half" : formatPercent(coverageLow)} of the work sees intent.`;
