import { parseArgs } from "node:util";
import { hash } from "@node-rs/argon2";
import postgres from "postgres";
import { planOf } from "./load/plan";
import { writeOrganization } from "./load/write";

/**
 * Large organizations for measurements: the first of the named size, the others of a hundred people. The same rows on every
 * machine, for the same day. Sign in as exec, manager, contributor or viewer of load-1.test with SEED_PASSWORD.
 */
const { values } = parseArgs({
  options: {
    orgs: { type: "string", default: "1" },
    people: { type: "string", default: "1000" },
    items: { type: "string", default: "100000" },
  },
});
const [orgs, people, items] = [values.orgs, values.people, values.items].map(Number);
if (![orgs, people, items].every((one) => Number.isInteger(one) && Number(one) > 0))
  throw new Error("--orgs, --people and --items are whole numbers above 0.");
const password = process.env.SEED_PASSWORD;
const url = process.env.MIGRATION_DATABASE_URL;
if (!password) throw new Error("SEED_PASSWORD is not set: name the password of the accounts, at least 12 characters.");
if (!url) throw new Error("MIGRATION_DATABASE_URL is not set.");
// Work that is lost in a crash is made again: nobody waits for the disk.
const sql = postgres(url, { max: 3, onnotice() {}, connection: { synchronous_commit: "off" } });
try {
  const today = (process.env.APP_NOW ?? new Date().toISOString()).slice(0, 10);
  const passwordHash = await hash(password);
  const begun = performance.now();
  const say = (line: string) => process.stdout.write(`${line}\n`);
  for (let at = 1; at <= Number(orgs); at++) {
    const slug = `load-${at}`;
    const [there] = await sql`select 1 from identity.organizations where slug = ${slug}`;
    if (there) {
      say(`${slug} is there already`);
      continue;
    }
    const size = at === 1 ? { people: Number(people), items: Number(items) } : { people: 100, items: 1_000 };
    const plan = planOf({ slug, at, today, passwordHash, ...size });
    await writeOrganization(sql, at === 1 ? plan : { ...plan, weeks: 26 }, say);
  }
  await sql`vacuum analyze`;
  say(`${orgs} organizations in ${Math.round((performance.now() - begun) / 1000)} s`);
} finally {
  await sql.end();
}
