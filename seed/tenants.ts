import { hash } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { organizations } from "../db/schema/identity";
import { mondayOf } from "./larkfield/calendar";
import { writeAccounts } from "./tenants/accounts";
import { buildTenant } from "./tenants/build";
import { accountsOf } from "./tenants/people";
import { connectAsOwner, writeWorld } from "./write";

/**
 * Two organizations for isolation checks, `alpha` and `beta`, each with a row in every tenant table and texts that name
 * it, so that a leak can be read. Safe to repeat: what is there stays, passwords follow SEED_PASSWORD.
 */
const names = ["alpha", "beta"] as const;
const password = process.env.SEED_PASSWORD;
if (!password) throw new Error("SEED_PASSWORD is not set: name the password of the accounts, at least 12 characters.");
const owner = connectAsOwner();
try {
  const today = (process.env.APP_NOW ?? new Date().toISOString()).slice(0, 10);
  const at = new Date(`${today}T06:00:00Z`);
  const accounts = [...names.flatMap(accountsOf), { email: "nobody@none.test", name: "Nora Nobody" }];
  await writeAccounts(owner, accounts, await hash(password), at);
  for (const name of names) {
    const [there] = await owner.db.select().from(organizations).where(eq(organizations.slug, name));
    if (there) process.stdout.write(`${name} is there already\n`);
    else await writeWorld(owner, buildTenant(name, mondayOf(today)));
  }
  process.stdout.write("alpha and beta are there; sign in as exec@alpha.test with SEED_PASSWORD\n");
} finally {
  await owner.sql.end();
}
