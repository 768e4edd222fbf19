import { promiseWords } from "@/domain/objectives/wording-rules";
import type { MeasureKind, MeasureType } from "@/domain/vocabulary";
import { formatDateShort } from "@/lib/dates";
import type { RoundItem } from "./round-row";

type Measure = {
  id: string;
  title: string;
  kind: MeasureKind;
  type: MeasureType;
  unit: string;
  baseline: number | null;
  target: number | null;
  lo: number | null;
  hi: number | null;
  dueOn: string | null;
  milestones: { key: string; text: string; doneOn: string | null }[];
  recent: readonly (readonly [string, number, number | null])[];
};

/** A measure as a prefilled row of a round. */
export function roundItem(measure: Measure, org: string, today: string, isTicked: boolean): RoundItem {
  const last = measure.recent.at(-1);
  return {
    id: measure.id,
    title: measure.title,
    href: `/o/${org}/measures/${measure.id}`,
    context: contextOf(measure, last?.[0], today),
    kind: measure.type === "binary" || measure.type === "milestone" ? "choice" : "number",
    unit: measure.unit,
    value: prefilled(measure, last?.[1]),
    confidence: last?.[2] == null ? "" : String(last[2]),
    choices: choicesOf(measure),
    isTicked,
    isSure: measure.kind === "key_result",
  };
}

function contextOf(measure: Measure, lastOn: string | undefined, today: string): string {
  const goal = promiseWords(measure);
  return `${goal}${measure.dueOn ? ` by ${formatDateShort(measure.dueOn, today)}` : ""}, ${lastOn ? `last on ${formatDateShort(lastOn, today)}` : "no reading yet"}`;
}

function prefilled(measure: Measure, value: number | undefined): string {
  if (measure.type === "milestone") return "";
  if (measure.type === "binary") return value !== undefined && value >= 1 ? "1" : "0";
  return value === undefined ? "" : String(value);
}

function choicesOf(measure: Measure): RoundItem["choices"] {
  if (measure.type === "binary")
    return [
      { value: "0", label: "not yet" },
      { value: "1", label: "yes" },
    ];
  if (measure.type !== "milestone") return [];
  return [
    { value: "", label: "nothing new is done" },
    ...measure.milestones.filter((one) => !one.doneOn).map((one) => ({ value: one.key, label: `done: ${one.text}` })),
  ];
}
