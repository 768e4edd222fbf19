import { z } from "zod";
import {
  date,
  flag,
  id,
  idempotencyKey,
  line,
  oneOf,
  optionalDate,
  optionalId,
  optionalLine,
  optionalNumber,
  optionalProse,
  prose,
  version,
} from "../fields";
import { evidenceDirections, evidenceStrengths, hypothesisCategories, sourceKinds, verdicts } from "../vocabulary";
import { priors, whyTooStrong } from "./rules";

const bet = {
  statement: line(240, "Say what would have to be true, in one sentence."),
  category: oneOf(hypothesisCategories, "Choose what it is about."),
  themeId: id("Choose the choice that rests on it."),
  briefId: optionalId(),
  loadBearing: flag(),
  isPmf: flag(),
  ownerId: id("Choose who answers for it."),
  prior: oneOf(priors, "Choose where belief begins.").transform(Number).default(0.5),
  leadingMeasureId: optionalId(),
  leadingIndicator: optionalLine(200),
  supportIf: optionalProse(500),
  debunkIf: optionalProse(500),
  testBy: optionalDate(),
};

export const draftHypothesisInput = z.object({ ...bet, key: idempotencyKey() });
export const editHypothesisInput = z.object({ ...bet, hypothesisId: id(), version: version() });
export const hypothesisInput = z.object({ hypothesisId: id(), version: version() });
export const proposeVerdictInput = z.object({
  hypothesisId: id(),
  version: version(),
  verdict: oneOf(verdicts, "Choose a verdict."),
  sentence: optionalProse(500),
});
/** `sentence` is needed where the verdict departs from the advice; `aloneBecause` where nobody else could confirm. */
export const confirmVerdictInput = z.object({
  hypothesisId: id(),
  version: version(),
  sentence: optionalProse(500),
  aloneBecause: optionalProse(500),
});
export const hypothesisReasonInput = z.object({
  hypothesisId: id(),
  version: version(),
  reason: prose(500, "Say why, in a sentence."),
});

/** Where evidence can come from in one step. */
export const evidenceSources = ["check_in", "friction", "dive", "market_signal", "lesson"] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

export const addEvidenceInput = z
  .object({
    hypothesisId: id("Choose the bet it speaks to."),
    direction: oneOf(evidenceDirections, "Does it speak for or against?"),
    strength: oneOf(evidenceStrengths, "Say how strong it is."),
    sourceKind: oneOf(sourceKinds, "Choose what kind of source it is."),
    interviewCount: optionalNumber().refine(
      (n) => n === null || (Number.isInteger(n) && n > 0 && n < 100_000),
      "A whole number of interviews.",
    ),
    sourceKey: line(80, "Name the source, so that two findings from it count as one."),
    text: prose(1000, "Say what was found."),
    observedOn: date("Name the day on which it was seen."),
    from: z.preprocess((v) => v || undefined, oneOf(evidenceSources).optional()),
    fromId: optionalId(),
    key: idempotencyKey(),
  })
  .superRefine((input, context) => {
    const problem = whyTooStrong(input.sourceKind, input.interviewCount, input.strength);
    if (problem) context.addIssue({ code: "custom", path: ["strength"], message: problem });
  });
export const retractEvidenceInput = z.object({ evidenceId: id(), reason: prose(300, "Say why it is taken back.") });

export type DraftHypothesis = z.output<typeof draftHypothesisInput>;
export type EditHypothesis = z.output<typeof editHypothesisInput>;
export type AddEvidence = z.output<typeof addEvidenceInput>;
