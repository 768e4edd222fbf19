import type { KeyTask } from "./rules";

export type VersionText = {
  context: string;
  higherIntent: string;
  purpose: string;
  keyTasks: KeyTask[];
  keyTaskExcessReason: string;
  endState: string[];
  answeredYesNo: string[];
  boundaries: string[];
  freedoms: string[];
  resources: string;
  notDoing: string;
  horizonDate: string | null;
};

export type ListPart = "endState" | "boundaries" | "freedoms";
export type TextPart = "context" | "higherIntent" | "purpose" | "keyTaskExcessReason" | "resources" | "notDoing";

export const partNames: Record<ListPart | TextPart, string> = {
  context: "Context",
  higherIntent: "Higher intent",
  purpose: "Purpose",
  keyTaskExcessReason: "Why so many key tasks",
  endState: "End state",
  boundaries: "Boundaries",
  freedoms: "Freedoms",
  resources: "Resources",
  notDoing: "Not doing",
};

const textParts: TextPart[] = ["context", "higherIntent", "purpose", "keyTaskExcessReason", "resources", "notDoing"];
const listParts: ListPart[] = ["endState", "boundaries", "freedoms"];

export type VersionChanges = {
  tasksAdded: KeyTask[];
  tasksRemoved: KeyTask[];
  tasksReworded: { key: string; before: string; after: string }[];
  mainEffort: { before: string; after: string } | null;
  /** Conditions whose tick "answered yes or no" came or went; those that are new say it of themselves. */
  ticks: { text: string; isTicked: boolean }[];
  lists: { part: ListPart; added: string[]; removed: string[] }[];
  texts: { part: TextPart; before: string; after: string }[];
  horizon: { before: string | null; after: string | null } | null;
};

/** What differs between two versions of a brief. Key tasks are followed by their key, lines of a list by their words. */
export function versionChanges(before: VersionText, after: VersionText): VersionChanges {
  const old = new Map(before.keyTasks.map((task) => [task.key, task]));
  const kept = new Set(after.keyTasks.map((task) => task.key));
  const main = (version: VersionText) => version.keyTasks.find((task) => task.mainEffort);
  const [was, is] = [main(before), main(after)];
  return {
    tasksAdded: after.keyTasks.filter((task) => !old.has(task.key)),
    tasksRemoved: before.keyTasks.filter((task) => !kept.has(task.key)),
    tasksReworded: after.keyTasks.flatMap(({ key, text }) => {
      const earlier = old.get(key);
      return earlier && earlier.text !== text ? [{ key, before: earlier.text, after: text }] : [];
    }),
    mainEffort: was?.key === is?.key ? null : { before: was?.text ?? "", after: is?.text ?? "" },
    ticks: after.endState
      .filter((text) => before.endState.includes(text))
      .map((text) => ({ text, isTicked: after.answeredYesNo.includes(text) }))
      .filter(({ text, isTicked }) => isTicked !== before.answeredYesNo.includes(text)),
    lists: listParts
      .map((part) => ({
        part,
        added: after[part].filter((line) => !before[part].includes(line)),
        removed: before[part].filter((line) => !after[part].includes(line)),
      }))
      .filter(({ added, removed }) => added.length + removed.length > 0),
    texts: textParts
      .filter((part) => before[part] !== after[part] && !(part === "keyTaskExcessReason" && after[part] === ""))
      .map((part) => ({ part, before: before[part], after: after[part] })),
    horizon: before.horizonDate === after.horizonDate ? null : { before: before.horizonDate, after: after.horizonDate },
  };
}

/** Whether a reader would see any difference; the order of lines counts. */
export function hasChanged(before: VersionText, after: VersionText): boolean {
  const same = (part: keyof VersionText) => JSON.stringify(before[part]) === JSON.stringify(after[part]);
  return !([...textParts, ...listParts, "keyTasks", "answeredYesNo", "horizonDate"] as const).every(same);
}
