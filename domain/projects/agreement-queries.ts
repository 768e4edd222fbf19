import "server-only";
import { and, eq, exists, isNotNull, sql } from "drizzle-orm";
import { backBriefs } from "@/db/schema/back-briefs";
import { briefPeople, briefs, briefVersions } from "@/db/schema/briefs";
import { objectives } from "@/db/schema/objectives";
import { teams } from "@/db/schema/people";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";

/**
 * R5: the project serves a brief in force whose back-brief from the project's team (or the nearest team above it among
 * the brief's recipients) is required and not accepted in the current generation.
 */
export async function startsBeforeAgreement(
  tx: Tx,
  actor: Actor,
  project: { objectiveId: string | null; teamId: string },
): Promise<boolean> {
  if (!project.objectiveId) return false;
  const asked = await listAsked(tx, actor, project.objectiveId);
  if (asked.length === 0) return false;
  const tree = await tx
    .select({ id: teams.id, parentId: teams.parentId })
    .from(teams)
    .where(eq(teams.orgId, actor.orgId));
  const parents = new Map(tree.map((team) => [team.id, team.parentId]));
  const seen = new Set<string>();
  for (let id: string | null = project.teamId; id && !seen.has(id); id = parents.get(id) ?? null) {
    seen.add(id);
    const nearest = asked.find(({ teamId }) => teamId === id);
    if (nearest) return !nearest.isAccepted;
  }
  return false;
}

/** The teams that must give back the brief which an objective serves, and whether each did so in its current generation. */
function listAsked(tx: Tx, actor: Actor, objectiveId: string) {
  const accepted = tx
    .select({ id: backBriefs.id })
    .from(backBriefs)
    .where(
      and(
        eq(backBriefs.orgId, actor.orgId),
        eq(backBriefs.briefId, briefs.id),
        eq(backBriefs.recipientId, briefPeople.membershipId),
        eq(backBriefs.generation, briefVersions.generation),
        eq(backBriefs.state, "accepted"),
      ),
    );
  return tx
    .select({ teamId: briefPeople.teamId, isAccepted: sql<boolean>`${exists(accepted)}` })
    .from(objectives)
    .innerJoin(
      briefs,
      and(eq(briefs.orgId, actor.orgId), eq(briefs.id, objectives.briefId), eq(briefs.status, "published")),
    )
    .innerJoin(briefVersions, and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)))
    .innerJoin(
      briefPeople,
      and(
        eq(briefPeople.orgId, actor.orgId),
        eq(briefPeople.briefId, briefs.id),
        eq(briefPeople.part, "recipient"),
        eq(briefPeople.backBriefRequired, true),
        isNotNull(briefPeople.teamId),
      ),
    )
    .where(and(eq(objectives.orgId, actor.orgId), eq(objectives.id, objectiveId)));
}
