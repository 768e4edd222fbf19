import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { objectives } from "@/db/schema/objectives";
import { projects } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readable } from "../access/scope";

export type Target = { value: string; label: string; teamId: string };

/** Objectives that run and projects without an objective, as far as the actor may read them. */
export const listTargets = (actor: Actor, joined?: Tx): Promise<Target[]> =>
  withOrg(
    actor,
    async (tx) => {
      const [aims, works] = await Promise.all([
        tx
          .select({ id: objectives.id, title: objectives.title, teamId: objectives.teamId })
          .from(objectives)
          .where(
            and(
              eq(objectives.orgId, actor.orgId),
              inArray(objectives.status, ["draft", "active"]),
              isNull(objectives.deletedAt),
              readable(actor, objectives.visibilityRootId),
            ),
          )
          .orderBy(asc(objectives.number))
          .limit(500),
        tx
          .select({ id: projects.id, title: projects.title, teamId: projects.teamId })
          .from(projects)
          .where(
            and(
              eq(projects.orgId, actor.orgId),
              inArray(projects.status, ["active", "paused", "proposed"]),
              isNull(projects.deletedAt),
              isNull(projects.objectiveId),
              readable(actor, projects.visibilityRootId),
            ),
          )
          .orderBy(asc(projects.number))
          .limit(500),
      ]);
      const as = (kind: string) => (row: { id: string; title: string; teamId: string }) => ({
        value: `${kind}:${row.id}`,
        label: row.title,
        teamId: row.teamId,
      });
      return [...aims.map(as("objective")), ...works.map(as("project"))];
    },
    joined,
  );
