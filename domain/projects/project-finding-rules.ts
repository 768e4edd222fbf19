import { numberWord, sentence } from "@/lib/format";
import type { ProjectStatus } from "../vocabulary";

type Listed = { status: ProjectStatus; kind: string; objectiveId: string | null; dueOn: string | null };

/** The sentence of the project list: how many run, how many hang on no line, how many are past their date. */
export function projectsFinding(projects: readonly Listed[], today: string): { said: string; needs: string | null } {
  const running = projects.filter((one) => one.status === "active");
  if (projects.length === 0) return { said: "No project runs.", needs: null };
  const loose = running.filter((one) => one.kind === "change" && !one.objectiveId).length;
  const late = running.filter((one) => one.dueOn !== null && one.dueOn < today).length;
  const said = `${sentence(numberWord(running.length))} ${running.length === 1 ? "project runs" : "projects run"}${late > 0 ? `, ${numberWord(late)} past ${late === 1 ? "its" : "their"} date` : ""}.`;
  return {
    said,
    needs: loose === 0 ? null : `${sentence(numberWord(loose))} ${loose === 1 ? "hangs" : "hang"} on no line.`,
  };
}

/** The sentence of one project. */
export function projectFinding(
  project: { title: string; status: ProjectStatus; remaining: number; done: number; dueOn: string | null },
  today: string,
): string {
  const { status, remaining, done } = project;
  if (status === "proposed") return "Proposed. Nobody has said yes yet.";
  if (status === "done") return "Done.";
  if (status === "stopped" || status === "declined") return `${sentence(status)}.`;
  if (status === "paused") return `Paused, with ${numberWord(remaining)} ${remaining === 1 ? "item" : "items"} left.`;
  if (remaining === 0 && done === 0) return "It runs, and no work was written down for it yet.";
  const late = project.dueOn !== null && project.dueOn < today;
  return `${sentence(numberWord(done))} done, ${numberWord(remaining)} to go${late ? ", and the date has passed" : ""}.`;
}
