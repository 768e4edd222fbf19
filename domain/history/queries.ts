import "server-only";
import { and, desc, eq, lt, type SQL } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { memberships } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";

export type HistoryRow = Awaited<ReturnType<typeof listHistory>>["rows"][number];

/**
 * The history of one subject, newest first, a page after a key. Whether the reader may see the subject is the caller's
 * question: ask the room's query first, so that what is not visible has no history either.
 */
export function listHistory(actor: Actor, subjectId: string, after: string | null = null, limit = 50) {
  return withOrg(actor, async (tx) => {
    const where: (SQL | undefined)[] = [
      eq(history.orgId, actor.orgId),
      eq(history.subjectId, subjectId),
      after ? lt(history.id, after) : undefined,
    ];
    const rows = await tx
      .select({
        id: history.id,
        at: history.at,
        action: history.action,
        actorKind: history.actorKind,
        actorName: memberships.displayName,
        payload: history.payload,
      })
      .from(history)
      .leftJoin(memberships, and(eq(memberships.orgId, history.orgId), eq(memberships.id, history.actorId)))
      .where(and(...where))
      .orderBy(desc(history.at), desc(history.id))
      .limit(limit + 1);
    return { rows: rows.slice(0, limit), next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null };
  });
}
