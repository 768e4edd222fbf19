import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { briefPeople } from "@/db/schema/briefs";
import { memberships } from "@/db/schema/people";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { invalid } from "../errors";
import type { BriefPart } from "../vocabulary";

/** Replaces who is named, part by part. Recipients keep the moment in which they received it; their team comes with them. */
export async function setPeople(
  tx: Tx,
  actor: Actor,
  briefId: string,
  named: Record<BriefPart, string[]>,
): Promise<void> {
  const before = await tx
    .select()
    .from(briefPeople)
    .where(and(eq(briefPeople.orgId, actor.orgId), eq(briefPeople.briefId, briefId)));
  const all = [...new Set(Object.values(named).flat())];
  const members = all.length
    ? await tx
        .select({ id: memberships.id, teamId: memberships.teamId, status: memberships.status, role: memberships.role })
        .from(memberships)
        .where(and(eq(memberships.orgId, actor.orgId), inArray(memberships.id, all)))
    : [];
  const active = new Map(members.filter((one) => one.status === "active").map((one) => [one.id, one]));
  const viewers = members.filter((one) => one.role === "viewer" && named.recipient.includes(one.id));
  if (viewers.length) throw invalid("recipientIds", "A viewer cannot give a brief back; name somebody who works.");
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
          backBriefRequired: actor.org.backBriefRequired,
          receivedAt: kept?.receivedAt ?? null,
        },
      ];
    }),
  );
  if (rows.length) await tx.insert(briefPeople).values(rows);
}
