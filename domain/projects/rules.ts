import type { ProjectStatus, WorkItemState, WorkItemType } from "../vocabulary";

const projectMoves: Record<string, { from: ProjectStatus[]; to: ProjectStatus; otherwise: string }> = {
  activate: {
    from: ["proposed", "paused"],
    to: "active",
    otherwise: "Only a proposed or paused project can be activated.",
  },
  decline: { from: ["proposed"], to: "declined", otherwise: "Only a proposal can be declined." },
  pause: { from: ["active"], to: "paused", otherwise: "Only an active project can be paused." },
  stop: { from: ["active", "paused"], to: "stopped", otherwise: "Only a project that runs or rests can be stopped." },
  finish: { from: ["active"], to: "done", otherwise: "Only an active project can be finished." },
};
export type ProjectMove = "activate" | "decline" | "pause" | "stop" | "finish";

/** The status a move leads to, or the sentence that refuses it. */
export function afterMove(move: ProjectMove, from: ProjectStatus): { to: ProjectStatus } | { refused: string } {
  const rule = projectMoves[move];
  if (!rule) return { refused: "This is not possible now." };
  return rule.from.includes(from) ? { to: rule.to } : { refused: rule.otherwise };
}

export type ItemFacts = { state: WorkItemState; type: WorkItemType; accepterId: string | null };

/** Deliverables, and any item with an accepter, are accepted by another person before they are done. */
export const needsAcceptance = (item: Pick<ItemFacts, "type" | "accepterId">): boolean =>
  item.type === "deliverable" || item.accepterId !== null;

/**
 * Why an item cannot move there, or null (settled: the states of E15). Going back from done is not possible; what must
 * be repaired is a rework item, so that history stays honest.
 */
export function whyNotMove(item: ItemFacts, to: WorkItemState): string | null {
  const { state } = item;
  if (state === to) return "It is there already.";
  if (state === "done") return "Done stays done. Open a rework item for what must be repaired.";
  if (state === "cancelled") return "A cancelled item stays cancelled; write a new one.";
  if (to === "cancelled") return null;
  if (to === "done" && state === "in_progress" && needsAcceptance(item))
    return "Somebody else accepts it first: send it to review.";
  if (to === "review" && state === "in_progress" && !needsAcceptance(item))
    return "It has no accepter; name one, or mark it done.";
  const steps: Record<WorkItemState, WorkItemState[]> = {
    backlog: ["ready"],
    ready: ["backlog", "in_progress"],
    in_progress: ["ready", "review", "done"],
    review: ["in_progress", "done"],
    done: [],
    cancelled: [],
  };
  return steps[state].includes(to)
    ? null
    : `From ${word[state]} it goes to ${steps[state].map((one) => word[one]).join(" or ")}.`;
}

export const word: Record<WorkItemState, string> = {
  backlog: "backlog",
  ready: "ready",
  in_progress: "in progress",
  review: "review",
  done: "done",
  cancelled: "cancelled",
};

/** Where an item may go next, in the order of the board. */
export const nextStates = (item: ItemFacts): WorkItemState[] =>
  (["backlog", "ready", "in_progress", "review", "done", "cancelled"] as const).filter(
    (to) => whyNotMove(item, to) === null,
  );

/** Undo: the same person, within 60 seconds, nothing else changed. */
export function mayUndo(
  last: { by: string; at: string; version: number } | null,
  who: string,
  now: Date,
  version: number,
): boolean {
  if (last?.by !== who || last.version !== version) return false;
  const age = now.getTime() - new Date(last.at).getTime();
  return age >= 0 && age <= 60_000;
}
