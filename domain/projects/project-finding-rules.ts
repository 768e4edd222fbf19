import { numberWord, sentence } from "@/lib/format";
import { plusRestricted } from "../organizations/restricted-rules";
import type { ProjectStatus } from "../vocabulary";

export type ProjectCounts = { total: number; running: number; late: number; loose: number; restricted: number };

/** The sentence of the project list: how many run, how many hang on no line, how many are past their date. */
export function projectsFinding(counts: ProjectCounts, life: "open" | "ended"): { said: string; needs: string | null } {
  const { total, running, late, loose, restricted } = counts;
  if (life === "ended")
    return { said: `${total} ${total === 1 ? "project has" : "projects have"} ended.`, needs: null };
  if (total === 0) return { said: "No project runs.", needs: null };
  const said = `${sentence(numberWord(running))} ${running === 1 ? "project runs" : "projects run"}${late > 0 ? `, ${numberWord(late)} past ${late === 1 ? "its" : "their"} date` : ""}.`;
  return {
    said: plusRestricted(said, restricted),
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
