import { and, eq } from "drizzle-orm";
import { backBriefs } from "../../db/schema/back-briefs";
import { briefs, briefVersions } from "../../db/schema/briefs";
import type { Actor } from "../../domain/access/actor";
import { answerBackBrief, writeBackBrief } from "../../domain/briefs/back-brief-commands";
import { backBriefInput } from "../../domain/briefs/back-brief-input";
import { draftBrief, editBrief } from "../../domain/briefs/commands";
import { briefTextInput, draftBriefInput } from "../../domain/briefs/input";
import { publishBrief } from "../../domain/briefs/publication-commands";
import { startVersion } from "../../domain/briefs/version-commands";
import { activateObjective, draftObjective } from "../../domain/objectives/commands";
import { draftObjectiveInput } from "../../domain/objectives/input";
import { activateProject, proposeProject } from "../../domain/projects/commands";
import { proposeProjectInput } from "../../domain/projects/input";
import { draftTheme } from "../../domain/strategy/commands";
import { draftThemeInput } from "../../domain/strategy/input";
import { asOwner } from "./company";

/** Briefs for database tests, made by the product's own commands. */

/** A choice in force, which everybody may serve. */
export async function aTheme(actor: Actor, title?: string): Promise<string> {
  const id = await aDraftedTheme(actor, title);
  await asOwner().sql`update themes set status = 'in_force', in_force_on = ${actor.today} where id = ${id}`;
  return id;
}

/** A choice that only those who write it may read. */
export const aDraftedTheme = (actor: Actor, title = "Regional distributors") =>
  draftTheme(
    actor,
    draftThemeInput.parse({
      title,
      kind: "where_to_play",
      choice: "We win the distributors.",
      notDoing: "Pharma.",
      horizonStartYear: "2026",
      horizonEndYear: "2028",
      ownerId: actor.membershipId,
    }),
  );

export const aDraft = (actor: Actor, themeId: string, more: Record<string, unknown> = {}) =>
  draftBrief(actor, draftBriefInput.parse({ title: "Own the dock", themeId, ...more }));

/** The words of a brief that may be published. */
export const words = {
  title: "Own the dock",
  purpose: "Distributors lose a load every week because no one sees inside the van.",
  taskKeys: ["", "", ""],
  taskTexts: ["Win the regional distributors", "Equip vans without a second visit", "Make proof arrive unasked"],
  mainEffort: "0",
  endState: ["1200 vans under contract by 27 September", "90 % of vans work after one visit"],
  boundaries: ["No price under 55 euro per van"],
  freedoms: ["Teams choose tools and order of vans"],
};

type Words = Partial<Record<keyof typeof briefTextInput.shape, unknown>>;

/** Saves `words`, with `more` over them, as the version that is being written. */
export async function write(actor: Actor, briefId: string, more: Words = {}): Promise<void> {
  const version = await openRow(briefId);
  const kept = version.keyTasks.length
    ? {
        taskKeys: version.keyTasks.map((task) => task.key),
        taskTexts: version.keyTasks.map((task) => task.text),
        purpose: version.purpose,
      }
    : {};
  await editBrief(
    actor,
    briefTextInput.parse({ ...words, ...kept, briefId, versionId: version.id, version: version.version, ...more }),
  );
}

/** A brief in force, given to `recipients`. */
export async function aBriefInForce(author: Actor, recipients: Actor[], more: Words = {}, head: Words = {}) {
  const themeId = await aTheme(author);
  const id = await aDraft(author, themeId, head);
  await write(author, id, { recipientIds: recipients.map((one) => one.membershipId), ...more });
  await publishBrief(author, { briefId: id, version: (await briefRow(id)).version });
  return { id, themeId };
}

/** The next version beside the one in force, with other words. */
export async function aNextVersion(author: Actor, briefId: string, more: Words): Promise<void> {
  await startVersion(author, { briefId });
  const { id } = await briefRow(briefId);
  const recipientIds = await asOwner().sql<{ id: string }[]>`
    select membership_id as id from brief_people where brief_id = ${id} and part = 'recipient'`;
  await write(author, briefId, { recipientIds: recipientIds.map((row) => row.id), ...more });
}

/** The recipient gives it back and the author accepts (or sends it back). */
export async function givenBack(
  recipient: Actor,
  author: Actor,
  briefId: string,
  answer: "accept" | "plan" | "brief",
  taken = ["KT1"],
) {
  const backBriefId = await writeBackBrief(
    recipient,
    backBriefInput.parse({
      briefId,
      verb: "submit",
      restatement: "Distributors rely on us.",
      myPlan: "North first.",
      takenKeyTasks: taken,
    }),
  );
  const [row] = await asOwner().db.select().from(backBriefs).where(eq(backBriefs.id, backBriefId));
  await answerBackBrief(author, {
    backBriefId,
    version: row?.version ?? 0,
    answer,
    responseText: answer === "accept" ? "" : "Which vans first?",
    returnKeyTasks: [],
  });
  return backBriefId;
}

/** An active objective under a key task, and a project in flight under it. */
export async function workUnder(
  actor: Actor,
  {
    briefId,
    themeId,
    teamId,
    ownerId,
    more = {},
  }: { briefId: string; themeId: string; teamId: string; ownerId: string; more?: Words | object },
) {
  const objectiveId = await draftObjective(
    actor,
    draftObjectiveInput.parse({
      title: "Install once, never come back",
      teamId,
      ownerId,
      kind: "committed",
      themeId,
      briefId,
      keyTaskKey: "KT1",
      startOn: "2026-06-01",
      dueOn: "2026-09-27",
      ...more,
    }),
  );
  await activateObjective(actor, { objectiveId, version: 1, measureBy: "2026-07-06" });
  const projectId = await proposeProject(
    actor,
    proposeProjectInput.parse({
      title: "Two-hour install kit",
      kind: "change",
      objectiveId,
      ownerId,
      teamId,
      startOn: "2026-06-01",
      dueOn: "2026-08-07",
    }),
  );
  await activateProject(actor, { projectId, version: 1 });
  return { objectiveId, projectId };
}

export async function briefRow(briefId: string) {
  const [row] = await asOwner().db.select().from(briefs).where(eq(briefs.id, briefId));
  if (!row) throw new Error("no brief");
  return row;
}

export async function openRow(briefId: string) {
  const rows = await asOwner().db.select().from(briefVersions).where(eq(briefVersions.briefId, briefId));
  const row = rows.find((one) => one.status === "draft" || one.status === "in_review");
  if (!row) throw new Error("no version is being written");
  return row;
}

export const versionRows = (briefId: string) =>
  asOwner()
    .db.select()
    .from(briefVersions)
    .where(and(eq(briefVersions.briefId, briefId), eq(briefVersions.status, "published")))
    .orderBy(briefVersions.versionNo);

/** The history of one subject, oldest first. */
export const historyOf = (subjectId: string) =>
  asOwner().sql<
    { action: string; actor_id: string; payload: { before: object | null; after: Record<string, unknown> | null } }[]
  >`
    select action, actor_id, payload from history where subject_id = ${subjectId} order by at, id`;
