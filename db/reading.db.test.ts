import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { company } from "../seed/factories/company";
import { pool } from "./client";
import { readTogether } from "./reading";
import { memberships } from "./schema/people";
import { type TenantKey, type Tx, withOrg } from "./tenancy";

const people = (key: TenantKey) => withOrg(key, (tx) => tx.select().from(memberships));

test("the queries of a page travel side by side in one transaction of its organization", async () => {
  const c = await company();
  const ask = () =>
    withOrg(c.executive, (tx) =>
      tx.execute<{ pid: number; org: string; moment: string }>(
        sql`select pg_backend_pid() as pid, current_setting('app.org') as org, now()::text as moment`,
      ),
    );
  const [first, rows, second] = await readTogether(c.executive, () => Promise.all([ask(), people(c.executive), ask()]));
  expect(first[0]?.org).toBe(c.orgId);
  expect(second[0]).toEqual(first[0]);
  expect(new Set(rows.map(({ orgId }) => orgId))).toEqual(new Set([c.orgId]));
  const settings = await Promise.all(
    Array.from({ length: 20 }, () =>
      pool().db.execute<{ org: string }>(
        sql`select coalesce(current_setting('app.org', true), '') as org, pg_sleep(0.01)`,
      ),
    ),
  );
  expect(new Set(settings.map(([row]) => row?.org))).toEqual(new Set([""]));
});

test("a page writes nothing, and reads another organization in a transaction of that one", async () => {
  const [a, b] = [await company(), await company()];
  const write = (tx: Tx) => tx.update(memberships).set({ displayName: "x" });
  await expect(readTogether(a.executive, () => withOrg(a.executive, write))).rejects.toThrow();
  expect(await readTogether(a.executive, () => people(a.executive))).toHaveLength(7);
  const rows = await readTogether(a.executive, () => people(b.executive));
  expect(new Set(rows.map(({ orgId }) => orgId))).toEqual(new Set([b.orgId]));
});

test("when its connection dies every question fails, none is asked elsewhere, and the next page reads again", async () => {
  const c = await company();
  const ended: string[] = [];
  const read = readTogether(c.executive, () =>
    withOrg(c.executive, async (tx) => {
      const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      const asked = Promise.allSettled([tx.execute(sql`select pg_sleep(20)`), tx.select().from(memberships)]);
      await pool().client.unsafe(`select pg_terminate_backend(${row?.pid ?? 0})`);
      ended.push(...(await asked).map(({ status }) => status));
      return tx.select().from(memberships);
    }),
  );
  await expect(read).rejects.toThrow("The database does not answer");
  expect(ended).toEqual(["rejected", "rejected"]);
  expect(await readTogether(c.executive, () => people(c.executive))).toHaveLength(7);
});

test("of many pages at once on few connections each reads its own organization, also when every third fails", async () => {
  const [a, b] = [await company(), await company()];
  const ask = async (index: number) => {
    const who = index % 2 ? a.executive : b.executive;
    const rows = await readTogether(who, async () => {
      const all = await Promise.all(Array.from({ length: 4 }, () => people(who)));
      if (index % 3 === 0) throw new Error("on purpose");
      return all.flat();
    }).catch((error: Error) => {
      if (error.message !== "on purpose") throw error;
      return [];
    });
    return rows.every(({ orgId }) => orgId === who.orgId);
  };
  for (let from = 0; from < 1000; from += 100)
    expect(await Promise.all(Array.from({ length: 100 }, (_, i) => ask(from + i)))).not.toContain(false);
}, 60_000);
