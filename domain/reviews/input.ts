import { z } from "zod";
import {
  date,
  id,
  idempotencyKey,
  line,
  oneOf,
  optionalDate,
  optionalId,
  optionalLine,
  optionalProse,
  prose,
  version,
} from "../fields";
import { reviewKinds } from "../vocabulary";

export const scheduleInput = z.object({
  kind: oneOf(reviewKinds, "Choose what kind of review it is."),
  teamId: id("Choose the team."),
  scheduledFor: date(),
  key: idempotencyKey(),
});
export const reviewInput = z.object({ reviewId: id(), version: version() });
export const skipInput = z.object({ ...reviewInput.shape, reason: prose(500, "Say why it is skipped.") });

/** What was said about one point, and what somebody promised: all three of a promise, or none. */
export const sayInput = z
  .object({
    ...reviewInput.shape,
    pointKey: line(120),
    said: prose(2000, "Write what was said."),
    promise: optionalLine(300),
    promiseOwnerId: optionalId(),
    promiseDueOn: optionalDate(),
  })
  .superRefine((input, context) => {
    const given = [input.promise !== "", input.promiseOwnerId !== null, input.promiseDueOn !== null];
    if (given.every(Boolean) || !given.some(Boolean)) return;
    const path = input.promise === "" ? "promise" : input.promiseOwnerId === null ? "promiseOwnerId" : "promiseDueOn";
    context.addIssue({ code: "custom", path: [path], message: "A promise has words, one person and a day." });
  });

export const closeInput = z.object({
  ...reviewInput.shape,
  notes: optionalProse(5000),
  attendees: z.array(id()).max(200).default([]),
  /** The next of its kind; empty when there is none. */
  nextOn: optionalDate(),
});

export type Say = z.output<typeof sayInput>;
export type CloseReview = z.output<typeof closeInput>;
