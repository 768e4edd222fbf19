import { createHash, randomBytes } from "node:crypto";
import { writable } from "../scripts/lib/db/columns.mjs";
import { connect } from "../scripts/lib/db/migrate.mjs";

/** The demonstration has nine objectives and the figure speaks of fifty: the missing ones are copies with measures of their own. */
export async function fillObjectives(ownerUrl, wanted = 50) {
  const sql = connect(ownerUrl);
  try {
    const [objectives, measures] = await Promise.all(["objectives", "measures"].map((table) => writable(sql, table)));
    await sql`
      with org as (select id from identity.organizations where slug = 'larkfield'),
      model as (
        select o.*, row_number() over (order by o.number) as place, count(*) over () as n, max(o.number) over () as top
        from objectives o join org on org.id = o.org_id where o.visibility = 'org' and o.deleted_at is null
      ), copy as (
        select model.id as model_id, gen_random_uuid() as id, top + row_number() over (order by round, place) as number, round
        from model, generate_series(1, ${wanted}) as round where round * n + place <= ${wanted}
      ), made as (
        insert into objectives (${sql.unsafe(objectives)}) select ${sql.unsafe(objectives)} from (select (jsonb_populate_record(o, jsonb_build_object(
          'id', copy.id, 'number', copy.number, 'title', o.title || ' ' || copy.round, 'brief_id', null, 'key_task_key', null,
          'parent_id', null, 'status', 'active', 'closed_on', null))).*
        from copy join objectives o on o.id = copy.model_id) made returning id
      )
      insert into measures (${sql.unsafe(measures)}) select ${sql.unsafe(measures)} from (select (jsonb_populate_record(m, jsonb_build_object(
        'id', gen_random_uuid(), 'objective_id', copy.id, 'counter_measure_id', null,
        'number', 10000 + row_number() over (order by copy.number, m.number)))).*
      from copy join measures m on m.objective_id = copy.model_id) made`;
    const [{ n }] = await sql`select count(*)::int as n from objectives where deleted_at is null`;
    await sql`analyze`;
    return n;
  } finally {
    await sql.end();
  }
}

/** The demonstration has four frictions that wait for an executive and the figure speaks of fifty: the missing ones are copies. */
export async function fillFrictions(ownerUrl, wanted = 50) {
  const sql = connect(ownerUrl);
  try {
    const frictions = await writable(sql, "frictions");
    await sql`
      with org as (select id from identity.organizations where slug = 'larkfield'),
      model as (
        select f.*, row_number() over (order by f.number) as place, count(*) over () as n,
          (select max(number) from frictions where org_id = f.org_id) as top
        from frictions f join org on org.id = f.org_id where f.status = 'open' and f.level = 'executive'
      ), copy as (
        select model.id as model_id, gen_random_uuid() as id, top + row_number() over (order by round, place) as number, round
        from model, generate_series(1, ${wanted}) as round where round * n + place <= ${wanted}
      ), made as (
        insert into frictions (${sql.unsafe(frictions)}) select ${sql.unsafe(frictions)} from (select (jsonb_populate_record(f, jsonb_build_object(
          'id', copy.id, 'number', copy.number, 'title', f.title || ' ' || copy.round))).*
        from copy join frictions f on f.id = copy.model_id) made returning id
      )
      insert into friction_links select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'friction_id', copy.id))).*
      from copy join friction_links l on l.friction_id = copy.model_id`;
    await sql`analyze`;
  } finally {
    await sql.end();
  }
}

/** A session for the bare application, whose cookie carries a plain token; answers the cookie. */
export async function bareCookie(ownerUrl, email) {
  const token = randomBytes(32).toString("base64url");
  const sql = connect(ownerUrl);
  try {
    await sql`
      insert into identity.sessions (id, user_id, token_hash, created_at, last_seen_at, expires_at)
      select gen_random_uuid(), id, ${createHash("sha256").update(token).digest("hex")}, now(), now(), now() + interval '1 day'
      from identity.users where email = ${email}`;
  } finally {
    await sql.end();
  }
  return `session=${token}`;
}
