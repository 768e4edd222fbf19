import { formatDate } from "@/lib/dates";
import { formatNumber, listWords, numberWord, pluralWord, sentence } from "@/lib/format";
import type { MeasureType, ObjectiveStatus, SignalStatus } from "../vocabulary";
import { bandPlace, type MeasureSigns } from "./measure-view-rules";
import { bandWords, byDate, digitsFor, scoreWords, statusWords, valueWords, withUnit } from "./wording-rules";

/** A finding: what the data say, and what needs the reader, in vermilion. */
export type Said = { said: string; needs?: string };

const spoken: SignalStatus[] = ["off_track", "at_risk", "stale", "no_data", "too_early", "not_started"];

/**
 * The list in one sentence: "One of eight is on track. Two are off track, one is stale." Drafts promise nothing yet and
 * are not counted.
 */
export function listFinding(counts: ReadonlyMap<SignalStatus, number>): Said {
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  if (all === 0) return { said: "No objective runs here yet." };
  const good = counts.get("on_track") ?? 0;
  if (good === all)
    return { said: all === 1 ? "The one objective is on track." : `All ${numberWord(all)} are on track.` };
  const first = `${good === 0 ? "None" : sentence(numberWord(good))} of ${numberWord(all)} is on track.`;
  const rest = spoken.flatMap((status) => {
    const n = counts.get(status) ?? 0;
    return n > 0 ? [`${numberWord(n)} ${n === 1 ? "is" : "are"} ${statusWords[status]}`] : [];
  });
  const opening = good > 1 ? first.replace(" is on track", " are on track") : first;
  return { said: rest.length > 0 ? `${opening} ${sentence(rest.join(", "))}.` : opening };
}

type Judged = { title: string; status: SignalStatus; lastKnown: SignalStatus | null };

const worstFirst: SignalStatus[] = ["off_track", "at_risk", "stale", "no_data", "not_started", "too_early", "on_track"];

export type ObjectiveFacts = {
  status: ObjectiveStatus;
  measures: readonly Judged[];
  measureBy: string | null;
  dueOn: string;
  closedOn: string | null;
  finalGrade: SignalStatus | null;
  score: number | null;
  movedTargets: number;
};

/** What an objective's measures say together, in one or two sentences. */
export function objectiveFinding(objective: ObjectiveFacts, today: string): Said {
  const { status, measures, measureBy, closedOn, finalGrade, score } = objective;
  if (status === "draft")
    return { said: measures.length > 0 ? "A draft: nothing is promised yet." : "A draft without a measure yet." };
  if (status !== "active") {
    const ended = `${status === "stopped" ? "Stopped" : "Closed"}${closedOn ? ` on ${formatDate(closedOn)}` : ""}`;
    const grade = finalGrade ? `, ${statusWords[finalGrade]}` : "";
    return { said: `${ended}${grade}${score === null ? "" : ` at ${scoreWords(score, 2)}`}.` };
  }
  if (measures.length === 0) return { said: "Nothing measures it yet.", ...missingMeasure(measureBy, today) };
  const moved =
    objective.movedTargets > 0
      ? ` ${sentence(pluralWord(objective.movedTargets, "target has", "targets have"))} moved.`
      : "";
  return { said: `${measuresSentence(measures)}${moved}` };
}

function missingMeasure(measureBy: string | null, today: string): { needs?: string } {
  if (!measureBy) return { needs: "Define one." };
  return measureBy < today
    ? { needs: `One was promised by ${formatDate(measureBy)}.` }
    : { needs: `One is promised by ${formatDate(measureBy)}.` };
}

function measuresSentence(measures: readonly Judged[]): string {
  const worst = worstFirst.find((status) => measures.some((one) => one.status === status)) ?? "no_data";
  const those = measures.filter((one) => one.status === worst);
  const known = worst === "stale" && those[0]?.lastKnown ? `, last known ${statusWords[those[0].lastKnown]}` : "";
  const word = `${statusWords[worst]}${known}`;
  if (measures.length === 1) return `Its one measure is ${word}.`;
  if (those.length === measures.length)
    return `${measures.length === 2 ? "Both" : `All ${numberWord(measures.length)}`} measures are ${word}.`;
  const names = those.length <= 2 ? `: ${listWords(those.map((one) => one.title))}` : "";
  const verb = those.length === 1 ? "is" : "are";
  return `${sentence(numberWord(those.length))} of ${numberWord(measures.length)} measures ${verb} ${word}${names}.`;
}

export type MeasureFinding = {
  title: string;
  type: MeasureType;
  unit: string;
  target: number | null;
  lo: number | null;
  hi: number | null;
  dueOn: string | null;
  milestones: readonly { text: string; due: string | null; doneOn: string | null; acceptedBy: string | null }[];
  signs: MeasureSigns;
};

const classes = { likely: "likely", either_way: "it could go either way", unlikely: "unlikely" } as const;

/** "Vans under contract will reach 1 057 to 1 171 by 27 September: likely." Fallbacks say what is known instead. */
export function measureFinding(measure: MeasureFinding, today: string): Said {
  const { title, type, unit, signs } = measure;
  if (type === "milestone") return { said: milestoneSentence(measure, today) };
  if (signs.value === null) return { said: `${title} has no check-in yet.` };
  if (type === "binary") {
    const sure = signs.confidence === null ? "" : `; its owner is ${signs.confidence} of 10 sure`;
    return { said: `${title}: ${valueWords(type, signs.value, unit)}${sure}.` };
  }
  const last = withUnit(signs.value, unit);
  if (signs.status === "stale" && signs.asOf)
    return { said: `${title} was last heard of on ${formatDate(signs.asOf)}, at ${last}.` };
  if (!signs.outlook) return { said: `${title} stands at ${last}; it is too soon for a forecast.` };
  return {
    said: `${title} will ${type === "band" ? "stand at" : "reach"} ${forecastWords(measure)}${byDate(measure.dueOn)}: ${classes[signs.outlook.class]}.`,
  };
}

/** "1 057 to 1 171 vans", or one number where the ends do not differ. */
export function forecastWords({ unit, signs }: Pick<MeasureFinding, "unit" | "signs">): string {
  if (!signs.outlook) return "no forecast";
  const { low, high } = signs.outlook;
  const digits = digitsFor([low, high]);
  const [from, to] = [formatNumber(low, digits), formatNumber(high, digits)];
  return from === to ? withUnit(high, unit, digits) : `${from} to ${withUnit(high, unit, digits)}`;
}

export const forecastClass = (signs: MeasureSigns): string | null =>
  signs.outlook ? classes[signs.outlook.class] : null;

function milestoneSentence({ title, milestones }: MeasureFinding, today: string): string {
  const accepted = milestones.filter((one) => one.doneOn && one.acceptedBy).length;
  const late = milestones.find((one) => !one.doneOn && one.due !== null && one.due < today);
  const waiting = milestones.find((one) => one.doneOn && !one.acceptedBy);
  const next = milestones.find((one) => !one.doneOn);
  const done = `${title}: ${accepted === 0 ? "none" : numberWord(accepted)} of ${pluralWord(milestones.length, "milestone")} accepted`;
  if (late?.due) return `${done}; “${late.text}” was due on ${formatDate(late.due)}.`;
  if (waiting) return `${done}; “${waiting.text}” waits to be accepted.`;
  return next?.due ? `${done}; “${next.text}” is due on ${formatDate(next.due)}.` : `${done}.`;
}

export type KpiFacts = Omit<MeasureFinding, "signs" | "milestones" | "dueOn"> & {
  value: number | null;
  /** The value 26 weeks ago, or the first there is. */
  earlier: number | null;
  weeks: number;
};

/** "Cash runway stands at 7.75 months, short of its band of at least 9 months; 6.25 less than 25 weeks ago." */
export function kpiFinding(kpi: KpiFacts): Said {
  if (kpi.value === null) return { said: `${kpi.title} has no reading yet.` };
  const place = bandPlace(kpi.value, kpi);
  const band = bandWords(kpi);
  const words = {
    inside: `inside its band of ${band}`,
    below: `below its band of ${band}`,
    above: `above its band of ${band}`,
  };
  return {
    said: `${kpi.title} stands at ${withUnit(kpi.value, kpi.unit)}${place ? `, ${words[place]}` : ""}${changeWords(kpi)}.`,
  };
}

function changeWords({ value, earlier, weeks }: KpiFacts): string {
  if (value === null || earlier === null || weeks < 2) return "";
  const change = Math.round((value - earlier) * 1000) / 1000;
  if (change === 0) return `; the same as ${weeks} weeks ago`;
  return `; ${formatNumber(Math.abs(change))} ${change > 0 ? "more" : "less"} than ${weeks} weeks ago`;
}

/** "Four of five KPIs stand inside their band." */
export function kpisFinding(
  kpis: readonly { title: string; value: number | null; lo: number | null; hi: number | null }[],
): Said {
  const judged = kpis.flatMap((kpi) => {
    const place = bandPlace(kpi.value, kpi);
    return place ? [{ ...kpi, place }] : [];
  });
  if (kpis.length === 0) return { said: "No KPI yet." };
  if (judged.length === 0)
    return { said: `${sentence(pluralWord(kpis.length, "KPI"))}, none with a band to judge it by.` };
  const out = judged.filter((kpi) => kpi.place !== "inside");
  if (out.length === 0)
    return {
      said:
        judged.length === 1
          ? "The one KPI with a band stands inside it."
          : `All ${numberWord(judged.length)} KPIs with a band stand inside it.`,
    };
  if (judged.length === 1) return { said: `The one KPI with a band stands outside it: ${out[0]?.title ?? ""}.` };
  const names = out.length <= 2 ? `: ${listWords(out.map((kpi) => kpi.title))}` : "";
  return {
    said: `${sentence(numberWord(out.length))} of ${numberWord(judged.length)} KPIs ${out.length === 1 ? "stands" : "stand"} outside ${out.length === 1 ? "its" : "their"} band${names}.`,
  };
}

/** "Three measures are due; about a minute." */
export function dueFinding(due: number, next: string | null): Said {
  if (due === 0) return { said: next ? `Nothing is due before ${formatDate(next)}.` : "You answer for no measure." };
  const time =
    due * 20 < 60
      ? `about ${due * 20} seconds`
      : due * 20 < 90
        ? "about a minute"
        : `about ${Math.round(due / 3)} minutes`;
  return {
    said: `Filled in as you left it: ${time}.`,
    needs: `${sentence(pluralWord(due, "measure is", "measures are"))} due.`,
  };
}
