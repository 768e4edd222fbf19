import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { briefs } from "@/db/schema/briefs";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import type { Tx } from "@/db/tenancy";
import type { Actor, SystemActor } from "../access/actor";
import type { Lead, TeamLead } from "./address-rules";

type Who = Pick<Actor | SystemActor, "orgId">;

const canAnswer = sql`${memberships.status} = 'active' and ${memberships.role} <> 'viewer'`;

/** All teams with the lead who can answer, if there is one. */
export async function teamLeads(tx: Tx, actor: Who): Promise<Map<string, TeamLead>> {
  const rows = await tx
    .select({ id: teams.id, parentId: teams.parentId, membershipId: memberships.id, role: memberships.role })
    .from(teams)
    .leftJoin(
      memberships,
      and(eq(memberships.orgId, actor.orgId), eq(memberships.id, teams.leadMembershipId), canAnswer),
    )
    .where(eq(teams.orgId, actor.orgId));
  return new Map(
    rows.map(({ id, parentId, membershipId, role }) => [
      id,
      { id, parentId, lead: membershipId && role ? { membershipId, role } : null },
    ]),
  );
}

/** The authors of briefs who can answer, by brief. */
export async function briefAuthors(tx: Tx, actor: Who): Promise<Map<string, Lead>> {
  const rows = await tx
    .select({ id: briefs.id, membershipId: memberships.id, role: memberships.role })
    .from(briefs)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, briefs.authorId), canAnswer))
    .where(and(eq(briefs.orgId, actor.orgId), sql`${briefs.status} not in ('draft', 'discarded')`));
  return new Map(rows.map(({ id, ...lead }) => [id, lead]));
}

/** Who owns the target that is challenged: the measure's owner, else the objective's. */
export async function ownerOfTarget(
  tx: Tx,
  actor: Who,
  target: { measureId: string | null; objectiveId: string | null },
): Promise<Lead | null> {
  const { measureId, objectiveId } = target;
  if (!measureId && !objectiveId) return null;
  const [table, id] = measureId ? [measures, measureId] : [objectives, objectiveId ?? ""];
  const [row] = await tx
    .select({ membershipId: memberships.id, role: memberships.role })
    .from(table)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, table.ownerId), canAnswer))
    .where(and(eq(table.orgId, actor.orgId), eq(table.id, id)));
  return row ?? null;
}
