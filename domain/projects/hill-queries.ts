import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { hillMoves } from "@/db/schema/hill-moves";
import { memberships, teams } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { thresholdsOf } from "../signals/own-thresholds";
import { hillOf } from "./hill-rules";

/** Where a project, which the caller has read, stands on the hill; the last 26 moves, and the version that the next one must name. */
export const getHill = (actor: Actor, project: { id: string; teamId: string }, joined?: Tx) => {
  const read = async (tx: Tx) => {
    const [rows, [team]] = await Promise.all([
      tx
        .select({
          place: hillMoves.place,
          note: hillMoves.note,
          movedOn: hillMoves.movedOn,
          movedByName: memberships.displayName,
          revision: hillMoves.revision,
        })
        .from(hillMoves)
        .innerJoin(memberships, and(eq(memberships.orgId, hillMoves.orgId), eq(memberships.id, hillMoves.movedBy)))
        .where(and(eq(hillMoves.orgId, actor.orgId), eq(hillMoves.projectId, project.id)))
        .orderBy(desc(hillMoves.revision))
        .limit(26),
      tx
        .select({ cadenceDays: teams.cadenceDays })
        .from(teams)
        .where(and(eq(teams.orgId, actor.orgId), eq(teams.id, project.teamId))),
    ]);
    const thresholds = thresholdsOf(actor.org.settings);
    return {
      view: hillOf(rows.toReversed(), actor.today, team?.cadenceDays ?? 7, thresholds),
      version: (rows[0]?.revision ?? 0) + 1,
    };
  };
  return withOrg(actor, read, joined);
};
