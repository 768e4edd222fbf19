"use server";
import { action } from "../action";
import { recordDecisionInput, revisitInput, settleInput } from "./input";
import { answerLesson, raiseLesson } from "./lesson-commands";
import { answerLessonInput, raiseLessonInput } from "./lesson-input";
import { decideProposed, recordDecision, rejectProposed, revisitDecision } from "./record-commands";

export const recordDecisionAction = action(recordDecisionInput, async (actor, input) => {
  const id = await recordDecision(actor, input);
  const review = input.reviewId ? `/o/${actor.org.slug}/reviews/${input.reviewId}` : null;
  return { redirect: review ?? `/o/${actor.org.slug}/decisions/${id}` };
});

export const decideProposedAction = action(settleInput, async (actor, input) => {
  await decideProposed(actor, input);
  return { redirect: `/o/${actor.org.slug}/decisions/${input.decisionId}` };
});

export const rejectProposedAction = action(settleInput, async (actor, input) => {
  await rejectProposed(actor, input);
  return { redirect: `/o/${actor.org.slug}/decisions/${input.decisionId}` };
});

export const revisitDecisionAction = action(revisitInput, async (actor, input) => {
  await revisitDecision(actor, input);
  return { redirect: `/o/${actor.org.slug}/decisions/${input.decisionId}` };
});

export const raiseLessonAction = action(raiseLessonInput, async (actor, input) => ({
  redirect: `/o/${actor.org.slug}/lessons/${await raiseLesson(actor, input)}`,
}));

export const answerLessonAction = action(answerLessonInput, async (actor, input) => {
  await answerLesson(actor, input);
  return { redirect: `/o/${actor.org.slug}/lessons/${input.lessonId}` };
});
