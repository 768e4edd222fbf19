import { expect, test } from "vitest";
import { borrowedOrganizations, looseNames } from "./binding-rules";

test("a bare name in a hand-written subquery is found, a qualified one is not", () => {
  const before = (org: string, id: string) =>
    `select "id", (select c.value from check_ins c where c.org_id = ${org} and c.measure_id = ${id} limit 1) as "before" from "measures"`;
  expect(looseNames(before('"org_id"', '"id"'))).toEqual(['"org_id"', '"id"']);
  expect(looseNames(before('"measures"."org_id"', '"measures"."id"'))).toEqual([]);
});

test("what drizzle writes itself, names of results and texts are left alone", () => {
  expect(looseNames(`select * from "a" where exists (select "id" from "b" where "org_id" = $1)`)).toEqual([]);
  expect(
    looseNames(`select count(*) from (select "id" from "a" where exists (select 1 from b x where x.n = 1))`),
  ).toEqual([]);
  expect(looseNames(`select (select max(x.n) as "most" from xs x where x.note = '(") "id"') from "a"`)).toEqual([]);
});

test("a recursion inside what drizzle writes is looked at on its own", () => {
  const line = `(with recursive line as (select o.id from objectives o union select c.id from objectives c join line on c.parent_id = line.id) select line.id from line)`;
  expect(looseNames(`update "a" set "x" = 1 where "a"."b" in (select "id" from "c" where "c"."d" in ${line})`)).toEqual(
    [],
  );
  expect(
    looseNames(
      `select "id" from "a" where "b" in (with recursive line as (select o.id from o where o.up = "id") select 1)`,
    ),
  ).toEqual(['"id"']);
});

test("two tables that take their organization from each other are found, each with its own are not", () => {
  const join = (on: string) => `select 1 from a join "b" on ${on} where a.org_id = $1`;
  expect(borrowedOrganizations(join("b.org_id = a.org_id and b.id = a.b_id"))).toEqual(["b.org_id = a.org_id"]);
  expect(borrowedOrganizations(join('"b"."org_id" = "a"."org_id"'))).toEqual(['"b"."org_id" = "a"."org_id"']);
  expect(borrowedOrganizations(join("org_id = a.org_id"))).toEqual(["org_id = a.org_id"]);
  expect(borrowedOrganizations(join("b.org_id = $1 and b.id = a.b_id"))).toEqual([]);
  expect(borrowedOrganizations('select 1 from "m" join "identity"."organizations" on "o"."id" = "m"."org_id"')).toEqual(
    [],
  );
});
