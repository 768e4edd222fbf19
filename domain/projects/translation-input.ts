import { z } from "zod";
import { date, id, idempotencyKey, line, oneOf, optionalDate } from "../fields";
import { objectiveKinds } from "../vocabulary";

/** Made in place on the board: what the brief already says (theme, key task) is not asked again. */
export const boardObjectiveInput = z.object({
  briefId: id(),
  keyTaskKey: z.string().regex(/^KT\d+$/),
  title: line(160, "Say in words where this leads."),
  kind: oneOf(objectiveKinds, "Committed or aspirational?"),
  teamId: id("Choose the team."),
  ownerId: id("Choose the one person who answers for it."),
  dueOn: date("Write the day it is due."),
  key: idempotencyKey(),
});

export const boardProjectInput = z.object({
  briefId: id(),
  objectiveId: id("Choose the objective it serves."),
  title: line(160, "Say what will be true when it is done."),
  teamId: id("Choose the team."),
  ownerId: id("Choose the one person who answers for it."),
  dueOn: optionalDate(),
  key: idempotencyKey(),
});

export const draftFromBackBriefInput = z.object({ briefId: id() });
