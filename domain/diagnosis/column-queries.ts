import "server-only";
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { measures } from "@/db/schema/measures";
import { memberships } from "@/db/schema/people";
import type { Actor } from "../access/actor";

/** Columns that several queries of this room have in common. */

/** Who answers for what is listed. */
export const owner = alias(memberships, "owner");
export const ownerColumns = { ownerName: owner.displayName, ownerStatus: owner.status };

/** What it takes to say where a measure stands. */
export const measureColumns = {
  id: measures.id,
  title: measures.title,
  type: measures.type,
  unit: measures.unit,
  target: measures.target,
  lo: measures.lo,
  hi: measures.hi,
  milestones: measures.milestones,
  recent: measures.recent,
};

/** How many must give a brief back, and how many did so in its current generation. `briefs` and its current version are joined. */
export const givenBack = (actor: Actor) => ({
  required: sql<number>`(select count(*)::int from brief_people p where p.org_id = ${actor.orgId}
    and p.brief_id = ${briefs.id} and p.part = 'recipient' and p.backbrief_required)`,
  accepted: sql<number>`(select count(distinct r.recipient_id)::int from back_briefs r where r.org_id = ${actor.orgId}
    and r.brief_id = ${briefs.id} and r.generation = ${briefVersions.generation} and r.state = 'accepted'
    and exists (select 1 from brief_people p where p.org_id = ${actor.orgId} and p.brief_id = r.brief_id
      and p.membership_id = r.recipient_id and p.part = 'recipient' and p.backbrief_required))`,
});
