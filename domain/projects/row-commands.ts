import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { objectives } from "@/db/schema/objectives";
import { projects, workItems } from "@/db/schema/projects";
import type { Tx } from "@/db/tenancy";
import { invalid, notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { acceptReference } from "../access/references";
import { readableItem, readableProject } from "../access/scope";

export type ProjectRecord = typeof projects.$inferSelect;
export type ItemRecord = typeof workItems.$inferSelect;

export const projectById = (actor: Actor, id: string) => and(eq(projects.orgId, actor.orgId), eq(projects.id, id));
export const itemById = (actor: Actor, id: string) => and(eq(workItems.orgId, actor.orgId), eq(workItems.id, id));
export const projectTouched = (actor: Actor) => ({ updatedAt: actor.now, version: sql`${projects.version} + 1` });

/** The row, locked, if the actor may read it; else it does not exist. */
export async function projectForUpdate(tx: Tx, actor: Actor, id: string): Promise<ProjectRecord> {
  const [row] = await tx
    .select()
    .from(projects)
    .where(and(projectById(actor, id), isNull(projects.deletedAt), readableProject(actor)))
    .for("update");
  if (!row) throw notFound("This project");
  return row;
}

/** What is assigned to a person they see, even under a confidential objective. */
export async function itemForUpdate(tx: Tx, actor: Actor, id: string): Promise<ItemRecord> {
  const [row] = await tx
    .select()
    .from(workItems)
    .where(and(itemById(actor, id), isNull(workItems.deletedAt), readableItem(actor)))
    .for("update");
  if (!row) throw notFound("This work item");
  return row;
}

/** The objective that work is to serve, with the rule of visibility that its work inherits; the one it served may stay. */
export async function servedObjective(tx: Tx, actor: Actor, id: string, keep: string | null = null) {
  await acceptReference(tx, actor, "objective", id, "objectiveId", { keep });
  const [row] = await tx
    .select({
      id: objectives.id,
      status: objectives.status,
      briefId: objectives.briefId,
      visibilityRootId: objectives.visibilityRootId,
    })
    .from(objectives)
    .where(and(eq(objectives.orgId, actor.orgId), eq(objectives.id, id)));
  if (!row) throw invalid("objectiveId", "Choose an objective that runs.");
  return row;
}

/** R3: exactly one accountable person, active, who may work; who answers for it already may stay until somebody else is named. */
export const assertMayWork = (
  tx: Tx,
  actor: Actor,
  membershipId: string | null,
  field: string,
  keep: string | null = null,
): Promise<void> => acceptReference(tx, actor, "worker", membershipId, field, { keep });
