import { z } from "zod";
import {
  id,
  idempotencyKey,
  lines,
  oneOf,
  optionalDate,
  optionalId,
  optionalLine,
  optionalProse,
  prose,
  version,
} from "../fields";
import { fates, reasonKinds } from "../vocabulary";
import { evidenceKinds, reference, subjectKinds } from "./reference-rules";
import { recordedKinds } from "./rules";

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
  /** For what is redirected: the objective it serves from now on. */
  projectTargets: z.array(optionalId()).max(200).default([]),
};

const pivot = {
  ...why,
  ...inFlight,
  briefId: id(),
  version: version(),
  /** Debunked bets that this decision answers. */
  hypothesisIds: z.array(id()).max(20).default([]),
  reasonKind: oneOf(reasonKinds, "Choose what kind of reason this is."),
  /** What shows it (R11): rows that stand in the product, or else what was seen, in words. */
  evidenceLinks: z.array(reference(evidenceKinds)).max(30).default([]),
  evidence: optionalProse(1000),
};

const isShown = (input: { hypothesisIds: string[]; evidenceLinks: string[]; evidence: string }) =>
  input.hypothesisIds.length + input.evidenceLinks.length > 0 || input.evidence !== "";
const shownSentence = {
  path: ["evidence"],
  message: "Name the evidence: choose what stands here, or say what was seen.",
};

export const pivotVersionInput = z
  .object({
    ...pivot,
    /** Left empty, the reason of the decision stands. */
    changeReason: optionalProse(1000),
    causes: lines(300, 10),
    causeBackBriefIds: z.array(id()).max(50).default([]),
    causeLinks: z.array(z.string().max(60)).max(40).default([]),
  })
  .refine(isShown, shownSentence);
export const supersedeBriefInput = z
  .object({ ...pivot, newBriefId: id("Choose the brief that replaces it.") })
  .refine(isShown, shownSentence);
export const stopObjectiveInput = z.object({ ...why, objectiveId: id() });
export const stopProjectInput = z.object({
  projectId: id(),
  version: version(),
  reason: prose(2000, "Say why it stops."),
  key: idempotencyKey(),
});
export const retireThemeInput = z.object({ ...why, themeId: id() });

/** A decision recorded on its own: choices that the work goes on with, means that move, a posture. */
export const recordDecisionInput = z.object({
  ...why,
  kind: oneOf(recordedKinds, "Choose what kind of decision this is."),
  expectedResult: optionalProse(1000),
  revisitOn: optionalDate(),
  about: z.array(reference(subjectKinds)).max(20).default([]),
  themeId: optionalId(),
  teamId: optionalId(),
  stateBefore: optionalProse(500),
  stateAfter: optionalProse(500),
  /** Of a posture: what was advised, and whether the decider agrees with it. */
  advice: optionalLine(60),
  agrees: z.preprocess(
    (value) => (value === "yes" || value === true ? true : value === "no" || value === false ? false : null),
    z.boolean().nullable(),
  ),
  reviewId: optionalId(),
});
export const settleInput = z.object({
  decisionId: id(),
  version: version(),
  reason: prose(2000, "Say why, in a sentence."),
});
export const revisitInput = z.object({
  decisionId: id(),
  version: version(),
  outcome: prose(2000, "Say what really happened."),
  revisitOn: optionalDate(),
});

export type RecordDecision = z.output<typeof recordDecisionInput>;
export type PivotVersion = z.output<typeof pivotVersionInput>;
export type SupersedeBrief = z.output<typeof supersedeBriefInput>;
