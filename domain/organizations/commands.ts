import "server-only";
import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema/identity";
import { organizationSettings } from "@/db/schema/organizations";
import { memberships, teams } from "@/db/schema/people";
import { enterOrg, type Tx, withIdentity } from "@/db/tenancy";
import { dateIn, now, realNow } from "@/lib/clock";
import { invalid } from "@/lib/errors";
import { newId } from "@/lib/id";
import { fromSession } from "../access/actor";
import { creationLimits, takeCreation } from "../access/limits";
import { findMember } from "../access/membership-queries";
import type { Account } from "../access/session";
import { record } from "../history/record";
import { type NewOrganization, slugOf } from "./input";

/**
 * Makes an organization with its root team. Its creator becomes executive, admin and lead of that team,
 * so that a company of one can do everything. Answers the slug.
 */
export async function createOrganization(account: Account, input: NewOrganization): Promise<string> {
  await takeCreation(creationLimits("organization", account.userId));
  return withIdentity(async (tx) => {
    const org = await insertName(tx, input);
    await enterOrg(tx, org.id);
    await insertRoot(tx, org.id, account, input);
    const found = await findMember(tx, org, account.userId);
    if (!found) throw new Error("the creator is no member");
    const actor = fromSession(found.member, found.org);
    await record(tx, actor, {
      action: "organization.created",
      type: "organization",
      id: org.id,
      after: { slug: org.slug },
    });
    return org.slug;
  });
}

async function insertName(tx: Tx, input: NewOrganization) {
  const wanted = input.slug || slugOf(input.name);
  for (let attempt = 1; attempt <= 20; attempt++) {
    const slug = attempt === 1 ? wanted : `${wanted.slice(0, 34)}-${input.slug ? attempt : newId().slice(-5)}`;
    const org = { id: newId(), slug, name: input.name, isDemo: false };
    const [made] = await tx
      .insert(organizations)
      .values({ ...org, status: "active", createdAt: realNow() })
      .onConflictDoNothing({ target: organizations.slug })
      .returning({ id: organizations.id });
    if (made) return org;
    if (input.slug) throw invalid("slug", "This address is taken. Choose another.");
  }
  throw invalid("name", "Choose another name or write an address of your own.");
}

async function insertRoot(tx: Tx, orgId: string, account: Account, input: NewOrganization): Promise<void> {
  const at = now();
  const stamp = { createdAt: at, updatedAt: at };
  const [teamId, membershipId] = [newId(), newId()];
  await tx.insert(organizationSettings).values({
    orgId,
    timeZone: input.timeZone,
    identityStatement: input.identityStatement || null,
    ...stamp,
  });
  await tx
    .insert(teams)
    .values({ orgId, id: teamId, name: input.name, isOperational: true, createdBy: membershipId, ...stamp });
  await tx.insert(memberships).values({
    orgId,
    id: membershipId,
    userId: account.userId,
    email: account.email,
    displayName: account.name,
    role: "executive",
    isAdmin: true,
    teamId,
    status: "active",
    startedOn: dateIn(input.timeZone, at),
    acceptedAt: at,
    createdBy: membershipId,
    ...stamp,
  });
  await tx.update(teams).set({ leadMembershipId: membershipId }).where(eq(teams.id, teamId));
}
