import { type FinishWeeks, weeksNearest } from "./finish-weeks";
import prior from "./forecast-prior.json" with { type: "json" };
import { chancesWithin, EXPERTS, ratesOf } from "./rate-experts";
import { sum } from "./statistics";

/** Weeks of work that are left, as earlier forecasts of the same size are compared. */
const longest = 12;
/** Beyond two years nothing is said. */
const beyond = 104;
/** What an outcome weighs a week later. */
const fading = 0.985;
/** Outcomes of weeks that follow each other overlap, so that each counts for a part of one. */
const learning = 0.25;
/** The mixture itself counts for so many outcomes beside the team's own record. */
const mixtureWeighs = 5;
/** Below this many own outcomes (after their age is counted) the record is too short to speak of. */
export const leastRecord = 10;

/**
 * Weeks until done at 50, 85 and 95 %, `null` beyond two years; `distribution` has the chance of every week; `record`
 * is what the team's own past weighs, `outcomes` how many there were.
 */
export type CalibratedWeeks = {
  p50: number | null;
  p85: number | null;
  p95: number | null;
  distribution: FinishWeeks;
  record: number;
  outcomes: number;
};

/**
 * M9, the delivery forecast corrected by the team's own past. Thirty views of the coming weeks are mixed: the mean of the
 * last 6, 12, 26 or 52 weeks, or of 12 and 52, each known to within 10 to 100 % of itself. A view weighs what it earned
 * on eight public histories and, more and more, what it foretold of this team's own weeks (logarithmic score, the recent
 * ones weighing more; what is not finished yet counts as such). Then the mixture's chances are corrected by how often
 * they came true here, and the week is taken whose chance is nearest to the level. `history`: items finished per
 * complete week, oldest first; `remaining` items, at least 1. `null` without 12 weeks or when the last 12 finished
 * nothing. Naive: the bootstrap alone, whose 85 % held 77 times in 100 on eight public histories. Sources: Gneiting and
 * Raftery 2007 (scores, probability integral transform); Jacobs et al. 1991 (mixtures).
 */
export function calibratedWeeks(
  history: readonly number[],
  remaining: number,
  startWeights: readonly number[] = prior.weights,
): CalibratedWeeks | null {
  const mean = sum(history.slice(-12)) / 12;
  if (history.length < 12 || !(mean > 0) || !(remaining >= 1)) return null;
  const size = Math.min(longest, Math.max(1, Math.round(remaining / mean)));
  const past = pastOutcomes(history, size);
  const weights = weightsOf(past, startWeights);
  const mixed = (chances: readonly number[]) => sum(chances.map((one, at) => one * (weights[at] ?? 0)));
  const record = past.map(({ from, to, age }) => ({ from: mixed(from), to: mixed(to), weight: fading ** age / size }));
  const rates = ratesOf(history);
  const cumulative: number[] = [];
  let reached = 0;
  for (let week = 1; week <= beyond && reached < 0.9999; week++) {
    reached = Math.max(reached, corrected(mixed(chancesWithin(rates, remaining, week)), record));
    cumulative.push(reached);
  }
  const distribution: FinishWeeks = { cumulative, method: "exact" };
  const at = (q: number) => weeksNearest(distribution, q);
  return {
    p50: at(0.5),
    p85: at(0.85),
    p95: at(0.95),
    distribution,
    record: sum(record.map(({ weight }) => weight)),
    outcomes: past.length,
  };
}

/** The chances that all experts gave to "done before" and "done by" the week in which it was; open work has 1 as the last. */
export type PastOutcome = { from: number[]; to: number[]; age: number; isOpen: boolean };

/** What forecasts of about `size` weeks of work would have said in every earlier week, beside what came. */
export function pastOutcomes(history: readonly number[], size: number): PastOutcome[] {
  const key = `${size}|${history.join()}`;
  const before = known.get(key);
  if (before) return before;
  const outcomes = lookBack(history, size);
  if (known.size >= mostKnown) known.clear();
  known.set(key, outcomes);
  return outcomes;
}

/** Projects of one team look back at the same weeks: the latest look-backs are kept. */
const known = new Map<string, PastOutcome[]>();
const mostKnown = 200;

function lookBack(history: readonly number[], size: number): PastOutcome[] {
  const outcomes: PastOutcome[] = [];
  const least = history.length > 26 ? 26 : 12;
  for (let from = least; from < history.length; from++) {
    const items = Math.max(3, Math.round((sum(history.slice(from - 12, from)) / 12) * size));
    const rates = ratesOf(history.slice(Math.max(0, from - 52), from));
    const took = weeksFor(history, from, items);
    const seen = took ?? history.length - from;
    outcomes.push({
      from: chancesWithin(rates, items, took === null ? seen : took - 1),
      to: took === null ? EXPERTS.map(() => 1) : chancesWithin(rates, items, took),
      age: history.length - from,
      isOpen: took === null,
    });
  }
  return outcomes;
}

/** The logarithmic score of each expert for one outcome; nobody loses more than by 1 in 10,000. */
export const scoresOf = ({ from, to }: PastOutcome): number[] =>
  to.map((chance, at) => Math.log(Math.max(chance - (from[at] ?? 0), 1e-4)));

function weightsOf(past: readonly PastOutcome[], start: readonly number[]): number[] {
  const total = EXPERTS.map((_, at) => start[at] ?? 0);
  for (const one of past)
    scoresOf(one).forEach((score, at) => {
      total[at] = (total[at] ?? 0) + learning * fading ** one.age * score;
    });
  const best = Math.max(...total);
  const shares = total.map((one) => Math.exp(one - best));
  const all = sum(shares);
  return shares.map((one) => one / all);
}

/** How often outcomes really lay below what the mixture calls `chance`, beside the mixture's own word. */
function corrected(chance: number, record: readonly { from: number; to: number; weight: number }[]): number {
  let below = mixtureWeighs * chance;
  let all = mixtureWeighs;
  for (const { from, to, weight } of record) {
    below += weight * Math.min(1, Math.max(0, (chance - from) / Math.max(to - from, 1e-9)));
    all += weight;
  }
  return below / all;
}

function weeksFor(history: readonly number[], from: number, items: number): number | null {
  let done = 0;
  for (let at = from; at < history.length; at++) {
    done += history[at] ?? 0;
    if (done >= items) return at - from + 1;
  }
  return null;
}
