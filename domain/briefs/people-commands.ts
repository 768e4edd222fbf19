import "server-only";
import { and, eq, inArray, ne } from "drizzle-orm";
import { backBriefs } from "@/db/schema/back-briefs";
import { briefPeople } from "@/db/schema/briefs";
import { memberships } from "@/db/schema/people";
import type { Tx } from "@/db/tenancy";
import { invalid } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { acceptReferences } from "../access/references";
import { isLight } from "../organizations/light-rules";
import type { BriefPart } from "../vocabulary";

type Named = Record<string, string[]>;

/**
 * Replaces who is named, part by part. Recipients keep the moment in which they received it; their team comes with them.
 * Answers who was named and who is, by id, for the history.
 */
export async function setPeople(
  tx: Tx,
  actor: Actor,
  briefId: string,
  named: Record<BriefPart, string[]>,
): Promise<{ before: Named; after: Named }> {
  const before = await tx
    .select()
    .from(briefPeople)
    .where(and(eq(briefPeople.orgId, actor.orgId), eq(briefPeople.briefId, briefId)));
  await assertNobodyDropped(tx, actor, briefId, named.recipient);
  const all = [...new Set(Object.values(named).flat())];
  const members = all.length
    ? await tx
        .select({ id: memberships.id, teamId: memberships.teamId, status: memberships.status })
        .from(memberships)
        .where(and(eq(memberships.orgId, actor.orgId), inArray(memberships.id, all)))
    : [];
  const active = new Map(members.filter((one) => one.status === "active").map((one) => [one.id, one]));
  const keep = (part: BriefPart) => before.filter((row) => row.part === part).map((row) => row.membershipId);
  await acceptReferences(tx, actor, "leader", named.delegate, "delegateIds", {
    keep: keep("delegate"),
    sentence: "A delegate writes in the author's name: an executive or a manager.",
  });
  await acceptReferences(tx, actor, "worker", named.recipient, "recipientIds", {
    keep: keep("recipient"),
    sentence: "A viewer cannot give a brief back; name somebody who works.",
  });
  for (const part of ["reviewer", "reader"] as const)
    await acceptReferences(tx, actor, "member", named[part], `${part}Ids`, { keep: keep(part) });
  await tx.delete(briefPeople).where(and(eq(briefPeople.orgId, actor.orgId), eq(briefPeople.briefId, briefId)));
  const rows = (Object.keys(named) as BriefPart[]).flatMap((part) =>
    [...new Set(named[part])].flatMap((membershipId) => {
      const member = active.get(membershipId);
      const kept = before.find((row) => row.part === part && row.membershipId === membershipId);
      if (!member && !kept) return [];
      return [
        {
          orgId: actor.orgId,
          briefId,
          membershipId,
          part,
          teamId: kept?.teamId ?? member?.teamId ?? null,
          backBriefRequired: !isLight(actor.org),
          receivedAt: kept?.receivedAt ?? null,
        },
      ];
    }),
  );
  if (rows.length) await tx.insert(briefPeople).values(rows);
  return { before: idsByPart(before), after: idsByPart(rows) };
}

/** Who is named, part by part, under the names of the form. */
export async function peopleOf(tx: Tx, actor: Actor, briefId: string): Promise<Named> {
  const rows = await tx
    .select({ part: briefPeople.part, membershipId: briefPeople.membershipId })
    .from(briefPeople)
    .where(and(eq(briefPeople.orgId, actor.orgId), eq(briefPeople.briefId, briefId)));
  return { reviewerIds: [], readerIds: [], delegateIds: [], recipientIds: [], ...idsByPart(rows) };
}

/** Who handed it back and is here stays a recipient: agreement is counted over those who were asked. */
async function assertNobodyDropped(tx: Tx, actor: Actor, briefId: string, recipients: string[]): Promise<void> {
  const gaveBack = await tx
    .selectDistinct({ id: backBriefs.recipientId })
    .from(backBriefs)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, backBriefs.recipientId)))
    .where(
      and(
        eq(backBriefs.orgId, actor.orgId),
        eq(backBriefs.briefId, briefId),
        ne(backBriefs.state, "draft"),
        ne(memberships.status, "departed"),
      ),
    );
  if (gaveBack.some(({ id }) => !recipients.includes(id)))
    throw invalid("recipientIds", "Somebody who has given it back already stays among the recipients.");
}

const idsByPart = (rows: readonly { part: BriefPart; membershipId: string }[]): Named =>
  Object.fromEntries(
    [...Map.groupBy(rows, (row) => row.part)].map(([part, some]) => [
      `${part}Ids`,
      some.map((row) => row.membershipId).sort(),
    ]),
  );
