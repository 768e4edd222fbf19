import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { memberships } from "@/db/schema/people";
import { workItems } from "@/db/schema/projects";
import { withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { readableBrief, readableItem } from "../access/scope";
import { mayUndo } from "./rules";
import { linesOf } from "./work-queries";

export type ItemView = Awaited<ReturnType<typeof getItem>>;

/** One work item with its line of sight, what may be decided alone, and what the reader may take back. */
export function getItem(actor: Actor, itemId: string) {
  return withOrg(actor, async (tx) => {
    const [item] = await tx
      .select()
      .from(workItems)
      .where(
        and(
          eq(workItems.orgId, actor.orgId),
          eq(workItems.id, itemId),
          isNull(workItems.deletedAt),
          readableItem(actor),
        ),
      );
    if (!item) throw notFound("This work item");
    const [line] = await linesOf(tx, actor, [itemId]);
    if (!line) throw notFound("This work item");
    const [brief] = line.briefId
      ? await tx
          .select({
            id: briefs.id,
            title: briefs.title,
            status: briefs.status,
            versionNo: briefVersions.versionNo,
            purpose: briefVersions.purpose,
            freedoms: briefVersions.freedoms,
            boundaries: briefVersions.boundaries,
          })
          .from(briefs)
          .innerJoin(
            briefVersions,
            and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)),
          )
          .where(and(eq(briefs.orgId, actor.orgId), eq(briefs.id, line.briefId), readableBrief(actor)))
      : [];
    const [accepter] = item.accepterId
      ? await tx
          .select({ name: memberships.displayName })
          .from(memberships)
          .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, item.accepterId)))
      : [];
    const [original] = item.reworkOfId
      ? await tx
          .select({ id: workItems.id, title: workItems.title })
          .from(workItems)
          .where(and(eq(workItems.orgId, actor.orgId), eq(workItems.id, item.reworkOfId), readableItem(actor)))
      : [];
    return {
      ...item,
      ...line,
      brief: brief?.status === "published" ? brief : null,
      accepterName: accepter?.name ?? null,
      original: original ?? null,
      mayUndo: mayUndo(item.lastMove, actor.membershipId, actor.now, item.version),
    };
  });
}

/** A finished item that rework is to repair; null when the reader may not see it. */
export async function findOriginal(actor: Actor, itemId: string) {
  return withOrg(actor, async (tx) => {
    const [row] = await tx
      .select({
        id: workItems.id,
        title: workItems.title,
        projectId: workItems.projectId,
        teamId: workItems.teamId,
        assigneeId: workItems.assigneeId,
      })
      .from(workItems)
      .where(
        and(
          eq(workItems.orgId, actor.orgId),
          eq(workItems.id, itemId),
          eq(workItems.state, "done"),
          readableItem(actor),
        ),
      );
    return row ?? null;
  });
}
