import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { byName } from "@/db/keyset";
import { capabilities } from "@/db/schema/capabilities";
import { teams } from "@/db/schema/people";
import { themes } from "@/db/schema/strategy";
import { withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";

export type CapabilityRow = Awaited<ReturnType<typeof listCapabilities>>[number];

/** Capabilities over all choices that the actor may read, widest gap first; of one theme when asked. */
export const listCapabilities = (actor: Actor, filter: { themeId?: string | null; capabilityId?: string } = {}) =>
  withOrg(actor, async (tx) => {
    const rows = await tx
      .select({
        id: capabilities.id,
        name: capabilities.name,
        themeId: capabilities.themeId,
        themeTitle: themes.title,
        themeStatus: themes.status,
        need: capabilities.need,
        have: capabilities.have,
        assessedOn: capabilities.assessedOn,
        teamId: capabilities.ownerTeamId,
        teamName: teams.name,
        note: capabilities.note,
        version: capabilities.version,
      })
      .from(capabilities)
      .innerJoin(themes, and(eq(themes.orgId, capabilities.orgId), eq(themes.id, capabilities.themeId)))
      .innerJoin(teams, and(eq(teams.orgId, capabilities.orgId), eq(teams.id, capabilities.ownerTeamId)))
      .where(
        and(
          eq(capabilities.orgId, actor.orgId),
          isNull(capabilities.deletedAt),
          filter.themeId ? eq(capabilities.themeId, filter.themeId) : undefined,
          filter.capabilityId ? eq(capabilities.id, filter.capabilityId) : undefined,
          actor.role === "executive"
            ? undefined
            : sql`(${themes.status} <> 'draft' or ${themes.ownerId} = ${actor.membershipId})`,
        ),
      )
      .orderBy(
        sql`${capabilities.need} - ${capabilities.have} desc nulls last`,
        byName(capabilities.name),
        asc(capabilities.id),
      )
      .limit(500);
    return rows.map((row) => ({ ...row, mayEdit: can(actor, "capability.edit", { teamId: row.teamId }) }));
  });

export async function getCapability(actor: Actor, capabilityId: string): Promise<CapabilityRow> {
  const [row] = await listCapabilities(actor, { capabilityId });
  if (!row) throw notFound("This capability");
  return row;
}
