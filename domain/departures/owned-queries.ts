import "server-only";
import { and, asc, desc, eq, getTableName, ne, type SQL, sql } from "drizzle-orm";
import { byName } from "@/db/keyset";
import { type Owned, type OwnedKey, owned, saidIn } from "@/db/ownership";
import { memberships, teams } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { columnOf, kinds, mayRead, type NamedKind, tableOf } from "../access/kinds";
import { groupWords } from "./rules";

export type OwnedRow = {
  id: string;
  subjectId: string;
  /** Null where the reader may not read it: it still needs somebody. */
  title: string | null;
  path: string;
  /** Who cannot take this one. */
  never: string | null;
};
export type OwnedGroup = { key: OwnedKey; rows: OwnedRow[] };

const keys = Object.keys(owned) as OwnedKey[];

/** Whether the reader may read a row of the table: by the rule of its kind; what is of no kind is read by everybody. */
function legible(actor: Actor, { table, of }: Owned): SQL {
  if (of)
    return sql`exists (select 1 from ${tableOf(of.kind)} where ${columnOf(of.kind, "org_id")} = ${actor.orgId}
      and ${columnOf(of.kind, "id")} = ${of.id} and ${mayRead(actor, of.kind)})`;
  const kind = (Object.keys(kinds) as NamedKind[]).find((one) => kinds[one].table === getTableName(table));
  return kind ? mayRead(actor, kind) : sql`true`;
}

/** Every open thing that a person answers for, by kind (R15); locked when a transaction hands it over. */
export async function ownedBy(tx: Tx, actor: Actor, membershipId: string, lock = false): Promise<OwnedGroup[]> {
  const groups: OwnedGroup[] = [];
  for (const key of keys) {
    const entry: Owned = owned[key];
    const id = sql.identifier(entry.key ?? "id");
    const title = saidIn(actor.orgId, entry.title);
    const never = entry.never ? saidIn(actor.orgId, entry.never) : sql`null`;
    const theirs = tx
      .select({
        id: sql<string>`${id}::text`,
        subjectId: sql<string>`${entry.subjectId ?? id}::text`,
        title: sql<string | null>`case when ${legible(actor, entry)} then ${title}::text end`,
        path: sql<string>`${entry.path}`,
        never: sql<string | null>`${never}::text`,
      })
      .from(entry.table)
      .where(
        and(
          sql`org_id = ${actor.orgId}`,
          entry.inside?.names(membershipId) ?? sql`${sql.identifier(entry.column)} = ${membershipId}`,
          saidIn(actor.orgId, entry.open),
        ),
      )
      .orderBy(sql`${id}`)
      .$dynamic();
    const rows: OwnedRow[] = await (lock ? theirs.for("update") : theirs);
    if (rows.length > 0) groups.push({ key, rows });
  }
  return groups;
}

/** How many people a form of handing over offers; in a small company that is everybody. */
const MOST_TAKERS = 60;

export type HandoverForm = Awaited<ReturnType<typeof getHandover>>;

/** What a page of handing over needs: everything that is theirs, who could take it, and whom it suggests. */
export const getHandover = (actor: Actor, membershipId: string) =>
  withOrg(actor, async (tx) => {
    const found = await ownedBy(tx, actor, membershipId);
    const lead = await leadOver(tx, actor, membershipId);
    const [own] = await tx
      .select({ teamId: memberships.teamId })
      .from(memberships)
      .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, membershipId)));
    const people = await tx
      .select({
        id: memberships.id,
        name: memberships.displayName,
        role: memberships.role,
        teamName: teams.name,
      })
      .from(memberships)
      .leftJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, memberships.teamId)))
      .where(
        and(
          eq(memberships.orgId, actor.orgId),
          eq(memberships.status, "active"),
          ne(memberships.role, "viewer"),
          ne(memberships.id, membershipId),
        ),
      )
      // Who is near comes first: the lead above, the own team, those who lead.
      .orderBy(
        desc(sql`${memberships.id} is not distinct from ${lead}::uuid`),
        desc(sql`${memberships.teamId} is not distinct from ${own?.teamId ?? null}::uuid`),
        desc(sql`${memberships.role} in ('executive', 'manager')`),
        byName(memberships.displayName),
        asc(memberships.id),
      )
      .limit(MOST_TAKERS);
    const suggested = people.find((one) => one.id === lead);
    return {
      total: found.reduce((sum, { rows }) => sum + rows.length, 0),
      people: people.map(({ id, name, role, teamName }) => ({
        id,
        label: teamName ? `${name}, ${teamName}` : name,
        leads: role === "executive" || role === "manager",
      })),
      groups: found.map(({ key, rows }) => ({
        key,
        words: groupWords[key],
        leadsOnly: owned[key].taker === "leads",
        suggested: suggested && (owned[key].taker === "works" || suggested.role !== "contributor") ? suggested.id : "",
        // Whom the kind goes to cannot take each of them: those stay until somebody is chosen.
        rows: rows.map(({ id, title, never }) => ({ id, title, own: never && never === lead ? "stay" : "" })),
      })),
    };
  });

/** How many open things are theirs: for the page of a member. */
export const countOwned = (actor: Actor, membershipId: string): Promise<number> =>
  withOrg(actor, async (tx) =>
    (await ownedBy(tx, actor, membershipId)).reduce((sum, { rows }) => sum + rows.length, 0),
  );

/** The nearest active lead above a person: of their team, or of the team above when they lead it. */
async function leadOver(tx: Tx, actor: Actor, membershipId: string): Promise<string | null> {
  const [member] = await tx
    .select({ teamId: memberships.teamId, manager: memberships.managerMembershipId })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, membershipId)));
  if (member?.manager) return member.manager;
  const tree = await tx
    .select({ id: teams.id, parentId: teams.parentId, lead: teams.leadMembershipId })
    .from(teams)
    .where(eq(teams.orgId, actor.orgId));
  const seen = new Set<string>();
  for (let at = tree.find((one) => one.id === member?.teamId); at && !seen.has(at.id); ) {
    seen.add(at.id);
    if (at.lead && at.lead !== membershipId) return at.lead;
    const parent = at.parentId;
    at = tree.find((one) => one.id === parent);
  }
  return null;
}
