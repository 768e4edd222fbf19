import "server-only";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import { objectives } from "@/db/schema/objectives";
import { memberships } from "@/db/schema/people";
import { projects, workItems } from "@/db/schema/projects";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readable } from "../access/scope";
import { invalid, notFound } from "../errors";

export type ProjectRecord = typeof projects.$inferSelect;
export type ItemRecord = typeof workItems.$inferSelect;

export const projectById = (actor: Actor, id: string) => and(eq(projects.orgId, actor.orgId), eq(projects.id, id));
export const itemById = (actor: Actor, id: string) => and(eq(workItems.orgId, actor.orgId), eq(workItems.id, id));
export const projectTouched = (actor: Actor) => ({ updatedAt: actor.now, version: sql`${projects.version} + 1` });

/** The row, locked, if the actor may read it; else it does not exist. */
export async function projectForUpdate(tx: Tx, actor: Actor, id: string): Promise<ProjectRecord> {
  const visible = or(
    readable(actor, projects.orgId, projects.visibilityRootId),
    eq(projects.ownerId, actor.membershipId),
  );
  const [row] = await tx
    .select()
    .from(projects)
    .where(and(projectById(actor, id), isNull(projects.deletedAt), visible))
    .for("update");
  if (!row) throw notFound("This project");
  return row;
}

/** What is assigned to a person they see, even under a confidential objective. */
export async function itemForUpdate(tx: Tx, actor: Actor, id: string): Promise<ItemRecord> {
  const mine = or(eq(workItems.assigneeId, actor.membershipId), eq(workItems.accepterId, actor.membershipId));
  const visible = or(readable(actor, workItems.orgId, workItems.visibilityRootId), mine);
  const [row] = await tx
    .select()
    .from(workItems)
    .where(and(itemById(actor, id), isNull(workItems.deletedAt), visible))
    .for("update");
  if (!row) throw notFound("This work item");
  return row;
}

/** The objective that work is to serve: active, readable, with the rule of visibility that its work inherits. */
export async function servedObjective(tx: Tx, actor: Actor, id: string) {
  const [row] = await tx
    .select({
      id: objectives.id,
      status: objectives.status,
      briefId: objectives.briefId,
      visibilityRootId: objectives.visibilityRootId,
    })
    .from(objectives)
    .where(
      and(
        eq(objectives.orgId, actor.orgId),
        eq(objectives.id, id),
        isNull(objectives.deletedAt),
        readable(actor, objectives.orgId, objectives.visibilityRootId),
      ),
    );
  if (!row || (row.status !== "active" && row.status !== "draft"))
    throw invalid("objectiveId", "Choose an objective that runs.");
  return row;
}

/** R3: exactly one accountable person, active, who may work. */
export async function assertMayWork(tx: Tx, actor: Actor, membershipId: string, field: string): Promise<void> {
  const [row] = await tx
    .select({ role: memberships.role, status: memberships.status })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, membershipId)));
  if (row?.status !== "active" || row.role === "viewer") throw invalid(field, "Choose an active member who may work.");
}
