import { z } from "zod";
import {
  date,
  flag,
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
import { raiseFrictionInput } from "../friction/input";
import { diveModes } from "../vocabulary";

export const planDiveInput = z.object({
  teamId: id("Choose where you go."),
  hostId: id("Choose who receives you and confirms it."),
  diveOn: date("Say on which day, as 2026-06-29."),
  mode: oneOf(diveModes, "Choose whether you watch or work along."),
  question: line(300, "Say what you want to understand."),
  key: idempotencyKey(),
});

const one = { diveId: id("Choose the dive."), version: version() };

export const diveInput = z.object(one);

/** How many follow-ups one form takes. */
export const followUpRows = [1, 2, 3] as const;

export const holdDiveInput = z.object({
  ...one,
  diveOn: date("Say on which day it was, as 2026-06-29."),
  mode: oneOf(diveModes, "Choose whether you watched or worked along."),
  handsOn: flag(),
  seen: prose(4000, "Say what you saw."),
  surprisedBy: optionalProse(2000),
  findings: lines(500, 12),
  text1: optionalLine(300),
  owner1: optionalId(),
  due1: optionalDate(),
  text2: optionalLine(300),
  owner2: optionalId(),
  due2: optionalDate(),
  text3: optionalLine(300),
  owner3: optionalId(),
  due3: optionalDate(),
  noneNeededBecause: optionalProse(1000),
});

export const confirmDiveInput = z.object({ ...one, hostLine: optionalLine(500) });

export const followUpInput = z.object({ ...one, followUpId: id("Choose the follow-up.") });

const { kind, severity, hoursLostPerWeek } = raiseFrictionInput.shape;
export const raiseFindingInput = z.object({
  ...one,
  findingId: id("Choose the finding."),
  kind,
  severity,
  hoursLostPerWeek,
});

export type PlanDive = z.output<typeof planDiveInput>;
export type HoldDive = z.output<typeof holdDiveInput>;
export type ConfirmDive = z.output<typeof confirmDiveInput>;
export type RaiseFinding = z.output<typeof raiseFindingInput>;
