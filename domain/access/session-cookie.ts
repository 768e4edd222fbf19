import "server-only";
import { randomBytes } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { keyFor, mark } from "@/lib/seal";

/** Absolute life of a session and the silence after which it ends, in seconds. */
export const sessionLife = { absolute: 30 * 24 * 3600, idle: 8 * 3600 };

export const sessionCookieName = (): string => (env().secureCookies ? "__Host-throughline" : "throughline");

export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  secure: env().secureCookies,
  path: "/",
  maxAge: sessionLife.absolute,
});

/** The cookie is next-auth's encrypted token; it carries a random session token and nothing about a role. */
export const newSessionToken = (): string => randomBytes(32).toString("base64url");

export const sealSession = (userId: string, sessionToken: string): Promise<string> =>
  encode({ token: { sub: userId, sid: sessionToken }, secret: env().authSecret, maxAge: sessionLife.absolute });

/**
 * Tokens of cookies that were opened before: the same cookie always opens to the same token, whose session is looked up
 * on every request all the same, and opening costs as much as rendering a short page.
 */
const opened = new Map<string, string>();
const MOST_OPENED = 5_000;

/** The token of a cookie that was opened before, found in what a request says of all its cookies. */
export function findOpened(cookies: string): string | undefined {
  const name = `${sessionCookieName()}=`;
  const own = cookies.split("; ").find((cookie) => cookie.startsWith(name));
  return own && opened.get(own.slice(name.length));
}

/** Whose session a cookie opened, whether or not it still does. */
export async function userOf(cookie: string | undefined): Promise<string | null> {
  const token = cookie ? await decode({ token: cookie, secret: env().authSecret }).catch(() => null) : null;
  return token?.sub ?? null;
}

/** Stands in a form that outlived its session: nobody but this person can send it. */
export const keptMark = (userId: string): string => mark(keyFor(env().authSecret, "a form that is kept"), userId);

export async function openSession(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  const before = opened.get(cookie);
  if (before) return before;
  const token = await decode({ token: cookie, secret: env().authSecret }).catch(() => null);
  if (typeof token?.sid !== "string") return null;
  if (opened.size >= MOST_OPENED) opened.clear();
  opened.set(cookie, token.sid);
  return token.sid;
}
