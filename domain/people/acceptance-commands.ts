import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { organizationSettings } from "@/db/schema/organizations";
import { memberships } from "@/db/schema/people";
import { type Tx, withIdentity } from "@/db/tenancy";
import { dateIn, now } from "@/lib/clock";
import { conflict, DomainError, invalid } from "@/lib/errors";
import { checkedHash, insertUser, openSessionFor, type Signed } from "../access/accounts";
import { fromSession } from "../access/actor";
import { findMember } from "../access/membership-queries";
import { noteSecurity } from "../access/security-log";
import type { Account } from "../access/session";
import { record } from "../history/record";
import type { acceptInput, joinInput } from "./invitation-input";
import { openInvitation } from "./invitation-queries";
import { endedStay } from "./stay-rules";

type Found = NonNullable<Awaited<ReturnType<typeof openInvitation>>>;

/** One answer for every link that opens nothing, whatever the reason. */
export const deadLink = (): DomainError =>
  new DomainError("not-found", "This link opens nothing, or nothing any more. Ask who sent it for a new one.");

/** Joins with the account that is signed in; another address than the invited one only when the person said so. Answers the slug. */
export const acceptInvitation = (account: Account, input: z.output<typeof acceptInput>): Promise<string> =>
  withIdentity(async (tx) => {
    const found = await openInvitation(tx, input.token, true);
    if (!found) throw deadLink();
    if (found.row.email !== account.email && !input.asMyself)
      throw conflict(`This invitation was sent to ${found.row.email}, and you are signed in as ${account.email}.`);
    await join(tx, found, account);
    return found.door.org.slug;
  });

/** Makes the account of the invited address and joins, in one transaction. Answers the slug and an open session. */
export async function joinWithNewAccount(
  input: z.output<typeof joinInput>,
  from: { userAgent: string },
): Promise<{ slug: string; signed: Signed }> {
  const asked = await withIdentity((tx) => openInvitation(tx, input.token, false));
  if (!asked) throw deadLink();
  const passwordHash = await checkedHash(input.password, [input.name, asked.row.email.split("@")[0] ?? ""]);
  return withIdentity(async (tx) => {
    const found = await openInvitation(tx, input.token, true);
    if (!found) throw deadLink();
    const { email } = found.row;
    const userId = await insertUser(tx, { name: input.name, email, passwordHash });
    if (!userId) throw invalid("name", "There is an account with this address already. Sign in to join.");
    await join(tx, found, { userId, email, name: input.name });
    return { slug: found.door.org.slug, signed: await openSessionFor(tx, userId, from.userAgent) };
  });
}

/** The first day is today's in the organization; of somebody who had left, the stay before is kept. */
function startOf(row: Found["row"], timeZone: string, at: Date) {
  const today = dateIn(timeZone, at);
  if (row.departedOn === null) return { startedOn: row.startedOn ?? today };
  return {
    startedOn: today,
    earlierStays: [...row.earlierStays, ...endedStay(row, dateIn(timeZone, row.createdAt))],
    departedOn: null,
    departureKind: null,
    departureReason: null,
    regretted: null,
  };
}

/** Burns the invitation and makes the membership active. */
async function join(tx: Tx, { door, row }: Found, who: Pick<Account, "userId" | "email" | "name">): Promise<void> {
  const [already] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.orgId, door.org.id), eq(memberships.userId, who.userId)));
  if (already && already.id !== row.id) throw conflict(`You belong to ${door.org.name} already.`);
  const [sameAddress] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.orgId, door.org.id), eq(memberships.email, who.email)));
  if (sameAddress && sameAddress.id !== row.id)
    throw conflict("There is an invitation to your own address; open that one.");
  const at = now();
  const [settings] = await tx
    .select({ timeZone: organizationSettings.timeZone })
    .from(organizationSettings)
    .where(eq(organizationSettings.orgId, door.org.id));
  await tx
    .update(memberships)
    .set({
      userId: who.userId,
      email: who.email,
      displayName: who.name,
      status: "active",
      acceptedAt: at,
      ...startOf(row, settings?.timeZone ?? "UTC", at),
      inviteTokenHash: null,
      inviteExpiresAt: null,
      updatedAt: at,
      version: sql`${memberships.version} + 1`,
    })
    .where(and(eq(memberships.orgId, door.org.id), eq(memberships.id, row.id)));
  const member = await findMember(tx, door.org, who.userId);
  if (!member) throw new Error("the invited person is no member");
  noteSecurity("invitation-accepted", { user: who.userId, member: row.id, org: door.org.id });
  const after = { role: row.role, isAdmin: row.isAdmin, teamId: row.teamId, status: "active" };
  await record(tx, fromSession(member.member, member.org, at), {
    action: "member.joined",
    type: "membership",
    id: row.id,
    before: { ...after, status: "invited" },
    after,
  });
}
