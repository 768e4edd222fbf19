import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Knock, knockAt, readTogether } from "@/db/reading";
import { organizations, sessions, users } from "@/db/schema/identity";
import { enterOrg, type Tx, withIdentity } from "@/db/tenancy";
import { realNow } from "@/lib/clock";
import { sha256 } from "@/lib/hash";
import { beginEarly, thisAnswer } from "@/lib/still/answer";
import { closeSession } from "./accounts";
import { type Actor, fromSession } from "./actor";
import { findMember, findSessionMember } from "./membership-queries";
import { listSuspended } from "./places-queries";
import { findOpened, openSession, sessionCookieName, sessionLife, userOf } from "./session-cookie";

export type Account = { userId: string; email: string; name: string; sessionId: string };

type SessionRow = Account & { seenAt: Date; org: { id: string; slug: string; name: string; isDemo: boolean } | null };

type Found = Actor | "signed-out" | "not-found";

/** The gate of every page and action: who is here, as what, in the organization of the URL. Once per request. */
export const findActor = cache(async (slug: string): Promise<Found> => {
  const token = await currentToken();
  if (!token) return "signed-out";
  const knock = takeEarly(slug, token) ?? knockWith(slug, token);
  const quick = knock ? await knock.key : null;
  // The page behind the gate asks at once, or another time in a transaction of its own.
  if (knock) setImmediate(knock.close);
  return quick ?? withIdentity((tx) => findInTurn(tx, token, slug));
});

type Early = Knock<Actor> & { slug: string; token: string };

// A reader who was here before is looked up as soon as the request is there. What is found is taken by the gate of this
// request alone, which asks for itself who is here and where.
beginEarly((path, cookies): Early | null => {
  const slug = /^\/o\/([a-z0-9-]+)/.exec(path)?.[1];
  const token = slug && findOpened(cookies);
  const knock = token && knockWith(slug, token);
  return knock ? { ...knock, slug, token } : null;
});

function takeEarly(slug: string, token: string): Early | null {
  const answer = thisAnswer();
  const early = answer?.begun as Early | undefined;
  if (!answer || early?.slug !== slug || early.token !== token) return null;
  delete answer.begun;
  return early;
}

function knockWith(slug: string, token: string): Knock<Actor> | null {
  const orgId = orgIds.get(slug);
  return orgId ? knockAt(orgId, (tx) => findAtOnce(tx, token, slug, orgId)) : null;
}

/**
 * Which organization an address meant the last time, so that session and membership can be asked for in one go. Only a
 * guess: what was found in its name counts when the database says again that the address means it.
 */
const orgIds = new Map<string, string>();

/** Seconds until it is noted again that a session is in use: reading a page should not write. */
const notedFor = 300;

/** What nearly every request meets: a session in use, and a membership. Anything else is looked into in turn. */
async function findAtOnce(tx: Tx, token: string, slug: string, orgId: string): Promise<Actor | null> {
  const found = await findSessionMember(tx, {
    orgId,
    slug,
    tokenHash: sha256(token),
    at: realNow(),
    seenWithin: notedFor,
  });
  return found && fromSession(found.member, found.org);
}

async function findInTurn(tx: Tx, token: string, slug: string): Promise<Found> {
  const found = await findSession(tx, token, slug);
  if (!found) return "signed-out";
  if (!found.org) return "not-found";
  await enterOrg(tx, found.org.id);
  const member = await findMember(tx, found.org, found.userId);
  if (!member) return "not-found";
  // Only addresses that somebody may enter are remembered, so that nobody fills the memory.
  if (orgIds.size > 10_000) orgIds.clear();
  orgIds.set(slug, found.org.id);
  return fromSession(member.member, member.org);
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
  const account = await findAccount();
  if (account) await closeSession(account.sessionId);
  (await cookies()).delete(sessionCookieName());
}

const currentToken = cache(async () => openSession((await cookies()).get(sessionCookieName())?.value));

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

/** The same for pages that ask more than ten things: two at a time. */
export const readWide = <T>(actor: Actor, read: () => Promise<T>): Promise<T> => readTogether(actor, read, 2);
