import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

const isDev = process.env.NODE_ENV === "development";

const before = "default-src 'self'; script-src 'nonce-";
const between = `' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}; style-src 'self' ${isDev ? "'unsafe-inline'" : "'nonce-"}`;
const after = `${isDev ? "" : "'"}; img-src 'self' blob: data:; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/** A policy that runs only what carries this nonce. Development needs eval and inline styles. */
export const policyFor = (nonce: string): string => before + nonce + between + (isDev ? "" : nonce) + after;

/** What every answer says besides. Here and not in Next's settings, where each request is matched with them by a pattern. */
const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
};

/**
 * Gives every answer, files too, a content security policy with its own nonce, before anything else sees the request: Next takes the
 * nonce from the same header of the request. Next's own place for this, proxy.ts, costs every page a millisecond.
 */
export function guardAnswers(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const url = request.url ?? "/";
    // Where a person who must sign in first wanted to go; never what the request itself claims.
    request.headers["x-path"] = url.replace(/([?&])_rsc=[^&]*&?/, "$1").replace(/[?&]$/, "");
    const policy = policyFor(crypto.randomUUID().replaceAll("-", ""));
    request.headers["content-security-policy"] = policy;
    response.setHeader("content-security-policy", policy);
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  });
}
