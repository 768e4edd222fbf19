import "server-only";
import { and, desc, eq, lt, notInArray, or, type SQL } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { memberships } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import { isUuid } from "@/lib/id";
import type { Actor } from "../access/actor";

export type HistoryRow = Awaited<ReturnType<typeof listHistory>>["rows"][number];

/**
 * The history of one subject, newest first, a page after a key. Whether the reader may see the subject is the caller's
 * question: ask the room's query first, so that what is not visible has no history either. `without` leaves out acts
 * that the reader may not read about.
 */
export function listHistory(
  actor: Actor,
  subjectId: string,
  after: string | null = null,
  { limit = 50, without = [] }: { limit?: number; without?: readonly string[] } = {},
) {
  const key = keyIn(after);
  return withOrg(actor, async (tx) => {
    const where: (SQL | undefined)[] = [
      eq(history.orgId, actor.orgId),
      eq(history.subjectId, subjectId),
      without.length > 0 ? notInArray(history.action, [...without]) : undefined,
      key ? or(lt(history.at, key.at), and(eq(history.at, key.at), lt(history.id, key.id))) : undefined,
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
      .leftJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, history.actorId)))
      .where(and(...where))
      .orderBy(desc(history.at), desc(history.id))
      .limit(limit + 1);
    const last = rows[limit - 1];
    return {
      rows: rows.slice(0, limit),
      next: rows.length > limit && last ? `${last.at.toISOString()}_${last.id}` : null,
    };
  });
}

/** The key of a page, `<instant>_<id>`; what is not understood begins at the newest. */
function keyIn(after: string | null): { at: Date; id: string } | null {
  const [instant = "", id = ""] = (after ?? "").split("_");
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) || !isUuid(id) ? null : { at, id };
}
