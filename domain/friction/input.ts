import { z } from "zod";
import {
  flag,
  id,
  idempotencyKey,
  line,
  number,
  oneOf,
  optionalDate,
  optionalId,
  optionalLine,
  optionalProse,
  prose,
  version,
} from "../fields";
import { frictionAnswers, frictionKinds, severities } from "../vocabulary";

const hours = () =>
  z.preprocess(
    (value) => (value === "" || value === undefined ? "0" : value),
    number("Write the hours as a number, such as 2 or 3.5.").refine(
      (value) => value >= 0 && value <= 10_000,
      "From 0 to 10,000 hours a week.",
    ),
  );

/** `<brief id>:KT2`, or empty. */
const keyTask = () =>
  z
    .string()
    .regex(/^$|^[0-9a-f-]{36}:KT\d{1,3}$/, "Choose a key task from the list.")
    .default("");

/** Title, kind and severity are enough; everything else may follow. */
export const raiseFrictionInput = z.object({
  title: line(160, "Say in a few words what is in the way."),
  kind: oneOf(frictionKinds, "Choose what kind of obstacle it is."),
  severity: oneOf(severities).default("medium"),
  detail: optionalProse(4000),
  hoursLostPerWeek: hours(),
  protected: flag(),
  contradicts: keyTask(),
  workItemId: optionalId(),
  projectId: optionalId(),
  objectiveId: optionalId(),
  measureId: optionalId(),
  key: idempotencyKey(),
});

const one = { frictionId: id("Choose the friction."), version: version() };

export const frictionInput = z.object(one);

export const answerFrictionInput = z
  .object({
    ...one,
    answerKind: oneOf(frictionAnswers, "Choose an answer: will do, accepted as a limit, or not now."),
    text: optionalProse(2000),
    dueOn: optionalDate(),
  })
  .superRefine((input, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (input.answerKind === "will_do" && !input.dueOn) refuse("dueOn", "Say by which day.");
    if (input.answerKind === "accepted_limit" && !input.text) refuse("text", "Say why this limit is accepted.");
    if (input.answerKind === "not_now" && !input.text) refuse("text", "Say why not now; the reason travels down.");
  });

export const passUpInput = z.object({
  ...one,
  summary: prose(2000, "Say in a sentence what the next level must know."),
});
export const helpInput = z.object({
  ...one,
  text: prose(2000, "Say how it was done, or what you did."),
  workItemId: optionalId(),
});
export const resolveFrictionInput = z.object({ ...one, text: optionalLine(500) });
export const reopenInput = z.object({ ...one, text: prose(1000, "Say what is still in the way.") });
export const mergeInput = z.object({ ...one, intoId: id("Choose the friction it is like.") });

export type RaiseFriction = z.output<typeof raiseFrictionInput>;
export type AnswerFriction = z.output<typeof answerFrictionInput>;
