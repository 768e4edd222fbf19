import { daysBetween, formatDate } from "@/lib/dates";
import { pluralWord, sentence } from "@/lib/format";
import { theilSen } from "../signals/theil-sen";
import type { ThemeKind, ThemeStatus } from "../vocabulary";

export const themeKindWords: Record<ThemeKind, string> = {
  where_to_play: "Where to play",
  how_to_win: "How to win",
  capability: "Capability",
  identity: "Identity",
};

/** How long something stood, in words: "less than a month", "eight months", "two years and one month". */
export function stoodWords(months: number): string {
  if (months < 1) return "less than a month";
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const parts = [years > 0 && pluralWord(years, "year"), rest > 0 && pluralWord(rest, "month")];
  return parts.filter(Boolean).join(" and ");
}

type Standing = { status: ThemeStatus; inForceOn: string | null; retiredOn: string | null; monthsStood: number | null };

/** The sentence over a theme: how long the choice has stood (S30), and what came of it. */
export function themeFinding({ status, inForceOn, retiredOn, monthsStood }: Standing, changes: number): string {
  if (status === "draft" || !inForceOn || monthsStood === null) return "A draft: nobody is bound by it yet.";
  const edits = changes === 0 ? "unchanged" : `changed ${changes === 1 ? "once" : pluralWord(changes, "time")}`;
  if (status === "retired" && retiredOn)
    return `It stood for ${stoodWords(monthsStood)}, until ${formatDate(retiredOn)}.`;
  return monthsStood < 1
    ? `In force since ${formatDate(inForceOn)}, ${edits}.`
    : `${sentence(stoodWords(monthsStood))} in force, ${edits}.`;
}

type Point = { asOf: string; value: number };
export type Course = "rising" | "falling" | "holding" | "too few readings";

const fewest = 4;
const shortestDays = 28;

/**
 * Where a KPI went over the whole life of a theme (S41): a Theil-Sen line through all its readings, named only when its
 * 80 % interval leaves zero out. Under four readings or four weeks there is no course to name.
 */
export function courseOf(readings: readonly Point[]): Course {
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last || readings.length < fewest || daysBetween(first.asOf, last.asOf) < shortestDays)
    return "too few readings";
  const line = theilSen(
    readings.map(({ asOf, value }) => [daysBetween(first.asOf, asOf), value] as const),
    1.2816,
  );
  if (line.slopeLow > 0) return "rising";
  return line.slopeHigh < 0 ? "falling" : "holding";
}

/** "ARR rose from 2.9 to 3.4 M€ since 3 November 2025." `write` puts a value into words. */
export function lifeSentence(
  title: string,
  readings: readonly Point[],
  since: string,
  write: (value: number) => string,
): string {
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return `${title} has no reading since ${formatDate(since)}.`;
  const course = courseOf(readings);
  const verb = { rising: "rose", falling: "fell", holding: "holds", "too few readings": "stands" }[course];
  if (readings.length === 1 || course === "too few readings")
    return `${title} stands at ${write(last.value)}; too few readings to say where it goes.`;
  if (course === "holding") return `${title} holds: ${write(first.value)} then, ${write(last.value)} now.`;
  return `${title} ${verb} from ${write(first.value)} to ${write(last.value)}.`;
}

/** What the stage means for how much is asked, in one sentence (S60, S83-S85). */
export const stageWords = {
  searching: {
    label: "Searching",
    help: "You look for what people want. Light mode: one theme and one brief are enough, and a back-brief may wait.",
  },
  scaling: { label: "Scaling", help: "You found it and grow. Recipients say a brief back before work starts." },
  established: { label: "Established", help: "You run what works, and renew it. As scaling, with longer horizons." },
} as const;
