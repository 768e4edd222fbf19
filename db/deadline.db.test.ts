import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { log } from "@/lib/log";
import { company } from "../seed/factories/company";
import { memberships } from "./schema/people";
import { withIdentity, withOrg } from "./tenancy";

const canary = "canary-4711-of-nobody";

test("an unforeseen error of the database is told by its statement and state, and never by a value", async () => {
  const failing = [
    () =>
      withIdentity((tx) =>
        tx.execute(sql`insert into identity.users (id, email, name) values (null, ${canary}, ${canary})`),
      ),
    () => withIdentity((tx) => tx.execute(sql`select ${canary}::int / 0 from no_such_table`)),
    () => withIdentity((tx) => tx.execute(sql`select (${canary} || 'x')::text::date`)),
  ];
  const written: string[] = [];
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
  for (const fail of failing) {
    const error = await fail().catch((one: Error) => one);
    expect(error).toBeInstanceOf(Error);
    expect(`${(error as Error).message} ${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain(canary);
    log.failure("a test", error);
  }
  // What never went through the deadline is told no differently.
  log.failure(
    "a test",
    Object.assign(new Error(`Failed query\nparams: ${canary}`), { query: "select 1", params: [canary] }),
  );
  spy.mockRestore();
  expect(written).toHaveLength(4);
  expect(written.join("")).not.toContain(canary);
  expect(written[0]).toMatch(/insert identity\.users failed with 23502/);
});

test("a text where an id should be is what does not exist", async () => {
  const asked = withIdentity((tx) => tx.execute(sql`select 1 from identity.users where id = ${canary}::uuid`));
  await expect(asked).rejects.toMatchObject({ kind: "not-found" });
});

test.each([
  ["a number too large", sql`${"99999999999999999999"}::text::int`],
  ["a day that is none", sql`${"2026-02-31"}::text::date`],
  ["a place below nothing", sql`substring('a' from 1 for (${"-1"}::text)::int)`],
  ["an escape without its letter", sql`'a' like ${"\\"}::text`],
  ["a pattern that is none", sql`'a' ~ ${"("}::text`],
  ["an object that is none", sql`${"{"}::text::jsonb`],
])("%s is what does not exist, not a failure", async (_, value) => {
  await expect(withIdentity((tx) => tx.execute(sql`select ${value}`))).rejects.toMatchObject({ kind: "not-found" });
});

test("a locked table is answered in words within three seconds, and the next one is served", async () => {
  const c = await company();
  let unlock = () => {};
  const locked = new Promise<void>((resolve) => {
    unlock = resolve;
  });
  let isLocked = () => {};
  const held = new Promise<void>((resolve) => {
    isLocked = resolve;
  });
  const row = sql`select 1 from memberships where org_id = ${c.orgId} for update`;
  const holder = withOrg(c.executive, async (tx) => {
    await tx.execute(row);
    isLocked();
    await locked;
  });
  await held;
  const began = performance.now();
  await expect(withOrg(c.executive, (tx) => tx.execute(row))).rejects.toMatchObject({ kind: "unavailable" });
  expect(performance.now() - began).toBeLessThan(3_000);
  unlock();
  await holder;
  expect(await withOrg(c.executive, (tx) => tx.select().from(memberships))).toHaveLength(7);
});
