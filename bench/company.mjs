import { writable } from "../scripts/lib/db/columns.mjs";
import { connect } from "../scripts/lib/db/migrate.mjs";

/** Copies of the demonstration until it is a company of this size: people, running objectives, items of work. */
export const LARGE = { people: 10_000, objectives: 2_000, items: 200_000 };

/**
 * Fills the demonstration up to a large company: every copy has teams, people, objectives, measures, projects, work, days
 * and obstacles of its own. The database is thrown away afterwards, so the foreign keys go first: 200,000 rows that are
 * checked one by one take minutes, and what is read from them is the same.
 */
export async function fillCompany(ownerUrl) {
  const sql = connect(ownerUrl);
  try {
    const keys = await sql`select conrelid::regclass::text as t, conname as c from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace`;
    for (const { t, c } of keys) await sql.unsafe(`alter table ${t} drop constraint if exists "${c}"`);
    const [has] = await sql`
      with org as (select id from identity.organizations where slug = 'larkfield')
      select org.id as org, (select count(*)::int from memberships where org_id = org.id) as people,
        (select count(*)::int from objectives where org_id = org.id and status = 'active') as objectives,
        (select count(*)::int from work_items where org_id = org.id) as items from org`;
    const times = (of) => Math.ceil(LARGE[of] / has[of]) - 1;
    const most = Math.max(times("people"), times("objectives"));
    for (const { table, ids, extra, until } of parts(most, times("items"))) {
      const own = (column) => `case when x.${column} is null then null else md5(x.${column}::text || k)::uuid end`;
      const set = Object.entries({ ...Object.fromEntries(["id", ...ids].map((id) => [id, own(id)])), ...extra })
        .map(([column, value]) => `'${column}', ${value}`)
        .join(", ");
      const columns = await writable(sql, table);
      await sql.unsafe(`insert into ${table} (${columns}) select ${columns} from (select (jsonb_populate_record(x, jsonb_build_object(${set}))).*
        from ${table} x, generate_series(1, ${until}) k where x.org_id = '${has.org}') copy`);
    }
    await sql`analyze`;
    const [size] = await sql`
      select (select count(*)::int from memberships where org_id = ${has.org}) as people,
        (select count(*)::int from objectives where org_id = ${has.org} and status = 'active') as objectives,
        (select count(*)::int from work_items where org_id = ${has.org}) as items`;
    return { orgId: has.org, size };
  } finally {
    await sql.end();
  }
}

const number = "x.number + k * 100000";

/** Tables with the columns that point to another row of the same copy. */
const parts = (most, items) => [
  {
    table: "memberships",
    until: most,
    ids: ["team_id", "manager_membership_id"],
    extra: { user_id: "null", email: "k || x.email" },
  },
  {
    table: "teams",
    until: most,
    ids: ["lead_membership_id"],
    extra: {
      parent_id: "coalesce(case when x.parent_id is null then null else md5(x.parent_id::text || k)::uuid end, x.id)",
      name: "x.name || ' ' || k",
    },
  },
  {
    table: "objectives",
    until: most,
    ids: ["team_id", "owner_id", "visibility_root_id", "parent_objective_id"],
    extra: { number, title: "x.title || ' ' || k" },
  },
  {
    table: "measures",
    until: most,
    ids: ["objective_id", "team_id", "owner_id", "visibility_root_id"],
    extra: { number, counter_measure_id: "null" },
  },
  {
    table: "projects",
    until: most,
    ids: ["objective_id", "team_id", "owner_id", "visibility_root_id", "kpi_measure_id"],
    extra: { number },
  },
  {
    table: "work_items",
    until: items,
    ids: ["project_id", "team_id", "assignee_id", "accepter_id", "visibility_root_id"],
    extra: { number, rework_of_id: "null" },
  },
  {
    table: "resource_entries",
    until: most,
    ids: ["team_id", "member_id", "objective_id", "project_id"],
    extra: {},
  },
  {
    table: "frictions",
    until: most,
    ids: ["team_id", "raised_by", "addressed_to", "answered_by", "visibility_root_id"],
    extra: { number, merged_into_id: "null" },
  },
  {
    table: "friction_links",
    until: most,
    ids: ["friction_id", "project_id", "work_item_id", "objective_id", "measure_id"],
    extra: {},
  },
];
