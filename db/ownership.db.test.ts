import { getTableName } from "drizzle-orm";
import { expect, test } from "vitest";
import { asOwner } from "../seed/factories/company";
import { keepsName } from "./kept-names";
import { type Owned, owned } from "./ownership";

test("every column that names a member is either handed over or keeps the name, with a reason", async () => {
  const rows = await asOwner().sql<{ name: string }[]>`
    select c.relname || '.' || a.attname as name from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname <> 'org_id'
    where k.contype = 'f' and k.confrelid = 'public.memberships'::regclass`;
  const named = new Set([
    ...(Object.values(owned) as Owned[])
      .filter(({ inside }) => !inside)
      .map(({ table, column }) => `${getTableName(table)}.${column}`),
    ...Object.keys(keepsName),
  ]);
  expect([...named].toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});
