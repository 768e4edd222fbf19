import { addDays, formatDate } from "@/lib/dates";
import { pluralWord, sentence } from "@/lib/format";
import type { ReviewKind, ReviewState } from "../vocabulary";

export const kindWords: Record<ReviewKind, string> = {
  team_week: "the team's week",
  monthly_operations: "monthly operations",
  strategy_month: "strategy, monthly",
  quarter: "the quarter",
};

/** The parts of an agenda, in their order; what nobody has anything to say about is left out. */
export const sections = {
  before: "What we said, what happened",
  strategic: "Strategic risks: bets and what moves outside",
  operational: "Execution risks: what stands in the way",
  gaps: "Where we are behind our own plan",
  stale: "What nobody has read",
  decisions: "Decisions to look at again, and proposals",
  lessons: "Lessons without an answer",
} as const;
export type Section = keyof typeof sections;

/** Which parts each kind of review has (S23: strategy and execution apart); a team's week stays with the work. */
export const sectionsOf: Record<ReviewKind, readonly Section[]> = {
  team_week: ["before", "operational", "gaps", "stale"],
  monthly_operations: ["before", "operational", "gaps", "stale", "decisions"],
  strategy_month: ["before", "strategic", "operational", "gaps", "stale", "decisions", "lessons"],
  quarter: ["before", "strategic", "operational", "gaps", "stale", "decisions", "lessons"],
};

/** When the next of its kind would be held. */
export function nextOn(kind: ReviewKind, on: string): string {
  if (kind === "team_week") return addDays(on, 7);
  return addDays(on, kind === "quarter" ? 91 : 28);
}

const moves: Record<"hold" | "say" | "close" | "skip", { from: ReviewState[]; no: string }> = {
  hold: { from: ["scheduled"], no: "Only a review that is planned can be opened." },
  say: { from: ["held"], no: "Only a review that runs takes notes." },
  close: { from: ["held"], no: "Only a review that runs can be closed." },
  skip: { from: ["scheduled"], no: "Only a review that is planned can be skipped." },
};

/** The sentence that refuses a move, or null. */
export const whyNot = (move: keyof typeof moves, state: ReviewState): string | null =>
  moves[move].from.includes(state) ? null : moves[move].no;

/** What of the whole list is past its day, is today, and which day comes next. */
export type ReviewCounts = { late: number; now: number; next: string | null };

/** What the list says: what is due, and what is next. */
export function reviewsFinding({ late, now, next }: ReviewCounts): { said: string; needs?: string } {
  const said =
    now > 0
      ? `${sentence(pluralWord(now, "review is", "reviews are"))} today.`
      : next
        ? `The next review is on ${formatDate(next)}.`
        : "No review is planned.";
  return late > 0
    ? { said, needs: `${sentence(pluralWord(late, "review was", "reviews were"))} planned and never held.` }
    : { said };
}

type Point = { section: string; said: string };

/** How far a running review has come. */
export function agendaFinding(points: readonly Point[]): string {
  if (points.length === 0) return "The data put nothing on the table today.";
  const said = points.filter((point) => point.said !== "").length;
  if (said === 0) return `${sentence(pluralWord(points.length, "point"))} from the data, none spoken about yet.`;
  return said === points.length
    ? "Every point was spoken about."
    : `${sentence(pluralWord(said, "point"))} of ${points.length} spoken about.`;
}
