"use server";
import { action } from "../action";
import { cancelDive, confirmDive, doFollowUp, holdDive, planDive, raiseFinding, restoreDive } from "./commands";
import { confirmDiveInput, diveInput, followUpInput, holdDiveInput, planDiveInput, raiseFindingInput } from "./input";

export const planDiveAction = action(planDiveInput, async (actor, input) => ({
  redirect: `/o/${actor.org.slug}/dives/${await planDive(actor, input)}`,
}));

export const holdDiveAction = action(holdDiveInput, async (actor, input) => {
  await holdDive(actor, input);
  return { message: "Kept. Your host sees it on their home and confirms it." };
});

export const confirmDiveAction = action(confirmDiveInput, async (actor, input) => {
  await confirmDive(actor, input);
  return { message: "Confirmed. It counts from now on." };
});

export const cancelDiveAction = action(diveInput, async (actor, input) => {
  await cancelDive(actor, input);
  return { message: "Called off.", undo: { kind: "dive", id: input.diveId, version: input.version + 1 } };
});

export const restoreDiveAction = action(diveInput, async (actor, input) => {
  await restoreDive(actor, input);
  return { redirect: `/o/${actor.org.slug}/dives/${input.diveId}` };
});

export const doFollowUpAction = action(followUpInput, async (actor, input) => {
  await doFollowUp(actor, input);
  return { message: "Done, and seen by those it was promised to." };
});

export const raiseFindingAction = action(raiseFindingInput, async (actor, input) => {
  await raiseFinding(actor, input);
  return { message: "Raised. The finding leads to it from now on." };
});
