import "server-only";
import { alias } from "drizzle-orm/pg-core";
import { checkIns } from "@/db/schema/check-ins";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";

/** Who answers for an objective, beside it in a query. */
export const owner = alias(memberships, "owner");

/** What pages show of an objective, with `teams` and `owner` beside it. */
export const shown = {
  id: objectives.id,
  number: objectives.number,
  title: objectives.title,
  kind: objectives.kind,
  status: objectives.status,
  teamId: objectives.teamId,
  teamName: teams.name,
  ownerId: objectives.ownerId,
  ownerName: owner.displayName,
  ownerStatus: owner.status,
  briefId: objectives.briefId,
  keyTaskKey: objectives.keyTaskKey,
  startOn: objectives.startOn,
  dueOn: objectives.dueOn,
  score: objectives.score,
  confidence: objectives.confidence,
  signalStatus: objectives.signalStatus,
  lastKnownStatus: objectives.lastKnownStatus,
  visibility: objectives.visibility,
};

/** What tells which of several check-ins of a day stands. */
export const reading = {
  id: checkIns.id,
  correctsId: checkIns.correctsId,
  asOf: checkIns.asOf,
  value: checkIns.value,
  confidence: checkIns.confidence,
  authorId: checkIns.authorId,
  revision: checkIns.revision,
  recordedAt: checkIns.recordedAt,
};
