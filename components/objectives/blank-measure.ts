import type { MeasureValues } from "./measure-form";

/** A measure before anybody has written it. */
export const blankMeasure: MeasureValues = {
  title: "",
  type: "increase_decrease",
  unit: "",
  baseline: null,
  target: null,
  lo: null,
  hi: null,
  tolerance: null,
  naturalMin: null,
  naturalMax: null,
  weight: 1,
  ownerId: null,
  source: "",
  sourceUrl: null,
  cadenceDays: 7,
  benchmarkValue: null,
  benchmarkSource: null,
  counterMeasureId: null,
  dueOn: null,
  milestones: [],
};
