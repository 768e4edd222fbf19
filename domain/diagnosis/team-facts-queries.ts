import "server-only";
import { and, eq, exists, inArray, isNotNull, isNull, lte, max, ne, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { byName } from "@/db/keyset";
import { decisions } from "@/db/schema/decisions";
import { deepDives, diveFindings } from "@/db/schema/dives";
import { frictions } from "@/db/schema/frictions";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import type { Tx } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import { openDecision } from "../access/decision-scope";
import { openRoot } from "../access/scope";
import type { OwnedFact, StayFact, TeamFact } from "./types";

export const listTeamFacts = (tx: Tx, { orgId }: Observer): Promise<TeamFact[]> =>
  tx
    .select({ id: teams.id, name: teams.name, parentId: teams.parentId, isOperational: teams.isOperational })
    .from(teams)
    .where(and(eq(teams.orgId, orgId), eq(teams.status, "active")))
    .orderBy(byName(teams.name), teams.id);

/** Who was there when, by team: for turnover. Viewers and invitations are no stays. */
export const listStays = (tx: Tx, { orgId }: Observer): Promise<StayFact[]> => {
  const members = and(
    eq(memberships.orgId, orgId),
    ne(memberships.role, "viewer"),
    inArray(memberships.status, ["active", "suspended", "departed"]),
  );
  const now = tx
    .select({
      teamId: sql<string | null>`${memberships.teamId}`,
      startedOn: sql<string>`${memberships.startedOn}::text`,
      departedOn: sql<string | null>`${memberships.departedOn}::text`,
      isVoluntary: sql<boolean>`coalesce(${memberships.departureKind} = 'voluntary', false)`,
    })
    .from(memberships)
    .where(and(members, isNotNull(memberships.startedOn)));
  const before = tx
    .select({
      teamId: sql<string | null>`(stay ->> 'teamId')::uuid`,
      startedOn: sql<string>`stay ->> 'startedOn'`,
      departedOn: sql<string | null>`stay ->> 'departedOn'`,
      isVoluntary: sql<boolean>`stay ->> 'kind' = 'voluntary'`,
    })
    .from(memberships)
    .crossJoin(sql`jsonb_array_elements(${memberships.earlierStays}) stay`)
    .where(members);
  return unionAll(now, before);
};

/** Days on which a leader above the lead was there, found something, and the host confirmed it (M22): the last per team. */
export const listLastDives = (tx: Tx, { orgId, today }: Observer): Promise<{ teamId: string; on: string }[]> =>
  tx
    .select({ teamId: deepDives.teamId, on: sql<string>`${max(deepDives.diveOn)}` })
    .from(deepDives)
    .innerJoin(
      memberships,
      and(eq(memberships.orgId, orgId), eq(memberships.id, deepDives.leaderId), eq(memberships.role, "executive")),
    )
    .where(
      and(
        eq(deepDives.orgId, orgId),
        eq(deepDives.state, "confirmed"),
        lte(deepDives.diveOn, today),
        exists(
          tx
            .select({ id: diveFindings.id })
            .from(diveFindings)
            .where(and(eq(diveFindings.orgId, orgId), eq(diveFindings.diveId, deepDives.id))),
        ),
      ),
    )
    .groupBy(deepDives.teamId);

const kindOf = (kind: OwnedFact["kind"]) => sql<OwnedFact["kind"]>`${kind}::text`.as("kind");
const noObjective = sql<string | null>`null::uuid`.as("objective_of_it");

/** Everything that runs and has one owner, with the state of that owner (M15). */
export const listOwned = (tx: Tx, { orgId }: Observer): Promise<OwnedFact[]> => {
  const things = unionAll(
    tx
      .select({
        id: objectives.id,
        kind: kindOf("objective"),
        title: objectives.title,
        objectiveId: sql<string | null>`${objectives.id}`.as("objective_of_it"),
        ownerId: sql<string | null>`${objectives.ownerId}`.as("owner_of_it"),
      })
      .from(objectives)
      .where(
        and(
          eq(objectives.orgId, orgId),
          eq(objectives.status, "active"),
          isNull(objectives.deletedAt),
          openRoot({ orgId }, "objectives"),
        ),
      ),
    tx
      .select({
        id: measures.id,
        kind: kindOf("measure"),
        title: measures.title,
        objectiveId: sql<string | null>`${measures.objectiveId}`.as("objective_of_it"),
        ownerId: sql<string | null>`${measures.ownerId}`.as("owner_of_it"),
      })
      .from(measures)
      .innerJoin(
        objectives,
        and(
          eq(objectives.orgId, orgId),
          eq(objectives.id, measures.objectiveId),
          eq(objectives.status, "active"),
          openRoot({ orgId }, "objectives"),
        ),
      )
      .where(and(eq(measures.orgId, orgId), eq(measures.status, "active"))),
    tx
      .select({
        id: projects.id,
        kind: kindOf("project"),
        title: projects.title,
        objectiveId: sql<string | null>`${projects.objectiveId}`.as("objective_of_it"),
        ownerId: sql<string | null>`${projects.ownerId}`.as("owner_of_it"),
      })
      .from(projects)
      .where(
        and(
          eq(projects.orgId, orgId),
          eq(projects.status, "active"),
          isNull(projects.deletedAt),
          openRoot({ orgId }, "projects"),
        ),
      ),
    tx
      .select({
        id: frictions.id,
        kind: kindOf("friction"),
        title: frictions.title,
        objectiveId: noObjective,
        ownerId: sql<string | null>`${frictions.addressedTo}`.as("owner_of_it"),
      })
      .from(frictions)
      .where(
        and(
          eq(frictions.orgId, orgId),
          inArray(frictions.status, ["open", "acknowledged"]),
          isNotNull(frictions.addressedTo),
          openRoot({ orgId }, "frictions"),
        ),
      ),
    tx
      .select({
        id: decisions.id,
        kind: kindOf("decision"),
        title: decisions.question,
        objectiveId: noObjective,
        ownerId: sql<string | null>`${decisions.deciderId}`.as("owner_of_it"),
      })
      .from(decisions)
      .where(
        and(
          eq(decisions.orgId, orgId),
          eq(decisions.status, "decided"),
          isNotNull(decisions.revisitOn),
          openDecision({ orgId }, "decisions"),
        ),
      ),
  ).as("things");
  return tx
    .select({
      id: things.id,
      kind: things.kind,
      title: things.title,
      objectiveId: things.objectiveId,
      ownerId: memberships.id,
      status: memberships.status,
      isViewer: sql<boolean>`${memberships.role} = 'viewer'`,
      suspendedOn: sql<
        string | null
      >`case when ${memberships.status} = 'suspended' then to_char(${memberships.updatedAt}, 'YYYY-MM-DD') end`,
    })
    .from(things)
    .leftJoin(memberships, and(eq(memberships.orgId, orgId), eq(memberships.id, things.ownerId)));
};
