import "server-only";
import { and, gt, inArray, lt } from "drizzle-orm";
import { loginAttempts } from "@/db/schema/identity";
import { type Tx, withIdentity } from "@/db/tenancy";
import { realNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { tooOften } from "@/lib/errors";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import { lockByName } from "./lock";

type Limit = { key: string; most: number; minutes: number };

const keyOf = (name: string, ...parts: string[]) => sha256([name, ...parts].join("|")).slice(0, 32);

/** One household or office of version 6 has a whole network of addresses; it counts as one. */
const networkOf = (address: string) =>
  address.includes(":") ? (address.split("%")[0]?.split(":").slice(0, 4).join(":") ?? address) : address;

/**
 * Five failures per account and address, thirty per address, a hundred an hour per account: counted in the database. A
 * device that has signed in to this account before is counted apart, so that what strangers try never locks its owner out.
 */
export const signInLimits = (email: string, address: string, device: string | null): Limit[] =>
  device
    ? [{ key: keyOf("device", email, device), most: 10, minutes: 15 }]
    : [
        { key: keyOf("pair", email, networkOf(address)), most: 5, minutes: 15 },
        { key: keyOf("address", networkOf(address)), most: 30, minutes: 15 },
        { key: keyOf("account", email), most: 100, minutes: 60 },
      ];

export const creationLimits = (what: string, who: string): Limit[] => [
  { key: keyOf(what, networkOf(who)), most: 10, minutes: 60 },
];

/**
 * Takes one try before it is made: of many at once only as many are made as are left. `giveBack` says that it was right.
 * Throws with the seconds to wait when a limit is used up.
 */
export async function takeTry(limits: Limit[]): Promise<{ giveBack: () => Promise<void> }> {
  const taken = await withIdentity(async (tx) => {
    // One after the other for each key; always in the same order, so that two never wait for each other.
    for (const { key } of limits.toSorted((a, b) => (a.key < b.key ? -1 : 1))) await lockByName(tx, key);
    const at = realNow();
    const full = await findFull(tx, limits, at);
    if (full) return full;
    const rows = limits.map(({ key }) => ({ id: newId(), key, at }));
    await tx.insert(loginAttempts).values(rows);
    // Kept for seven days (the retention of this class of data); now and then is often enough.
    if (Math.random() < 0.01)
      await tx.delete(loginAttempts).where(lt(loginAttempts.at, new Date(at.getTime() - 7 * 86_400_000)));
    return rows.map(({ id }) => id);
  });
  if (!Array.isArray(taken)) throw tooOften(taken.seconds);
  return {
    giveBack: async () => {
      await withIdentity((tx) => tx.delete(loginAttempts).where(inArray(loginAttempts.id, taken)));
    },
  };
}

/** Takes one of the things that may be made in an hour. Tests make them by the hundred, so APP_TEST lifts this. */
export async function takeCreation(limits: Limit[]): Promise<void> {
  if (!env().appTest) await takeTry(limits);
}

/** The limit that is used up and when it is free again, in seconds. */
async function findFull(tx: Tx, limits: Limit[], at: Date): Promise<{ seconds: number } | null> {
  const longest = Math.max(...limits.map((limit) => limit.minutes));
  const keys = limits.map((limit) => limit.key);
  const rows = await tx
    .select({ key: loginAttempts.key, at: loginAttempts.at })
    .from(loginAttempts)
    .where(and(inArray(loginAttempts.key, keys), gt(loginAttempts.at, new Date(at.getTime() - longest * 60_000))));
  const waits = limits.flatMap(({ key, most, minutes }) => {
    const since = at.getTime() - minutes * 60_000;
    const times = rows.filter((row) => row.key === key && row.at.getTime() > since).map((row) => row.at.getTime());
    const frees = times.toSorted((a, b) => b - a)[most - 1];
    return frees === undefined ? [] : [Math.max(1, Math.ceil((frees - since) / 1000))];
  });
  return waits.length > 0 ? { seconds: Math.max(...waits) } : null;
}
