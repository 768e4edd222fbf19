import { z } from "zod";
import {
  date,
  flag,
  id,
  idempotencyKey,
  keyIn,
  line,
  number,
  oneOf,
  optionalDate,
  optionalId,
  optionalLine,
  optionalNumber,
  orderedBy,
  version,
  wholeNumber,
} from "../fields";
import { curves, measureTypes, visibilities } from "../vocabulary";

const spec = {
  title: line(160, "Name what is measured."),
  type: oneOf(measureTypes, "Choose the type."),
  unit: optionalLine(20),
  baseline: optionalNumber(),
  target: optionalNumber(),
  lo: optionalNumber(),
  hi: optionalNumber(),
  tolerance: optionalNumber(),
  naturalMin: optionalNumber(),
  naturalMax: optionalNumber(),
  /** Milestones as columns of rows: key (empty for a new one), text, weight, due. */
  milestoneKeys: z.array(z.string().max(8)).max(20).default([]),
  milestoneTexts: z.array(z.string().max(300)).max(20).default([]),
  milestoneWeights: z.array(z.string().max(20)).max(20).default([]),
  milestoneDues: z.array(z.string().max(10)).max(20).default([]),
  curve: oneOf(curves).default("linear"),
  weight: number("Write a weight above 0.")
    .refine((v) => v > 0 && v <= 1000, "Write a weight above 0, at most 1000.")
    .default(1),
  ownerId: id("Choose who answers for the number."),
  source: optionalLine(200),
  sourceUrl: optionalLine(500).refine(
    (v) => v === "" || /^https?:\/\/[^\s]+$/.test(v),
    "Write an address that begins with https://",
  ),
  cadenceDays: wholeNumber(1, 366, "Write how many days lie between check-ins, 1 to 366.").default(7),
  benchmarkValue: optionalNumber(),
  benchmarkSource: optionalLine(200),
  counterMeasureId: optionalId(),
};

export const defineKeyResultInput = z.object({
  ...spec,
  objectiveId: id(),
  startOn: optionalDate(),
  dueOn: optionalDate(),
  key: idempotencyKey(),
});
export const defineKpiInput = z.object({
  ...spec,
  teamId: id("Choose the team."),
  startOn: optionalDate(),
  visibility: oneOf(visibilities).default("org"),
  readerIds: z.array(id()).max(50).default([]),
  key: idempotencyKey(),
});
export const changeMeasureInput = z.object({
  ...spec,
  measureId: id(),
  dueOn: optionalDate(),
  changeReason: optionalLine(300),
  version: version(),
});

export const confidenceInput = z.preprocess(
  (v) => (v === "" || v === undefined ? null : v),
  wholeNumber(0, 10, "Confidence goes from 0 to 10.").nullable(),
);

/** A check-in is a value, a confidence and one line. A yes/no measure sends `reached`, a milestone measure `milestoneKey`. */
export const checkInInput = z.object({
  measureId: id(),
  asOf: date(),
  value: optionalNumber(),
  reached: flag(),
  milestoneKey: z.string().max(8).default(""),
  confidence: confidenceInput,
  note: optionalLine(500),
  correctsId: optionalId(),
  key: idempotencyKey(),
});
/**
 * Check-ins of many measures in one form: columns of rows, judged row by row in the command, so that each sentence stands
 * at its field (`values.2`). `checked` names the rows that are sent.
 */
export const roundInput = z.object({
  measureIds: z.array(id()).max(60),
  values: z.array(z.string().max(20_000)).max(60),
  confidences: z.array(z.string().max(20_000)).max(60),
  notes: z.array(z.string().max(20_000)).max(60),
  checked: z.array(id()).max(60).default([]),
  key: idempotencyKey(),
});
export const acceptMilestoneInput = z.object({
  measureId: id(),
  milestoneKey: z.string().min(1).max(8),
  version: version(),
});

export type MeasureSpecInput =
  | z.output<typeof defineKeyResultInput>
  | z.output<typeof defineKpiInput>
  | z.output<typeof changeMeasureInput>;
export type CheckIn = z.output<typeof checkInInput>;

export type KpiFilter = { teamId?: string | null; after: readonly [number, string] | null; limit: number };

/** Which page of the KPIs: behind a number and an id. */
export const kpiFilter = (query: Record<string, string | string[] | undefined>, limit = 50): KpiFilter => ({
  after: keyIn(query.after, orderedBy.count),
  limit,
});
