import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import { readTogether } from "@/db/reading";
import { organizations, sessions, users } from "@/db/schema/identity";
import { enterOrg, type Tx, withIdentity } from "@/db/tenancy";
import { realNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { sha256 } from "@/lib/hash";
import { closeSessionOf } from "./accounts";
import { type Actor, fromSession } from "./actor";
import { findMember } from "./membership-queries";
import { listSuspended } from "./places-queries";
import { sessionCookieName, sessionLife, userOf } from "./session-cookie";

export type Account = { userId: string; email: string; name: string; sessionId: string };

type SessionRow = Account & { seenAt: Date; org: { id: string; slug: string; name: string; isDemo: boolean } | null };

type Found = Actor | "signed-out" | "not-found";

/** The gate of every page and action: who is here, as what, in the organization of the URL. Once per request. */
export const findActor = cache(async (slug: string): Promise<Found> => {
  const token = await currentToken();
  return token ? withIdentity((tx) => lookUp(tx, token, slug)) : "signed-out";
});

/** Seconds until it is noted again that a session is in use: reading a page should not write. */
const notedFor = 300;

async function lookUp(tx: Tx, token: string, slug: string): Promise<Found> {
  const found = await findSession(tx, token, slug);
  if (!found) return "signed-out";
  if (!found.org) return "not-found";
  await enterOrg(tx, found.org.id);
  const member = await findMember(tx, found.org, found.userId);
  return member ? fromSession(member.member, member.org) : "not-found";
}

/** Whose session has ended, as far as the browser still knows: for a form that came too late. */
export const findEndedUser = async (): Promise<string | null> =>
  userOf((await cookies()).get(sessionCookieName())?.value);

/** For pages: signs in first, or 404, so that another organization looks as if it did not exist. */
export async function requireActor(slug: string): Promise<Actor> {
  const found = await findActor(slug);
  if (found === "signed-out") redirect(`/sign-in?next=${encodeURIComponent(await currentPath())}`);
  return found === "not-found" ? refuse(slug) : found;
}

/** 404, but for who is suspended here: they read that, and nothing else of it. */
async function refuse(slug: string): Promise<never> {
  const account = await findAccount();
  const suspended = account ? await listSuspended(account.userId) : [];
  if (suspended.some((place) => place.slug === slug)) redirect("/organizations");
  notFound();
}

/** The signed-in account, without an organization. */
export const findAccount = cache(async (): Promise<Account | null> => {
  const token = await currentToken();
  return token ? withIdentity((tx) => findSession(tx, token, null)) : null;
});

export async function requireAccount(): Promise<Account> {
  return (await findAccount()) ?? redirect(`/sign-in?next=${encodeURIComponent(await currentPath())}`);
}

/** Ends the session of this request and takes its cookie away. */
export async function signOut(): Promise<void> {
  await closeSessionOf((await currentToken()) ?? undefined);
  (await cookies()).delete(sessionCookieName());
}

/** The session token in next-auth's cookie. Whether its session still runs is asked of the database. */
const currentToken = cache(async (): Promise<string | null> => {
  const req = { cookies: await cookies(), headers: new Headers() } as unknown as NextRequest;
  const token = await getToken({ req, cookieName: sessionCookieName(), secret: env().authSecret });
  return token?.sid ?? null;
});

/** Set by `lib/http/policy.ts` on the request; only a path of ours ever becomes `next`. */
export const currentPath = async (): Promise<string> => (await headers()).get("x-path") ?? "/";

async function findSession(tx: Tx, token: string, slug: string | null): Promise<SessionRow | null> {
  const at = realNow();
  const [row] = await tx
    .select({
      sessionId: sessions.id,
      userId: users.id,
      email: users.email,
      name: users.name,
      seenAt: sessions.lastSeenAt,
      disabledAt: users.disabledAt,
      org: { id: organizations.id, slug: organizations.slug, name: organizations.name, isDemo: organizations.isDemo },
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(organizations, and(eq(organizations.slug, slug ?? ""), eq(organizations.status, "active")))
    .where(and(eq(sessions.tokenHash, sha256(token)), gt(sessions.expiresAt, at)));
  if (!row || row.disabledAt) return null;
  const silence = (at.getTime() - row.seenAt.getTime()) / 1000;
  if (silence > sessionLife.idle) return null;
  if (silence > notedFor)
    await tx.update(sessions).set({ lastSeenAt: at }).where(sql`${sessions.id} = ${row.sessionId}`);
  return row;
}

/** For pages: everything that one page reads, together. */
export const readPage = <T>(actor: Actor, read: () => Promise<T>): Promise<T> => readTogether(actor, read);
