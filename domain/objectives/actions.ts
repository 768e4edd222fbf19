"use server";
import { action } from "../action";
import { confirmClose, proposeClose } from "./closing-commands";
import {
  activateObjective,
  deleteObjective,
  draftObjective,
  editObjective,
  reopenObjective,
  restoreObjective,
} from "./commands";
import {
  activateObjectiveInput,
  confirmCloseInput,
  deleteObjectiveInput,
  draftObjectiveForm,
  editObjectiveForm,
  proposeCloseInput,
  reopenObjectiveInput,
  served,
} from "./input";

export const draftObjectiveAction = action(draftObjectiveForm, async (actor, input) => ({
  redirect: `/o/${actor.org.slug}/objectives/${await draftObjective(actor, served(input))}`,
}));

export const editObjectiveAction = action(editObjectiveForm, async (actor, input) => {
  await editObjective(actor, served(input));
  return { redirect: `/o/${actor.org.slug}/objectives/${input.objectiveId}` };
});

export const activateObjectiveAction = action(activateObjectiveInput, async (actor, input) => {
  await activateObjective(actor, input);
  return { message: "It runs from today." };
});

export const proposeCloseAction = action(proposeCloseInput, async (actor, input) => {
  await proposeClose(actor, input);
  return { message: "Proposed. Somebody else confirms it." };
});

export const confirmCloseAction = action(confirmCloseInput, async (actor, input) => {
  await confirmClose(actor, input);
  return { message: "Closed." };
});

export const reopenObjectiveAction = action(reopenObjectiveInput, async (actor, input) => {
  await reopenObjective(actor, input);
  return { message: "It runs again." };
});

export const deleteObjectiveAction = action(deleteObjectiveInput, async (actor, input) => {
  const mayReturn = await deleteObjective(actor, input);
  const undo = { kind: "objective", id: input.objectiveId, version: input.version + 1 } as const;
  return { redirect: `/o/${actor.org.slug}/objectives`, ...(mayReturn ? { undo } : {}) };
});

export const restoreObjectiveAction = action(deleteObjectiveInput, async (actor, input) => {
  await restoreObjective(actor, input);
  return { redirect: `/o/${actor.org.slug}/objectives/${input.objectiveId}` };
});
