import { asOwner } from "./company";

/** So many active people of one organization, in one statement; `name` is an SQL expression over `n`. */
export const manyMembers = (orgId: string, teamId: string, many: number, name = "'Person ' || n") =>
  asOwner().sql.unsafe(
    `insert into memberships (org_id, id, email, display_name, role, team_id, status, started_on, created_at, updated_at)
      select $1::uuid, gen_random_uuid(), 'many.' || n || '@' || $1 || '.example', ${name}, 'contributor', $2::uuid, 'active', '2024-01-01', now(), now()
      from generate_series(1, $3::int) n`,
    [orgId, teamId, many],
  );

/** So many work items of one team in the backlog, in one statement. */
export const manyItems = (orgId: string, teamId: string, many: number, title = "'Install no ' || n") =>
  asOwner().sql.unsafe(
    `insert into work_items (org_id, id, number, title, team_id, created_at, updated_at)
      select $1::uuid, gen_random_uuid(), 1000000 + n, ${title}, $2::uuid, now(), now() from generate_series(1, $3::int) n`,
    [orgId, teamId, many],
  );

/** So many invitations that ran out, in one statement. */
export const manyInvitations = (orgId: string, teamId: string, many: number) =>
  asOwner().sql.unsafe(
    `insert into memberships (org_id, id, email, display_name, role, team_id, status, invite_expires_at, created_at, updated_at)
      select $1::uuid, gen_random_uuid(), 'asked.' || n || '@' || $1 || '.example', 'Asked ' || n, 'contributor', $2::uuid, 'invited', now() - interval '1 day', now(), now()
      from generate_series(1, $3::int) n`,
    [orgId, teamId, many],
  );
