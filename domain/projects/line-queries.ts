import "server-only";
import { sql } from "drizzle-orm";
import type { Actor } from "../access/actor";

/** The objective of a project runs or is being written. Stands in a statement on `projects`; change work without it hangs on no line. */
export const hasLine = (
  actor: Actor,
) => sql<boolean>`exists (select 1 from objectives live where live.org_id = ${actor.orgId}
  and live.id = projects.objective_id and live.status in ('draft', 'active') and live.deleted_at is null)`;
