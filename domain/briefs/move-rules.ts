import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import type { BriefStatus } from "../vocabulary";
import { whyNot } from "./rules";

export type MoveFacts = {
  status: BriefStatus;
  authorId: string;
  teamId: string | null;
  /** Its parent is in force. */
  isNested: boolean;
  isDelegate: boolean;
  isReviewer: boolean;
  isRecipient: boolean;
  hasReceived: boolean;
  /** A version is being written. */
  hasOpenVersion: boolean;
  isAuthorActive: boolean;
  /** It could be the main effort and is not. */
  mayBeMain: boolean;
};

/** What this actor may do with this brief now: the buttons that are shown. Every command checks again for itself. */
export function movesOf(actor: Actor, brief: MoveFacts) {
  const subject = { ownerId: brief.authorId, teamId: brief.teamId, isNested: brief.isNested };
  const standsIn = actor.role === "executive" && !brief.isAuthorActive;
  const writes = can(actor, "brief.edit", { ...subject, named: brief.isDelegate || standsIn });
  const allowed = (move: Parameters<typeof whyNot>[0]) => whyNot(move, brief.status) === null;
  const isInForce = brief.status === "published";
  const publishes = can(actor, "brief.publish", subject);
  // A version beside one in force is read by those who write or review it, and by nobody else before it is published.
  const seesOpen = brief.hasOpenVersion && (writes || brief.isReviewer);
  return {
    edit: writes && (allowed("edit") || (isInForce && brief.hasOpenVersion)),
    submit: writes && allowed("submit"),
    return: can(actor, "brief.return", subject) && allowed("return"),
    publish: publishes && allowed("publish"),
    discard: writes && allowed("discard"),
    changeRecipients: writes && isInForce,
    startVersion: writes && isInForce && !brief.hasOpenVersion,
    publishVersion: publishes && isInForce && seesOpen,
    discardVersion: writes && isInForce && brief.hasOpenVersion,
    pivot: can(actor, "decision.pivot") && isInForce && seesOpen,
    supersede: can(actor, "decision.pivot") && isInForce,
    close: can(actor, "brief.end", subject) && isInForce,
    receive: brief.isRecipient && isInForce && !brief.hasReceived,
    giveBack: brief.isRecipient && isInForce,
    translate: isInForce && (actor.role === "executive" || actor.role === "manager"),
    makeMain: isInForce && brief.mayBeMain && can(actor, "identity.edit"),
    nest: isInForce && can(actor, "brief.draft"),
  };
}

export type BriefMoves = ReturnType<typeof movesOf>;
