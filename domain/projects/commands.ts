import "server-only";
import { and, count, eq, inArray, isNull, notInArray } from "drizzle-orm";
import type { z } from "zod";
import { projects, workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import type { Permission } from "../access/policy";
import { acceptReference } from "../access/references";
import { assertFresh, type Kept } from "../history/fresh";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import { startsBeforeAgreement } from "./agreement-queries";
import type { EditProject, ProposeProject, projectInput, projectReasonInput } from "./input";
import {
  assertMayWork,
  type ProjectRecord,
  projectById,
  projectForUpdate,
  projectTouched,
  servedObjective,
} from "./row-commands";
import { afterMove, type ProjectMove } from "./rules";

/** Proposes a project: anybody for the own team, managers in scope, executives anywhere. Answers its id. */
export const proposeProject = (actor: Actor, input: ProposeProject, tx?: Tx): Promise<string> =>
  withOrg(
    actor,
    (tx) =>
      once(tx, actor, "project.propose", input, async () => {
        assertCan(
          actor,
          "project.propose",
          { teamId: input.teamId },
          "Projects are proposed for the own team, or by its managers.",
        );
        const number = await nextNumber(tx, actor, "project");
        await assertMayWork(tx, actor, input.ownerId, "ownerId");
        const { key: _key, ...fields } = input;
        const id = newId();
        const row = { ...fields, ...(await placed(tx, actor, input)), id, orgId: actor.orgId, number };
        await tx
          .insert(projects)
          .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
        await record(tx, actor, { action: "project.proposed", type: "project", id, after: row });
        return id;
      }),
    tx,
  );

/** Changes a project. A moved due date counts as planning again; the original date stays. */
export const editProject = (actor: Actor, input: EditProject): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await projectForUpdate(tx, actor, input.projectId);
    assertCan(actor, "project.edit", { teamId: before.teamId, ownerId: before.ownerId });
    if (input.teamId !== before.teamId) assertCan(actor, "project.propose", { teamId: input.teamId });
    if (!["proposed", "active", "paused"].includes(before.status))
      throw conflict("A project that has ended is not edited any more.");
    assertFresh(before, input.version, {
      title: before.title,
      approach: before.approach,
      purposeInOwnWords: before.purposeInOwnWords,
      kind: before.kind,
      objectiveId: before.objectiveId,
      keyTaskKey: before.keyTaskKey,
      testsHypothesisId: before.testsHypothesisId,
      kpiMeasureId: before.kpiMeasureId,
      obligation: before.obligation,
      ownerId: before.ownerId,
      teamId: before.teamId,
      startOn: before.startOn,
      dueOn: before.dueOn,
      definitionOfDone: before.definitionOfDone,
      expectedItems: before.expectedItems,
    } satisfies Kept<EditProject, "projectId">);
    await assertMayWork(tx, actor, input.ownerId, "ownerId", before.ownerId);
    const { projectId, version: _version, ...fields } = input;
    const replanned = before.status !== "proposed" && before.dueOn !== null && input.dueOn !== before.dueOn;
    const change = {
      ...fields,
      ...(await placed(tx, actor, input, before)),
      replanCount: before.replanCount + (replanned ? 1 : 0),
    };
    await tx
      .update(projects)
      .set({ ...change, ...projectTouched(actor) })
      .where(projectById(actor, projectId));
    await tx
      .update(workItems)
      .set({ visibilityRootId: change.visibilityRootId })
      .where(and(eq(workItems.orgId, actor.orgId), eq(workItems.projectId, projectId)));
    await record(tx, actor, {
      action: replanned ? "project.replanned" : "project.edited",
      type: "project",
      id: projectId,
      before,
      after: { ...before, ...change },
    });
  });

/** Begins (or resumes) a project. Work that begins before its back-brief is accepted is allowed and labelled (R5). */
export const activateProject = (actor: Actor, input: z.output<typeof projectInput>): Promise<void> =>
  moveProject(actor, input, "activate", "project.activate", "project.activated", async (tx, before) => {
    if (before.status === "paused") return {};
    return {
      activatedOn: actor.today,
      startOn: before.startOn ?? actor.today,
      originalDueOn: before.dueOn,
      startedBeforeAgreement: await startsBeforeAgreement(tx, actor, before),
    };
  });

export const pauseProject = (actor: Actor, input: z.output<typeof projectInput>): Promise<void> =>
  moveProject(actor, input, "pause", "project.pause", "project.paused");

export const declineProject = (actor: Actor, input: z.output<typeof projectReasonInput>): Promise<void> =>
  moveProject(actor, input, "decline", "project.decline", "project.declined", async () => ({
    endReason: input.reason,
  }));

/** Its owner says that it is done; every deliverable must be accepted. */
export const finishProject = (actor: Actor, input: z.output<typeof projectInput>): Promise<void> =>
  moveProject(actor, input, "finish", "project.finish", "project.finished", async (tx, before) => {
    const [open] = await tx
      .select({ n: count() })
      .from(workItems)
      .where(
        and(
          eq(workItems.orgId, actor.orgId),
          eq(workItems.projectId, before.id),
          isNull(workItems.deletedAt),
          inArray(workItems.type, ["deliverable", "milestone"]),
          notInArray(workItems.state, ["done", "cancelled"]),
        ),
      );
    if (open?.n)
      throw conflict(
        open.n === 1 ? "One deliverable is not accepted yet." : `${open.n} deliverables are not accepted yet.`,
      );
    return { doneOn: actor.today };
  });

/**
 * Stops a project with a reason. When it serves a brief, `decisions` makes the decision first and passes it with its
 * transaction; here a missing one is refused.
 */
export const stopProjectBy = (
  actor: Actor,
  input: { projectId: string; version?: number; reason: string; decisionId: string | null },
  tx?: Tx,
): Promise<void> =>
  moveProject(
    actor,
    input,
    "stop",
    "project.stop",
    "project.stopped",
    async () => ({ stoppedOn: actor.today, endReason: input.reason, stopDecisionId: input.decisionId }),
    tx,
  );

async function moveProject(
  actor: Actor,
  input: { projectId: string; version?: number },
  move: ProjectMove,
  permission: Permission,
  action: string,
  more: (tx: Tx, before: ProjectRecord) => Promise<Partial<ProjectRecord>> = async () => ({}),
  joined?: Tx,
): Promise<void> {
  await withOrg(
    actor,
    async (tx) => {
      const before = await projectForUpdate(tx, actor, input.projectId);
      assertCan(actor, permission, { teamId: before.teamId, ownerId: before.ownerId });
      if (input.version !== undefined) assertFresh(before, input.version);
      const result = afterMove(move, before.status);
      if ("refused" in result) throw conflict(result.refused);
      const change = { status: result.to, ...(await more(tx, before)) };
      await tx
        .update(projects)
        .set({ ...change, ...projectTouched(actor) })
        .where(projectById(actor, before.id));
      await record(tx, actor, { action, type: "project", id: before.id, before, after: { ...before, ...change } });
    },
    joined,
  );
}

/** What follows from what a project serves: its key task only under an objective, its visibility from there. */
async function placed(tx: Tx, actor: Actor, input: ProposeProject | EditProject, before: ProjectRecord | null = null) {
  const serves =
    input.kind === "change" && input.objectiveId
      ? await servedObjective(tx, actor, input.objectiveId, before?.objectiveId)
      : null;
  await acceptReference(tx, actor, "team", input.teamId, "teamId", { keep: before?.teamId });
  const kpi = input.kind === "run" ? input.kpiMeasureId : null;
  await acceptReference(tx, actor, "kpi", kpi, "kpiMeasureId", { keep: before?.kpiMeasureId });
  const bet = input.kind === "change" ? input.testsHypothesisId : null;
  await acceptReference(tx, actor, "bet", bet, "testsHypothesisId", { keep: before?.testsHypothesisId });
  return {
    objectiveId: serves?.id ?? null,
    testsHypothesisId: bet,
    keyTaskKey: serves?.briefId && input.keyTaskKey ? input.keyTaskKey : null,
    kpiMeasureId: kpi,
    obligation: input.kind === "obligation" ? input.obligation : null,
    visibilityRootId: serves?.visibilityRootId ?? null,
  };
}
