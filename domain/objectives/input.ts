import { z } from "zod";
import {
  date,
  id,
  idempotencyKey,
  line,
  number,
  oneOf,
  optionalDate,
  optionalId,
  optionalProse,
  prose,
  version,
} from "../fields";
import { objectiveKinds, visibilities } from "../vocabulary";

const fields = {
  title: line(160, "Say in words where this leads."),
  whyItMatters: optionalProse(1000),
  teamId: id("Choose the team."),
  ownerId: id("Choose the one person who answers for it."),
  kind: oneOf(objectiveKinds, "Committed or aspirational?"),
  themeId: id("Choose the theme it serves."),
  briefId: optionalId(),
  keyTaskKey: z
    .string()
    .max(8)
    .regex(/^(KT\d+)?$/, "Choose a key task.")
    .default(""),
  parentObjectiveId: optionalId(),
  startOn: date("Write the day it starts, as 2026-06-29."),
  dueOn: date("Write the day it is due, as 2026-06-29."),
  visibility: oneOf(visibilities).default("org"),
  readerIds: z.array(id()).max(50).default([]),
};

/** In a form, brief and key task are one choice: `<brief>` or `<brief>/KT1`. */
const serves = z
  .string()
  .max(60)
  .regex(/^([0-9a-f-]{36}(\/KT\d+)?)?$/, "Choose a brief or a key task from the list.")
  .default("");
const { briefId: _brief, keyTaskKey: _key, ...formFields } = fields;

export const draftObjectiveForm = z.object({ ...formFields, serves, key: idempotencyKey() }).superRefine(checkDates);
export const editObjectiveForm = z
  .object({ ...formFields, serves, objectiveId: id(), version: version() })
  .superRefine(checkDates);

/** The one choice of the form as brief and key task. */
export function served<T extends { serves: string }>({ serves, ...rest }: T) {
  const [briefId = "", keyTaskKey = ""] = serves.split("/");
  return { ...rest, briefId: briefId || null, keyTaskKey };
}

type Dates = { startOn: string; dueOn: string };

function checkDates(input: Dates, context: z.RefinementCtx) {
  if (input.dueOn <= input.startOn)
    context.addIssue({ code: "custom", path: ["dueOn"], message: "It is due before it starts." });
}

export const draftObjectiveInput = z.object({ ...fields, key: idempotencyKey() }).superRefine(checkDates);
export const editObjectiveInput = z
  .object({ ...fields, objectiveId: id(), version: version() })
  .superRefine(checkDates);
export const activateObjectiveInput = z.object({ objectiveId: id(), version: version(), measureBy: optionalDate() });

export const closingGrades = ["achieved", "partly", "missed"] as const;
export const proposeCloseInput = z.object({
  objectiveId: id(),
  version: version(),
  grade: oneOf(closingGrades, "Choose how it ended."),
  closingNote: prose(2000, "Say what was reached and what was learnt."),
});
export const confirmCloseInput = z.object({ objectiveId: id(), version: version(), aloneBecause: optionalProse(500) });
export const reopenObjectiveInput = z.object({
  objectiveId: id(),
  version: version(),
  reason: prose(500, "Say why it is open again."),
});
export const deleteObjectiveInput = z.object({ objectiveId: id(), version: version() });
export const weightInput = number("Write a weight above 0.").refine(
  (v) => v > 0 && v <= 1000,
  "Write a weight above 0, at most 1000.",
);

export type DraftObjective = z.output<typeof draftObjectiveInput>;
export type EditObjective = z.output<typeof editObjectiveInput>;
