-- Run by the migrator after every migration, as the owner; safe to repeat.
-- Every table with an org_id gets forced row-level security and the one tenant policy; role app gets what it needs and nothing else.
-- The policy form is an index condition, evaluated once: no cast on the column, no function of ours.
do $$
declare t text;
begin
  for t in
    select c.relname from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
    where n.nspname = 'public' and c.relkind in ('r', 'p')
  loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    if not exists (select from pg_policy where polrelid = format('public.%I', t)::regclass and polname = 'tenant') then
      execute format($f$create policy tenant on public.%I
        using (org_id = nullif(current_setting('app.org', true), '')::uuid)
        with check (org_id = nullif(current_setting('app.org', true), '')::uuid)$f$, t);
    end if;
    execute format('revoke all on public.%I from app, public', t);
    execute format('grant select, insert, update, delete on public.%I to app', t);
  end loop;
end $$;

-- A person lists the organizations they belong to, across tenants, reading only (settled with its own setting).
do $$
begin
  if to_regclass('public.memberships') is not null
     and not exists (select from pg_policy where polrelid = 'public.memberships'::regclass and polname = 'account') then
    create policy account on public.memberships for select
      using (user_id = nullif(current_setting('app.account', true), '')::uuid);
  end if;
end $$;

-- Searching by words of a title. LIKE is not leakproof, so the app's own query would test the policy first and read every
-- title of every organization's index. These functions run as the owner, who bypasses row-level security (as migrations and
-- purges need), take the organization from the setting and from nowhere else, and give ids alone: what becomes of those is
-- the app's query's business, under the policy. Without a setting they find nothing.
do $$
declare t text;
begin
  for t in
    select c.relname from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'search_text'
    where n.nspname = 'public' and c.relkind in ('r', 'p')
  loop
    execute format($f$create or replace function public.%I(pattern text) returns setof uuid
      language sql stable strict parallel safe security definer rows 20 set search_path = pg_catalog, public, pg_temp
      as $q$ select t.id from public.%I t
        where t.org_id = nullif(current_setting('app.org', true), '')::uuid and t.search_text like pattern $q$ $f$,
      t || '_called', t);
    execute format('revoke all on function public.%I(text) from public', t || '_called');
    execute format('grant execute on function public.%I(text) to app', t || '_called');
  end loop;
end $$;

-- Append-only: what was recorded can be read, never changed.
revoke update, delete on public.history, public.check_ins, public.measure_changes,
  public.evidence, public.evidence_retractions, public.friction_events, public.published_forecasts,
  public.hill_moves from app;

-- After a round of the pulse its ballots must not lie about on the disk: the app may vacuum these tables, where the server knows that right.
do $$
begin
  if current_setting('server_version_num')::int >= 170000 then
    grant maintain on public.pulse_ballots, public.pulse_receipts, public.pulse_rounds to app;
  end if;
end $$;

grant usage on schema public, identity to app;
grant select, insert, update, delete on all tables in schema identity to app;
revoke insert, update, delete on identity.schema_migrations from app;
revoke delete on identity.organizations from app;
revoke all on schema public from public;
