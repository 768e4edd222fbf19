import "server-only";
import { sql } from "drizzle-orm";
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
  const rows = await withOrg(actor, (tx) =>
    tx.execute<Named & { kind: Kind }>(sql`
      (select 'team' as kind, id, name from teams where org_id = ${actor.orgId} and status = 'active'
        order by id is not distinct from ${teamId}::uuid desc, name collate names, id limit ${MOST})
      union all
      (select 'project', projects.id, projects.title from projects
        where projects.org_id = ${actor.orgId} and projects.status in ('proposed', 'active', 'paused')
          and projects.deleted_at is null and ${readable(actor, projects.orgId, projects.visibilityRootId)}
        order by projects.id is not distinct from ${project}::uuid desc, projects.title collate names, projects.id limit ${MOST})
      union all
      (select 'person', id, display_name from memberships
        where org_id = ${actor.orgId} and status = 'active' and role <> 'viewer'
          and (${teamId}::uuid is null or team_id = ${teamId}::uuid or id = ${assigneeId}::uuid)
        order by id is not distinct from ${assigneeId}::uuid desc, team_id is not distinct from ${actor.teamId}::uuid desc,
          display_name limit ${MOST + 1})`),
  );
  const of = (kind: Kind) => rows.filter((row) => row.kind === kind);
  const byName = (some: Named[]) => some.toSorted((a, b) => compareNames(a.name, b.name));
  return {
    teams: byName(of("team")),
    projects: byName(of("project")),
    people: byName(of("person").slice(0, MOST)),
    isCut: of("person").length > MOST,
  };
}
