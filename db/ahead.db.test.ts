import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { beginAhead } from "./ahead";
import { pool } from "./client";
import { company } from "./factories";
import { knockAt, readTogether } from "./reading";
import { memberships } from "./schema/people";
import { type Tx, withOrg } from "./tenancy";

const opening = (orgId: string) => `begin read only; set local app.org = '${orgId}'`;
const ahead = (orgId: string) => beginAhead(pool(), opening(orgId), () => {});

test("reads in the order asked, in one transaction of its organization, and gives the connection back clean", async () => {
  const c = await company();
  const one = ahead(c.orgId);
  const ask = () =>
    one.tx.execute<{ pid: number; org: string; txid: string }>(sql`
    select pg_backend_pid() as pid, current_setting('app.org') as org, pg_current_snapshot()::text || now() as txid`);
  const [first, people, second] = await Promise.all([ask(), one.tx.select().from(memberships), ask()]);
  expect(first[0]?.org).toBe(c.orgId);
  expect(second[0]).toEqual(first[0]);
  expect(new Set(people.map((row) => row.orgId))).toEqual(new Set([c.orgId]));
  one.end();
  await expect(ask()).rejects.toThrow();
  const rest = await Promise.all(
    Array.from({ length: 20 }, () =>
      pool().db.execute<{ org: string }>(
        sql`select coalesce(current_setting('app.org', true), '') as org, pg_sleep(0.01)`,
      ),
    ),
  );
  expect(new Set(rest.map(([row]) => row?.org))).toEqual(new Set([""]));
});

test("writes nothing, and after a fault answers nothing more", async () => {
  const c = await company();
  const one = ahead(c.orgId);
  const write = one.tx.execute(sql`update memberships set display_name = 'x'`);
  await expect(write).rejects.toThrow();
  await expect(one.tx.select().from(memberships)).rejects.toThrow();
  one.end();
  expect(
    await readTogether(c.executive, () => withOrg(c.executive, (tx) => tx.select().from(memberships))),
  ).toHaveLength(7);
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
  const again = () => withOrg(c.executive, (tx) => tx.select().from(memberships));
  expect(await readTogether(c.executive, again)).toHaveLength(7);
});

test("what the gate left open is read on by the page behind it, once, and ended when nobody reads on", async () => {
  const c = await company();
  const pidOf = async (tx: Tx) => (await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`))[0]?.pid;
  let gate: number | undefined;
  const knock = () =>
    knockAt(c.orgId, async (tx) => {
      gate = await pidOf(tx);
      return { ...c.executive };
    });
  const isOpen = async () =>
    (await pool().client`select 1 from pg_stat_activity where pid = ${gate ?? 0} and state like 'idle in transaction%'`)
      .length > 0;
  const first = knock();
  const key = await first.key;
  if (!key) throw new Error("no key");
  expect(await isOpen()).toBe(true);
  expect(await readTogether(key, () => withOrg(key, pidOf))).toBe(gate);
  first.close();
  const second = knock();
  await second.key;
  second.close();
  await vi.waitUntil(async () => !(await isOpen()));
  const third = knock();
  third.close();
  await third.key;
  await vi.waitUntil(async () => !(await isOpen()));
  const wrong = knockAt(c.orgId, () => Promise.reject(new Error("no such member")));
  await expect(wrong.key).rejects.toThrow("no such member");
  expect(await knockAt(c.orgId, async () => null).key).toBeNull();
});

test("a key of another organization than the one that was knocked at opens nothing", async () => {
  const [a, b] = [await company(), await company()];
  await knockAt(a.orgId, async () => b.executive).key;
  const rows = await readTogether(b.executive, () => withOrg(b.executive, (tx) => tx.select().from(memberships)));
  expect(new Set(rows.map((row) => row.orgId))).toEqual(new Set([b.orgId]));
});

test("of many at once on few connections each reads its own organization, also when every third fails", async () => {
  const [a, b] = [await company(), await company()];
  const ask = async (index: number) => {
    const who = index % 2 ? a.executive : b.executive;
    const rows = await readTogether(
      who,
      () =>
        Promise.all(
          Array.from({ length: 4 }, () =>
            withOrg(who, (tx) => tx.execute<{ org_id: string }>(sql`select distinct org_id from memberships`)),
          ),
        ).then((all) => (index % 3 ? all.flatMap((some) => [...some]) : Promise.reject(new Error("on purpose")))),
      index % 5 ? 2 : 1,
    ).catch((error: Error) => {
      if (error.message !== "on purpose") throw error;
      return [];
    });
    return rows.every((row) => row.org_id === who.orgId);
  };
  for (let from = 0; from < 1000; from += 100)
    expect(await Promise.all(Array.from({ length: 100 }, (_, i) => ask(from + i)))).not.toContain(false);
}, 60_000);
