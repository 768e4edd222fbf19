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

/** Whose session a cookie opened, whether or not it still does. */
export async function userOf(cookie: string | undefined): Promise<string | null> {
  const token = cookie ? await decode({ token: cookie, secret: env().authSecret }).catch(() => null) : null;
  return token?.sub ?? null;
}

/** Stands in a form that outlived its session: nobody but this person can send it. */
export const keptMark = (userId: string): string => mark(keyFor(env().authSecret, "a form that is kept"), userId);

/** The session token in a cookie; null for a cookie that is not ours. Whether the session still runs is asked of the database. */
export async function openSession(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: env().authSecret }).catch(() => null);
  return typeof token?.sid === "string" ? token.sid : null;
}
