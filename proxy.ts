import { type NextRequest, NextResponse } from "next/server";
import { newNonce, policyFor } from "./lib/http/policy";

/**
 * Gives every page a content security policy with a nonce of its own, from which Next takes the nonce of its scripts, and
 * tells the page its own address, so that a person who must sign in first comes back to it.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = policyFor(newNonce());
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

// Files of the build carry no script of a page.
export const config = { matcher: "/((?!_next/static).*)" };
