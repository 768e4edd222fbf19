import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { company } from "../seed/factories/company";
import { pool } from "./client";
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
