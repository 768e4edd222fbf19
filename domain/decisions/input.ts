import { z } from "zod";
import { id, idempotencyKey, lines, oneOf, optionalProse, prose, version } from "../fields";
import { fates, reasonKinds } from "../vocabulary";

const why = {
  question: prose(500, "Say the question that was decided."),
  options: optionalProse(2000),
  choice: prose(1000, "Say what was chosen."),
  reason: prose(2000, "Say why; name the evidence."),
  key: idempotencyKey(),
};

/**
 * Work in flight (R11): `projectIds` and `projectFates` are two columns of rows; every project that serves the brief
 * must be named with its fate.
 */
const inFlight = {
  projectIds: z.array(id()).max(200).default([]),
  projectFates: z
    .array(oneOf(["", ...fates], "Say what becomes of it."))
    .max(200)
    .default([]),
};

const pivot = {
  ...why,
  ...inFlight,
  briefId: id(),
  version: version(),
  /** Debunked bets that this decision answers. */
  hypothesisIds: z.array(id()).max(20).default([]),
  reasonKind: oneOf(reasonKinds, "Choose what kind of reason this is."),
};

export const pivotVersionInput = z.object({
  ...pivot,
  /** Left empty, the reason of the decision stands. */
  changeReason: optionalProse(1000),
  causes: lines(300, 10),
  causeBackBriefIds: z.array(id()).max(50).default([]),
});
export const supersedeBriefInput = z.object({ ...pivot, newBriefId: id("Choose the brief that replaces it.") });
export const stopObjectiveInput = z.object({ ...why, objectiveId: id() });
export const stopProjectInput = z.object({
  projectId: id(),
  version: version(),
  reason: prose(2000, "Say why it stops."),
  key: idempotencyKey(),
});
export const retireThemeInput = z.object({ ...why, themeId: id() });

export type PivotVersion = z.output<typeof pivotVersionInput>;
export type SupersedeBrief = z.output<typeof supersedeBriefInput>;
