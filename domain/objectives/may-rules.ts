import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import type { ObjectiveStatus } from "../vocabulary";

type Objective = {
  status: ObjectiveStatus;
  teamId: string;
  ownerId: string;
  proposedGrade: string | null;
  proposedBy: string | null;
  confirmsAlone: boolean;
};

/** What the actor may do to an objective now: the policy and the state together. Commands ask again. */
export function objectiveMoves(actor: Actor, row: Objective) {
  const isDraft = row.status === "draft";
  const runs = row.status === "active";
  const subject = { teamId: row.teamId, ownerId: row.ownerId, isDraft };
  const isSecond = row.ownerId !== actor.membershipId && row.proposedBy !== actor.membershipId;
  const confirms = isSecond ? can(actor, "objective.confirm-close", subject) : row.confirmsAlone;
  return {
    edit: (isDraft || runs) && can(actor, "objective.edit", subject),
    activate: isDraft && can(actor, "objective.activate", subject),
    delete: isDraft && can(actor, "objective.edit", subject),
    define: (isDraft || runs) && can(actor, "measure.define", subject),
    checkIn: runs && can(actor, "check-in.write", subject),
    propose: runs && can(actor, "objective.propose-close", subject),
    confirm: runs && row.proposedGrade !== null && confirms,
    stop: runs && can(actor, "objective.stop", subject),
    reopen: !isDraft && !runs && can(actor, "objective.reopen", subject),
  };
}

export type ObjectiveMoves = ReturnType<typeof objectiveMoves>;

type Measure = {
  kind: "key_result" | "kpi";
  status: "active" | "closed";
  ownerId: string;
  team: { id: string } | null;
  objective: { status: ObjectiveStatus } | null;
};

/** What the actor may do to a measure now. */
export function measureMoves(actor: Actor, row: Measure) {
  const isOpen = row.status === "active";
  const subject = {
    teamId: row.team?.id ?? null,
    ownerId: row.ownerId,
    isDraft: row.objective?.status === "draft",
  };
  return {
    checkIn: isOpen && can(actor, "check-in.write", subject),
    change: isOpen && can(actor, row.kind === "kpi" ? "kpi.define" : "measure.change", subject),
    accept: isOpen && can(actor, "milestone.accept", subject),
  };
}

export type MeasureMoves = ReturnType<typeof measureMoves>;
