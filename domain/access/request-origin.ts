import "server-only";
import { headers } from "next/headers";

/** Where a request comes from, for limits and the list of sessions. Behind a proxy the last hop's header is the one to trust. */
export async function requestOrigin(): Promise<{ address: string; userAgent: string }> {
  const sent = await headers();
  const forwarded = sent.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return { address: forwarded || "local", userAgent: sent.get("user-agent") ?? "" };
}
