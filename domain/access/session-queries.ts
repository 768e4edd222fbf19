import "server-only";
import { and, desc, eq, gt } from "drizzle-orm";
import { sessions } from "@/db/schema/identity";
import { withIdentity } from "@/db/tenancy";
import { realNow } from "@/lib/clock";
import type { Account } from "./session";
import { sessionLife } from "./session-cookie";

export type OwnSession = Awaited<ReturnType<typeof listSessions>>[number];

/** Where the account is signed in, the latest seen first. Only one's own. */
export function listSessions(account: Account) {
  const at = realNow().getTime();
  return withIdentity(async (tx) => {
    const rows = await tx
      .select({
        id: sessions.id,
        userAgent: sessions.userAgent,
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
      })
      .from(sessions)
      .where(
        and(
          eq(sessions.userId, account.userId),
          gt(sessions.expiresAt, new Date(at)),
          gt(sessions.lastSeenAt, new Date(at - sessionLife.idle * 1000)),
        ),
      )
      .orderBy(desc(sessions.lastSeenAt))
      .limit(50);
    return rows.map((row) => ({ ...row, isThis: row.id === account.sessionId }));
  });
}
