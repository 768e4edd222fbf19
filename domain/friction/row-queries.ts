import "server-only";
import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { frictionLinks, frictions } from "@/db/schema/frictions";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { projects, workItems } from "@/db/schema/projects";
import type { Tx } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { anyOf, openRoot, readable, readableMeasure } from "../access/scope";
import { workingDaysBetween } from "../signals/working-days";
import { humanId } from "../vocabulary";

const raiser = alias(memberships, "raiser");
const addressee = alias(memberships, "addressee");
const answerer = alias(memberships, "answerer");

/**
 * Who raised a protected friction is known to the raiser and the raiser's own manager, and to nobody else: not to
 * executives, not to admins. Every query of a name asks this.
 */
export const knowsRaiser = (actor: Actor): SQL<boolean> => sql<boolean>`(not ${frictions.protected}
  or ${frictions.raisedBy} = ${actor.membershipId}
  or coalesce(${raiser.managerMembershipId}, case when ${teams.leadMembershipId} <> ${frictions.raisedBy} then ${teams.leadMembershipId} end)
    is not distinct from ${actor.membershipId}::uuid)`;

/** Frictions that the actor may read: not viewers; what hangs under a restricted objective as that; the own always. */
export const visibleFriction = (actor: Actor): SQL | undefined =>
  can(actor, "friction.read")
    ? and(
        eq(frictions.orgId, actor.orgId),
        sql`(${frictions.raisedBy} = ${actor.membershipId} or ${readable(actor, frictions.orgId, frictions.visibilityRootId)})`,
      )
    : sql`false`;

/** Figures are one for all: what is restricted is in nobody's. */
export const counted = openRoot("frictions");

export type FrictionRow = Awaited<ReturnType<typeof selectFrictions>>[number];

/** Rows as every page shows them, with who must answer and, where it is shown, what they block. */
export async function selectFrictions(
  tx: Tx,
  actor: Actor,
  where: SQL | undefined,
  {
    order = [sql`${frictions.raisedAt} asc`, sql`${frictions.id} asc`],
    limit = 200,
    targets = true,
  }: { order?: SQL[]; limit?: number; targets?: boolean } = {},
) {
  const knows = knowsRaiser(actor);
  const rows = await tx
    .select({
      id: frictions.id,
      number: frictions.number,
      title: frictions.title,
      detail: frictions.detail,
      kind: frictions.kind,
      severity: frictions.severity,
      status: frictions.status,
      level: frictions.level,
      protected: frictions.protected,
      teamId: frictions.teamId,
      teamName: teams.name,
      raisedAt: frictions.raisedAt,
      isMine: sql<boolean>`${frictions.raisedBy} = ${actor.membershipId}`,
      raisedBy: sql<string | null>`case when ${knows} then ${frictions.raisedBy} end`,
      raiserName: sql<string | null>`case when ${knows} then ${raiser.displayName} end`,
      addressedTo: frictions.addressedTo,
      addresseeName: addressee.displayName,
      addresseeStatus: addressee.status,
      briefId: frictions.briefId,
      keyTaskKey: frictions.keyTaskKey,
      hours: frictions.hoursLostPerWeek,
      clockDueAt: frictions.clockDueAt,
      overdueSince: frictions.overdueSince,
      snoozedUntil: frictions.snoozedUntil,
      answerKind: frictions.answerKind,
      answerText: frictions.answerText,
      answerDueOn: frictions.answerDueOn,
      answererName: answerer.displayName,
      answeredAt: frictions.answeredAt,
      resolvedAt: frictions.resolvedAt,
      mergedIntoId: frictions.mergedIntoId,
      version: frictions.version,
    })
    .from(frictions)
    .innerJoin(teams, and(eq(teams.orgId, frictions.orgId), eq(teams.id, frictions.teamId)))
    .innerJoin(raiser, and(eq(raiser.orgId, frictions.orgId), eq(raiser.id, frictions.raisedBy)))
    .leftJoin(addressee, and(eq(addressee.orgId, frictions.orgId), eq(addressee.id, frictions.addressedTo)))
    .leftJoin(answerer, and(eq(answerer.orgId, frictions.orgId), eq(answerer.id, frictions.answeredBy)))
    .where(and(visibleFriction(actor), where))
    .orderBy(...order)
    .limit(limit);
  const ids = targets ? rows.map((row) => row.id) : [];
  const links = Map.groupBy(await targetsOf(tx, actor, ids), (link) => link.frictionId);
  return rows.map((row) => {
    const raisedOn = dateIn(actor.org.timeZone, row.raisedAt);
    const ended = row.answeredAt ?? row.resolvedAt;
    return {
      ...row,
      label: humanId("friction", row.number),
      raisedOn,
      /** Working days it waited for an answer, or has waited so far. */
      waited: workingDaysBetween(raisedOn, ended ? dateIn(actor.org.timeZone, ended) : actor.today),
      targets: links.get(row.id) ?? [],
    };
  });
}

export type FrictionTarget = {
  frictionId: string;
  kind: "work item" | "project" | "objective" | "measure";
  id: string;
  title: string;
  path: string;
};

const placeOf = { "work item": "work", project: "projects", objective: "objectives", measure: "measures" } as const;

/** What they block or challenge, as far as the reader may see it. */
async function targetsOf(tx: Tx, actor: Actor, ids: string[]): Promise<FrictionTarget[]> {
  if (ids.length === 0) return [];
  const root = sql`coalesce(${workItems.visibilityRootId}, ${projects.visibilityRootId}, ${objectives.visibilityRootId}, ${measures.visibilityRootId})`;
  const link = frictionLinks;
  const rows = await tx
    .select({
      frictionId: link.frictionId,
      kind: sql<FrictionTarget["kind"]>`case when ${link.workItemId} is not null then 'work item'
        when ${link.projectId} is not null then 'project' when ${link.objectiveId} is not null then 'objective' else 'measure' end`,
      id: sql<string>`coalesce(${link.workItemId}, ${link.projectId}, ${link.objectiveId}, ${link.measureId})`,
      title: sql<string>`coalesce(${workItems.title}, ${projects.title}, ${objectives.title}, ${measures.title})`,
    })
    .from(link)
    .leftJoin(workItems, and(eq(workItems.orgId, link.orgId), eq(workItems.id, link.workItemId)))
    .leftJoin(projects, and(eq(projects.orgId, link.orgId), eq(projects.id, link.projectId)))
    .leftJoin(objectives, and(eq(objectives.orgId, link.orgId), eq(objectives.id, link.objectiveId)))
    .leftJoin(measures, and(eq(measures.orgId, link.orgId), eq(measures.id, link.measureId)))
    .where(
      and(
        eq(link.orgId, actor.orgId),
        sql`${link.frictionId} = ${anyOf(ids)}`,
        isNull(link.hypothesisId),
        readable(actor, link.orgId, root),
        or(isNull(link.measureId), readableMeasure(actor)),
      ),
    );
  return rows.map((row) => ({ ...row, path: `${placeOf[row.kind]}/${row.id}` }));
}
