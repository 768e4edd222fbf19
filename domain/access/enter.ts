import "server-only";
import { cookies } from "next/headers";
import type { Signed } from "./accounts";
import { sealSession, sessionCookieName, sessionCookieOptions } from "./session-cookie";

/** Sets the cookie of a session that was just opened, and says where to go. */
export async function enter(signed: Signed, next: string): Promise<{ redirect: string }> {
  (await cookies()).set(sessionCookieName(), await sealSession(signed.userId, signed.token), sessionCookieOptions());
  return { redirect: next };
}
