"use server";
import { action } from "../action";
import { checkIn } from "./check-in-commands";
import { changeMeasure } from "./measure-change-commands";
import { defineKeyResult, defineKpi } from "./measure-commands";
import {
  acceptMilestoneInput,
  changeMeasureInput,
  checkInInput,
  defineKeyResultInput,
  defineKpiInput,
  roundInput,
} from "./measure-input";
import { acceptMilestone } from "./milestone-commands";
import { checkInRound } from "./round-commands";

export const defineKeyResultAction = action(defineKeyResultInput, async (actor, input) => {
  await defineKeyResult(actor, input);
  return { redirect: `/o/${actor.org.slug}/objectives/${input.objectiveId}` };
});

export const defineKpiAction = action(defineKpiInput, async (actor, input) => ({
  redirect: `/o/${actor.org.slug}/measures/${await defineKpi(actor, input)}`,
}));

export const changeMeasureAction = action(changeMeasureInput, async (actor, input) => {
  await changeMeasure(actor, input);
  return { redirect: `/o/${actor.org.slug}/measures/${input.measureId}` };
});

export const checkInAction = action(checkInInput, async (actor, input) => ({
  message: "Checked in.",
  id: await checkIn(actor, input),
}));

export const acceptMilestoneAction = action(acceptMilestoneInput, async (actor, input) => {
  await acceptMilestone(actor, input);
  return { message: "Accepted." };
});

export const checkInRoundAction = action(roundInput, async (actor, input) => {
  const recorded = await checkInRound(actor, input);
  return { message: recorded === 1 ? "One measure checked in." : `${recorded} measures checked in.` };
});
