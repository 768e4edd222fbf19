import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { byName } from "@/db/keyset";
import { projects } from "@/db/schema/projects";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readable } from "../access/scope";

/** A project that has not ended, for work that is written for it. */
export async function findRunningProject(actor: Actor, id: string): Promise<{ id: string; teamId: string } | null> {
  const [row] = await withOrg(actor, (tx) =>
    tx
      .select({ id: projects.id, teamId: projects.teamId })
      .from(projects)
      .where(
        and(
          eq(projects.orgId, actor.orgId),
          eq(projects.id, id),
          inArray(projects.status, ["proposed", "active", "paused"]),
          isNull(projects.deletedAt),
          readable(actor, projects.visibilityRootId),
        ),
      ),
  );
  return row ?? null;
}

/** Projects that have not ended, for pickers and filters. */
export const listProjectChoices = (actor: Actor): Promise<{ id: string; name: string; teamId: string }[]> =>
  withOrg(actor, (tx) =>
    tx
      .select({ id: projects.id, name: projects.title, teamId: projects.teamId })
      .from(projects)
      .where(
        and(
          eq(projects.orgId, actor.orgId),
          inArray(projects.status, ["proposed", "active", "paused"]),
          isNull(projects.deletedAt),
          readable(actor, projects.visibilityRootId),
        ),
      )
      .orderBy(byName(projects.title))
      .limit(500),
  );
