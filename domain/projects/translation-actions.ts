"use server";
import { action } from "../action";
import { draftFromBackBrief, objectiveFromKeyTask, projectFromObjective } from "./translation-commands";
import { boardObjectiveInput, boardProjectInput, draftFromBackBriefInput } from "./translation-input";

const board = (slug: string, briefId: string) => ({ redirect: `/o/${slug}/briefs/${briefId}/translate` });

export const objectiveFromKeyTaskAction = action(boardObjectiveInput, async (actor, input) => {
  await objectiveFromKeyTask(actor, input);
  return board(actor.org.slug, input.briefId);
});

export const projectFromObjectiveAction = action(boardProjectInput, async (actor, input) => {
  await projectFromObjective(actor, input);
  return board(actor.org.slug, input.briefId);
});

export const draftFromBackBriefAction = action(draftFromBackBriefInput, async (actor, input) => {
  await draftFromBackBrief(actor, input);
  return board(actor.org.slug, input.briefId);
});
