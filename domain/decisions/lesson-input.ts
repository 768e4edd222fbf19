import { z } from "zod";
import { id, idempotencyKey, oneOf, optionalId, prose, version } from "../fields";
import { lessonKinds } from "../vocabulary";
import { reference } from "./reference-rules";

/** Where a lesson may come from. */
export const lessonSources = ["project", "friction", "dive", "hypothesis", "review"] as const;
/** To whose owner it goes. */
export const lessonAims = ["brief", "theme"] as const;

const blank = (inner: z.ZodType<string>) => z.union([z.literal(""), inner]).default("");

export const raiseLessonInput = z.object({
  kind: oneOf(lessonKinds, "Choose what it is."),
  text: prose(1000, "Say it in a sentence."),
  from: blank(reference(lessonSources)),
  to: blank(reference(lessonAims)),
  /** What a proposal asks to stop. */
  stopProjectId: optionalId(),
  key: idempotencyKey(),
});

export const answerLessonInput = z.object({
  lessonId: id(),
  version: version(),
  verdict: oneOf(["considered", "adopted", "declined"], "Choose an answer."),
  answer: prose(1000, "Answer in a sentence."),
  /** What adopting changed: a version of a brief, or a decision. */
  adopted: blank(reference(["version", "decision"])),
});

export type RaiseLesson = z.output<typeof raiseLessonInput>;
export type AnswerLesson = z.output<typeof answerLessonInput>;
