import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { decisions } from "@/db/schema/decisions";
import { lessons } from "@/db/schema/lessons";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, invalid, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { readableDecision } from "../access/decision-scope";
import { idOf } from "../access/names";
import { acceptReference } from "../access/references";
import { readableBrief, readableLesson } from "../access/scope";
import { assertFresh } from "../history/fresh";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import { projectForUpdate } from "../projects/row-commands";
import { decide } from "./decide-commands";
import type { AnswerLesson, RaiseLesson } from "./lesson-input";
import { settle } from "./record-commands";
import { parseReference, type Reference } from "./reference-rules";
import { titlesOf } from "./title-queries";

/** Raises a lesson, a recommendation, or a proposal to stop, to whoever owns what it concerns. Answers its id. */
export const raiseLesson = (actor: Actor, input: RaiseLesson): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "lesson.raise", input, async () => {
      assertCan(actor, "lesson.raise", {}, "Viewers read; lessons come from those who do the work.");
      const [from, to] = [referenceOf(input.from), referenceOf(input.to)];
      const known = await titlesOf(
        tx,
        actor,
        [from, to].filter((one) => one !== null && one.type !== "review") as Reference[],
      );
      if (from && from.type !== "review" && !known.has(`${from.type}:${from.id}`))
        throw invalid("from", "What it comes from is not there any more.");
      if (to && !known.has(`${to.type}:${to.id}`)) throw invalid("to", "Choose a brief or a theme.");
      if (from?.type === "review") await acceptReference(tx, actor, "review", from.id, "from");
      const stop = input.kind === "stop_proposal" ? await toStop(tx, actor, input) : null;
      const aim = to ?? stop?.aim ?? null;
      if (!aim && !stop) throw invalid("to", "Choose the brief or the theme whose owner should read it.");
      const addressedTo = aim ? await ownerOf(tx, actor, aim) : await leaderAbove(tx, actor, stop?.teamId ?? null);
      const id = newId();
      const source = from ? { [fromColumns[from.type] ?? "fromProjectId"]: from.id } : {};
      const row = {
        orgId: actor.orgId,
        id,
        number: await nextNumber(tx, actor, "lesson"),
        kind: input.kind,
        text: input.text,
        raisedBy: actor.membershipId,
        raisedOn: actor.today,
        addressedTo,
        briefId: aim?.type === "brief" ? aim.id : null,
        themeId: aim?.type === "theme" ? aim.id : null,
        stopProjectId: stop?.id ?? null,
        ...source,
      };
      await tx
        .insert(lessons)
        .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
      await record(tx, actor, { action: "lesson.raised", type: "lesson", id, after: row });
      if (stop)
        await decide(tx, actor, {
          kind: "stop",
          question: `Does “${stop.title}” go on?`,
          choice: "Stop it.",
          reason: input.text,
          deciderId: addressedTo,
          links: [
            { type: "project", id: stop.id },
            { type: "lesson", id },
          ],
        });
      return id;
    }),
  );

const fromColumns: Record<string, string> = {
  project: "fromProjectId",
  friction: "fromFrictionId",
  dive: "fromDiveId",
  hypothesis: "fromHypothesisId",
  review: "fromReviewId",
};

const referenceOf = (value: string): Reference | null => (value === "" ? null : parseReference(value));

/** The project that a proposal asks to stop, and the brief it serves. */
async function toStop(tx: Tx, actor: Actor, input: RaiseLesson) {
  if (!input.stopProjectId) throw invalid("stopProjectId", "Choose the project that should stop.");
  const project = await projectForUpdate(tx, actor, input.stopProjectId);
  if (project.status !== "active" && project.status !== "paused")
    throw invalid("stopProjectId", "Only a project that runs can be stopped.");
  // A brief that the one who asks may not read does not hear of it by name; the theme's owner does.
  const [served] = project.objectiveId
    ? await tx
        .select({
          briefId: idOf(actor, "brief", objectives.briefId),
          themeId: objectives.themeId,
        })
        .from(objectives)
        .where(and(eq(objectives.orgId, actor.orgId), eq(objectives.id, project.objectiveId)))
    : [];
  const aim: Reference | null = served?.briefId
    ? { type: "brief", id: served.briefId }
    : served
      ? { type: "theme", id: served.themeId }
      : null;
  return { id: project.id, title: project.title, teamId: project.teamId, aim };
}

/** Who owns the brief or the theme; an executive while its owner is away. */
async function ownerOf(tx: Tx, actor: Actor, aim: Reference): Promise<string> {
  const [row] =
    aim.type === "brief"
      ? await tx
          .select({ id: briefs.authorId })
          .from(briefs)
          .where(and(eq(briefs.orgId, actor.orgId), eq(briefs.id, aim.id), readableBrief(actor)))
      : await tx
          .select({ id: themes.ownerId })
          .from(themes)
          .where(and(eq(themes.orgId, actor.orgId), eq(themes.id, aim.id)));
  if (!row) throw invalid("to", "Choose a brief or a theme.");
  return activeOr(tx, actor, row.id);
}

async function activeOr(tx: Tx, actor: Actor, membershipId: string): Promise<string> {
  const rows = await tx
    .select({ id: memberships.id, role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.status, "active")))
    .orderBy(memberships.startedOn, memberships.id);
  const own = rows.find((one) => one.id === membershipId);
  return own?.id ?? rows.find((one) => one.role === "executive")?.id ?? actor.membershipId;
}

/** The nearest lead above a team who is not the one who asks. */
async function leaderAbove(tx: Tx, actor: Actor, teamId: string | null): Promise<string> {
  const all = await tx
    .select({ id: teams.id, parentId: teams.parentId, lead: teams.leadMembershipId })
    .from(teams)
    .where(eq(teams.orgId, actor.orgId));
  for (let team = all.find((one) => one.id === teamId); team; team = all.find((one) => one.id === team?.parentId))
    if (team.lead && team.lead !== actor.membershipId) return activeOr(tx, actor, team.lead);
  return activeOr(tx, actor, "");
}

/** Answers a lesson. Adopting names what it changed; a proposal to stop is carried out with its adoption. */
export const answerLesson = (actor: Actor, input: AnswerLesson): Promise<void> =>
  withOrg(actor, async (tx) => {
    const [before] = await tx
      .select()
      .from(lessons)
      .where(and(eq(lessons.orgId, actor.orgId), eq(lessons.id, input.lessonId), readableLesson(actor)))
      .for("update");
    if (!before) throw notFound("This lesson");
    assertCan(
      actor,
      "lesson.answer",
      { named: before.addressedTo === actor.membershipId },
      "It waits for the person it was raised to, or for an executive.",
    );
    assertFresh(before, input.version, { answer: before.answer ?? "" });
    if (before.state === "adopted" || before.state === "declined") throw conflict("This has been answered for good.");
    const waiting = before.kind === "stop_proposal" ? await proposalOf(tx, actor, before.id) : null;
    if (waiting && input.verdict !== "considered") return settle(tx, actor, waiting, input.verdict, input.answer);
    const adopted = input.verdict === "adopted" ? await changed(tx, actor, input.adopted) : {};
    const change = {
      state: input.verdict,
      answer: input.answer,
      answeredBy: actor.membershipId,
      answeredAt: actor.now,
      ...adopted,
    };
    await tx
      .update(lessons)
      .set({ ...change, updatedAt: actor.now, version: sql`${lessons.version} + 1` })
      .where(and(eq(lessons.orgId, actor.orgId), eq(lessons.id, before.id)));
    await record(tx, actor, {
      action: `lesson.${input.verdict}`,
      type: "lesson",
      id: before.id,
      before,
      after: { ...before, ...change },
    });
  });

async function proposalOf(tx: Tx, actor: Actor, lessonId: string) {
  const link = JSON.stringify([{ type: "lesson", id: lessonId }]);
  const [row] = await tx
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.orgId, actor.orgId),
        eq(decisions.status, "proposed"),
        sql`${decisions.links} @> ${link}::jsonb`,
        readableDecision(actor),
      ),
    )
    .for("update");
  return row ?? null;
}

/** The version of a brief or the decision that an adopted lesson changed. */
async function changed(tx: Tx, actor: Actor, value: string) {
  const reference = referenceOf(value);
  if (!reference) throw invalid("adopted", "Name what it changed: a version of a brief, or a decision.");
  const [row] =
    reference.type === "version"
      ? await tx
          .select({ id: briefVersions.id })
          .from(briefVersions)
          .innerJoin(briefs, and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefVersions.briefId)))
          .where(and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, reference.id), readableBrief(actor)))
      : await tx
          .select({ id: decisions.id })
          .from(decisions)
          .where(and(eq(decisions.orgId, actor.orgId), eq(decisions.id, reference.id), readableDecision(actor)));
  if (!row) throw invalid("adopted", "Choose one from the list.");
  return reference.type === "version" ? { adoptedVersionId: row.id } : { adoptedDecisionId: row.id };
}
