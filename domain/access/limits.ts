import "server-only";
import { and, gt, inArray, lt } from "drizzle-orm";
import { loginAttempts } from "@/db/schema/identity";
import { type Tx, withIdentity } from "@/db/tenancy";
import { realNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import { DomainError } from "../errors";

type Limit = { key: string; most: number; minutes: number };

const keyOf = (name: string, ...parts: string[]) => sha256([name, ...parts].join("|")).slice(0, 32);

/** Five failures per account and address, thirty per address, a hundred an hour per account: counted in the database. */
export const signInLimits = (email: string, address: string): Limit[] => [
  { key: keyOf("pair", email, address), most: 5, minutes: 15 },
  { key: keyOf("address", address), most: 30, minutes: 15 },
  { key: keyOf("account", email), most: 100, minutes: 60 },
];

export const creationLimits = (what: string, who: string): Limit[] => [
  { key: keyOf(what, who), most: 10, minutes: 60 },
];

/** Throws `unavailable` with a sentence when a limit is used up. Tests create by the hundred, so APP_TEST lifts `creation` limits. */
export async function assertWithin(limits: Limit[], kind: "sign-in" | "creation"): Promise<void> {
  if (kind === "creation" && env().appTest) return;
  const full = await withIdentity((tx) => findFull(tx, limits));
  if (full) throw new DomainError("unavailable", `Too many tries. Wait ${full.minutes} minutes, then try again.`);
}

async function findFull(tx: Tx, limits: Limit[]): Promise<Limit | undefined> {
  const longest = Math.max(...limits.map((limit) => limit.minutes));
  const since = new Date(realNow().getTime() - longest * 60_000);
  const keys = limits.map((limit) => limit.key);
  const rows = await tx
    .select({ key: loginAttempts.key, at: loginAttempts.at })
    .from(loginAttempts)
    .where(and(inArray(loginAttempts.key, keys), gt(loginAttempts.at, since)));
  const count = (limit: Limit) =>
    rows.filter((row) => row.key === limit.key && row.at.getTime() > realNow().getTime() - limit.minutes * 60_000)
      .length;
  return limits.find((limit) => count(limit) >= limit.most);
}

export async function countAttempt(limits: Limit[]): Promise<void> {
  const at = realNow();
  await withIdentity(async (tx) => {
    await tx.insert(loginAttempts).values(limits.map(({ key }) => ({ id: newId(), key, at })));
    // Kept for seven days (the retention of this class of data); now and then is often enough.
    if (Math.random() < 0.01)
      await tx.delete(loginAttempts).where(lt(loginAttempts.at, new Date(at.getTime() - 7 * 86_400_000)));
  });
}
