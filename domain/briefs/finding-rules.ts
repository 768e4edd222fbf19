import { listWords, numberWord, plural, pluralWord, sentence } from "@/lib/format";
import type { BriefStatus } from "../vocabulary";
import type { Agreement } from "./agreement-rules";
import { partNames, type VersionChanges } from "./change-rules";

export type Said = { said: string; needs?: string };

/** The list in one sentence: how many are in force, and who still has to give one back. */
export function listFinding(
  part: "in_force" | "writing" | "ended",
  rows: readonly { title: string; agreed: { required: number; accepted: number } }[],
  counts: { in_force: number; writing: number; ended: number },
): Said {
  if (part === "writing")
    return {
      said:
        counts.writing === 0
          ? "Nothing is being written."
          : `${sentence(pluralWord(counts.writing, "brief"))} ${counts.writing === 1 ? "is" : "are"} being written.`,
    };
  if (part === "ended")
    return {
      said:
        counts.ended === 0
          ? "No brief has ended yet."
          : `${sentence(pluralWord(counts.ended, "brief"))} ${counts.ended === 1 ? "has" : "have"} ended.`,
    };
  if (counts.in_force === 0) return { said: "No intent is in force." };
  const required = rows.reduce((sum, row) => sum + row.agreed.required, 0);
  const accepted = rows.reduce((sum, row) => sum + row.agreed.accepted, 0);
  const only = rows.length === 1 ? rows[0] : undefined;
  const open = only ? `“${only.title}” is in force` : `${sentence(pluralWord(counts.in_force, "brief"))} are in force`;
  if (required === 0) return { said: `${open}.` };
  if (accepted === required) return { said: `${open}, and everybody asked has given ${only ? "it" : "them"} back.` };
  return {
    said: `${open}; ${numberWord(accepted)} of ${numberWord(required)} asked have understood ${only ? "it" : "them"}.`,
  };
}

/** What reality says of one brief, beside its purpose. */
export function realityFinding(
  status: BriefStatus,
  agreement: Pick<Agreement, "required" | "accepted">,
  made: readonly { status: string; signalStatus: string | null }[],
): string {
  if (status === "draft") return "A draft. Nobody but its author, delegates and reviewers sees it.";
  if (status === "in_review")
    return "In review. Executives and reviewers read it; nothing has been asked of anybody yet.";
  if (status === "superseded") return "Another brief took its place.";
  if (status === "closed") return "It has ended.";
  return [understood(agreement), underway(made)].filter(Boolean).join(" ");
}

/** "Both", "All six". */
const allOf = (count: number) => (count === 2 ? "Both" : `All ${numberWord(count)}`);

function understood({ required, accepted }: { required: number; accepted: number }): string {
  if (required === 0) return "Nobody was asked to give it back.";
  if (accepted === required)
    return required === 1
      ? "Who was asked has understood it."
      : `${allOf(required)} who were asked have understood it.`;
  if (accepted === 0) return `None of the ${numberWord(required)} who were asked has given it back yet.`;
  return `${sentence(numberWord(accepted))} of ${numberWord(required)} who were asked understood it.`;
}

const some = (count: number) => (count === 0 ? "none is" : `${numberWord(count)} ${count === 1 ? "is" : "are"}`);

function underway(made: readonly { status: string; signalStatus: string | null }[]): string {
  const active = made.filter((one) => one.status === "active");
  if (active.length === 0) return "No objective stands under it yet.";
  const off = active.filter((one) => one.signalStatus === "off_track").length;
  const on = active.filter((one) => one.signalStatus === "on_track").length;
  const known = active.some((one) => one.signalStatus !== null);
  if (!known)
    return `${sentence(pluralWord(active.length, "objective"))} ${active.length === 1 ? "stands" : "stand"} under it.`;
  return `Of ${pluralWord(active.length, "objective")} under it, ${some(on)} on track and ${some(off)} off it.`;
}

/** Who gave it back and who has not: the head of the recipients. */
export function agreementFinding(agreement: Pick<Agreement, "required" | "accepted" | "rows">): string {
  const { required, accepted, rows } = agreement;
  if (rows.length === 0) return "It has no recipients.";
  if (required === 0)
    return `${sentence(pluralWord(rows.length, "person has", "people have"))} received it; none must give it back.`;
  const missing = rows.filter((row) => row.isRequired && row.state !== "accepted");
  const who =
    missing.length <= 3
      ? listWords(missing.map((row) => row.teamName ?? row.name))
      : pluralWord(missing.length, "other");
  if (missing.length === 0)
    return required === 1 ? "It was given back and accepted." : `${allOf(required)} gave it back and were accepted.`;
  if (accepted === 0)
    return `Nobody's back-brief is accepted yet: ${who} ${missing.length === 1 ? "is" : "are"} asked.`;
  return `${sentence(numberWord(accepted))} of ${numberWord(required)} gave it back and were accepted. ${who} ${missing.length === 1 ? "has" : "have"} not.`;
}

/** M14 in one line: "86 words, one flag: 6 objectives stand under it." */
export function readsAs(words: number, reasons: readonly string[]): string {
  const length = plural(words, "word");
  if (reasons.length === 0) return `${length}, clear`;
  return `${length}, ${pluralWord(reasons.length, "flag")}: ${reasons.map((one) => one.replace(/\.$/, "")).join("; ")}`;
}

export const complexityWords = { clear: "clear", could_be_simpler: "could be simpler", too_complex: "too complex" };

/** Before the first publication: what is missing, or whom it reaches. */
export function publicationFinding(title: string, defects: number, recipients: number): Said {
  if (defects > 0)
    return {
      said: `“${title}” cannot be published yet.`,
      needs: `${sentence(pluralWord(defects, "thing is", "things are"))} missing.`,
    };
  if (recipients === 0) return { said: `“${title}” is ready; nobody is asked to give it back.` };
  return { said: `“${title}” is ready for ${pluralWord(recipients, "recipient")}.` };
}

/** What a version changes, in one sentence. */
export function changeFinding(changes: VersionChanges | null): string {
  if (!changes) return "Nothing stands beside it to compare with.";
  const parts = [
    changes.tasksRemoved.length && `${pluralWord(changes.tasksRemoved.length, "key task")} fewer`,
    changes.tasksAdded.length && `${pluralWord(changes.tasksAdded.length, "key task")} more`,
    changes.tasksReworded.length && `${pluralWord(changes.tasksReworded.length, "key task")} reworded`,
    changes.mainEffort && "another main effort",
    ...changes.lists.map(({ part, added, removed }) =>
      movedLines(partNames[part].toLowerCase(), added.length, removed.length),
    ),
    changes.ticks.length > 0 && "other conditions answered yes or no",
    changes.texts.length > 0 && `${listWords(changes.texts.map(({ part }) => partNames[part].toLowerCase()))} reworded`,
    changes.horizon && "another horizon",
  ].filter((one): one is string => typeof one === "string");
  return parts.length === 0 ? "Not a word differs." : `${sentence(listWords(parts))}.`;
}

const movedLines = (name: string, added: number, removed: number): string =>
  added > 0 && removed > 0
    ? `the ${name} changed`
    : added > 0
      ? `${numberWord(added)} more under ${name}`
      : `${numberWord(removed)} fewer under ${name}`;

/** Before a pivot: how much work in flight waits for its fate. */
export const pivotFinding = (title: string, projects: number): string =>
  projects === 0
    ? `“${title}” changes direction; no project is in flight under it.`
    : `“${title}” changes direction; ${pluralWord(projects, "project")} in flight ${projects === 1 ? "waits" : "wait"} for an answer.`;

/** Before an end: what stands under it. */
export function endFinding(
  title: string,
  { objectives, projects }: { objectives: unknown[]; projects: unknown[] },
): string {
  if (objectives.length + projects.length === 0) return `Nothing stands under “${title}” any more.`;
  const what = [
    objectives.length && pluralWord(objectives.length, "objective"),
    projects.length && pluralWord(projects.length, "project"),
  ].filter((one): one is string => typeof one === "string");
  const one = objectives.length + projects.length === 1;
  return `${sentence(listWords(what))} ${one ? "stands" : "stand"} under “${title}”.`;
}
