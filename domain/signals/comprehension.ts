import type { IsoDate } from "./calendar";
import { areFinite, atLeast, isBelow } from "./compare";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { kaplanMeierMedian, median } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count, percent, points } from "./wording";
import { workingDaysBetween } from "./working-days";

/** A required back-brief in the current generation of a brief; `round` is the accepted one. */
export type RequiredBackBrief = {
  id: string;
  recipient: string;
  publishedOn: IsoDate;
  acceptedOn: IsoDate | null;
  round: number | null;
};

/** Shares 0..1; days are working days from publication; `pending` are the recipients still to agree, longest first. */
export type Agreement = {
  required: number;
  accepted: number;
  share: number;
  firstPass: number | null;
  medianRounds: number | null;
  typicalDays: number | null;
  pending: { recipient: string; days: number }[];
};

/**
 * M16, agreement on a brief: accepted ÷ required, accepted in the first round ÷ accepted, and the Kaplan–Meier median of
 * working days to acceptance with pending ones counted as long as they have waited. `late` when one has waited longer
 * than ten. Many rounds are no fault of the recipient. Naive: the mean of those accepted, which forgets who is silent.
 */
export function briefAgreement(
  backBriefs: readonly RequiredBackBrief[],
  today: IsoDate,
  { backBrief }: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Agreement, "agreed" | "pending" | "late" | NotEnough> {
  if (backBriefs.length === 0) return notEnoughData("No back-brief is required.", today);
  const waits = backBriefs.map((b) => {
    const ended = b.acceptedOn !== null && b.acceptedOn <= today;
    return {
      ...b,
      ended,
      duration: workingDaysBetween(b.publishedOn, ended && b.acceptedOn !== null ? b.acceptedOn : today),
    };
  });
  const accepted = waits.filter((w) => w.ended);
  const pending = waits
    .filter((w) => !w.ended)
    .sort((a, b) => b.duration - a.duration || (a.recipient < b.recipient ? -1 : 1));
  const value: Agreement = {
    required: waits.length,
    accepted: accepted.length,
    share: accepted.length / waits.length,
    firstPass: accepted.length === 0 ? null : accepted.filter((w) => w.round === 1).length / accepted.length,
    medianRounds: median(accepted.map((w) => w.round ?? 1)),
    typicalDays: kaplanMeierMedian(waits),
    pending: pending.map(({ recipient, duration }) => ({ recipient, days: duration })),
  };
  const late = pending.filter((w) => w.duration > backBrief.lateDays);
  const typical =
    value.typicalDays === null
      ? "more than half are still to agree"
      : `half agreed within ${count(value.typicalDays, "working day")}`;
  const reasons = [
    `${accepted.length} of ${waits.length} back-briefs accepted; ${typical}.`,
    ...late.map((w) => `${w.recipient} has been waited for ${w.duration} working days.`),
  ];
  const level = pending.length === 0 ? "agreed" : late.length > 0 ? "late" : "pending";
  return { value, level, reasons, inputs: backBriefs.map(({ id }) => ({ kind: "back_brief", id })), asOf: today };
}

/** The chance to name the main effort by guessing, one of four; shown beside the recall share. */
export const RECALL_CHANCE = 0.25;

/** Shares 0..1; `illusionGap` is how far self-reported understanding exceeds what people can name. */
export type Recall = {
  right: number;
  answers: number;
  share: number;
  understand: number | null;
  illusionGap: number | null;
};

/**
 * M16, whether people can name the main effort, next to how well they say they understand. The illusion gap is stated
 * from 20 points on. Naive: asking whether the strategy is clear; 84 % said yes and under a third could name two
 * priorities (Sull, Homkes & Sull 2015).
 */
export function mainEffortRecall(
  right: number,
  answers: number,
  understand: number | null,
  asOf: IsoDate,
  { recall, illusion }: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Recall, "known" | "unclear" | "illusion" | NotEnough> {
  if (!areFinite(right, answers, understand ?? 0) || answers < Math.max(1, recall.minAnswers))
    return notEnoughData(`${count(answers, "answer")}; ${recall.minAnswers} are needed.`, asOf);
  const share = right / answers;
  const illusionGap = understand === null ? null : understand - share;
  const value = { right, answers, share, understand, illusionGap };
  const reasons = [`${percent(share)} name the main effort; ${percent(RECALL_CHANCE)} would by guessing.`];
  const illusory = illusionGap !== null && atLeast(illusionGap, illusion.points);
  if (illusory) reasons.push(`${points(illusionGap)} more say they understand than can name it.`);
  return {
    value,
    level: illusory ? "illusion" : isBelow(share, recall.low) ? "unclear" : "known",
    reasons,
    inputs: [],
    asOf,
  };
}

/** M16, an acceptance within two minutes of submission, shown to the brief's author only. */
export function acceptedInHaste(
  submittedAt: Date,
  acceptedAt: Date,
  { backBrief }: Thresholds = DEFAULT_THRESHOLDS,
): boolean {
  return acceptedAt.getTime() - submittedAt.getTime() < backBrief.hasteSeconds * 1000;
}

/** M16, key tasks on which three or more different recipients were sent back: there the brief is unclear, not they. */
export function unclearKeyTasks(sentBack: readonly { recipient: string; keyTask: string }[], recipients = 3): string[] {
  const stumbled = new Map<string, Set<string>>();
  for (const { keyTask, recipient } of sentBack) {
    stumbled.set(keyTask, (stumbled.get(keyTask) ?? new Set()).add(recipient));
  }
  return [...stumbled].filter(([, people]) => people.size >= recipients).map(([key]) => key);
}

/** M16, requests after a clarification, "still stands or revise?", counted apart from agreement. */
export function reconfirmations(answers: readonly ("still_stands" | "revise" | null)[]) {
  const of = (answer: (typeof answers)[number]) => answers.filter((a) => a === answer).length;
  return { outstanding: of(null), stillStand: of("still_stands"), revise: of("revise") };
}
