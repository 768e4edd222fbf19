import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { sessions, users } from "@/db/schema/identity";
import { withIdentity } from "@/db/tenancy";
import { invalid, notFound } from "@/lib/errors";
import { signInLimits, takeTry } from "./limits";
import { hashPassword, passwordProblem, verifyPassword } from "./passwords";
import { noteSecurity } from "./security-log";
import type { Account } from "./session";

/** Ends one session of the account; somebody else's does not exist for it. */
export async function endSession(account: Account, sessionId: string): Promise<void> {
  const ended = await withIdentity((tx) =>
    tx
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, account.userId)))
      .returning({ id: sessions.id }),
  );
  if (ended.length === 0) throw notFound("This session");
  noteSecurity("session-ended", { user: account.userId });
}

/** Changes the password after the present one was given, and ends every other session at once. */
export async function changePassword(
  account: Account,
  input: { password: string; newPassword: string },
  from: { address: string },
): Promise<void> {
  // Whoever is signed in already is counted apart from strangers, as a known device is.
  const { giveBack } = await takeTry(signInLimits(account.email, from.address, `signed-in ${account.sessionId}`));
  const [user] = await withIdentity((tx) => tx.select().from(users).where(eq(users.id, account.userId)));
  if (!user || !(await verifyPassword(user.passwordHash, input.password))) {
    noteSecurity("sign-in-refused", { user: account.userId, from: from.address });
    throw invalid("password", "This is not your present password.");
  }
  await giveBack();
  const passwordHash = await hashNew(input.newPassword, [account.name, account.email.split("@")[0] ?? ""]);
  await withIdentity(async (tx) => {
    await tx.update(users).set({ passwordHash }).where(eq(users.id, account.userId));
    await tx.delete(sessions).where(and(eq(sessions.userId, account.userId), ne(sessions.id, account.sessionId)));
  });
  noteSecurity("password-changed", { user: account.userId, from: from.address });
}

/** The same rules as at sign-up, answered at the field of this form. */
async function hashNew(password: string, ownWords: readonly string[]): Promise<string> {
  const problem = passwordProblem(password, ownWords);
  if (problem) throw invalid("newPassword", problem);
  return hashPassword(password);
}
