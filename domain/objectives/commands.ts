import "server-only";
import { and, count, eq, isNull, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { measures } from "@/db/schema/measures";
import { objectiveReaders, objectives } from "@/db/schema/objectives";
import { memberships } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { readable } from "../access/scope";
import { conflict, invalid, notFound } from "../errors";
import { assertFresh } from "../history/fresh";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import type { activateObjectiveInput, DraftObjective, EditObjective, reopenObjectiveInput } from "./input";
import { makesCycle, whyNotActive } from "./rules";
import { refreshSignals } from "./signals-commands";

export type ObjectiveRecord = typeof objectives.$inferSelect;

/** Drafts an objective: executives anywhere, managers in scope, contributors for their own team. Answers its id. */
export const draftObjective = (actor: Actor, input: DraftObjective, tx?: Tx): Promise<string> =>
  withOrg(
    actor,
    (tx) =>
      once(tx, actor, "objective.draft", input, async () => {
        assertCan(
          actor,
          "objective.draft",
          { teamId: input.teamId, isDraft: true },
          "Objectives are drafted by executives, by managers in their scope, and by members for their own team.",
        );
        const number = await nextNumber(tx, actor, "objective");
        const { key: _key, readerIds, ...fields } = input;
        const id = newId();
        const placed = await place(tx, actor, id, fields);
        const row = { ...fields, ...placed, id, orgId: actor.orgId, number };
        await tx
          .insert(objectives)
          .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
        await setReaders(tx, actor, id, fields.visibility === "restricted" ? readerIds : []);
        await record(tx, actor, { action: "objective.drafted", type: "objective", id, after: { ...row, readerIds } });
        await refreshSignals(tx, actor, actor.today, [id]);
        return id;
      }),
    tx,
  );

export const editObjective = (actor: Actor, input: EditObjective): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await objectiveForUpdate(tx, actor, input.objectiveId);
    assertCan(actor, "objective.edit", {
      teamId: before.teamId,
      ownerId: before.ownerId,
      isDraft: before.status === "draft",
    });
    assertCan(actor, "objective.edit", {
      teamId: input.teamId,
      ownerId: before.ownerId,
      isDraft: before.status === "draft",
    });
    if (before.status !== "draft" && before.status !== "active")
      throw conflict("A closed objective is not edited any more.");
    assertFresh(before, input.version, { title: before.title, whyItMatters: before.whyItMatters, dueOn: before.dueOn });
    const { objectiveId, version: _version, readerIds, ...fields } = input;
    const placed = await place(tx, actor, objectiveId, fields);
    const change = { ...fields, ...placed };
    await tx
      .update(objectives)
      .set({ ...change, ...touched(actor) })
      .where(byId(actor, objectiveId));
    await setReaders(tx, actor, objectiveId, fields.visibility === "restricted" ? readerIds : []);
    await passVisibilityDown(tx, actor, objectiveId, placed.visibilityRootId);
    await record(tx, actor, {
      action: "objective.edited",
      type: "objective",
      id: objectiveId,
      before,
      after: { ...before, ...change },
    });
    await refreshSignals(tx, actor, actor.today, [objectiveId]);
  });

/** Begins an objective. Without a measure it needs a day, at most 14 days away, by which it will have one. */
export const activateObjective = (actor: Actor, input: z.output<typeof activateObjectiveInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await objectiveForUpdate(tx, actor, input.objectiveId);
    assertCan(
      actor,
      "objective.activate",
      { teamId: before.teamId, ownerId: before.ownerId },
      "Executives activate objectives, and managers those in their scope.",
    );
    assertFresh(before, input.version, {});
    const [has] = await tx
      .select({ n: count() })
      .from(measures)
      .where(and(eq(measures.orgId, actor.orgId), eq(measures.objectiveId, before.id)));
    const problem = whyNotActive({ status: before.status, measures: has?.n ?? 0 }, input.measureBy, actor.today);
    if (problem) throw conflict(problem);
    const change = { status: "active" as const, activatedOn: actor.today, measureBy: has?.n ? null : input.measureBy };
    await tx
      .update(objectives)
      .set({ ...change, ...touched(actor) })
      .where(byId(actor, before.id));
    await record(tx, actor, {
      action: "objective.activated",
      type: "objective",
      id: before.id,
      before,
      after: { ...before, ...change },
    });
    await refreshSignals(tx, actor, actor.today, [before.id]);
  });

/** A closed objective runs again: an executive says why. */
export const reopenObjective = (actor: Actor, input: z.output<typeof reopenObjectiveInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await objectiveForUpdate(tx, actor, input.objectiveId);
    assertCan(actor, "objective.reopen", {}, "Only an executive reopens an objective.");
    assertFresh(before, input.version, {});
    if (before.status === "draft" || before.status === "active") throw conflict("It is open.");
    const change = {
      status: "active" as const,
      finalGrade: null,
      closedOn: null,
      closedBy: null,
      proposedGrade: null,
      proposedBy: null,
      signalStatus: null,
    };
    await tx
      .update(objectives)
      .set({ ...change, ...touched(actor) })
      .where(byId(actor, before.id));
    await tx
      .update(measures)
      .set({ status: "active", finalGrade: null })
      .where(and(eq(measures.orgId, actor.orgId), eq(measures.objectiveId, before.id)));
    await record(tx, actor, {
      action: "objective.reopened",
      type: "objective",
      id: before.id,
      before,
      after: { ...before, ...change, reason: input.reason },
    });
    await refreshSignals(tx, actor, actor.today, [before.id]);
  });

export const byId = (actor: Actor, objectiveId: string) =>
  and(eq(objectives.orgId, actor.orgId), eq(objectives.id, objectiveId));

export const touched = (actor: Actor) => ({ updatedAt: actor.now, version: sql`${objectives.version} + 1` });

/** The row, locked, if the actor may read it; else it does not exist. */
export async function objectiveForUpdate(tx: Tx, actor: Actor, objectiveId: string): Promise<ObjectiveRecord> {
  const [row] = await tx
    .select()
    .from(objectives)
    .where(
      and(
        byId(actor, objectiveId),
        isNull(objectives.deletedAt),
        readable(actor, objectives.orgId, objectives.visibilityRootId),
      ),
    )
    .for("update");
  if (!row) throw notFound("This objective");
  return row;
}

type Placing = Pick<DraftObjective, "ownerId" | "briefId" | "keyTaskKey" | "parentObjectiveId" | "visibility">;

/** Checks what an objective hangs on, and answers the columns that follow from it: key task and who rules its visibility. */
async function place(tx: Tx, actor: Actor, id: string, input: Placing) {
  const [owner] = await tx
    .select({ role: memberships.role, status: memberships.status })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, input.ownerId)));
  if (owner?.status !== "active" || owner.role === "viewer")
    throw invalid("ownerId", "The owner must be an active member who may work.");
  if (input.briefId) await assertKeyTask(tx, actor, input.briefId, input.keyTaskKey);
  const parentRoot = input.parentObjectiveId ? await rootOfParent(tx, actor, id, input.parentObjectiveId) : null;
  const ownRule = input.visibility !== "org";
  return {
    keyTaskKey: input.briefId && input.keyTaskKey ? input.keyTaskKey : null,
    visibilityRootId: ownRule ? id : parentRoot,
  };
}

async function assertKeyTask(tx: Tx, actor: Actor, briefId: string, key: string): Promise<void> {
  const [brief] = await tx
    .select({ status: briefs.status, keyTasks: briefVersions.keyTasks })
    .from(briefs)
    .leftJoin(briefVersions, and(eq(briefVersions.orgId, briefs.orgId), eq(briefVersions.id, briefs.currentVersionId)))
    .where(and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefId)));
  if (brief?.status !== "published") throw invalid("briefId", "Choose a brief that is in force.");
  if (key && !brief.keyTasks?.some((task) => task.key === key))
    throw invalid("keyTaskKey", "This key task is not in the brief any more.");
}

async function rootOfParent(tx: Tx, actor: Actor, id: string, parentId: string): Promise<string | null> {
  const all = await tx
    .select({ id: objectives.id, parent: objectives.parentObjectiveId, root: objectives.visibilityRootId })
    .from(objectives)
    .where(and(eq(objectives.orgId, actor.orgId), ne(objectives.status, "stopped")));
  const byKey = new Map(all.map((row) => [row.id, row]));
  if (!byKey.has(parentId)) throw invalid("parentObjectiveId", "Choose an objective that runs.");
  if (makesCycle(id, parentId, (one) => byKey.get(one)?.parent ?? null))
    throw invalid("parentObjectiveId", "It would stand above itself.");
  return byKey.get(parentId)?.root ?? null;
}

async function setReaders(tx: Tx, actor: Actor, objectiveId: string, readerIds: string[]): Promise<void> {
  await tx
    .delete(objectiveReaders)
    .where(and(eq(objectiveReaders.orgId, actor.orgId), eq(objectiveReaders.objectiveId, objectiveId)));
  if (readerIds.length)
    await tx
      .insert(objectiveReaders)
      .values([...new Set(readerIds)].map((membershipId) => ({ orgId: actor.orgId, objectiveId, membershipId })));
}

/** Key results, projects and items inherit the rule of visibility, so that reading needs one look. */
async function passVisibilityDown(tx: Tx, actor: Actor, objectiveId: string, root: string | null): Promise<void> {
  const org = actor.orgId;
  await tx.execute(
    sql`update measures set visibility_root_id = ${root}::uuid where org_id = ${org} and objective_id = ${objectiveId}`,
  );
  await tx.execute(sql`update work_items set visibility_root_id = ${root}::uuid where org_id = ${org}
    and project_id in (select id from projects where org_id = ${org} and objective_id = ${objectiveId})`);
  await tx.execute(
    sql`update projects set visibility_root_id = ${root}::uuid where org_id = ${org} and objective_id = ${objectiveId}`,
  );
}
