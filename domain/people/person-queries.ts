import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { backBriefs } from "@/db/schema/back-briefs";
import { briefPeople, briefs } from "@/db/schema/briefs";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { projects, workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { readable, readableBrief, readableMeasure } from "../access/scope";
import { humanId } from "../vocabulary";
import { getMember } from "./queries";

export type PersonView = Awaited<ReturnType<typeof getPerson>>;

/**
 * What a person owns and was told, as far as the reader may read it. It lists, it never counts up or ranks (R10).
 * Invitations are no people yet: they are 404, for everybody.
 */
export async function getPerson(actor: Actor, membershipId: string) {
  const person = await getMember(actor, membershipId);
  if (!["active", "suspended", "departed"].includes(person.status)) throw notFound("This person");
  return withOrg(actor, async (tx) => ({
    id: person.id,
    name: person.name,
    role: person.role,
    craft: person.craft,
    teamId: person.teamId,
    teamName: person.teamName,
    status: person.status,
    objectives: await ownObjectives(tx, actor, membershipId),
    measures: await ownMeasures(tx, actor, membershipId),
    projects: await ownProjects(tx, actor, membershipId),
    work: await ownWork(tx, actor, membershipId),
    told: await toldBriefs(tx, actor, membershipId),
  }));
}

const most = 100;

async function ownObjectives(tx: Tx, actor: Actor, ownerId: string) {
  const rows = await tx
    .select({
      id: objectives.id,
      number: objectives.number,
      title: objectives.title,
      status: objectives.status,
      signal: objectives.signalStatus,
      dueOn: objectives.dueOn,
    })
    .from(objectives)
    .where(
      and(
        eq(objectives.orgId, actor.orgId),
        eq(objectives.ownerId, ownerId),
        inArray(objectives.status, ["draft", "active"]),
        isNull(objectives.deletedAt),
        readable(actor, objectives.visibilityRootId),
      ),
    )
    .orderBy(asc(objectives.dueOn), asc(objectives.id))
    .limit(most);
  return rows.map((row) => ({ ...row, label: humanId("objective", row.number) }));
}

async function ownMeasures(tx: Tx, actor: Actor, ownerId: string) {
  const rows = await tx
    .select({
      id: measures.id,
      kind: measures.kind,
      number: measures.number,
      title: measures.title,
      signal: measures.signalStatus,
      objectiveId: measures.objectiveId,
    })
    .from(measures)
    .where(
      and(
        eq(measures.orgId, actor.orgId),
        eq(measures.ownerId, ownerId),
        eq(measures.status, "active"),
        readableMeasure(actor),
      ),
    )
    .orderBy(asc(measures.kind), asc(measures.number))
    .limit(most);
  return rows.map((row) => ({ ...row, label: humanId(row.kind, row.number) }));
}

async function ownProjects(tx: Tx, actor: Actor, ownerId: string) {
  const rows = await tx
    .select({
      id: projects.id,
      number: projects.number,
      title: projects.title,
      status: projects.status,
      dueOn: projects.dueOn,
    })
    .from(projects)
    .where(
      and(
        eq(projects.orgId, actor.orgId),
        eq(projects.ownerId, ownerId),
        inArray(projects.status, ["proposed", "active", "paused"]),
        isNull(projects.deletedAt),
        readable(actor, projects.visibilityRootId),
      ),
    )
    .orderBy(asc(projects.dueOn), asc(projects.id))
    .limit(most);
  return rows.map((row) => ({ ...row, label: humanId("project", row.number) }));
}

async function ownWork(tx: Tx, actor: Actor, assigneeId: string) {
  const rows = await tx
    .select({
      id: workItems.id,
      number: workItems.number,
      title: workItems.title,
      state: workItems.state,
      dueOn: workItems.dueOn,
    })
    .from(workItems)
    .where(
      and(
        eq(workItems.orgId, actor.orgId),
        eq(workItems.assigneeId, assigneeId),
        inArray(workItems.state, ["ready", "in_progress", "review"]),
        isNull(workItems.deletedAt),
        assigneeId === actor.membershipId ? undefined : readable(actor, workItems.visibilityRootId),
      ),
    )
    .orderBy(desc(workItems.state), asc(workItems.dueOn), asc(workItems.id))
    .limit(most);
  return rows.map((row) => ({ ...row, label: humanId("work_item", row.number) }));
}

/** Briefs in force that were addressed to the person, and whether they said them back. */
async function toldBriefs(tx: Tx, actor: Actor, membershipId: string) {
  const rows = await tx
    .select({
      id: briefs.id,
      number: briefs.number,
      title: briefs.title,
      required: briefPeople.backBriefRequired,
      state: sql<string | null>`(select b.state from ${backBriefs} b where b.org_id = ${actor.orgId}
        and b.brief_id = ${briefs.id} and b.recipient_id = ${membershipId} and b.deleted_at is null
        and b.state <> 'draft' order by b.generation desc, b.round_no desc limit 1)`,
    })
    .from(briefPeople)
    .innerJoin(briefs, and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefPeople.briefId)))
    .where(
      and(
        eq(briefPeople.orgId, actor.orgId),
        eq(briefPeople.membershipId, membershipId),
        eq(briefPeople.part, "recipient"),
        eq(briefs.status, "published"),
        isNull(briefs.deletedAt),
        readableBrief(actor),
      ),
    )
    .orderBy(asc(briefs.number))
    .limit(most);
  return rows.map((row) => ({ ...row, label: humanId("brief", row.number) }));
}
