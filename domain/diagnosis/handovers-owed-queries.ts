import { type SQL, sql } from "drizzle-orm";
import { type Owned, owned, saidIn } from "@/db/ownership";
import type { Actor } from "../access/actor";

/** R15: what people who are out still answer for on paper waits for an admin, until all of it was handed over. */
export function handoversOwed(actor: Actor): SQL[] {
  if (!actor.isAdmin) return [];
  const parts = Object.values(owned).map(({ table, column, inside, ...entry }: Owned) => {
    const open = saidIn(actor.orgId, entry.open);
    if (inside)
      return sql`select whom.who from ${table}, lateral ${inside.whom} whom where org_id = ${actor.orgId} and whom.who is not null and ${open}`;
    const who = sql.identifier(column);
    return sql`select ${who} as who from ${table} where org_id = ${actor.orgId} and ${who} is not null and ${open}`;
  });
  return [
    sql`
  select 'handover', m.id, m.display_name, case when m.status = 'departed' then 'Has left' else 'Is suspended' end
      || '; open things without anybody who answers: ' || count(*), 'settings/members/' || m.id || '/handover', m.departed_on::text
  from (${sql.join(parts, sql` union all `)}) theirs
  join memberships m on m.org_id = ${actor.orgId} and m.id = theirs.who and m.status in ('departed', 'suspended')
  group by m.id, m.display_name, m.status, m.departed_on`,
  ];
}
