import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { sql } from "./sql";

export type Me = { orgId: string; id: string; name: string };

/** Who is signed in: one look-up of the session that the cookie names, as any application with a sign-in makes. */
export async function requireMe(): Promise<Me> {
  const token = (await cookies()).get("session")?.value ?? "";
  const [me] = await sql<Me[]>`
    select m.org_id as "orgId", m.id, m.display_name as name
    from identity.sessions s join identity.users u on u.id = s.user_id join memberships m on m.user_id = u.id
    where s.token_hash = ${createHash("sha256").update(token).digest("hex")} and s.expires_at > now() limit 1`;
  return me ?? redirect("/sign-in");
}
