import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/id";
import { aBriefInForce } from "@/seed/factories/briefs";
import { asOwner, type Company, company, noon } from "@/seed/factories/company";
import type { Actor } from "../access/actor";
import { recordDecisionInput } from "../decisions/input";
import { raiseLesson } from "../decisions/lesson-commands";
import { raiseLessonInput } from "../decisions/lesson-input";
import { recordDecision } from "../decisions/record-commands";
import { closeReview, holdReview, sayAtReview, scheduleReview, skipReview } from "./commands";
import { reviewFilter } from "./list-input";
import { getReview, listReviews } from "./queries";

let c: Company;
beforeAll(async () => {
  c = await company();
});

const plan = (actor: Actor, teamId: string, scheduledFor = "2026-06-29") =>
  scheduleReview(actor, { kind: "strategy_month", teamId, scheduledFor });
const at = async (reviewId: string) => ({ reviewId, version: (await getReview(c.executive, reviewId)).version });
const actions = async (id: string) =>
  (await asOwner().sql`select action from history where subject_id = ${id} order by at, id`).map((row) => row.action);

test("is planned by executives and by managers in their scope, once for a day", async () => {
  await expect(plan(c.contributor, c.teams.field)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(plan(c.manager, c.teams.cloud)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(plan(c.executive, c.teams.field, "2026-06-28")).rejects.toMatchObject({ kind: "invalid" });
  const id = await plan(c.manager, c.teams.field);
  await expect(plan(c.executive, c.teams.field)).rejects.toMatchObject({ kind: "invalid" });
  expect((await getReview(c.viewer, id)).state).toBe("scheduled");
  const stranger = await company();
  await expect(getReview(stranger.executive, id)).rejects.toMatchObject({ kind: "not-found" });
  await expect(holdReview(stranger.executive, { reviewId: id, version: 1 })).rejects.toMatchObject({
    kind: "not-found",
  });
});

test("skipped says why, and does not come back", async () => {
  const id = await plan(c.executive, c.teams.cloud, "2026-07-01");
  await skipReview(c.executive, { ...(await at(id)), reason: "Trade show." });
  await expect(holdReview(c.executive, await at(id))).rejects.toMatchObject({ kind: "conflict" });
  const { rows } = await listReviews(c.executive, reviewFilter({ view: "held" }));
  expect(rows.find((row) => row.id === id)?.skipReason).toBe("Trade show.");
});

describe("a review that runs", () => {
  let id: string;
  beforeAll(async () => {
    const brief = await aBriefInForce(c.executive, [c.manager]);
    await raiseLesson(
      c.contributor,
      raiseLessonInput.parse({ kind: "lesson", text: "Vans first.", to: `brief:${brief.id}` }),
    );
    await recordDecision(
      c.executive,
      recordDecisionInput.parse({
        kind: "decision",
        question: "Go on?",
        choice: "Yes.",
        reason: "It works.",
        revisitOn: "2026-07-02",
      }),
    );
    id = await plan(c.executive, c.teams.root, "2026-07-03");
  });
  const later = () => c.as(c.executive, noon("2026-07-03"));

  test("has the agenda that the data made, and keeps it while they move on", async () => {
    const who = await later();
    const preview = await getReview(who, id);
    expect(preview.agenda.map((point) => point.section).sort()).toEqual(["decisions", "lessons"]);
    await expect(holdReview(c.manager, await at(id))).rejects.toMatchObject({ kind: "forbidden" });
    await expect(holdReview(who, { reviewId: id, version: 9 })).rejects.toMatchObject({ kind: "conflict" });
    await holdReview(who, await at(id));
    const open = await getReview(who, id);
    expect(open).toMatchObject({ state: "held", heldOn: "2026-07-03" });
    expect(open.agenda).toHaveLength(2);
  });

  test("takes what was said and promised, records decisions, and opens the next one with them", async () => {
    const who = await later();
    const [point] = (await getReview(who, id)).agenda;
    const say = { pointKey: point?.key ?? "", said: "Callum writes the answer.", promise: "The answer is sent" };
    await expect(
      sayAtReview(who, {
        ...(await at(id)),
        ...say,
        promiseOwnerId: newId(),
        promiseDueOn: "2026-07-10",
      }),
    ).rejects.toMatchObject({ kind: "invalid" });
    await sayAtReview(who, {
      ...(await at(id)),
      ...say,
      promiseOwnerId: c.contributor.membershipId,
      promiseDueOn: "2026-07-10",
    });
    await recordDecision(
      who,
      recordDecisionInput.parse({
        kind: "persist",
        question: "Price?",
        choice: "Keep it.",
        reason: "They pay.",
        reviewId: id,
      }),
    );
    expect((await getReview(who, id)).decided).toHaveLength(1);
    await expect(
      closeReview(who, { ...(await at(id)), notes: "", attendees: [], nextOn: "2026-07-01" }),
    ).rejects.toMatchObject({
      kind: "invalid",
    });
    await closeReview(who, {
      ...(await at(id)),
      notes: "Good.",
      attendees: [c.manager.membershipId],
      nextOn: "2026-07-31",
    });
    const { rows } = await listReviews(who, reviewFilter({}));
    const next = rows.find((row) => row.scheduledFor === "2026-07-31");
    const before = (await getReview(await c.as(c.executive, noon("2026-07-31")), next?.id ?? "")).agenda.filter(
      ({ section }) => section === "before",
    );
    expect(before.map(({ title }) => title)).toEqual(["The answer is sent", "Keep it."]);
    expect(before[0]?.why).toMatch(/Cleo Contributor promised it by 10 July 2026.*that day is past/);
    expect(await actions(id)).toEqual(["review.scheduled", "review.held", "review.noted", "review.closed"]);
    await expect(
      sayAtReview(who, { ...(await at(id)), ...say, promiseOwnerId: null, promiseDueOn: null }),
    ).rejects.toMatchObject({
      kind: "conflict",
    });
  });
});
