import "server-only";
import { and, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { measures } from "@/db/schema/measures";
import { objectiveReaders, objectives } from "@/db/schema/objectives";
import { projects, workItems } from "@/db/schema/projects";
import type { Tx } from "@/db/tenancy";
import { invalid } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { acceptReference, acceptReferences } from "../access/references";
import type { DraftObjective } from "./input";
import { makesCycle } from "./rules";

type Links = Pick<DraftObjective, "ownerId" | "teamId" | "themeId" | "parentObjectiveId" | "visibility"> & {
  briefId: string | null;
  keyTaskKey: string | null;
};

/**
 * Checks what an objective hangs on, and answers the columns that follow: key task, and who rules its visibility.
 * What stood there before may stay (a brief that was superseded since, a theme that retired); only a new link is judged.
 */
export async function place(tx: Tx, actor: Actor, id: string, input: Links, before: Links | null = null) {
  await acceptReference(tx, actor, "worker", input.ownerId, "ownerId", {
    keep: before?.ownerId,
    sentence: "The owner must be an active member who may work.",
  });
  await acceptReference(tx, actor, "team", input.teamId, "teamId", { keep: before?.teamId });
  const keyTaskKey = input.briefId && input.keyTaskKey ? input.keyTaskKey : null;
  const isSameBrief = input.briefId === before?.briefId && keyTaskKey === (before?.keyTaskKey ?? null);
  if (input.briefId && !isSameBrief) await assertKeyTask(tx, actor, input.briefId, keyTaskKey);
  // A brief brings its theme along, also while that one is only drafted.
  const [brief] = input.briefId
    ? await tx
        .select({ themeId: briefs.themeId })
        .from(briefs)
        .where(and(eq(briefs.orgId, actor.orgId), eq(briefs.id, input.briefId)))
    : [];
  const keep = [before?.themeId, brief?.themeId].filter((id) => id !== undefined);
  await acceptReferences(tx, actor, "theme", [input.themeId], "themeId", { keep });
  const parentRoot = await rootOfParent(tx, actor, id, input.parentObjectiveId, before?.parentObjectiveId ?? null);
  return { keyTaskKey, visibilityRootId: input.visibility === "org" ? parentRoot : id };
}

async function assertKeyTask(tx: Tx, actor: Actor, briefId: string, key: string | null): Promise<void> {
  await acceptReference(tx, actor, "brief", briefId, "briefId");
  const [brief] = await tx
    .select({ keyTasks: briefVersions.keyTasks })
    .from(briefs)
    .innerJoin(briefVersions, and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)))
    .where(and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefId)));
  if (key && !brief?.keyTasks?.some((task) => task.key === key))
    throw invalid("keyTaskKey", "This key task is not in the brief any more.");
}

async function rootOfParent(
  tx: Tx,
  actor: Actor,
  id: string,
  parentId: string | null,
  formerParentId: string | null,
): Promise<string | null> {
  if (!parentId) return null;
  await acceptReference(tx, actor, "objective", parentId, "parentObjectiveId", { keep: formerParentId });
  const [parent] = await tx
    .select({ root: objectives.visibilityRootId })
    .from(objectives)
    .where(and(eq(objectives.orgId, actor.orgId), eq(objectives.id, parentId)));
  if (!parent) throw invalid("parentObjectiveId", "Choose an objective that runs.");
  const all = await tx
    .select({ id: objectives.id, parent: objectives.parentObjectiveId })
    .from(objectives)
    .where(and(eq(objectives.orgId, actor.orgId), isNotNull(objectives.parentObjectiveId)));
  const above = new Map(all.map((row) => [row.id, row.parent]));
  if (makesCycle(id, parentId, (one) => above.get(one) ?? null))
    throw invalid("parentObjectiveId", "It would stand above itself.");
  return parent.root;
}

/** Who reads a restricted objective, beside its owner. Whoever writes the list stays on it, as the author does. */
export async function setReaders(
  tx: Tx,
  actor: Actor,
  objectiveId: string,
  input: Pick<DraftObjective, "visibility" | "readerIds">,
): Promise<void> {
  const before = await tx
    .select({ id: objectiveReaders.membershipId })
    .from(objectiveReaders)
    .where(and(eq(objectiveReaders.orgId, actor.orgId), eq(objectiveReaders.objectiveId, objectiveId)));
  await acceptReferences(tx, actor, "member", input.readerIds, "readerIds", { keep: before.map(({ id }) => id) });
  await tx
    .delete(objectiveReaders)
    .where(and(eq(objectiveReaders.orgId, actor.orgId), eq(objectiveReaders.objectiveId, objectiveId)));
  if (input.visibility !== "restricted") return;
  const readers = [...new Set([actor.membershipId, ...input.readerIds])];
  await tx
    .insert(objectiveReaders)
    .values(readers.map((membershipId) => ({ orgId: actor.orgId, objectiveId, membershipId })));
}

/** The named readers of a restricted objective. */
export async function readersOf(tx: Tx, actor: Actor, objectiveId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: objectiveReaders.membershipId })
    .from(objectiveReaders)
    .where(and(eq(objectiveReaders.orgId, actor.orgId), eq(objectiveReaders.objectiveId, objectiveId)));
  return rows.map((row) => row.id);
}

/** Children without a rule of their own, key results, projects and items inherit the rule of visibility: reading needs one look. */
export async function passVisibilityDown(
  tx: Tx,
  actor: Actor,
  objectiveId: string,
  root: string | null,
): Promise<void> {
  const { orgId } = actor;
  // A recursion, which the builder cannot say: the objective and what stands under it without a rule of its own.
  const line = sql`(with recursive line as (
    select objectives.id from objectives where objectives.org_id = ${orgId} and objectives.id = ${objectiveId}
    union select child.id from objectives child join line on child.parent_objective_id = line.id
      where child.org_id = ${orgId} and child.visibility = 'org')
    select line.id from line)`;
  const rule = { visibilityRootId: root };
  await tx
    .update(objectives)
    .set(rule)
    .where(and(eq(objectives.orgId, orgId), ne(objectives.id, objectiveId), sql`${objectives.id} in ${line}`));
  await tx
    .update(measures)
    .set(rule)
    .where(and(eq(measures.orgId, orgId), sql`${measures.objectiveId} in ${line}`));
  const work = tx
    .select({ id: projects.id })
    .from(projects)
    .where(and(eq(projects.orgId, orgId), sql`${projects.objectiveId} in ${line}`));
  await tx
    .update(workItems)
    .set(rule)
    .where(and(eq(workItems.orgId, orgId), inArray(workItems.projectId, work)));
  await tx
    .update(projects)
    .set(rule)
    .where(and(eq(projects.orgId, orgId), sql`${projects.objectiveId} in ${line}`));
}
