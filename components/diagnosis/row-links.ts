import type { Cause } from "@/domain/signals/causes";

const PATHS: Record<string, string> = {
  objective: "objectives",
  project: "projects",
  measure: "measures",
  friction: "friction",
  brief: "briefs",
  decision: "decisions",
};

/** Where a row that proves something can be opened. */
export function rowHref(org: string, { kind, id }: { kind: string; id: string }): string | null {
  if (kind === "team") return `/o/${org}/work?team=${id}`;
  const path = PATHS[kind];
  return path === undefined ? null : `/o/${org}/${path}/${id}`;
}

/** Where the act that answers a cause begins, for one objective: a page that its readers read; who may act finds the act there. */
export function remedyHref(org: string, cause: Cause, objective: { id: string; briefId: string | null }): string {
  const own = `/o/${org}/objectives/${objective.id}`;
  const brief = objective.briefId ? `/o/${org}/briefs/${objective.briefId}` : own;
  if (cause === "C1") return brief;
  if (cause === "C2") return `/o/${org}/projects`;
  if (cause === "C3") return own;
  if (cause === "C4") return brief;
  if (cause === "C6") return `/o/${org}/decisions`;
  return cause === "C7" && objective.briefId ? `${brief}/versions` : own;
}
