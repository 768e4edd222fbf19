import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { type LastMove, projects, workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, DomainError, forbidden, invalid } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { settleHanging } from "../access/hanging";
import { can } from "../access/policy";
import { acceptReference } from "../access/references";
import { assertFresh, type Kept } from "../history/fresh";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import { humanId, type WorkItemState } from "../vocabulary";
import type { CreateItem, EditItem, itemInput, moveItemInput, moveItemsInput } from "./input";
import { assertMayWork, type ItemRecord, itemById, itemForUpdate } from "./row-commands";
import { mayUndo, whyNotMove } from "./rules";

/** Writes a work item: the team's members, managers in scope, executives. Without a project it is unlinked work. Answers its id. */
export const createItem = (actor: Actor, input: CreateItem, tx?: Tx): Promise<string> =>
  withOrg(
    actor,
    (tx) =>
      once(tx, actor, "work-item.create", input, async () => {
        assertCan(
          actor,
          "work.create",
          { teamId: input.teamId },
          "Work is written by members of its team and their managers.",
        );
        const number = await nextNumber(tx, actor, "work_item");
        await assertPeople(tx, actor, input);
        await acceptReference(tx, actor, "team", input.teamId, "teamId");
        await acceptReference(tx, actor, "done item", input.reworkOfId, "reworkOfId");
        const { key: _key, ...fields } = input;
        const id = newId();
        const type = input.reworkOfId ? ("rework" as const) : fields.type;
        const row = {
          ...fields,
          type,
          id,
          orgId: actor.orgId,
          number,
          originalDueOn: input.dueOn,
          visibilityRootId: await rootOf(tx, actor, input.projectId),
        };
        await tx
          .insert(workItems)
          .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
        await record(tx, actor, { action: "work-item.created", type: "work_item", id, after: row });
        return id;
      }),
    tx,
  );

export const editItem = (actor: Actor, input: EditItem): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await itemForUpdate(tx, actor, input.itemId);
    assertCan(actor, "work.edit", { teamId: before.teamId, ownerId: before.assigneeId });
    if (input.teamId !== before.teamId) assertCan(actor, "work.create", { teamId: input.teamId });
    if (before.state === "done" || before.state === "cancelled")
      throw conflict("What has ended is not edited any more.");
    assertFresh(before, input.version, {
      title: before.title,
      detail: before.detail,
      type: before.type,
      projectId: before.projectId,
      teamId: before.teamId,
      assigneeId: before.assigneeId,
      accepterId: before.accepterId,
      dueOn: before.dueOn,
      customerVisible: before.customerVisible,
      unplanned: before.unplanned,
    } satisfies Kept<EditItem, "itemId">);
    await assertPeople(tx, actor, input, before);
    await acceptReference(tx, actor, "team", input.teamId, "teamId", { keep: before.teamId });
    const { itemId, version: _version, ...fields } = input;
    const change = {
      ...fields,
      originalDueOn: before.originalDueOn ?? input.dueOn,
      visibilityRootId: await rootOf(tx, actor, input.projectId, before.projectId),
    };
    await update(tx, actor, before, { ...change, lastMove: null });
    await record(tx, actor, {
      action: "work-item.edited",
      type: "work_item",
      id: itemId,
      before,
      after: { ...before, ...change },
    });
  });

/** Moves an item along its states; review to done is acceptance by another, review back to progress counts as returned. */
export const moveItem = (
  actor: Actor,
  input: Omit<z.output<typeof moveItemInput>, "reason"> & { reason?: string },
  tx?: Tx,
): Promise<void> =>
  withOrg(
    actor,
    async (tx) => {
      const before = await itemForUpdate(tx, actor, input.itemId);
      const accepts = before.state === "review" && (input.to === "done" || input.to === "in_progress");
      assertMover(actor, before, accepts);
      assertFresh(before, input.version);
      const problem = whyNotMove(before, input.to);
      if (problem) throw conflict(problem);
      const change = changeOf(actor, before, input.to, input.reason ?? "");
      const lastMove: LastMove = {
        by: actor.membershipId,
        at: actor.now.toISOString(),
        version: before.version + 1,
        before: movable(before),
      };
      await update(tx, actor, before, { ...change, lastMove });
      const action = accepts ? (input.to === "done" ? "work-item.accepted" : "work-item.returned") : "work-item.moved";
      await record(tx, actor, { action, type: "work_item", id: before.id, before, after: { ...before, ...change } });
    },
    tx,
  );

/** Moves all of them or none; a refusal names the item that it is about. */
export const moveItems = (actor: Actor, { items, to }: z.output<typeof moveItemsInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    for (const [itemId = "", version] of items.map((item) => item.split(":"))) {
      const { number, title } = await itemForUpdate(tx, actor, itemId);
      await moveItem(actor, { itemId, version: Number(version), to }, tx).catch((error) => {
        if (!(error instanceof DomainError)) throw error;
        throw new DomainError(error.kind, `${humanId("work_item", number)}, ${title}: ${error.message}`);
      });
    }
  });

/** Takes the last move back: the same person, within a minute, nothing else changed. It counts neither as throughput nor as returned. */
export const undoMove = (actor: Actor, input: z.output<typeof itemInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await itemForUpdate(tx, actor, input.itemId);
    assertCan(actor, "work.move", { teamId: before.teamId, ownerId: before.assigneeId });
    const last = before.lastMove;
    if (!last || !mayUndo(last, actor.membershipId, actor.now, before.version))
      throw conflict("This can be taken back by the same person within a minute, while nothing else has changed.");
    await acceptReference(tx, actor, "team", before.teamId, "teamId");
    const change = last.before as Partial<ItemRecord>;
    await update(tx, actor, before, { ...change, lastMove: null });
    await record(tx, actor, {
      action: "work-item.move-undone",
      type: "work_item",
      id: before.id,
      before,
      after: { ...before, ...change },
    });
  });

/** Only what never began can be deleted. */
export const deleteItem = (actor: Actor, input: z.output<typeof itemInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await itemForUpdate(tx, actor, input.itemId);
    assertCan(actor, "work.edit", { teamId: before.teamId, ownerId: before.assigneeId });
    assertFresh(before, input.version);
    if (before.state !== "backlog") throw conflict("What has begun is cancelled, not deleted.");
    await settleHanging(tx, actor, "work_items", before.id);
    await update(tx, actor, before, { deletedAt: actor.now, deletedBy: actor.membershipId });
    await record(tx, actor, {
      action: "work-item.deleted",
      type: "work_item",
      id: before.id,
      before,
      after: { ...before, deletedAt: actor.now },
    });
  });

/** Acceptance is by another than the assignee; every other move by assignee, team and managers. */
function assertMover(actor: Actor, item: ItemRecord, accepts: boolean): void {
  const subject = { teamId: item.teamId, ownerId: item.assigneeId, named: item.accepterId === actor.membershipId };
  if (!accepts) {
    assertCan(actor, "work.move", subject, "Its assignee, the team or a manager moves it.");
    return;
  }
  if (item.assigneeId === actor.membershipId) throw forbidden("Somebody else accepts what you have done.");
  if (subject.named || can(actor, "work.accept", subject)) return;
  throw forbidden("Its accepter accepts or returns it.");
}

function changeOf(actor: Actor, item: ItemRecord, to: WorkItemState, reason: string): Partial<ItemRecord> {
  const returned = item.state === "review" && to === "in_progress";
  if (returned && reason === "") throw invalid("reason", "Say in a sentence why it goes back.");
  return {
    state: to,
    ...(to === "in_progress" && !item.startedOn
      ? { startedOn: actor.today, assigneeId: item.assigneeId ?? actor.membershipId }
      : {}),
    ...(to === "review" ? { submittedOn: actor.today } : {}),
    ...(to === "done"
      ? { doneOn: actor.today, acceptedOn: actor.today, submittedOn: item.submittedOn ?? actor.today, blocked: false }
      : {}),
    ...(returned ? { returnedCount: item.returnedCount + 1, returnReason: reason } : {}),
    ...(to === "review" || to === "done" || to === "cancelled" ? { returnReason: null } : {}),
  };
}

const movable = ({
  state,
  startedOn,
  submittedOn,
  acceptedOn,
  doneOn,
  returnedCount,
  returnReason,
  assigneeId,
}: ItemRecord) => ({
  state,
  startedOn,
  submittedOn,
  acceptedOn,
  doneOn,
  returnedCount,
  returnReason,
  assigneeId,
});

async function update(tx: Tx, actor: Actor, item: ItemRecord, change: Partial<ItemRecord>): Promise<void> {
  await tx
    .update(workItems)
    .set({ ...change, updatedAt: actor.now, version: item.version + 1 })
    .where(itemById(actor, item.id));
}

type People = { assigneeId: string | null; accepterId: string | null };

async function assertPeople(
  tx: Tx,
  actor: Actor,
  input: People & { type: string },
  before: People | null = null,
): Promise<void> {
  await assertMayWork(tx, actor, input.assigneeId, "assigneeId", before?.assigneeId);
  await assertMayWork(tx, actor, input.accepterId, "accepterId", before?.accepterId);
  if (input.accepterId && input.accepterId === input.assigneeId)
    throw invalid("accepterId", "Somebody other than the assignee accepts it.");
  if (input.type === "deliverable" && !input.accepterId)
    throw invalid("accepterId", "A deliverable needs somebody who accepts it.");
}

/** The rule of visibility that work takes from its project; the project it was in may stay. */
async function rootOf(tx: Tx, actor: Actor, projectId: string | null, keep: string | null = null) {
  if (!projectId) return null;
  await acceptReference(tx, actor, "project", projectId, "projectId", { keep });
  const [row] = await tx
    .select({ root: projects.visibilityRootId })
    .from(projects)
    .where(and(eq(projects.orgId, actor.orgId), eq(projects.id, projectId)));
  return row?.root ?? null;
}
