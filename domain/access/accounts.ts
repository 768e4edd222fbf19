import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { sessions, users } from "@/db/schema/identity";
import { type Tx, withIdentity } from "@/db/tenancy";
import { realNow } from "@/lib/clock";
import { DomainError, invalid } from "@/lib/errors";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import { creationLimits, signInLimits, takeCreation, takeTry } from "./limits";
import { hashPassword, passwordProblem, verifyPassword } from "./passwords";
import { noteSecurity } from "./security-log";
import { newSessionToken, sessionLife } from "./session-cookie";

export type Signed = { userId: string; token: string };
/** `device`: the number of a browser that has signed in to this account before. */
type From = { address: string; userAgent: string; device?: string | null };

/** Verifies the password and opens a session. One answer for an unknown address and a wrong password. */
export async function signIn(input: { email: string; password: string }, from: From): Promise<Signed> {
  const { giveBack } = await takeTry(signInLimits(input.email, from.address, from.device ?? null));
  const user = await withIdentity(async (tx) => (await tx.select().from(users).where(eq(users.email, input.email)))[0]);
  const matches = await verifyPassword(user?.passwordHash ?? null, input.password);
  if (!user || !matches || user.disabledAt) {
    noteSecurity("sign-in-refused", { user: user?.id ?? null, from: from.address });
    throw new DomainError("invalid", "This address and password do not go together.", {
      fields: { password: "This address and password do not go together." },
    });
  }
  await giveBack();
  noteSecurity("sign-in", { user: user.id, from: from.address });
  return withIdentity((tx) => openSessionFor(tx, user.id, from.userAgent));
}

/** Makes an account and signs it in. A known address gets the sentence that helps its owner. */
export async function signUp(input: { name: string; email: string; password: string }, from: From): Promise<Signed> {
  const passwordHash = await checkedHash(input.password, [input.name, input.email.split("@")[0] ?? ""]);
  await takeCreation(creationLimits("sign-up", from.address));
  return withIdentity(async (tx) => {
    const userId = await insertUser(tx, { ...input, passwordHash });
    if (!userId) throw invalid("email", "There is an account with this address already. Sign in instead.");
    return openSessionFor(tx, userId, from.userAgent);
  });
}

export async function checkedHash(password: string, ownWords: readonly string[]): Promise<string> {
  const problem = passwordProblem(password, ownWords);
  if (problem) throw invalid("password", problem);
  return hashPassword(password);
}

/** The account of an address, or null. */
export async function findUserByEmail(tx: Tx, email: string): Promise<{ id: string; name: string } | null> {
  const [row] = await tx.select({ id: users.id, name: users.name }).from(users).where(eq(users.email, email));
  return row ?? null;
}

/** Inserts an account; null when the address is taken. */
export async function insertUser(
  tx: Tx,
  user: { name: string; email: string; passwordHash: string },
): Promise<string | null> {
  const [made] = await tx
    .insert(users)
    .values({ id: newId(), email: user.email, name: user.name, passwordHash: user.passwordHash, createdAt: realNow() })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  return made?.id ?? null;
}

/** A new session always gets a new token; only its hash is kept. */
export async function openSessionFor(tx: Tx, userId: string, userAgent: string): Promise<Signed> {
  const token = newSessionToken();
  const at = realNow();
  await tx.insert(sessions).values({
    id: newId(),
    userId,
    tokenHash: sha256(token),
    createdAt: at,
    lastSeenAt: at,
    expiresAt: new Date(at.getTime() + sessionLife.absolute * 1000),
    userAgent: userAgent.slice(0, 200),
  });
  return { userId, token };
}

/** Ends a session by its token. */
export async function closeSessionOf(token: string | undefined): Promise<void> {
  if (token) await withIdentity((tx) => tx.delete(sessions).where(eq(sessions.tokenHash, sha256(token))));
}

/** Whether the session of this token runs: not ended, not expired. */
export async function isSessionOpen(token: string | undefined): Promise<boolean> {
  if (!token) return false;
  const open = and(eq(sessions.tokenHash, sha256(token)), gt(sessions.expiresAt, realNow()));
  return (await withIdentity((tx) => tx.select({ id: sessions.id }).from(sessions).where(open))).length > 0;
}
