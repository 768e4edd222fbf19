import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import type { WorkItemState } from "../vocabulary";
import { type ItemFacts, whyNotMove } from "./rules";

/** What the reader may do with a project, by the policy alone; its state then says when. */
export function mayWithProject(actor: Actor, project: { teamId: string; ownerId: string }) {
  return {
    edit: can(actor, "project.edit", project),
    activate: can(actor, "project.activate", project),
    decline: can(actor, "project.decline", project),
    pause: can(actor, "project.pause", project),
    stop: can(actor, "project.stop", project),
    finish: can(actor, "project.finish", project),
    moveHill: can(actor, "project.move-hill", project),
    say: can(actor, "check-in.write", project),
    work: can(actor, "work.create", { teamId: project.teamId }),
    use: can(actor, "evidence.add"),
  };
}

/** Whether the reader may take an item one step on without a word about it: not what waits for somebody to accept it. */
export const mayMoveOn = (
  actor: Actor,
  item: ItemFacts & { teamId: string; assigneeId: string | null },
  to: WorkItemState,
): boolean =>
  item.state !== "review" &&
  whyNotMove(item, to) === null &&
  can(actor, "work.move", { teamId: item.teamId, ownerId: item.assigneeId });
