import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { organizations, users } from "../../db/schema/identity";
import { memberships, teams } from "../../db/schema/people";
import { enterOrg, withIdentity } from "../../db/tenancy";
import type { OrganizationFacts } from "../../domain/access/actor";
import { type Actor, fromSession } from "../../domain/access/actor";
import { findMember } from "../../domain/access/membership-queries";
import { createOrganization } from "../../domain/organizations/commands";
import type { Role, Stage } from "../../domain/vocabulary";
import { newId } from "../../lib/id";

/** A company for one database test: a root, two teams under it, one person per role, made by the product's own commands where they exist. */
export type Company = {
  slug: string;
  orgId: string;
  teams: { root: string; field: string; cloud: string };
  /** `manager` leads Field, `contributor` works there, `other` works in Cloud, `peer` leads Cloud. */
  executive: Actor;
  manager: Actor;
  peer: Actor;
  contributor: Actor;
  other: Actor;
  viewer: Actor;
  admin: Actor;
  /** The same people at another moment. */
  as: (actor: Actor, at: Date) => Promise<Actor>;
};

let owner: ReturnType<typeof connect> | undefined;

/** The owner's connection, above row-level security: for what tests must see from outside. */
export function asOwner() {
  owner ??= connect();
  return owner;
}

function connect() {
  const sql = postgres(process.env.MIGRATION_DATABASE_URL ?? "", { max: 2, onnotice() {} });
  return { sql, db: drizzle(sql) };
}

/** The columns of a table that can be written, for tests that copy whole rows: the database makes the others itself. */
export async function writable(table: string): Promise<string> {
  const { sql } = asOwner();
  const rows = await sql<{ name: string }[]>`select quote_ident(attname) as name from pg_attribute
    where attrelid = ${`public.${table}`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
  return rows.map(({ name }) => name).join(", ");
}

export const noon = (date: string): Date => new Date(`${date}T10:00:00Z`);

/**
 * Makes a company of its own for a test, with everybody's actor at `today`. A new one searches, which asks for less; most
 * tests are about what companies that left that behind are asked for.
 */
export async function company(today = "2026-06-29", stage: Stage = "scaling"): Promise<Company> {
  const founder = await account("Elena Executive");
  const slug = await createOrganization(founder, {
    name: `Company ${newId().slice(-8)}`,
    slug: "",
    timeZone: "Europe/Brussels",
    identityStatement: "",
  });
  const org = await withIdentity(async (tx) => {
    const rows = await tx.select().from(organizations);
    const found = rows.find((row) => row.slug === slug);
    if (!found) throw new Error("no organization");
    return { id: found.id, slug, name: found.name, isDemo: false };
  });
  await asOwner().sql`update organization_settings set stage = ${stage} where org_id = ${org.id}`;
  const root = await rootTeam(org.id);
  const [field, cloud] = [newId(), newId()];
  const people: Record<string, { userId: string; membershipId: string }> = {};
  const join = async (key: string, name: string, role: Role, teamId: string, isAdmin = false) => {
    const one = await account(name);
    const membershipId = newId();
    await insertMember(org.id, { ...one, membershipId, role, teamId, isAdmin });
    people[key] = { userId: one.userId, membershipId };
  };
  await insertTeam(org.id, field, "Field", root);
  await insertTeam(org.id, cloud, "Cloud", root);
  await join("manager", "Mara Manager", "manager", field);
  await join("peer", "Petra Peer", "manager", cloud);
  await join("contributor", "Cleo Contributor", "contributor", field);
  await join("other", "Otto Other", "contributor", cloud);
  await join("viewer", "Vera Viewer", "viewer", root);
  await join("admin", "Ada Admin", "contributor", root, true);
  await lead(org.id, field, people.manager?.membershipId ?? "");
  await lead(org.id, cloud, people.peer?.membershipId ?? "");
  const actorOf = (userId: string, at: Date) => actor(org, userId, at);
  const at = noon(today);
  const of = (key: string) => actorOf(people[key]?.userId ?? "", at);
  return {
    slug,
    orgId: org.id,
    teams: { root, field, cloud },
    executive: await actorOf(founder.userId, at),
    manager: await of("manager"),
    peer: await of("peer"),
    contributor: await of("contributor"),
    other: await of("other"),
    viewer: await of("viewer"),
    admin: await of("admin"),
    as: (who, moment) => actorOf(who.userId, moment),
  };
}

/** The actor of a member, as the gate would mint it, at a moment. */
export async function actor(
  org: Pick<OrganizationFacts, "id" | "slug" | "name" | "isDemo">,
  userId: string,
  at: Date,
): Promise<Actor> {
  const found = await withIdentity(async (tx) => {
    await enterOrg(tx, org.id);
    return findMember(tx, org, userId);
  });
  if (!found) throw new Error("no member");
  return fromSession(found.member, found.org, at);
}

/** An account without an organization. */
export async function account(name: string) {
  const userId = newId();
  const email = `${name.toLowerCase().replace(/\W+/g, ".")}.${userId.slice(-8)}@test.example`;
  await withIdentity((tx) =>
    tx.insert(users).values({ id: userId, email, name, passwordHash: null, createdAt: new Date() }),
  );
  return { userId, email, name, sessionId: newId() };
}

const inOrg = <T>(orgId: string, run: Parameters<typeof withIdentity<T>>[0]) =>
  withIdentity<T>(async (tx) => {
    await enterOrg(tx, orgId);
    return run(tx);
  });

async function rootTeam(orgId: string): Promise<string> {
  const rows = await inOrg(orgId, (tx) => tx.select({ id: teams.id, parentId: teams.parentId }).from(teams));
  return rows.find((row) => row.parentId === null)?.id ?? "";
}

const stamp = () => ({ createdAt: new Date(), updatedAt: new Date() });

const insertTeam = (orgId: string, id: string, name: string, parentId: string) =>
  inOrg(orgId, (tx) => tx.insert(teams).values({ orgId, id, name, parentId, ...stamp() }));

type Joiner = {
  userId: string;
  email: string;
  name: string;
  membershipId: string;
  role: Role;
  teamId: string;
  isAdmin: boolean;
};

const insertMember = (orgId: string, one: Joiner) =>
  inOrg(orgId, (tx) =>
    tx.insert(memberships).values({
      orgId,
      id: one.membershipId,
      userId: one.userId,
      email: one.email,
      displayName: one.name,
      role: one.role,
      isAdmin: one.isAdmin,
      teamId: one.teamId,
      status: "active",
      startedOn: "2024-01-01",
      ...stamp(),
    }),
  );

const lead = (orgId: string, teamId: string, membershipId: string) =>
  asOwner().sql`update teams set lead_membership_id = ${membershipId} where org_id = ${orgId} and id = ${teamId}`;
