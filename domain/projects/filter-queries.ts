import "server-only";
import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { type AnyPgColumn, unionAll } from "drizzle-orm/pg-core";
import { byName as inNames } from "@/db/keyset";
import { memberships, teams } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { withOrg } from "@/db/tenancy";
import { compareNames } from "@/lib/names";
import type { Actor } from "../access/actor";
import { readable } from "../access/scope";
import type { WorkFilter } from "./list-input";

type Named = { id: string; name: string };
type Kind = "team" | "project" | "person";

const MOST = 200;

/**
 * What the list of work can be narrowed to, in one statement: teams, projects that have not ended, and people, those of the
 * chosen team where one is chosen. At most two hundred of each, however large the company; what is chosen is among them.
 * `isCut` says that there are more people.
 */
export async function listWorkFilters(
  actor: Actor,
  { teamId, projectId, assigneeId }: Pick<WorkFilter, "teamId" | "projectId" | "assigneeId">,
): Promise<{ teams: Named[]; projects: Named[]; people: Named[]; isCut: boolean }> {
  const project = projectId === "none" ? null : projectId;
  const rows = await withOrg(actor, (tx) => {
    const atTop = (column: AnyPgColumn, id: string | null) => sql`${column} is not distinct from ${id}::uuid desc`;
    const ofTeams = tx
      .select({ kind: sql<Kind>`'team'`, id: teams.id, name: teams.name })
      .from(teams)
      .where(and(eq(teams.orgId, actor.orgId), eq(teams.status, "active")))
      .orderBy(atTop(teams.id, teamId), inNames(teams.name), teams.id)
      .limit(MOST);
    const ofProjects = tx
      .select({ kind: sql<Kind>`'project'`, id: projects.id, name: projects.title })
      .from(projects)
      .where(
        and(
          eq(projects.orgId, actor.orgId),
          inArray(projects.status, ["proposed", "active", "paused"]),
          isNull(projects.deletedAt),
          readable(actor, projects.visibilityRootId),
        ),
      )
      .orderBy(atTop(projects.id, project), inNames(projects.title), projects.id)
      .limit(MOST);
    const inTeam =
      teamId && or(eq(memberships.teamId, teamId), assigneeId ? eq(memberships.id, assigneeId) : undefined);
    const ofPeople = tx
      .select({ kind: sql<Kind>`'person'`, id: memberships.id, name: memberships.displayName })
      .from(memberships)
      .where(
        and(
          eq(memberships.orgId, actor.orgId),
          eq(memberships.status, "active"),
          ne(memberships.role, "viewer"),
          inTeam || undefined,
        ),
      )
      .orderBy(atTop(memberships.id, assigneeId), atTop(memberships.teamId, actor.teamId), memberships.displayName)
      .limit(MOST + 1);
    return unionAll(ofTeams, ofProjects, ofPeople);
  });
  const of = (kind: Kind) => rows.filter((row) => row.kind === kind);
  const byName = (some: Named[]) => some.toSorted((a, b) => compareNames(a.name, b.name));
  return {
    teams: byName(of("team")),
    projects: byName(of("project")),
    people: byName(of("person").slice(0, MOST)),
    isCut: of("person").length > MOST,
  };
}
