import { beforeAll, describe, expect, test } from "vitest";
import { aBriefInForce, aDraft, briefRow, workUnder, write } from "@/seed/factories/briefs";
import { asOwner, type Company, company, noon } from "@/seed/factories/company";
import type { Actor } from "../access/actor";
import { supersedeBrief } from "./commands";
import { recordDecisionInput, supersedeBriefInput } from "./input";
import { answerLesson, raiseLesson } from "./lesson-commands";
import { answerLessonInput, raiseLessonInput } from "./lesson-input";
import { getLesson, listLessons } from "./lesson-queries";
import { decisionFilter, lessonFilter } from "./list-input";
import { getDecision, listDecisions } from "./queries";
import { decideProposed, recordDecision, rejectProposed, revisitDecision } from "./record-commands";

const made = { kind: "persist", question: "Do we move the target?", choice: "Keep it.", reason: "The bracket is new." };
const decide = (actor: Actor, more: Record<string, unknown> = {}) =>
  recordDecision(actor, recordDecisionInput.parse({ ...made, ...more }));
const raise = (actor: Actor, more: Record<string, unknown>) =>
  raiseLesson(actor, raiseLessonInput.parse({ kind: "lesson", text: "Fit the bracket first.", ...more }));
const answer = async (actor: Actor, lessonId: string, more: Record<string, unknown>) =>
  answerLesson(
    actor,
    answerLessonInput.parse({
      lessonId,
      version: (await getLesson(actor, lessonId)).version,
      answer: "Heard.",
      ...more,
    }),
  );
const actions = async (id: string) =>
  (await asOwner().sql`select action from history where subject_id = ${id} order by at, id`).map((row) => row.action);

let c: Company;
let brief: { id: string; themeId: string };
beforeAll(async () => {
  c = await company();
  brief = await aBriefInForce(c.executive, [c.manager]);
});

describe("a decision of its own", () => {
  test("executives record any, managers for their teams, others none; a reallocation needs before, after and a day", async () => {
    await expect(decide(c.contributor)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(decide(c.manager)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(decide(c.manager, { teamId: c.teams.cloud })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(decide(c.manager, { kind: "posture", themeId: brief.themeId })).rejects.toMatchObject({
      kind: "forbidden",
    });
    const moves = { kind: "reallocation", stateBefore: "Field 5", stateAfter: "Field 7" };
    await expect(decide(c.executive, moves)).rejects.toMatchObject({ fields: { revisitOn: expect.any(String) } });
    const id = await decide(c.manager, { ...moves, revisitOn: "2026-07-10", teamId: c.teams.field });
    expect(await actions(id)).toEqual(["decision.made"]);
    expect((await getDecision(c.viewer, id)).about.map(({ title }) => title)).toEqual(["Field"]);
  });

  test("a posture keeps what was advised and whether the decider agreed; other kinds carry neither", async () => {
    const posture = { kind: "posture", themeId: brief.themeId, advice: "hold_balance", agrees: "no" };
    const id = await decide(c.executive, posture);
    expect(await getDecision(c.viewer, id)).toMatchObject({ advice: "hold_balance", agrees: false });
    expect(await actions(id)).toEqual(["decision.made"]);
    const other = await decide(c.executive, { advice: "hold_balance", agrees: "yes" });
    expect(await getDecision(c.executive, other)).toMatchObject({ advice: null, agrees: null });
    const plain = await decide(c.executive, { kind: "posture", themeId: brief.themeId });
    expect(await getDecision(c.executive, plain)).toMatchObject({ advice: null, agrees: null });
  });

  test("comes back on its day, and is closed by what really happened", async () => {
    const id = await decide(c.executive, { revisitOn: "2026-07-10" });
    const later = await c.as(c.executive, noon("2026-07-11"));
    const due = (who: Actor) => listDecisions(who, decisionFilter({ view: "revisit" }));
    expect((await due(c.executive)).rows.some((row) => row.id === id)).toBe(false);
    expect((await due(later)).rows.some((row) => row.id === id)).toBe(true);
    const { version } = await getDecision(c.executive, id);
    const input = { decisionId: id, version, outcome: "Not carried out.", revisitOn: null };
    await expect(revisitDecision(c.manager, input)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(revisitDecision(later, { ...input, version: version + 5 })).rejects.toMatchObject({
      kind: "conflict",
    });
    await revisitDecision(later, input);
    expect(await getDecision(c.executive, id)).toMatchObject({ status: "revisited", outcome: "Not carried out." });
    expect(await actions(id)).toEqual(["decision.made", "decision.revisited"]);
    const stranger = await company();
    await expect(getDecision(stranger.executive, id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(revisitDecision(stranger.executive, { ...input, version: 2 })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

describe("a proposal to stop", () => {
  const running = () =>
    workUnder(c.executive, {
      briefId: brief.id,
      themeId: brief.themeId,
      teamId: c.teams.field,
      ownerId: c.manager.membershipId,
    });
  const proposed = async (projectId: string) => {
    const lessonId = await raise(c.contributor, { kind: "stop_proposal", stopProjectId: projectId });
    const { rows } = await listDecisions(c.executive, decisionFilter({ view: "waiting" }));
    const decision = await Promise.all(rows.map((row) => getDecision(c.executive, row.id)));
    const found = decision.find((one) => one.links.some(({ id }) => id === lessonId));
    if (!found) throw new Error("no proposal");
    return { lessonId, decision: found };
  };
  const statusOf = async (id: string) => (await asOwner().sql`select status from projects where id = ${id}`)[0]?.status;

  test("goes to the author of the brief; a yes stops the project and adopts the lesson", async () => {
    const { projectId } = await running();
    const { lessonId, decision } = await proposed(projectId);
    expect(decision).toMatchObject({ status: "proposed", kind: "stop", deciderId: c.executive.membershipId });
    const input = { decisionId: decision.id, version: decision.version, reason: "Nobody asked for it." };
    await expect(decideProposed(c.contributor, input)).rejects.toMatchObject({ kind: "forbidden" });
    await decideProposed(c.executive, input);
    expect(await statusOf(projectId)).toBe("stopped");
    expect(await getLesson(c.contributor, lessonId)).toMatchObject({
      state: "adopted",
      answer: "Nobody asked for it.",
      adoptedDecisionId: decision.id,
    });
    await expect(rejectProposed(c.executive, { ...input, version: 2 })).rejects.toMatchObject({ kind: "conflict" });
  });

  test("a no says why, and its raiser reads it", async () => {
    const { projectId } = await running();
    const { lessonId, decision } = await proposed(projectId);
    await answer(c.executive, lessonId, { verdict: "declined", answer: "Two customers wait for it." });
    expect(await statusOf(projectId)).toBe("active");
    expect(await getDecision(c.executive, decision.id)).toMatchObject({
      status: "rejected",
      rejectedReason: "Two customers wait for it.",
    });
    expect(await getLesson(c.contributor, lessonId)).toMatchObject({ state: "declined" });
  });
});

describe("a lesson", () => {
  test("goes to the author of its brief, who answers; adopted, it names what it changed", async () => {
    await expect(raise(c.viewer, { to: `brief:${brief.id}` })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(raise(c.contributor, {})).rejects.toMatchObject({ kind: "invalid" });
    const id = await raise(c.contributor, { to: `brief:${brief.id}` });
    expect(await getLesson(c.contributor, id)).toMatchObject({
      addressedTo: c.executive.membershipId,
      state: "raised",
    });
    await expect(answer(c.manager, id, { verdict: "considered" })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(answer(c.executive, id, { verdict: "adopted" })).rejects.toMatchObject({ kind: "invalid" });
    const decision = await decide(c.executive);
    await answer(c.executive, id, { verdict: "adopted", adopted: `decision:${decision}` });
    await expect(answer(c.executive, id, { verdict: "declined" })).rejects.toMatchObject({ kind: "conflict" });
    expect(await actions(id)).toEqual(["lesson.raised", "lesson.adopted"]);
    const stranger = await company();
    await expect(getLesson(stranger.executive, id)).rejects.toMatchObject({ kind: "not-found" });
    expect((await listLessons(stranger.executive, lessonFilter({}))).rows).toEqual([]);
  });
});

test("a pivot names evidence, and lets redirected work serve what it says", async () => {
  const old = await aBriefInForce(c.executive, [c.manager]);
  const under = { teamId: c.teams.field, ownerId: c.manager.membershipId };
  const work = await workUnder(c.executive, { ...under, briefId: old.id, themeId: old.themeId });
  const other = await workUnder(c.executive, { ...under, briefId: brief.id, themeId: brief.themeId });
  const [aim] = await asOwner().sql`select objective_id as id from projects where id = ${other.projectId}`;
  const next = await aDraft(c.executive, old.themeId, { title: "Own the port" });
  await write(c.executive, next, { title: "Own the port", recipientIds: [c.manager.membershipId] });
  const lesson = await raise(c.contributor, { to: `brief:${old.id}` });
  const turn = { question: "Where now?", choice: "The port.", reason: "Vans are lost.", reasonKind: "other" };
  const input = {
    ...turn,
    briefId: old.id,
    newBriefId: next,
    version: (await briefRow(old.id)).version,
    projectIds: [work.projectId],
    projectFates: ["redirect"],
  };
  expect(supersedeBriefInput.safeParse(input).success).toBe(false);
  const withEvidence = { ...input, evidenceLinks: [`lesson:${lesson}`] };
  await expect(supersedeBrief(c.executive, supersedeBriefInput.parse(withEvidence))).rejects.toThrow(
    /serves from now on/,
  );
  const id = await supersedeBrief(
    c.executive,
    supersedeBriefInput.parse({ ...withEvidence, projectTargets: [aim?.id] }),
  );
  const [moved] = await asOwner().sql`select objective_id, status from projects where id = ${work.projectId}`;
  expect(moved).toEqual({ objective_id: aim?.id, status: "active" });
  expect(await actions(work.projectId)).toContain("project.redirected");
  const shown = await getDecision(c.manager, id);
  expect(shown.about.find((one) => one.role === "evidence")?.title).toBe("Fit the bracket first.");
  expect(shown.flight[0]).toMatchObject({ fate: "redirect", to: { id: aim?.id } });
});
