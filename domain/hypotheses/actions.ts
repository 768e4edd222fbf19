"use server";
import { action } from "../action";
import { draftHypothesis, editHypothesis, openHypothesis } from "./commands";
import { addEvidence, retractEvidence } from "./evidence-commands";
import {
  addEvidenceInput,
  confirmVerdictInput,
  draftHypothesisInput,
  editHypothesisInput,
  hypothesisInput,
  hypothesisReasonInput,
  proposeVerdictInput,
  retractEvidenceInput,
} from "./input";
import { confirmVerdict, proposeVerdict, reopenHypothesis, returnVerdict, withdrawVerdict } from "./verdict-commands";

export const draftHypothesisAction = action(draftHypothesisInput, async (actor, input) => ({
  redirect: `/o/${actor.org.slug}/hypotheses/${await draftHypothesis(actor, input)}`,
}));

export const editHypothesisAction = action(editHypothesisInput, async (actor, input) => {
  await editHypothesis(actor, input);
  return { redirect: `/o/${actor.org.slug}/hypotheses/${input.hypothesisId}` };
});

export const openHypothesisAction = action(hypothesisInput, async (actor, input) => {
  await openHypothesis(actor, input);
  return { message: "Open. Its rules are frozen." };
});

export const addEvidenceAction = action(addEvidenceInput, async (actor, input) => {
  await addEvidence(actor, input);
  return { redirect: `/o/${actor.org.slug}/hypotheses/${input.hypothesisId}` };
});

export const retractEvidenceAction = action(retractEvidenceInput, async (actor, input) => {
  await retractEvidence(actor, input);
  return { message: "Left out, and still listed." };
});

export const proposeVerdictAction = action(proposeVerdictInput, async (actor, input) => {
  await proposeVerdict(actor, input);
  return { message: "Proposed. An executive confirms it or returns it." };
});

export const confirmVerdictAction = action(confirmVerdictInput, async (actor, input) => {
  await confirmVerdict(actor, input);
  return { message: "Confirmed." };
});

export const returnVerdictAction = action(hypothesisReasonInput, async (actor, input) => {
  await returnVerdict(actor, input);
  return { message: "Returned; the bet stays open." };
});

export const withdrawVerdictAction = action(hypothesisInput, async (actor, input) => {
  await withdrawVerdict(actor, input);
  return { message: "Taken back." };
});

export const reopenHypothesisAction = action(hypothesisReasonInput, async (actor, input) => {
  await reopenHypothesis(actor, input);
  return { message: "Open again." };
});
