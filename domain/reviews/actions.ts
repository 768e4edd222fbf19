"use server";
import { action } from "../action";
import { closeReview, holdReview, sayAtReview, scheduleReview, skipReview } from "./commands";
import { closeInput, reviewInput, sayInput, scheduleInput, skipInput } from "./input";

export const scheduleReviewAction = action(scheduleInput, async (actor, input) => ({
  redirect: `/o/${actor.org.slug}/reviews/${await scheduleReview(actor, input)}`,
}));

export const holdReviewAction = action(reviewInput, async (actor, input) => {
  await holdReview(actor, input);
  return { redirect: `/o/${actor.org.slug}/reviews/${input.reviewId}` };
});

export const skipReviewAction = action(skipInput, async (actor, input) => {
  await skipReview(actor, input);
  return { redirect: `/o/${actor.org.slug}/reviews/${input.reviewId}` };
});

export const sayAtReviewAction = action(sayInput, async (actor, input) => {
  await sayAtReview(actor, input);
  return { message: "Written down." };
});

export const closeReviewAction = action(closeInput, async (actor, input) => {
  await closeReview(actor, input);
  return { redirect: `/o/${actor.org.slug}/reviews/${input.reviewId}` };
});
