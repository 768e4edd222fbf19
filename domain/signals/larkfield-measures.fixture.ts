import { addDays } from "./calendar";
import { wk } from "./larkfield-flow.fixture";
import { measure } from "./measure.fixture";
import type { MeasureSpec, Reading } from "./progress";

export type DemoMeasure = { spec: MeasureSpec; readings: Reading[] };

const series = (text: string) => text.split(" ").map(Number);

function fridays(
  firstWeek: number,
  values: readonly number[],
  confidence: number | ((week: number) => number),
): Reading[] {
  return values.map((value, i) => ({
    asOf: addDays(wk(firstWeek + i), 4),
    value,
    confidence: typeof confidence === "number" ? confidence : confidence(firstWeek + i),
  }));
}

function kr(
  changes: Partial<MeasureSpec>,
  text: string,
  confidence: number | ((week: number) => number),
  firstWeek = 14,
) {
  return { spec: measure(changes), readings: fridays(firstWeek, series(text), confidence) };
}

const independents = { startOn: "2025-12-29", dueOn: "2026-06-28" };
const grocers = { startOn: "2025-12-29", dueOn: "2026-09-27" };

/** The demo organization's key results as its screens are specified on 2026-06-29. */
export const KEY_RESULTS: Record<string, DemoMeasure> = {
  "KR0.1": kr({ ...independents, target: 400, weight: 3 }, "0 4 9 15 22 28 35 41 48 55 61 66 71", 2, 1),
  "KR0.2": kr({ ...independents, baseline: 20, target: 60 }, "20 21 21 22 22 21 23 22 22 23 22 23 22", 2, 1),
  "KR1.1": kr({ target: 1200, weight: 3 }, "0 40 40 95 150 150 210 260 330 330 410 480 520", 6),
  "KR1.2": kr({ target: 12 }, "0 1 1 2 2 2 3 3 4 4 5 5 6", 7),
  "KR1.3": kr(
    { type: "band", baseline: 48, target: null, lo: 55, hi: 65 },
    "48 48 49 50 50 51 52 52 53 53 54 55 56",
    7,
  ),
  "KR2.1": kr({ baseline: 4.5, target: 2 }, "4.5 4.4 4.6 4.3 4.2 4.3 4.1 4.2 4 4.1 4 4.1 4", (w) => (w <= 18 ? 5 : 3)),
  "KR2.2": kr({ type: "percent", baseline: 62, target: 90 }, "62 63 61 64 63 65 64 66 65 66 67 66 67", 4),
  "KR3.1": kr({ baseline: 38, target: 12, weight: 2 }, "38 38 37 37 36 35 35 34 33 33 32 31 31", 6),
  "KR3.2": kr(
    {
      type: "milestone",
      curve: "milestones",
      milestones: [
        { weight: 1, due: "2026-05-15", doneOn: "2026-05-27", accepted: true },
        { weight: 2, due: "2026-06-26", doneOn: null, accepted: false },
        { weight: 3, due: "2026-09-04", doneOn: null, accepted: false },
      ],
    },
    "0 0 0 0 0 0 0 0 1 1 1 1 1",
    5,
  ),
  "KR4.1": kr({ type: "percent", baseline: 10, target: 80 }, "10 12 15 19 24 28 33 37 41 45 50 53 57", 8),
  "KR4.2": kr({ type: "binary", curve: "none", baseline: null, target: null }, "0 0 0 0 0 0 0 0 0 0 0 0 0", 6),
  "KR5.1": kr(
    { ...grocers, baseline: 2.4, target: 1.2, weight: 2 },
    "2.4 2.4 2.5 2.4 2.5 2.6 2.5 2.6 2.7 2.6 2.5 2.6 2.5 2.4 2.4 2.3 2.3 2.2 2.2 2.1 2 2 1.9 1.9 1.8 1.8",
    7,
    1,
  ),
  "KR5.2": kr(
    { ...grocers, type: "band", baseline: 7, target: null, lo: 0, hi: 4 },
    "7 7 6.5 6.8 6.2 6 5.8 5.9 5.5 5.2 5 4.9 4.8 4.6 4.4 4.3 4.1 3.9 3.8 3.6 3.7 3.5 3.4 3.6 3.3 3.2",
    7,
    1,
  ),
  // Its last two check-ins are missing, which makes it stale.
  "KR6.1": kr({ baseline: 6, target: 25 }, "6 6 7 7 6 8 7 8 8 7 9", 7),
};
