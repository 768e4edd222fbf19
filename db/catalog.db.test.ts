import postgres from "postgres";
import { afterAll, describe, expect, test } from "vitest";
import { globalTables } from "./global-tables";

/**
 * What the database itself must guarantee, asked of its catalog after the real migrations ran: the gates of tenancy.
 * Each query lists offenders; the mutation tests plant one and expect it to be found.
 */
const owner = postgres(process.env.MIGRATION_DATABASE_URL ?? "", { max: 1, onnotice() {} });
afterAll(() => owner.end());

type Sql = postgres.Sql | postgres.TransactionSql;
type Gate = (sql: Sql) => Promise<string[]>;

const names = (rows: Iterable<object | undefined>) => [...rows].map((row) => Object.values(row ?? {}).join(":"));

const gates: Record<string, Gate> = {
  "role app owns nothing, bypasses nothing, grants itself nothing": async (sql) =>
    names(
      await sql`
      select 'role' as what, rolname::text as name from pg_roles where rolname = 'app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
      union all select 'owns', c.relname::text from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'app'
      union all select 'member', g.rolname::text from pg_auth_members m join pg_roles u on u.oid = m.member join pg_roles g on g.oid = m.roleid where u.rolname = 'app'
      union all select 'grant', table_name || ':' || privilege_type from information_schema.role_table_grants
        where grantee in ('app', 'PUBLIC') and table_schema in ('public', 'identity') and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')
      union all select 'create', s from unnest(array['public', 'identity']) s where has_schema_privilege('app', s, 'CREATE')`,
    ),
  "row-level security is on and forced": async (sql) =>
    names(
      await sql`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,
    ),
  "a policy covers every granted command": async (sql) =>
    names(
      await sql`
      select c.relname, a.cmd from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join (values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) a(cmd, k)
      where n.nspname = 'public' and c.relkind in ('r', 'p') and has_table_privilege('app', c.oid, a.cmd)
        and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd::text in (a.k, '*'))`,
    ),
  "no policy is always true": async (sql) =>
    names(
      await sql`
      select polrelid::regclass, polname from pg_policy
      where coalesce(pg_get_expr(polqual, polrelid), 'true') = 'true' and coalesce(pg_get_expr(polwithcheck, polrelid), 'true') = 'true'`,
    ),
  "org_id is there, not null, without default": async (sql) =>
    names(
      await sql`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not exists (
        select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and a.attnotnull and not a.atthasdef)`,
    ),
  "every tenant table points at its organization": async (sql) =>
    names(
      await sql`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not exists (
        select 1 from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.confrelid = 'identity.organizations'::regclass)`,
    ),
  "foreign keys pair org_id with org_id": async (sql) =>
    names(
      await sql`
      select conname, conrelid::regclass from pg_constraint con where contype = 'f'
      and exists (select 1 from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where a.attrelid = con.confrelid and a.attname = 'org_id' and n.nspname = 'public')
      and not exists (select 1 from unnest(con.conkey) with ordinality k(n, i) join unnest(con.confkey) with ordinality f(n, i) using (i)
        join pg_attribute ka on ka.attrelid = con.conrelid and ka.attnum = k.n join pg_attribute fa on fa.attrelid = con.confrelid and fa.attnum = f.n
        where ka.attname = 'org_id' and fa.attname = 'org_id')`,
    ),
  "unique indexes begin with the organization": async (sql) =>
    names(
      await sql`
      select i.indexrelid::regclass from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and i.indisunique and not exists (
        select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'org_id' and a.attnum = i.indkey[0])`,
    ),
  "no view, function, trigger, enum or sequence goes around it": async (sql) =>
    names(
      await sql`
      select 'view' as what, c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'identity')
        and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on|1)', false))
      union all select 'function', p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('public', 'identity') and (p.prosecdef or p.proleakproof)
        -- What searches titles (db/tenancy.sql) takes the organization from the setting and gives ids alone.
        and not (p.proname ~ '_called$' and p.prorettype = 'uuid'::regtype and not p.proleakproof and trim(p.prosrc) ~
          '^select t\\.id from public\\.\\w+ t\\s+where t\\.org_id = nullif\\(current_setting\\(''app\\.org'', true\\), ''''\\)::uuid and t\\.search_text like pattern$')
      union all select 'trigger', tgname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'identity') and not tgisinternal
      union all select 'enum', typname::text from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname in ('public', 'identity') and typtype = 'e'
      union all select 'sequence', c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and case when c.relkind = 'S' then has_sequence_privilege('app', c.oid, 'USAGE') else false end`,
    ),
  "global tables stand in the list, with a reason": async (sql) =>
    names(
      (
        await sql<{ name: string }[]>`
        select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'identity' and c.relkind = 'r'`
      ).filter(({ name }) => !globalTables[name]),
    ),
  "schemas are ours, and the job queue's, where nobody but its owner makes tables": async (sql) =>
    names(
      await sql`
      select 'schema' as what, nspname::text as name from pg_namespace where nspname !~ '^(pg_|information_schema)' and nspname not in ('public', 'identity', 'pgboss')
      union all select 'create', 'pgboss' where has_schema_privilege('app', 'pgboss', 'CREATE')
      union all select 'definer', p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'pgboss' and p.prosecdef
      union all select 'grant', table_name || ':' || privilege_type from information_schema.role_table_grants
        where table_schema = 'pgboss' and grantee in ('app', 'PUBLIC') and privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`,
    ),
  "append-only tables cannot be changed by the app": async (sql) =>
    names(
      await sql`
      select t, p from unnest(array['history', 'check_ins', 'measure_changes', 'evidence', 'evidence_retractions', 'friction_events', 'published_forecasts', 'hill_moves']) t cross join unnest(array['UPDATE', 'DELETE']) p
      where has_table_privilege('app', 'public.' || t, p)`,
    ),
};

describe("the catalog keeps tenants apart", () => {
  for (const [what, gate] of Object.entries(gates)) test(what, async () => expect(await gate(owner)).toEqual([]));
});

/** A planted fault per gate, made and undone in one transaction. */
const faults: [gate: string, plant: string, found: RegExp][] = [
  ["row-level security is on and forced", "create table public.bare (org_id uuid not null, id uuid)", /bare/],
  ["org_id is there, not null, without default", "create table public.bare (id uuid primary key)", /bare/],
  ["every tenant table points at its organization", "create table public.bare (org_id uuid not null)", /bare/],
  ["a policy covers every granted command", "drop policy tenant on public.themes", /themes/],
  ["no policy is always true", "create policy open on public.themes using (true) with check (true)", /themes/],
  [
    "foreign keys pair org_id with org_id",
    "create table public.bare (org_id uuid not null, t uuid); create unique index themes_id on public.themes (id); alter table public.bare add constraint lone foreign key (t) references public.themes (id)",
    /lone/,
  ],
  [
    "unique indexes begin with the organization",
    "create unique index themes_lone on public.themes (id, number)",
    /themes_lone/,
  ],
  [
    "no view, function, trigger, enum or sequence goes around it",
    "create view public.all_themes as select * from public.themes",
    /all_themes/,
  ],
  [
    "role app owns nothing, bypasses nothing, grants itself nothing",
    "grant truncate on public.themes to app",
    /TRUNCATE/,
  ],
  ["append-only tables cannot be changed by the app", "grant update on public.history to app", /history/],
  ["schemas are ours, and the job queue's, where nobody but its owner makes tables", "create schema spare", /spare/],
  ["global tables stand in the list, with a reason", "create table identity.secret (id uuid)", /secret/],
];

describe("each gate finds its planted fault", () => {
  for (const [what, plant, found] of faults)
    test(what, async () => {
      let offenders: string[] = [];
      await owner
        .begin(async (sql) => {
          await sql.unsafe(plant);
          offenders = (await gates[what]?.(sql)) ?? [];
          throw new Error("undo");
        })
        .catch((error: Error) => {
          if (error.message !== "undo") throw error;
        });
      expect(offenders.join(" ")).toMatch(found);
    });
});
