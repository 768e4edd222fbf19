import type { Measure } from "@/components/charts/measure-model";
import type { MeasureSigns } from "@/domain/objectives/measure-view-rules";
import { digitsFor } from "@/domain/objectives/wording-rules";
import type { Thresholds } from "@/domain/signals/thresholds";
import type { MeasureKind, MeasureType, ObjectiveKind } from "@/domain/vocabulary";
import { formatPercent } from "@/lib/format";

type Charted = {
  title: string;
  kind: MeasureKind;
  type: MeasureType;
  unit: string;
  baseline: number | null;
  target: number | null;
  lo: number | null;
  hi: number | null;
  startOn: string;
  dueOn: string | null;
  cadenceDays: number;
  readings: readonly { asOf: string; value: number; confidence: number | null }[];
  changes: readonly { field: string; oldValue: string; changedOn: string }[];
  signs: MeasureSigns;
  thresholds: Thresholds;
  objectiveKind: ObjectiveKind;
};

type Chart = Measure & { name: string; suffix: string; unit: string; note: string | undefined };

const trendNote =
  "The trend assumes that recent weeks continue. Its band covers the slope only, and one week leans on the last, so it is too narrow.";

/** A measure as its chart wants it, or null when there is no line to draw. */
export function chartOf(measure: Charted, today: string): Chart | null {
  const { type, readings, signs } = measure;
  if (type === "milestone" || type === "binary" || readings.length === 0) return null;
  const isKpi = measure.kind === "kpi";
  const isBand = type === "band" || isKpi;
  const first = readings[0];
  const from =
    isKpi && first
      ? { date: first.asOf, value: first.value }
      : { date: measure.startOn, value: measure.baseline ?? first?.value ?? 0 };
  const target = isBand ? null : measure.target;
  const band =
    isBand && (measure.lo !== null || measure.hi !== null) ? { low: measure.lo, high: measure.hi } : undefined;
  const sure = readings.flatMap(({ asOf, confidence }) =>
    confidence === null ? [] : [{ date: asOf, value: confidence }],
  );
  const outlook = isKpi ? null : signs.outlook;
  return {
    name: measure.title,
    suffix: measure.unit,
    unit: unitLine(measure),
    note: outlook ? trendNote : undefined,
    readings: readings.map(({ asOf, value }) => ({ date: asOf, value })),
    start: from,
    due: isKpi ? today : (measure.dueOn ?? today),
    target,
    endless: isKpi,
    ...(band ? { band } : {}),
    ...expectedPath(measure, target),
    moved: measure.changes
      .filter((change) => change.field === "target" && change.oldValue !== "")
      .map((change) => ({ date: change.changedOn, target: Number(change.oldValue) })),
    ...(outlook ? { trend: rounded(outlook) } : {}),
    confidence: isKpi ? [] : sure,
    today,
  };
}

/** Aspirational objectives are met at a part of the way (seven tenths, unless the organization says otherwise): their own plan leads there. */
function expectedPath(measure: Charted, target: number | null) {
  const { objectiveKind, baseline, startOn, dueOn, changes, thresholds } = measure;
  const isStraight = objectiveKind === "committed" || changes.some((change) => change.field === "target");
  if (target === null || baseline === null || !dueOn || isStraight) return {};
  return {
    expected: [
      { date: startOn, value: baseline },
      { date: dueOn, value: baseline + thresholds.aspiration * (target - baseline) },
    ],
  };
}

function unitLine({ type, unit, baseline, target, cadenceDays, kind, objectiveKind, thresholds }: Charted): string {
  const each = cadenceDays === 7 ? "each week" : `every ${cadenceDays} days`;
  const what = unit ? `In ${unit}, ${each}.` : `${each.charAt(0).toUpperCase()}${each.slice(1)}.`;
  if (type === "band" || kind === "kpi") return `${what} The shaded band is where it is to stay.`;
  const way = baseline !== null && target !== null && target < baseline ? "Lower is better." : "Higher is better.";
  return `${what} ${way}${objectiveKind === "aspirational" ? ` The dashed line leads to ${formatPercent(thresholds.aspiration)} of the way, where an aspiration is met.` : ""}`;
}

/** What a forecast can bear: one decimal, or none for large numbers. */
function rounded({ central, low, high, from, now }: NonNullable<MeasureSigns["outlook"]>) {
  const factor = 10 ** digitsFor([low, high]);
  const round = (value: number) => Math.round(value * factor) / factor;
  return { value: round(central), low: round(low), high: round(high), from, now };
}
