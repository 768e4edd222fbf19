import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "./actor";

/**
 * Who raised a protected friction is known to the raiser and the raiser's own manager, and to nobody else: not to
 * executives, not to admins. Every query of a name asks this, with `frictions`, `memberships raiser` and `teams` beside it.
 */
export const knowsRaiser = (actor: Actor): SQL<boolean> => sql<boolean>`(not frictions.protected
  or frictions.raised_by = ${actor.membershipId}
  or coalesce(raiser.manager_membership_id, case when teams.lead_membership_id <> frictions.raised_by then teams.lead_membership_id end)
    is not distinct from ${actor.membershipId}::uuid)`;
