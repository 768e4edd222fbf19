import "server-only";
import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { byName } from "@/db/keyset";
import { capabilities } from "@/db/schema/capabilities";
import { teams } from "@/db/schema/people";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import type { CapabilityFilter } from "./capability-input";

export type CapabilityRow = Awaited<ReturnType<typeof selectCapabilities>>[number];

/** Capabilities of choices that the actor may read. */
const visible = (actor: Actor) =>
  and(
    eq(capabilities.orgId, actor.orgId),
    isNull(capabilities.deletedAt),
    actor.role === "executive"
      ? undefined
      : sql`(${themes.status} <> 'draft' or ${themes.ownerId} = ${actor.membershipId})`,
  );

const gap = sql<number>`${capabilities.need} - ${capabilities.have}`;
const ofTheme = (actor: Actor) => and(eq(themes.orgId, actor.orgId), eq(themes.id, capabilities.themeId));

async function selectCapabilities(tx: Tx, actor: Actor, where: SQL | undefined, limit?: number) {
  const asked = tx
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
    .innerJoin(themes, ofTheme(actor))
    .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, capabilities.ownerTeamId)))
    .where(and(visible(actor), where))
    .orderBy(desc(gap), byName(capabilities.name), asc(capabilities.id))
    .$dynamic();
  const rows = await (limit === undefined ? asked : asked.limit(limit));
  return rows.map((row) => ({ ...row, mayEdit: can(actor, "capability.edit", { teamId: row.teamId }) }));
}

/** Behind a key, in the order of the list: the widest gap first, then by name. */
function behindKey(after: CapabilityFilter["after"]): SQL | undefined {
  if (!after) return undefined;
  const [[width, name], id] = after;
  const named = byName(capabilities.name);
  return sql`(${gap} < ${width} or (${gap} = ${width} and (${named} > ${name} or (${named} = ${name} and ${capabilities.id} > ${id}::uuid))))`;
}

/** Capabilities over all choices that the actor may read, widest gap first, a page after a key. */
export const listCapabilities = (actor: Actor, { after, limit }: CapabilityFilter) =>
  withOrg(actor, async (tx) => {
    const found = await selectCapabilities(tx, actor, behindKey(after), limit + 1);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const key = last && ([[last.need - last.have, last.name], last.id] as const);
    return { rows, next: found.length > limit && key ? key : null };
  });

/** Those of one choice, all of them. */
export const listCapabilitiesOf = (actor: Actor, themeId: string) =>
  withOrg(actor, (tx) => selectCapabilities(tx, actor, eq(capabilities.themeId, themeId)));

/** How many the list has, and the ratings of those whose choice is in force: for the finding of the page. */
export const rateCapabilities = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const all = await tx
      .select({
        name: capabilities.name,
        need: capabilities.need,
        have: capabilities.have,
        themeStatus: themes.status,
      })
      .from(capabilities)
      .innerJoin(themes, ofTheme(actor))
      .where(visible(actor))
      .orderBy(desc(gap), byName(capabilities.name), asc(capabilities.id));
    return { total: all.length, inForce: all.filter((row) => row.themeStatus === "in_force") };
  });

export async function getCapability(actor: Actor, capabilityId: string): Promise<CapabilityRow> {
  const [row] = await withOrg(actor, (tx) => selectCapabilities(tx, actor, eq(capabilities.id, capabilityId), 1));
  if (!row) throw notFound("This capability");
  return row;
}
