"use server";
import { action } from "../action";
import { acknowledgeFriction, answerFriction, helpFriction, passUpFriction, snoozeFriction } from "./answer-commands";
import { raiseFriction } from "./commands";
import { mergeFriction, reopenFriction, resolveFriction } from "./ending-commands";
import {
  answerFrictionInput,
  frictionInput,
  helpInput,
  mergeInput,
  passUpInput,
  raiseFrictionInput,
  reopenInput,
  resolveFrictionInput,
} from "./input";

export const raiseFrictionAction = action(raiseFrictionInput, async (actor, input) => ({
  redirect: `/o/${actor.org.slug}/friction/${await raiseFriction(actor, input)}?raised=1`,
}));

export const acknowledgeFrictionAction = action(frictionInput, async (actor, input) => {
  await acknowledgeFriction(actor, input);
  return { message: "Yours now. The raiser sees it; an answer is still owed." };
});

export const answerFrictionAction = action(answerFrictionInput, async (actor, input) => {
  await answerFriction(actor, input);
  return { message: "Answered. The raiser sees what you said." };
});

export const passUpFrictionAction = action(passUpInput, async (actor, input) => {
  await passUpFriction(actor, input);
  return { message: "Passed up, with the original words." };
});

export const helpFrictionAction = action(helpInput, async (actor, input) => {
  await helpFriction(actor, input);
  return { message: "Noted, and thanked." };
});

export const snoozeFrictionAction = action(frictionInput, async (actor, input) => {
  await snoozeFriction(actor, input);
  return { message: "Until the next working morning." };
});

export const mergeFrictionAction = action(mergeInput, async (actor, input) => {
  await mergeFriction(actor, input);
  return { message: "Merged. Both raisers will see the answer." };
});

export const resolveFrictionAction = action(resolveFrictionInput, async (actor, input) => {
  await resolveFriction(actor, input);
  return { message: "Resolved." };
});

export const reopenFrictionAction = action(reopenInput, async (actor, input) => {
  await reopenFriction(actor, input);
  return { message: "Open again; its clock starts anew." };
});
