import { addDays, daysBetween } from "../signals/calendar";
import type { ObjectiveStatus } from "../vocabulary";

export type ObjectiveFacts = { status: ObjectiveStatus; measures: number };

/** A promise to measure may wait two weeks, no longer (E11). */
export const longestWaitForMeasure = 14;

/** Why an objective cannot be activated now, or null: it needs a measure, or a day within 14 days by which it has one. */
export function whyNotActive(objective: ObjectiveFacts, measureBy: string | null, today: string): string | null {
  if (objective.status !== "draft") return "Only a draft can be activated.";
  if (objective.measures > 0) return null;
  if (!measureBy) return "Define a measure first, or name the day by which it will have one.";
  if (measureBy < today) return "That day has passed; name one within the next 14 days.";
  return daysBetween(today, measureBy) > longestWaitForMeasure
    ? `A measure may wait 14 days at most: until ${addDays(today, longestWaitForMeasure)}.`
    : null;
}

/** Why it cannot be closed now, or null. */
export const whyNotClosable = (status: ObjectiveStatus): string | null =>
  status === "active"
    ? null
    : status === "draft"
      ? "A draft was never begun; delete it instead."
      : "It is closed already.";

/** Whether `objectiveId` would come to stand under itself; `parentOf` answers the parent of any objective. */
export function makesCycle(
  objectiveId: string,
  parentId: string | null,
  parentOf: (id: string) => string | null,
): boolean {
  for (let current = parentId, steps = 0; current; current = parentOf(current)) {
    if (current === objectiveId || ++steps > 32) return true;
  }
  return false;
}

/** S92: an objective says where to go; numbers belong in its measures. Advice, never a lock. */
export function titleAdvice(title: string): string | null {
  return /\d/.test(title)
    ? "A number in the title: say where it leads in words, and put the number into a measure."
    : null;
}

/** E11 closing words against M6's grades: achieved is met. */
export const gradeOf = { achieved: "met", partly: "partly", missed: "missed" } as const;
