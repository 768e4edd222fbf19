import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { pool } from "./client";
import { company } from "./factories";
import { readTogether } from "./reading";
import { memberships } from "./schema/people";
import { withAccount, withIdentity, withOrg } from "./tenancy";

const count = sql<number>`count(*)::int`;

test("outside of withOrg no tenant row is visible, and that is no error", async () => {
  await company();
  const rows = await withIdentity((tx) => tx.select({ n: count }).from(memberships));
  expect(rows[0]?.n).toBe(0);
});

test("a row of another organization cannot be read, changed, linked or written", async () => {
  const [a, b] = [await company(), await company()];
  const seen = await withOrg(a.executive, (tx) =>
    tx.select({ n: count }).from(memberships).where(sql`org_id = ${b.orgId}`),
  );
  expect(seen[0]?.n).toBe(0);
  const changed = await withOrg(a.executive, (tx) =>
    tx.execute(sql`update memberships set display_name = 'x' where org_id = ${b.orgId} returning id`),
  );
  expect(changed.length).toBe(0);
  await expect(
    withOrg(a.executive, (tx) =>
      tx.execute(sql`insert into counters (org_id, kind, next) values (${b.orgId}, 'theft', 1)`),
    ),
  ).rejects.toThrow();
  await expect(
    withOrg(a.executive, (tx) =>
      tx.execute(sql`update teams set lead_membership_id = ${b.executive.membershipId} where org_id = ${a.orgId}`),
    ),
  ).rejects.toThrow(/does not exist any more/);
});

test("two thousand interleaved transactions on few connections never see another tenant, rollbacks included", async () => {
  const [a, b] = [await company(), await company()];
  let wrong = 0;
  const one = async (index: number) => {
    const who = index % 2 ? a.executive : b.executive;
    const rows = await withOrg(who, async (tx) => {
      const found = await tx.execute<{ org_id: string }>(sql`select distinct org_id from memberships`);
      if (index % 10 === 3) throw new Error("rolled back on purpose");
      return found;
    }).catch((error: Error) => {
      if (!/on purpose/.test(error.message)) throw error;
      return [];
    });
    if (rows.some((row) => row.org_id !== who.orgId)) wrong += 1;
  };
  for (let from = 0; from < 2000; from += 100) await Promise.all(Array.from({ length: 100 }, (_, i) => one(from + i)));
  expect(wrong).toBe(0);
  const left = await pool().db.execute<{ setting: string }>(
    sql`select coalesce(current_setting('app.org', true), '') as setting`,
  );
  expect(left[0]?.setting).toBe("");
}, 60_000);

test("an account reads its own memberships across organizations, and nothing else", async () => {
  const a = await company();
  const rows = await withAccount(a.manager.userId, (tx) =>
    tx.select({ user: memberships.userId, org: memberships.orgId }).from(memberships),
  );
  expect(rows).toEqual([{ user: a.manager.userId, org: a.orgId }]);
  await expect(
    withAccount(a.manager.userId, (tx) =>
      tx.execute(sql`update memberships set role = 'executive' where user_id = ${a.manager.userId} returning id`),
    ),
  ).resolves.toHaveLength(0);
});

test("one setting after the other leaves only its own rows", async () => {
  const [a, b] = [await company(), await company()];
  await withAccount(a.manager.userId, (tx) => tx.select({ n: count }).from(memberships));
  const rows = await withOrg(b.executive, (tx) =>
    tx.execute<{ org_id: string }>(sql`select distinct org_id from memberships`),
  );
  expect([...rows].map((row) => row.org_id)).toEqual([b.orgId]);
});

test("a page that asks two at a time has two connections of its organization, and many such pages never starve each other", async () => {
  const [a, b] = [await company(), await company()];
  const ask = (who: typeof a.executive) =>
    withOrg(who, (tx) =>
      tx.execute<{ pid: number; orgs: string[] }>(
        sql`select pg_backend_pid() as pid, array_agg(distinct org_id::text) as orgs, pg_sleep(0.02) from memberships`,
      ),
    );
  const page = (who: typeof a.executive) =>
    readTogether(who, async () => (await Promise.all([ask(who), ask(who), ask(who)])).flatMap((rows) => [...rows]), 2);
  // A second connection that does not come at once is not waited for; of twenty pages in a row one has two.
  const connections: number[] = [];
  for (let turn = 0; turn < 20; turn++) connections.push(new Set((await page(a.executive)).map(({ pid }) => pid)).size);
  expect(Math.max(...connections)).toBe(2);
  const whose = Array.from({ length: 80 }, (_, index) => (index % 2 ? a : b));
  const pages = await Promise.all(whose.map((one) => page(one.executive)));
  for (const [index, rows] of pages.entries()) for (const { orgs } of rows) expect(orgs).toEqual([whose[index]?.orgId]);
  await expect(readTogether(a.executive, () => Promise.reject(new Error("not there")), 2)).rejects.toThrow("not there");
  expect(await page(b.executive)).toHaveLength(3);
});
