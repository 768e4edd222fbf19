import type { StatusKind } from "@/components/ui/status-kinds";
import { nameOrHidden, type ProjectStatus } from "@/domain/vocabulary";
import { formatDate } from "@/lib/dates";

/** The status shown for a project: its owner's last word while it runs, else its state. */
export function projectStatus(status: ProjectStatus, word: string | null): { kind: StatusKind; word: string } {
  if (status === "active" && word === "going_well") return { kind: "on_track", word: "going well" };
  if (status === "active" && word === "watch") return { kind: "at_risk", word: "watch" };
  if (status === "active" && word === "stuck") return { kind: "off_track", word: "stuck" };
  const kinds: Record<ProjectStatus, StatusKind> = {
    proposed: "proposed",
    active: "active",
    paused: "paused",
    done: "done",
    stopped: "stopped",
    declined: "declined",
  };
  return { kind: kinds[status], word: status };
}

/** What a project serves, in a few words. */
export function servesWords(project: {
  kind: string;
  objectiveId: string | null;
  objectiveTitle: string | null;
  kpiTitle: string | null;
  obligation: string | null;
}): string | null {
  if (project.kind === "run") return `run: ${nameOrHidden("measure", project.kpiTitle)}`;
  if (project.kind === "obligation") return `obligation: ${project.obligation ?? "unnamed"}`;
  return project.objectiveId ? nameOrHidden("objective", project.objectiveTitle) : null;
}

/** `7 August`, `7 August, first promised for 26 June`. */
export function dueWords(due: string | null, first: string | null): string | null {
  if (!due) return null;
  return first && first !== due ? `${formatDate(due)}, first promised for ${formatDate(first)}` : formatDate(due);
}
