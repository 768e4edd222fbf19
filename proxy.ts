import { type NextRequest, NextResponse } from "next/server";

const isDev = process.env.NODE_ENV === "development";

/** Gives every answer a content security policy with its own nonce. Development needs eval and inline styles. */
export function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Where a person who must sign in first wanted to go.
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

// Everything but built assets and files of public/, which have a dot in their last segment.
export const config = { matcher: ["/((?!_next/static|.*\\.(?:ico|svg|png|webmanifest|txt|woff2)$).*)"] };
