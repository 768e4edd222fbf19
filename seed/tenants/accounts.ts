import { users } from "../../db/schema/identity";
import { stableId } from "../../lib/id";
import type { Owner } from "../write";

export type Account = { email: string; name: string };

export const accountId = (email: string): string => stableId("tenants", `user/${email}`);

/** Makes the accounts, or gives those that are there the password that the settings name now. */
export async function writeAccounts({ db }: Owner, accounts: Account[], passwordHash: string, at: Date): Promise<void> {
  for (const { email, name } of new Map(accounts.map((one) => [one.email, one])).values())
    await db
      .insert(users)
      .values({ id: accountId(email), email, name, passwordHash, createdAt: at })
      .onConflictDoUpdate({ target: users.email, set: { passwordHash } });
}
