import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { hillMoves } from "@/db/schema/hill-moves";
import { memberships, teams } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { thresholdsOf } from "../signals/own-thresholds";
import { hillOf } from "./hill-rules";

/** Where a project, which the caller has read, stands on the hill; the last 26 moves, and the version that the next one must name. */
export const getHill = (actor: Actor, project: { id: string; teamId: string }, joined?: Tx) => {
  const read = async (tx: Tx) => {
    const rows = await tx
      .select({
        cadenceDays: teams.cadenceDays,
        move: {
          place: hillMoves.place,
          note: hillMoves.note,
          movedOn: hillMoves.movedOn,
          revision: hillMoves.revision,
        },
        movedByName: memberships.displayName,
      })
      .from(teams)
      .leftJoin(hillMoves, and(eq(hillMoves.orgId, actor.orgId), eq(hillMoves.projectId, project.id)))
      .leftJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, hillMoves.movedBy)))
      .where(and(eq(teams.orgId, actor.orgId), eq(teams.id, project.teamId)))
      .orderBy(sql`${hillMoves.revision} desc nulls last`)
      .limit(26);
    const moves = rows.flatMap(({ move, movedByName }) => (move ? [{ ...move, movedByName: movedByName ?? "" }] : []));
    const thresholds = thresholdsOf(actor.org.settings);
    return {
      view: hillOf(moves.toReversed(), actor.today, rows[0]?.cadenceDays ?? 7, thresholds),
      version: (moves[0]?.revision ?? 0) + 1,
    };
  };
  return withOrg(actor, read, joined);
};
