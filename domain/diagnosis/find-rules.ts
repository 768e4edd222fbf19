import { type HumanIdKind, humanIdPrefixes } from "../vocabulary";

/** What somebody looks for: an id as people say it, or words of a title. */
export type Sought = { kind: HumanIdKind; number: number } | { words: string };

/** Reads what was typed: `kr-12`, `KR 12` and `KR12` are an id; anything else of two letters or more is words; `null` is nothing. */
export function soughtFor(typed: string): Sought | null {
  const text = typed.replace(/\s+/g, " ").trim().slice(0, 100);
  const [, prefix, digits] = /^([a-z]{1,3})[ -]?(\d{1,9})$/i.exec(text) ?? [];
  const kind = Object.entries(humanIdPrefixes).find(([, one]) => one === prefix?.toUpperCase())?.[0];
  if (kind && digits) return { kind: kind as HumanIdKind, number: Number(digits) };
  return text.length < 2 ? null : { words: text };
}

type Place = { table: string; title: string; place: string; label: HumanIdKind | null; words: string };

/** What can be found, in the order of the answer: where it is kept, where it is read, what its kind is called. */
export const finders = {
  brief: { table: "briefs", title: "title", place: "briefs", label: "brief", words: "Briefs" },
  theme: { table: "themes", title: "title", place: "strategy/themes", label: "theme", words: "Themes" },
  objective: { table: "objectives", title: "title", place: "objectives", label: "objective", words: "Objectives" },
  key_result: { table: "measures", title: "title", place: "measures", label: "key_result", words: "Measures" },
  kpi: { table: "measures", title: "title", place: "measures", label: "kpi", words: "KPIs" },
  project: { table: "projects", title: "title", place: "projects", label: "project", words: "Projects" },
  work_item: { table: "work_items", title: "title", place: "work", label: "work_item", words: "Work" },
  hypothesis: { table: "hypotheses", title: "statement", place: "hypotheses", label: "hypothesis", words: "Bets" },
  friction: { table: "frictions", title: "title", place: "friction", label: "friction", words: "Frictions" },
  decision: { table: "decisions", title: "choice", place: "decisions", label: "decision", words: "Decisions" },
  lesson: { table: "lessons", title: "text", place: "lessons", label: "lesson", words: "Lessons" },
  dive: { table: "deep_dives", title: "question", place: "dives", label: "dive", words: "Deep dives" },
  market_signal: {
    table: "market_signals",
    title: "title",
    place: "horizon",
    label: "market_signal",
    words: "Outside",
  },
  team: { table: "teams", title: "name", place: "teams", label: null, words: "Teams" },
  person: { table: "memberships", title: "display_name", place: "people", label: null, words: "People" },
} as const satisfies Record<string, Place>;

export type Finder = keyof typeof finders;
