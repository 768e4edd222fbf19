import { z } from "zod";
import {
  id,
  idempotencyKey,
  line,
  lines,
  oneOf,
  optionalDate,
  optionalId,
  optionalLine,
  optionalProse,
  prose,
  version,
} from "../fields";
import { changeKinds, confidentialities } from "../vocabulary";

const most = "At most twenty key tasks.";
const keyRows = z.array(z.string().max(8)).max(20, most).default([]);
const conditionRows = z.array(optionalLine(300)).max(40, "At most 40 conditions.").default([]);
const textRows = z.array(optionalLine(300)).max(20, most).default([]);

/**
 * The text of a version as the writing desk posts it. Key tasks come as three columns of rows: `taskKeys` holds the
 * stable keys (empty for a new row), `taskTexts` the words, `mainEffort` the number of the row, from 0. Conditions come as
 * rows of words and `answeredYesNo`, the numbers of the ticked rows.
 */
export const briefTextFields = {
  context: optionalProse(4000),
  higherIntent: optionalProse(2000),
  purpose: optionalProse(2000),
  taskKeys: keyRows,
  taskTexts: textRows,
  mainEffort: z.string().max(3).default(""),
  keyTaskExcessReason: optionalLine(300),
  endState: conditionRows,
  answeredYesNo: z.array(z.string().max(3)).max(40).default([]),
  boundaries: lines(300),
  freedoms: lines(300),
  resources: optionalProse(1000),
  notDoing: optionalProse(1000),
  horizonDate: optionalDate(),
};

export const draftBriefInput = z.object({
  title: line(120, "Give the brief a title."),
  themeId: id("Choose the theme it serves."),
  parentBriefId: optionalId(),
  confidentiality: oneOf(confidentialities).default("open"),
  key: idempotencyKey(),
});

export const briefTextInput = z.object({
  ...briefTextFields,
  briefId: id(),
  versionId: id(),
  version: version(),
  title: line(120, "Give the brief a title."),
  confidentiality: oneOf(confidentialities).default("open"),
  reviewerIds: z.array(id()).max(20).default([]),
  readerIds: z.array(id()).max(100).default([]),
  delegateIds: z.array(id()).max(10).default([]),
  recipientIds: z.array(id()).max(200).default([]),
  /** The button pressed: where to go once it is saved. */
  next: z.enum(["publish"]).optional(),
});

export const recipientsInput = z.object({
  briefId: id(),
  version: version(),
  recipientIds: z
    .array(id())
    .max(200)
    .default([])
    .refine((ids) => ids.length > 0, "Somebody has to get it."),
});
export const receiveBriefInput = z.object({ briefId: id() });
export const briefInput = z.object({ briefId: id(), version: version() });
export const returnBriefInput = z.object({
  briefId: id(),
  version: version(),
  sentence: prose(500, "Say in a sentence why it goes back."),
});
export const newVersionInput = z.object({ briefId: id(), key: idempotencyKey() });
export const publishVersionInput = z.object({
  briefId: id(),
  version: version(),
  changeKind: oneOf(
    changeKinds.slice(1) as ["editorial", "clarification", "direction"],
    "Say what kind of change this is.",
  ),
  changeReason: prose(1000, "Say why the brief changes."),
  notDirectionBecause: optionalProse(500),
  /** What caused it, in words; and the back-briefs that said the brief should change. */
  causes: lines(300, 10),
  causeBackBriefIds: z.array(id()).max(50).default([]),
  /** Frictions and lessons against the brief, as `friction:<id>` and `lesson:<id>`. */
  causeLinks: z.array(z.string().max(60)).max(40).default([]),
});
export const closeBriefInput = z.object({
  briefId: id(),
  version: version(),
  closingNote: prose(3000, "Say what was reached, and what was learnt."),
});

export type DraftBrief = z.output<typeof draftBriefInput>;
export type BriefText = z.output<typeof briefTextInput>;
