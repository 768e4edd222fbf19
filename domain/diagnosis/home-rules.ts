import { numberWord, sentence } from "@/lib/format";
import type { SignalStatus } from "../vocabulary";

type Counts = ReadonlyMap<SignalStatus, number>;

const words: [SignalStatus, string][] = [
  ["off_track", "off track"],
  ["at_risk", "at risk"],
  ["stale", "stale"],
  ["no_data", "without data"],
];

/** "One of seven objectives is on track. Two are off track, two at risk, one stale." */
export function standingSentence(counts: Counts, running: number): { said: string; rest: string } {
  if (running === 0) return { said: "No objective runs yet.", rest: "" };
  const on = counts.get("on_track") ?? 0;
  const parts = words.flatMap(([status, word]) => {
    const n = counts.get(status) ?? 0;
    return n > 0 ? [`${numberWord(n)} ${word}`] : [];
  });
  return { said: onTrack(on, running), rest: parts.length ? `${sentence(parts.join(", "))}.` : "" };
}

/** M23 in one sentence: "Objectives are on average 15 points behind where their own plan says they should be." */
export function gapSentence(gap: number | null): string | null {
  if (gap === null) return null;
  const points = Math.round(gap * 100);
  return points === 0
    ? "Objectives are where their own plan says they should be."
    : `Objectives are on average ${points} ${points === 1 ? "point" : "points"} behind where their own plan says they should be.`;
}

/** What waits for an executive or a manager, in one sentence. */
export function owedSentence(owed: readonly { days: number | null }[]): { lead: string; said: string } {
  if (owed.length === 0) return { lead: "", said: "Nothing waits for your answer." };
  const oldest = Math.max(...owed.map((one) => one.days ?? 0));
  const lead = `${sentence(numberWord(owed.length))} ${owed.length === 1 ? "answer is" : "answers are"} owed.`;
  return { lead, said: oldest > 0 ? `The oldest has waited ${oldest} working ${oldest === 1 ? "day" : "days"}.` : "" };
}

/** The contributor's day: how many items, whether all stand on the line, whether one is old. */
export function daySentence(items: readonly { sight: string; isOld: boolean }[]): {
  said: string;
  needs: string | null;
} {
  if (items.length === 0) return { said: "Nothing is on your desk.", needs: null };
  const loose = items.filter((item) => item.sight === "busy").length;
  const old = items.filter((item) => item.isOld).length;
  const said = `${sentence(numberWord(items.length))} on your desk, ${loose === 0 ? "all on the line" : `${numberWord(loose)} without a purpose`}.`;
  return { said, needs: old === 0 ? null : old === 1 ? "One is old." : `${sentence(numberWord(old))} are old.` };
}

function onTrack(on: number, running: number): string {
  if (on === running)
    return running === 1 ? "The one objective is on track." : `All ${numberWord(running)} objectives are on track.`;
  if (on === 0)
    return running === 1
      ? "The one objective is not on track."
      : `None of ${numberWord(running)} objectives is on track.`;
  return `${sentence(numberWord(on))} of ${numberWord(running)} objectives ${on === 1 ? "is" : "are"} on track.`;
}

/** The manager's line when nothing is owed: the own objectives, and work that has grown old. */
export function teamsSentence(objectives: readonly { signalStatus: SignalStatus | null }[], old: number): string {
  const off = objectives.filter((one) => one.signalStatus === "off_track").length;
  const goals =
    objectives.length === 0
      ? "No objective of your teams runs"
      : off === 0
        ? "No objective of your teams is off track"
        : `${sentence(numberWord(off))} of ${numberWord(objectives.length)} ${objectives.length === 1 ? "objective" : "objectives"} of your teams ${off === 1 ? "is" : "are"} off track`;
  return old === 0 ? `${goals}.` : `${goals}, ${numberWord(old)} ${old === 1 ? "item is" : "items are"} old.`;
}
