import type { Actor } from "../access/actor";
import { can } from "../access/policy";

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
