import "server-only";
import { headers } from "next/headers";

/** Where a request comes from, for limits and the list of sessions. `lib/http/serve.ts` writes the header, and takes away what a client wrote there. */
export async function requestOrigin(): Promise<{ address: string; userAgent: string }> {
  const sent = await headers();
  return { address: sent.get("x-client-address") ?? "local", userAgent: sent.get("user-agent") ?? "" };
}
