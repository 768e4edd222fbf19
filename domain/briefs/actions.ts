"use server";
import { pluralWord } from "@/lib/format";
import { action } from "../action";
import { thresholdsOf } from "../signals/own-thresholds";
import {
  answerBackBrief,
  reconfirm,
  takeBackAcceptance,
  withdrawBackBrief,
  writeBackBrief,
} from "./back-brief-commands";
import {
  answerBackBriefInput,
  backBriefInput,
  reconfirmInput,
  takeBackAcceptanceInput,
  withdrawBackBriefInput,
} from "./back-brief-input";
import { publishVersion } from "./change-commands";
import { discardBrief, draftBrief, editBrief, receiveBrief, restoreBrief, returnBrief, submitBrief } from "./commands";
import { closeBrief } from "./ending-commands";
import {
  briefInput,
  briefTextInput,
  closeBriefInput,
  draftBriefInput,
  newVersionInput,
  publishVersionInput,
  receiveBriefInput,
  recipientsInput,
  returnBriefInput,
} from "./input";
import { makeMainBrief } from "./main-commands";
import { publishBrief } from "./publication-commands";
import { changeRecipients } from "./recipient-commands";
import { discardVersion, startVersion } from "./version-commands";

export const draftBriefAction = action(draftBriefInput, async (actor, input) => ({
  redirect: `/o/${actor.org.slug}/briefs/${await draftBrief(actor, input)}/edit`,
}));

export const editBriefAction = action(briefTextInput, async (actor, input) => {
  await editBrief(actor, input);
  if (input.next === "publish") return { redirect: `/o/${actor.org.slug}/briefs/${input.briefId}/publish` };
  return { message: "Saved." };
});

export const changeRecipientsAction = action(recipientsInput, async (actor, input) => {
  await changeRecipients(actor, input);
  return { redirect: `/o/${actor.org.slug}/briefs/${input.briefId}` };
});

export const receiveBriefAction = action(receiveBriefInput, async (actor, input) => {
  await receiveBrief(actor, input.briefId);
  return { message: "Noted: you have read it." };
});

export const makeMainBriefAction = action(receiveBriefInput, async (actor, input) => {
  await makeMainBrief(actor, input);
  return { message: "The main effort of the organization from now on." };
});

export const submitBriefAction = action(briefInput, async (actor, input) => {
  await submitBrief(actor, input);
  return { redirect: `/o/${actor.org.slug}/briefs/${input.briefId}` };
});

export const returnBriefAction = action(returnBriefInput, async (actor, input) => {
  await returnBrief(actor, input);
  return { message: "Back with its author." };
});

export const discardBriefAction = action(briefInput, async (actor, input) => {
  await discardBrief(actor, input);
  const undo = { kind: "brief", id: input.briefId, version: input.version + 1 } as const;
  return { redirect: `/o/${actor.org.slug}/briefs`, undo };
});

export const restoreBriefAction = action(briefInput, async (actor, input) => {
  await restoreBrief(actor, input);
  return { redirect: `/o/${actor.org.slug}/briefs/${input.briefId}` };
});

export const publishBriefAction = action(briefInput, async (actor, input) => {
  await publishBrief(actor, input);
  return { redirect: `/o/${actor.org.slug}/briefs/${input.briefId}` };
});

export const startVersionAction = action(newVersionInput, async (actor, input) => {
  await startVersion(actor, input);
  return { redirect: `/o/${actor.org.slug}/briefs/${input.briefId}/edit` };
});

export const discardVersionAction = action(briefInput, async (actor, input) => {
  await discardVersion(actor, input);
  return { redirect: `/o/${actor.org.slug}/briefs/${input.briefId}` };
});

export const publishVersionAction = action(publishVersionInput, async (actor, input) => {
  await publishVersion(actor, input);
  return { redirect: `/o/${actor.org.slug}/briefs/${input.briefId}` };
});

export const closeBriefAction = action(closeBriefInput, async (actor, input) => {
  await closeBrief(actor, input);
  return { redirect: `/o/${actor.org.slug}/briefs/${input.briefId}` };
});

export const writeBackBriefAction = action(backBriefInput, async (actor, input) => {
  await writeBackBrief(actor, input);
  const days = pluralWord(thresholdsOf(actor.org.settings).backBrief.answerDays, "working day");
  return { message: input.verb === "submit" ? `Given back. The author answers within ${days}.` : "Saved." };
});

export const withdrawBackBriefAction = action(withdrawBackBriefInput, async (actor, input) => {
  await withdrawBackBrief(actor, input);
  return { message: "Withdrawn; you can go on writing." };
});

export const answerBackBriefAction = action(answerBackBriefInput, async (actor, input) => {
  await answerBackBrief(actor, input);
  if (input.answer !== "accept") return { message: "Sent back." };
  return { message: "Accepted.", undo: { kind: "back-brief", id: input.backBriefId, version: input.version + 1 } };
});

export const takeBackAcceptanceAction = action(takeBackAcceptanceInput, async (actor, input) => {
  await takeBackAcceptance(actor, input);
  return { message: "It waits for your answer again." };
});

export const reconfirmAction = action(reconfirmInput, async (actor, input) => {
  await reconfirm(actor, input);
  return { message: input.answer === "still_stands" ? "It still stands." : "A new round is open." };
});
