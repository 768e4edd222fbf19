"use server";
import { action } from "../action";
import { answerPulse } from "./answer-commands";
import { closeRound } from "./closing-commands";
import { scheduleRound } from "./commands";
import { answerInput, closeRoundInput, openRoundInput } from "./input";

export const answerPulseAction = action(answerInput, async (actor, input) => {
  await answerPulse(actor, input);
  return { redirect: `/o/${actor.org.slug}/pulse?thanks=1` };
});

export const scheduleRoundAction = action(openRoundInput, async (actor, input) => {
  await scheduleRound(actor, input);
  return { redirect: `/o/${actor.org.slug}/pulse` };
});

export const closeRoundAction = action(closeRoundInput, async (actor, input) => {
  await closeRound(actor, input);
  return { redirect: `/o/${actor.org.slug}/pulse` };
});
