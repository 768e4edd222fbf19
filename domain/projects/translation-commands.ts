import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { backBriefs } from "@/db/schema/back-briefs";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { objectives } from "@/db/schema/objectives";
import { projects } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { readableBrief } from "../access/scope";
import { draftObjective } from "../objectives/commands";
import { addDays } from "../signals/calendar";
import { proposeProject } from "./commands";
import { servedObjective } from "./row-commands";
import type { boardObjectiveInput, boardProjectInput, draftFromBackBriefInput } from "./translation-input";

/** An objective from a key task, linked as it is made. Answers its id. */
export const objectiveFromKeyTask = (actor: Actor, input: z.output<typeof boardObjectiveInput>): Promise<string> =>
  withOrg(actor, async (tx) => {
    const { themeId } = await briefInForce(tx, actor, input.briefId);
    return draftObjective(
      actor,
      {
        ...input,
        themeId,
        whyItMatters: "",
        parentObjectiveId: null,
        startOn: actor.today,
        visibility: "org",
        readerIds: [],
      },
      tx,
    );
  });

/** A project under an objective of the brief; its key task comes with it. Answers its id. */
export const projectFromObjective = (actor: Actor, input: z.output<typeof boardProjectInput>): Promise<string> =>
  withOrg(actor, async (tx) => {
    const [served] = await tx
      .select({ keyTaskKey: objectives.keyTaskKey })
      .from(objectives)
      .where(and(eq(objectives.orgId, actor.orgId), eq(objectives.id, input.objectiveId)));
    await servedObjective(tx, actor, input.objectiveId);
    return proposeProject(actor, change({ ...input, keyTaskKey: served?.keyTaskKey ?? "" }), tx);
  });

/**
 * S96: one click from an accepted back-brief to drafts. Each key task that the recipient took gets an objective of the
 * own team, if it has none yet, and a proposed project under it. Answers how many projects were made.
 */
export const draftFromBackBrief = (actor: Actor, input: z.output<typeof draftFromBackBriefInput>): Promise<number> =>
  withOrg(actor, async (tx) => {
    const brief = await briefInForce(tx, actor, input.briefId);
    const [accepted] = await tx
      .select({ taken: backBriefs.takenKeyTasks, teamId: backBriefs.teamId })
      .from(backBriefs)
      .where(
        and(
          eq(backBriefs.orgId, actor.orgId),
          eq(backBriefs.briefId, brief.id),
          eq(backBriefs.generation, brief.generation),
          eq(backBriefs.recipientId, actor.membershipId),
          eq(backBriefs.state, "accepted"),
        ),
      );
    assertCan(actor, "back-brief.write", { named: accepted !== undefined }, "This needs your accepted back-brief.");
    const teamId = accepted?.teamId ?? actor.teamId;
    if (!teamId || !accepted?.taken.length)
      throw conflict("Your back-brief took no key task; say in it which you take.");
    let made = 0;
    for (const task of brief.keyTasks.filter((one) => accepted.taken.includes(one.key)))
      made += await draftForTask(tx, actor, brief, task, teamId);
    if (made === 0) throw conflict("Each key task that you took has a project of your team already.");
    return made;
  });

type Brief = Awaited<ReturnType<typeof briefInForce>>;

async function draftForTask(
  tx: Tx,
  actor: Actor,
  brief: Brief,
  task: { key: string; text: string },
  teamId: string,
): Promise<number> {
  const [own] = await tx
    .select({ id: objectives.id })
    .from(objectives)
    .where(
      and(
        eq(objectives.orgId, actor.orgId),
        eq(objectives.briefId, brief.id),
        eq(objectives.keyTaskKey, task.key),
        eq(objectives.teamId, teamId),
        inArray(objectives.status, ["draft", "active"]),
      ),
    );
  const dueOn = brief.horizonDate && brief.horizonDate > actor.today ? brief.horizonDate : addDays(actor.today, 91);
  const common = {
    briefId: brief.id,
    keyTaskKey: task.key,
    title: task.text,
    teamId,
    ownerId: actor.membershipId,
    dueOn,
  };
  const objectiveId =
    own?.id ??
    (await draftObjective(
      actor,
      {
        ...common,
        kind: "committed",
        themeId: brief.themeId,
        whyItMatters: "",
        parentObjectiveId: null,
        startOn: actor.today,
        visibility: "org",
        readerIds: [],
      },
      tx,
    ));
  const [working] = await tx
    .select({ id: projects.id })
    .from(projects)
    .where(
      and(
        eq(projects.orgId, actor.orgId),
        eq(projects.objectiveId, objectiveId),
        eq(projects.teamId, teamId),
        inArray(projects.status, ["proposed", "active", "paused"]),
      ),
    );
  if (working) return 0;
  await proposeProject(actor, change({ ...common, objectiveId }), tx);
  return 1;
}

type Draft = {
  title: string;
  objectiveId: string;
  keyTaskKey: string;
  teamId: string;
  ownerId: string;
  dueOn: string | null;
  key?: string | undefined;
};

const change = ({ title, objectiveId, keyTaskKey, teamId, ownerId, dueOn, key }: Draft) => ({
  title,
  objectiveId,
  keyTaskKey,
  teamId,
  ownerId,
  dueOn,
  key,
  kind: "change" as const,
  purposeInOwnWords: "",
  approach: "",
  testsHypothesisId: null,
  kpiMeasureId: null,
  obligation: "",
  startOn: null,
  definitionOfDone: "",
  expectedItems: null,
});

async function briefInForce(tx: Tx, actor: Actor, briefId: string) {
  const [row] = await tx
    .select({
      id: briefs.id,
      status: briefs.status,
      themeId: briefs.themeId,
      generation: briefVersions.generation,
      keyTasks: briefVersions.keyTasks,
      horizonDate: briefVersions.horizonDate,
    })
    .from(briefs)
    .innerJoin(briefVersions, and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)))
    .where(and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefId), readableBrief(actor)));
  if (!row) throw notFound("This brief");
  if (row.status !== "published") throw conflict("This brief is not in force any more; nothing new is made of it.");
  return row;
}
