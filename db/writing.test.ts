import { and, asc, desc, eq, exists, inArray, isNull, like, ne, not, or, SQL, sql } from "drizzle-orm";
import { alias, PgDialect, QueryBuilder } from "drizzle-orm/pg-core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { frictions } from "./schema/frictions";
import { users } from "./schema/identity";
import { memberships, teams } from "./schema/people";
import { slowly } from "./writing";

const dialect = new PgDialect();
const prototype = SQL.prototype as unknown as { buildQueryFromSourceParams: typeof slowly };

function both(query: SQL) {
  const quick = prototype.buildQueryFromSourceParams;
  const written = dialect.sqlToQuery(query);
  try {
    prototype.buildQueryFromSourceParams = slowly;
    return [written, dialect.sqlToQuery(query)];
  } finally {
    prototype.buildQueryFromSourceParams = quick;
  }
}

const same = (query: SQL) => {
  const [quick, slow] = both(query);
  expect(quick).toEqual(slow);
};

const build = new QueryBuilder();
const lead = alias(memberships, "lead");
const some = build
  .select({ id: teams.id, n: sql<number>`count(*)::int`.as("n") })
  .from(teams)
  .groupBy(teams.id)
  .as("some");

it("writes what drizzle writes", () => {
  const selects = [
    build.select().from(users).where(eq(users.email, "a@b.test")),
    build
      .select({
        id: teams.id,
        name: lead.displayName,
        more: sql<string>`coalesce(${teams.name}, ${"none"})`.as("more"),
      })
      .from(teams)
      .innerJoin(lead, and(eq(lead.orgId, teams.orgId), eq(lead.id, teams.leadMembershipId)))
      .leftJoin(some, eq(some.id, teams.id))
      .where(or(inArray(teams.id, ["a", "b", "c"]), isNull(teams.parentId), not(like(teams.name, "x%"))))
      .orderBy(asc(teams.name), desc(some.n))
      .limit(7)
      .offset(3),
    build
      .with(build.$with("w").as(build.select().from(teams)))
      .select({ one: sql`1` })
      .from(teams),
    build
      .select({ id: frictions.id })
      .from(frictions)
      .where(
        and(
          exists(build.select().from(lead).where(ne(lead.id, frictions.raisedBy))),
          eq(frictions.raisedAt, new Date(0)),
        ),
      ),
    build
      .select({ id: teams.id })
      .from(teams)
      .union(build.select({ id: users.id }).from(users)),
  ];
  for (const select of selects) {
    same(select.getSQL());
    same(sql`select * from (${select}) x where ${teams.id} = ${null} and ${[1, "two", null]} is not null`);
  }
  same(
    sql`${undefined}${sql.identifier('odd "name"')} ${sql.raw("now()")} ${sql.join([sql`a = ${1}`, undefined], sql`, `)}`,
  );
  same(
    sql`${sql.param([1, 2])} ${sql.placeholder("later")} ${sql.param(sql`inner ${5}`)} ${sql`inlined ${"it's"}`.inlineParams()}`,
  );
  same(sql`${new Date(5)} ${{ some: "object" }} ${true} ${12n}`);
});

it("counts parameters through any nesting", () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom(teams.id, lead.displayName, teams, lead),
  );
  const { node } = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie("node"), { maxLength: 4 }).map((parts) => sql.join(parts as SQL[], sql`, `)),
      fc.array(leaf, { minLength: 1, maxLength: 3 }),
    ),
  }));
  fc.assert(fc.property(node, (part) => same(sql`begin ${part} and ${"end"}`)));
});
