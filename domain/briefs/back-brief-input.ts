import { z } from "zod";
import { id, oneOf, optionalProse, version } from "../fields";

const words = {
  restatement: optionalProse(4000),
  myPlan: optionalProse(4000),
  boundariesISee: optionalProse(2000),
  risks: optionalProse(2000),
  helpNeeded: optionalProse(2000),
  cannotPromise: optionalProse(2000),
  takenKeyTasks: z
    .array(z.string().regex(/^KT\d+$/, "Choose key tasks of this brief."))
    .max(20)
    .default([]),
};

/** `verb` is the button pressed: keep it for later, or give it back now. */
export const backBriefInput = z.object({
  ...words,
  briefId: id(),
  /** The round as it was when the form opened; 0 while nothing was saved. */
  version: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
  verb: oneOf(["save", "submit"], "Save it or give it back."),
});

export const answerBackBriefInput = z.object({
  backBriefId: id(),
  version: version(),
  answer: oneOf(["accept", "plan", "brief"], "Accept it, send back the plan, or say that the brief should change."),
  responseText: optionalProse(2000),
  returnKeyTasks: z
    .array(z.string().regex(/^KT\d+$/))
    .max(20)
    .default([]),
});

export const takeBackAcceptanceInput = z.object({ backBriefId: id(), version: version() });
export const withdrawBackBriefInput = z.object({ backBriefId: id(), version: version() });
export const reconfirmInput = z.object({
  backBriefId: id(),
  briefVersionId: id(),
  answer: oneOf(["still_stands", "revise"], "Does it still stand?"),
});

export type BackBriefWords = z.output<typeof backBriefInput>;
