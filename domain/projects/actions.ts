"use server";
import { plural } from "@/lib/format";
import { action } from "../action";
import { activateProject, declineProject, editProject, finishProject, pauseProject, proposeProject } from "./commands";
import { moveHill } from "./hill-commands";
import {
  createItemInput,
  editItemInput,
  editProjectInput,
  itemInput,
  moveHillInput,
  moveItemInput,
  moveItemsInput,
  projectInput,
  projectReasonInput,
  projectWordInput,
  proposeProjectInput,
} from "./input";
import { createItem, deleteItem, editItem, moveItem, moveItems, undoMove } from "./item-commands";
import { word } from "./rules";
import { sayHowItGoes } from "./word-commands";

export const proposeProjectAction = action(proposeProjectInput, async (actor, input) => ({
  redirect: `/o/${actor.org.slug}/projects/${await proposeProject(actor, input)}`,
}));

export const editProjectAction = action(editProjectInput, async (actor, input) => {
  await editProject(actor, input);
  return { redirect: `/o/${actor.org.slug}/projects/${input.projectId}` };
});

export const activateProjectAction = action(projectInput, async (actor, input) => {
  await activateProject(actor, input);
  return { message: "Active from today." };
});

export const pauseProjectAction = action(projectInput, async (actor, input) => {
  await pauseProject(actor, input);
  return { message: "Paused." };
});

export const declineProjectAction = action(projectReasonInput, async (actor, input) => {
  await declineProject(actor, input);
  return { message: "Declined, with your reason." };
});

export const finishProjectAction = action(projectInput, async (actor, input) => {
  await finishProject(actor, input);
  return { message: "Done." };
});

export const createItemAction = action(createItemInput, async (actor, input) => {
  const id = await createItem(actor, input);
  return { message: "Written down.", made: { href: `/o/${actor.org.slug}/work/${id}`, label: input.title }, id };
});

export const editItemAction = action(editItemInput, async (actor, input) => {
  await editItem(actor, input);
  return { redirect: `/o/${actor.org.slug}/work/${input.itemId}` };
});

export const moveItemAction = action(moveItemInput, async (actor, input) => {
  await moveItem(actor, input);
  const undo = { kind: "work", id: input.itemId, version: input.version + 1 } as const;
  return { message: `Now in ${word[input.to]}.`, id: input.itemId, undo };
});

export const moveItemsAction = action(moveItemsInput, async (actor, input) => {
  await moveItems(actor, input);
  return { message: `${plural(input.items.length, "item")} now in ${word[input.to]}.` };
});

export const undoMoveAction = action(itemInput, async (actor, input) => {
  await undoMove(actor, input);
  return { message: "Taken back." };
});

export const deleteItemAction = action(itemInput, async (actor, input) => {
  await deleteItem(actor, input);
  return { redirect: `/o/${actor.org.slug}/work` };
});

export const moveHillAction = action(moveHillInput, async (actor, input) => {
  await moveHill(actor, input);
  return { message: "Moved." };
});

export const sayHowItGoesAction = action(projectWordInput, async (actor, input) => {
  await sayHowItGoes(actor, input);
  return { message: "Noted." };
});
