"use server";
import { action } from "../action";
import { addCapability, editCapability } from "./capability-commands";
import { addCapabilityInput, editCapabilityInput } from "./capability-input";

export const addCapabilityAction = action(addCapabilityInput, async (actor, input) => {
  await addCapability(actor, input);
  return { redirect: `/o/${actor.org.slug}/capabilities` };
});

export const editCapabilityAction = action(editCapabilityInput, async (actor, input) => {
  await editCapability(actor, input);
  return { redirect: `/o/${actor.org.slug}/capabilities` };
});
