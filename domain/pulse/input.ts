import { z } from "zod";
import { date, id, idempotencyKey, optionalProse, version, wholeNumber } from "../fields";

const answer = () =>
  z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    wholeNumber(1, 5, "Choose one of the five.").nullable(),
  );

/** One answer screen: each statement may be left out. No idempotency key: a receipt stands instead (settled 51). */
export const answerInput = z.object({
  roundId: id(),
  realistic: answer(),
  tools: answer(),
  morale: answer(),
  understand: answer(),
  pace: answer(),
  recall: z.enum(["a", "b", "c", "d", ""], { error: "Choose one of the four." }).default(""),
  comment: optionalProse(500),
});

export const openRoundInput = z.object({
  opensOn: date(),
  closesOn: date(),
  minGroup: wholeNumber(5, 50, "At least five: with fewer, people could be recognised."),
  key: idempotencyKey(),
});
export const closeRoundInput = z.object({ roundId: id(), version: version() });

export type Answer = z.output<typeof answerInput>;
export type OpenRound = z.output<typeof openRoundInput>;
