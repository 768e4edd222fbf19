import "server-only";
import { and, eq } from "drizzle-orm";
import { projects, workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { record } from "../history/record";
import { projectById, projectForUpdate, projectTouched, servedObjective } from "./row-commands";

/**
 * Lets a project serve another objective, as a change of direction decided (R11). Called by `decisions` in its
 * transaction. The key task falls away: whoever leads the project names the new one.
 */
export const redirectProjectBy = (
  actor: Actor,
  input: { projectId: string; objectiveId: string; decisionId: string },
  tx?: Tx,
): Promise<void> =>
  withOrg(
    actor,
    async (tx) => {
      const before = await projectForUpdate(tx, actor, input.projectId);
      assertCan(actor, "project.edit", { teamId: before.teamId, ownerId: before.ownerId });
      const serves = await servedObjective(tx, actor, input.objectiveId);
      const change = {
        kind: "change" as const,
        objectiveId: serves.id,
        keyTaskKey: null,
        visibilityRootId: serves.visibilityRootId,
      };
      await tx
        .update(projects)
        .set({ ...change, ...projectTouched(actor) })
        .where(projectById(actor, before.id));
      await tx
        .update(workItems)
        .set({ visibilityRootId: change.visibilityRootId })
        .where(and(eq(workItems.orgId, actor.orgId), eq(workItems.projectId, before.id)));
      await record(tx, actor, {
        action: "project.redirected",
        type: "project",
        id: before.id,
        before,
        after: { ...before, ...change, redirectedBy: input.decisionId },
      });
    },
    tx,
  );
