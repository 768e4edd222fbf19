import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import { hillMoves } from "@/db/schema/hill-moves";
import { withOrg } from "@/db/tenancy";
import { conflict } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { assertFresh } from "../history/fresh";
import { record } from "../history/record";
import type { moveHillInput } from "./input";
import { projectForUpdate } from "./row-commands";

/**
 * Moves a project on the hill: its owner alone, since the place is what the owner knows and nobody measures. Each move is
 * a row of its own. Errors: forbidden for others, conflict for a project that does not run or was moved meanwhile.
 */
export const moveHill = (actor: Actor, input: z.output<typeof moveHillInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const project = await projectForUpdate(tx, actor, input.projectId);
    assertCan(
      actor,
      "project.move-hill",
      { teamId: project.teamId, ownerId: project.ownerId },
      "Only its owner moves it: nobody else knows how much is found out.",
    );
    if (project.status !== "active" && project.status !== "paused")
      throw conflict("Only a project that runs stands on the hill.");
    const [last] = await tx
      .select()
      .from(hillMoves)
      .where(and(eq(hillMoves.orgId, actor.orgId), eq(hillMoves.projectId, project.id)))
      .orderBy(desc(hillMoves.revision))
      .limit(1);
    const revision = (last?.revision ?? 0) + 1;
    assertFresh({ version: revision }, input.version);
    const row = { place: input.place, note: input.note, movedOn: actor.today };
    await tx.insert(hillMoves).values({
      ...row,
      orgId: actor.orgId,
      id: newId(),
      projectId: project.id,
      revision,
      movedBy: actor.membershipId,
      recordedAt: actor.now,
    });
    await record(tx, actor, {
      action: "project.hill-moved",
      type: "project",
      id: project.id,
      before: last ? { place: last.place, note: last.note } : null,
      after: { place: row.place, note: row.note },
    });
  });
