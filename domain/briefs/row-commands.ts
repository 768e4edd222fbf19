import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { briefPeople, briefs, briefVersions } from "@/db/schema/briefs";
import { memberships } from "@/db/schema/people";
import type { Tx } from "@/db/tenancy";
import { conflict, notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { readableBrief } from "../access/scope";
import type { BriefPart } from "../vocabulary";

export type BriefRecord = typeof briefs.$inferSelect;
export type VersionRecord = typeof briefVersions.$inferSelect;

export const byId = (actor: Actor, briefId: string) => and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefId));
export const ofBrief = (actor: Actor, briefId: string) =>
  and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.briefId, briefId));
export const touched = (actor: Actor) => ({ updatedAt: actor.now, version: sql`${briefs.version} + 1` });

/** The row, locked, if the actor may read it; else it does not exist. */
export async function briefForUpdate(tx: Tx, actor: Actor, briefId: string): Promise<BriefRecord> {
  const [row] = await tx
    .select()
    .from(briefs)
    .where(and(byId(actor, briefId), isNull(briefs.deletedAt), readableBrief(actor)))
    .for("update");
  if (!row) throw notFound("This brief");
  return row;
}

/** The one version that is being written. */
export async function openVersion(tx: Tx, actor: Actor, briefId: string): Promise<VersionRecord> {
  const [row] = await tx
    .select()
    .from(briefVersions)
    .where(and(ofBrief(actor, briefId), inArray(briefVersions.status, ["draft", "in_review"])))
    .for("update");
  if (!row) throw conflict("Published text is not edited; start a new version.");
  return row;
}

/** Authors and their delegates write; any executive does when the author is not active any more. */
export async function assertEditor(tx: Tx, actor: Actor, brief: BriefRecord): Promise<void> {
  const named = (await isNamed(tx, actor, brief.id, ["delegate"])) || (await standsIn(tx, actor, brief));
  assertCan(actor, "brief.edit", { ownerId: brief.authorId, named }, "Its author writes it, or a delegate.");
}

/** A version beside one in force exists for those who write or review it; for all others it is not there yet. */
export async function assertSeesOpenVersion(tx: Tx, actor: Actor, brief: BriefRecord): Promise<void> {
  if (brief.authorId === actor.membershipId) return;
  if (await isNamed(tx, actor, brief.id, ["delegate", "reviewer"])) return;
  if (!(await standsIn(tx, actor, brief))) throw notFound("A version being written");
}

async function standsIn(tx: Tx, actor: Actor, brief: BriefRecord): Promise<boolean> {
  if (actor.role !== "executive") return false;
  const [author] = await tx
    .select({ status: memberships.status })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, brief.authorId)));
  return author?.status !== "active";
}

export async function isNamed(tx: Tx, actor: Actor, briefId: string, parts: BriefPart[]): Promise<boolean> {
  const rows = await tx
    .select({ part: briefPeople.part })
    .from(briefPeople)
    .where(
      and(
        eq(briefPeople.orgId, actor.orgId),
        eq(briefPeople.briefId, briefId),
        eq(briefPeople.membershipId, actor.membershipId),
        inArray(briefPeople.part, parts),
      ),
    );
  return rows.length > 0;
}
