import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { objectives } from "@/db/schema/objectives";
import { projects } from "@/db/schema/projects";
import { resourceEntries } from "@/db/schema/resources";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { acceptReference } from "../access/references";
import { readable } from "../access/scope";
import { assertFresh, type Kept } from "../history/fresh";
import { once } from "../history/once";
import { record } from "../history/record";
import type { EditPlan, PlanEntry, withdrawPlanInput } from "./input";
import { shown, stored, type Unit } from "./rules";
import { targetOf } from "./split-rules";

const refused = "Executives plan anywhere, managers for the teams they lead.";

/** Plans days, money or people for an objective, a project or a team over a range. Answers the plan's id. */
export const planResources = (actor: Actor, input: PlanEntry): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "resource.plan", input, async () => {
      const link = await linkFor(tx, actor, input);
      assertCan(actor, "resource.plan", { teamId: link.subjectTeamId }, refused);
      const id = newId();
      const fields = fieldsOf(actor, input, link);
      await tx.insert(resourceEntries).values({
        ...fields,
        orgId: actor.orgId,
        id,
        side: "planned",
        createdAt: actor.now,
        updatedAt: actor.now,
        createdBy: actor.membershipId,
      });
      await record(tx, actor, { action: "plan.made", type: "resource_plan", id, after: told(actor, fields) });
      return id;
    }),
  );

/** Changes a plan; what stood before stays in its history. */
export const editPlan = (actor: Actor, input: EditPlan): Promise<void> =>
  withOrg(actor, async (tx) => {
    const { before, teamId } = await planForUpdate(tx, actor, input.entryId);
    assertCan(actor, "resource.plan", { teamId }, refused);
    const { objectiveId, projectId } = before;
    assertFresh(before, input.version, {
      unit: before.unit,
      amount: shown(before.unit, before.amount, actor.org.currency),
      periodStart: before.periodStart,
      periodEnd: before.periodEnd,
      teamId: before.teamId,
      target: objectiveId ? `objective:${objectiveId}` : projectId ? `project:${projectId}` : "",
      expectedReturn: before.expectedReturn,
      expectedReturnText: before.expectedReturnText,
      note: before.note,
    } satisfies Kept<EditPlan, "entryId">);
    const link = await linkFor(tx, actor, input, { ...before, subjectTeamId: teamId });
    assertCan(actor, "resource.plan", { teamId: link.subjectTeamId }, refused);
    const fields = fieldsOf(actor, input, link);
    await tx
      .update(resourceEntries)
      .set({ ...fields, updatedAt: actor.now, version: sql`${resourceEntries.version} + 1` })
      .where(byId(actor, before.id));
    await record(tx, actor, {
      action: "plan.changed",
      type: "resource_plan",
      id: before.id,
      before: told(actor, before),
      after: told(actor, { ...before, ...fields }),
    });
  });

/** Takes a plan back: nothing is compared with it any more. What it said stays in history. */
export const withdrawPlan = (actor: Actor, input: z.output<typeof withdrawPlanInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const { before, teamId } = await planForUpdate(tx, actor, input.entryId);
    assertCan(actor, "resource.plan", { teamId }, refused);
    assertFresh(before, input.version);
    await tx.delete(resourceEntries).where(byId(actor, before.id));
    await record(tx, actor, {
      action: "plan.withdrawn",
      type: "resource_plan",
      id: before.id,
      before: told(actor, before),
      after: null,
    });
  });

/** As history says it: money in its own unit, not in the smallest coin. */
const told = <P extends { unit: Unit; amount: number }>(actor: Actor, plan: P): P => ({
  ...plan,
  amount: shown(plan.unit, plan.amount, actor.org.currency),
});

const byId = (actor: Actor, entryId: string) =>
  and(eq(resourceEntries.orgId, actor.orgId), eq(resourceEntries.id, entryId));

async function planForUpdate(tx: Tx, actor: Actor, entryId: string) {
  const [before] = await tx
    .select()
    .from(resourceEntries)
    .where(and(byId(actor, entryId), eq(resourceEntries.side, "planned")))
    .for("update");
  if (!before) throw notFound("This plan");
  const { objectiveId, projectId } = before;
  const target = objectiveId ? `objective:${objectiveId}` : projectId ? `project:${projectId}` : "";
  const team = await teamOfTarget(tx, actor, target);
  if (target !== "" && team === null) throw notFound("This plan");
  return { before, teamId: before.teamId ?? team };
}

type Link = { objectiveId: string | null; projectId: string | null; subjectTeamId: string | null };

/** What is planned for, and whose team decides it: the named one, else the team of the objective or project. */
async function linkFor(
  tx: Tx,
  actor: Actor,
  input: Pick<PlanEntry, "target" | "teamId">,
  before: Link & { teamId: string | null } = none,
): Promise<Link> {
  const target = targetOf(input.target);
  const [objectiveId, projectId] = (["objective", "project"] as const).map((kind) =>
    target?.kind === kind ? target.id : null,
  ) as [string | null, string | null];
  const sentence = "This does not exist any more. Choose again.";
  await acceptReference(tx, actor, "any objective", objectiveId, "target", { keep: before.objectiveId, sentence });
  await acceptReference(tx, actor, "any project", projectId, "target", { keep: before.projectId, sentence });
  await acceptReference(tx, actor, "team", input.teamId, "teamId", { keep: before.teamId });
  return { objectiveId, projectId, subjectTeamId: input.teamId ?? (await teamOfTarget(tx, actor, input.target)) };
}

const none = { objectiveId: null, projectId: null, subjectTeamId: null, teamId: null };

/** The team of an objective or project that the actor may read; null for what is not theirs to see. */
async function teamOfTarget(tx: Tx, actor: Actor, value: string): Promise<string | null> {
  const target = targetOf(value);
  if (target?.kind === "objective") {
    const [row] = await tx
      .select({ teamId: objectives.teamId })
      .from(objectives)
      .where(
        and(
          eq(objectives.orgId, actor.orgId),
          eq(objectives.id, target.id),
          readable(actor, objectives.visibilityRootId),
        ),
      );
    return row?.teamId ?? null;
  }
  if (target?.kind === "project") {
    const [row] = await tx
      .select({ teamId: projects.teamId })
      .from(projects)
      .where(
        and(eq(projects.orgId, actor.orgId), eq(projects.id, target.id), readable(actor, projects.visibilityRootId)),
      );
    return row?.teamId ?? null;
  }
  return null;
}

const fieldsOf = (actor: Actor, input: Omit<PlanEntry, "key">, { objectiveId, projectId }: Link) => ({
  unit: input.unit,
  amount: stored(input.unit, input.amount, actor.org.currency),
  periodStart: input.periodStart,
  periodEnd: input.periodEnd,
  teamId: input.teamId,
  objectiveId,
  projectId,
  expectedReturn: input.expectedReturn,
  expectedReturnText: input.expectedReturnText,
  note: input.note,
});
