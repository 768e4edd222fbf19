import { createLoader, createParser, parseAsStringLiteral } from "nuqs/server";
import { z } from "zod";
import { isUuid } from "@/lib/id";
import {
  id,
  idempotencyKey,
  isCalendarDate,
  keyIn,
  line,
  oneOf,
  optionalProse,
  orderedBy,
  prose,
  version,
  wholeNumber,
} from "../fields";
import { marketSignalKinds, marketSignalStatuses, windDirections } from "../vocabulary";

const link = z.string().regex(/^(theme|hypothesis):[0-9a-f-]{36}$/, "Choose from the list.");

export const raiseSignalInput = z.object({
  title: line(160, "Say what happened outside, in one line."),
  kind: oneOf(marketSignalKinds, "Choose what kind of signal it is."),
  impact: wholeNumber(1, 3, "Choose how much it could change.").default(1),
  links: z.array(link).max(20).default([]),
  direction: oneOf(windDirections).default("unclear"),
  detail: optionalProse(2000),
  sourceUrl: z
    .string()
    .trim()
    .max(500)
    .refine((v) => v === "" || /^https?:\/\/[^\s]+$/.test(v), "Write an address that begins with https://")
    .default(""),
  observedOn: z.preprocess((v) => v || null, z.string().refine(isCalendarDate, "Write a date that exists.").nullable()),
  key: idempotencyKey(),
});

export const signalAnswers = ["considered", "used", "set_aside"] as const;
export const answerSignalInput = z.object({
  signalId: id(),
  version: version(),
  answer: oneOf(signalAnswers, "Choose what becomes of it."),
  sentence: prose(500, "Say why in one sentence; whoever raised it reads it."),
});

export type RaiseSignal = z.output<typeof raiseSignalInput>;

export type SignalFilter = {
  kind: (typeof marketSignalKinds)[number] | null;
  state: "unanswered" | "all" | (typeof marketSignalStatuses)[number];
  touches: { themeId: string } | { hypothesisId: string } | null;
  after: readonly [string, string] | null;
  limit: number;
};

/** What the address of the list may say. */
export const signalAddress = {
  kind: parseAsStringLiteral(marketSignalKinds),
  state: parseAsStringLiteral(["unanswered", ...marketSignalStatuses, "all"] as const).withDefault("all"),
  touches: createParser<NonNullable<SignalFilter["touches"]>>({
    parse: (value) => {
      const [type, target = ""] = value.split(":");
      return !isUuid(target) ? null : type === "theme" ? { themeId: target } : { hypothesisId: target };
    },
    serialize: (touched) => ("themeId" in touched ? `theme:${touched.themeId}` : `hypothesis:${touched.hypothesisId}`),
  }),
};

const read = createLoader(signalAddress);

/** The address of the list as a typed filter. */
export const signalFilter = (query: Record<string, string | string[] | undefined>, limit = 50): SignalFilter => ({
  ...read(query),
  after: keyIn(query.after, orderedBy.day),
  limit,
});
