"use server";
import { action } from "../action";
import { pivotVersion, retireTheme, stopObjective, stopProject, supersedeBrief } from "./commands";
import {
  pivotVersionInput,
  retireThemeInput,
  stopObjectiveInput,
  stopProjectInput,
  supersedeBriefInput,
} from "./input";

export const pivotVersionAction = action(pivotVersionInput, async (actor, input) => {
  await pivotVersion(actor, input);
  return { redirect: `/o/${actor.org.slug}/briefs/${input.briefId}` };
});

export const supersedeBriefAction = action(supersedeBriefInput, async (actor, input) => {
  await supersedeBrief(actor, input);
  return { redirect: `/o/${actor.org.slug}/briefs/${input.newBriefId}` };
});

export const stopObjectiveAction = action(stopObjectiveInput, async (actor, input) => {
  await stopObjective(actor, input);
  return { redirect: `/o/${actor.org.slug}/objectives/${input.objectiveId}` };
});

export const stopProjectAction = action(stopProjectInput, async (actor, input) => {
  await stopProject(actor, input);
  return { redirect: `/o/${actor.org.slug}/projects/${input.projectId}` };
});

export const retireThemeAction = action(retireThemeInput, async (actor, input) => {
  await retireTheme(actor, input);
  return { redirect: `/o/${actor.org.slug}/strategy/themes/${input.themeId}` };
});
