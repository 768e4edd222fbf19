"use server";
import { action } from "../action";
import { answerSignal, raiseSignal } from "./market-signal-commands";
import { answerSignalInput, raiseSignalInput } from "./market-signal-input";

export const raiseSignalAction = action(raiseSignalInput, async (actor, input) => ({
  redirect: `/o/${actor.org.slug}/horizon/${await raiseSignal(actor, input)}`,
}));

export const answerSignalAction = action(answerSignalInput, async (actor, input) => {
  await answerSignal(actor, input);
  return { message: "Answered; whoever raised it reads it here." };
});
