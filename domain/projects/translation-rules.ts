import { plural } from "@/lib/format";
import { daysBetween } from "../signals/calendar";
import { actionability } from "../signals/translation";

type Task = {
  text: string;
  objectives: { ownerStatus: string; measures: unknown[]; projects: { status: string }[] }[];
};

const isOwned = (task: Task) => task.objectives.some((one) => one.ownerStatus === "active");
const hasWork = (objective: Task["objectives"][number]) => objective.projects.length > 0;

/** How many objectives of a key task have a project under them. */
export const coverage = (task: Task) => ({
  withWork: task.objectives.filter(hasWork).length,
  all: task.objectives.length,
});

/** The sentence of the board: is every key task owned, and how many objectives have no work under them. */
export function boardFinding(tasks: readonly Task[]): { said: string; needs: string | null } {
  if (tasks.length === 0) return { said: "This brief names no key task.", needs: null };
  const bare = tasks.filter((task) => !isOwned(task));
  const idle = tasks.flatMap((task) => task.objectives).filter((one) => !hasWork(one)).length;
  const said =
    bare.length === 0
      ? "Every key task is owned."
      : bare.length === tasks.length
        ? "No key task is owned yet."
        : `${tasks.length - bare.length} of ${tasks.length} key tasks are owned.`;
  const first = bare[0];
  if (first)
    return { said, needs: bare.length === 1 ? `One is nobody's: ${first.text}.` : `${bare.length} are nobody's.` };
  return {
    said,
    needs:
      idle === 0
        ? null
        : idle === 1
          ? "One objective has no work under it."
          : `${idle} objectives have no work under them.`,
  };
}

/** `1 of 3 objectives has work`. */
export function coverageWords({ withWork, all }: { withWork: number; all: number }): string {
  if (all === 0) return "nothing was made of it yet";
  if (withWork === all)
    return all === 1
      ? "its objective has work"
      : all === 2
        ? "both objectives have work"
        : `all ${all} objectives have work`;
  return `${withWork} of ${all} ${all === 1 ? "objective" : "objectives"} ${withWork === 1 ? "has" : "have"} work`;
}

/** N11 in words: how many key tasks saw work begin within the days that the organization calls idle. */
export function actionWords(
  tasks: readonly { lastItemStartedOn: string | null }[],
  today: string,
  days: number,
): string {
  const share = actionability(tasks, today, days);
  if (share === null) return "";
  const n = Math.round(share * tasks.length);
  return `Under ${n} of ${tasks.length} key ${tasks.length === 1 ? "task" : "tasks"} work began in the last ${plural(days, "day")}.`;
}

/** When work last began under one key task. */
export function begunWords(on: string | null, today: string): string {
  if (on === null) return "no work began yet";
  const days = daysBetween(on, today);
  return days === 0 ? "work began today" : `work last began ${days} ${days === 1 ? "day" : "days"} ago`;
}
