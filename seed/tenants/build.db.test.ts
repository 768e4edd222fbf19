import { getTableName } from "drizzle-orm";
import { expect, test } from "vitest";
import { asOwner } from "@/seed/factories/company";
import { buildTenant } from "./build";

test("the isolation checks find a row in every tenant table", async () => {
  const tables = await asOwner().sql<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
    where n.nspname = 'public' and c.relkind in ('r', 'p')`;
  const world = buildTenant("alpha", "2026-06-29");
  const filled = [...world.tables].filter(([, rows]) => rows.length > 0).map(([table]) => getTableName(table));
  expect(tables.map(({ name }) => name).filter((name) => !filled.includes(name))).toEqual([]);
});
