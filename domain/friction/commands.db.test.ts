import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/id";
import { aTheme, historyOf } from "@/seed/factories/briefs";
import { asOwner, type Company, company, noon } from "@/seed/factories/company";
import { aFriction, frictionRow, frictionSteps } from "@/seed/factories/friction";
import { anObjective } from "@/seed/factories/objectives";
import { anItem, itemRow } from "@/seed/factories/work";
import type { Actor } from "../access/actor";
import { listHistory } from "../history/queries";
import { acknowledgeFriction, answerFriction, helpFriction, passUpFriction, snoozeFriction } from "./answer-commands";
import { raiseFriction } from "./commands";
import { mergeFriction, reopenFriction, resolveFriction } from "./ending-commands";
import { answerFrictionInput, raiseFrictionInput } from "./input";
import { frictionFilter } from "./list-input";
import { getPatterns } from "./pattern-queries";
import { listFrictionsOf, listHelpNotes, listSaidToMe } from "./place-queries";
import { getFriction, listFrictions } from "./queries";
import { getTriage } from "./triage-queries";

const on = async (frictionId: string) => ({ frictionId, version: Number((await frictionRow(frictionId)).version) });
const reply = async (id: string, more: Record<string, unknown> = { answerKind: "not_now", text: "No budget." }) =>
  answerFrictionInput.parse({ ...(await on(id)), ...more });
const all = frictionFilter({ show: "all" });

describe("friction", () => {
  let c: Company;
  beforeAll(async () => {
    c = await company();
  });

  test("goes to the lead of the raiser's team; a lead's own goes to the next above; its clock ends with the last working day", async () => {
    const id = await aFriction(c.contributor, { severity: "high" });
    expect(await frictionRow(id)).toMatchObject({
      number: 1,
      status: "open",
      level: "manager",
      addressed_to: c.manager.membershipId,
      team_id: c.teams.field,
      // Monday 29 June plus three working days, until midnight in Brussels.
      clock_due_at: "2026-07-02 22:00:00+00",
    });
    expect(await frictionSteps(id)).toEqual(["raised"]);
    expect((await historyOf(id)).map((row) => row.action)).toEqual(["friction.raised"]);
    const own = await aFriction(c.manager);
    expect(await frictionRow(own)).toMatchObject({ level: "executive" });
  });

  test("viewers neither raise nor read; another organization's does not exist", async () => {
    await expect(aFriction(c.viewer)).rejects.toMatchObject({ kind: "forbidden" });
    const id = await aFriction(c.contributor);
    const stranger = await company();
    for (const who of [c.viewer, stranger.executive]) {
      await expect(getFriction(who, id)).rejects.toMatchObject({ kind: "not-found" });
      await expect(acknowledgeFriction(who, await on(id))).rejects.toMatchObject({ kind: "not-found" });
      await expect(answerFriction(who, await reply(id))).rejects.toMatchObject({ kind: "not-found" });
    }
    expect((await listFrictions(c.viewer, all)).rows).toEqual([]);
    expect((await listFrictions(stranger.executive, all)).rows).toEqual([]);
    const item = await anItem(c.contributor, c.teams.field);
    await expect(aFriction(stranger.contributor, { workItemId: item })).rejects.toMatchObject({ kind: "invalid" });
    await expect(mergeFriction(stranger.executive, { ...(await on(id)), intoId: newId() })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("is raised once however often the form is sent", async () => {
    const input = raiseFrictionInput.parse({ title: "Once", kind: "process", key: "k-1" });
    const ids = await Promise.all(Array.from({ length: 6 }, () => raiseFriction(c.contributor, input)));
    expect(new Set(ids).size).toBe(1);
  });

  test("is answered by whom it concerns, with its reason, once; stale forms are refused", async () => {
    const id = await aFriction(c.contributor);
    for (const who of [c.peer, c.other, c.contributor])
      await expect(answerFriction(who, await reply(id))).rejects.toMatchObject({ kind: "forbidden" });
    expect(answerFrictionInput.safeParse({ ...(await on(id)), answerKind: "not_now", text: " " }).success).toBe(false);
    expect(answerFrictionInput.safeParse({ ...(await on(id)), answerKind: "will_do" }).success).toBe(false);
    const stale = await reply(id);
    await acknowledgeFriction(c.manager, await on(id));
    await expect(answerFriction(c.manager, stale)).rejects.toMatchObject({ kind: "conflict", version: 2 });
    await expect(acknowledgeFriction(c.manager, await on(id))).rejects.toMatchObject({ kind: "conflict" });
    await expect(
      answerFriction(c.manager, await reply(id, { answerKind: "will_do", dueOn: "2026-06-01" })),
    ).rejects.toMatchObject({ fields: { dueOn: expect.any(String) } });
    await answerFriction(c.manager, await reply(id, { answerKind: "will_do", dueOn: "2026-07-10", text: "New tool." }));
    expect(await frictionRow(id)).toMatchObject({ status: "answered", clock_due_at: null, answer_kind: "will_do" });
    await expect(answerFriction(c.manager, await reply(id))).rejects.toMatchObject({ kind: "conflict" });
    expect((await listSaidToMe(c.contributor, 50)).find((one) => one.id === id)).toMatchObject({
      answerText: "New tool.",
    });
    expect((await historyOf(id)).map((row) => row.action)).toEqual([
      "friction.raised",
      "friction.acknowledged",
      "friction.answered",
    ]);
  });

  test("is passed up with a summary and its own words; the raiser only after the clock", async () => {
    const id = await aFriction(c.contributor, { detail: "Three times this week." });
    const up = async (who: Actor) => passUpFriction(who, { ...(await on(id)), summary: "Ten hours a week." });
    await expect(up(c.peer)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(up(c.executive)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(up(c.contributor)).rejects.toMatchObject({ kind: "conflict" });
    await up(c.manager);
    expect(await frictionRow(id)).toMatchObject({
      level: "executive",
      status: "open",
      detail: "Three times this week.",
    });
    await expect(up(c.manager)).rejects.toMatchObject({ kind: "conflict" });
    await expect(answerFriction(c.manager, await reply(id))).rejects.toMatchObject({ kind: "forbidden" });
    expect((await getTriage(c.executive)).owed.map((row) => row.id)).toContain(id);
    await answerFriction(c.executive, await reply(id));
    const view = await getFriction(c.contributor, id);
    expect(view.steps.map((step) => step.kind)).toEqual(["raised", "escalated", "answered"]);
    expect(view.steps[1]?.text).toBe("Ten hours a week.");
    const late = await aFriction(c.contributor);
    await passUpFriction(await c.as(c.contributor, noon("2026-07-08")), { ...(await on(late)), summary: "No answer." });
    expect(await frictionRow(late)).toMatchObject({ level: "executive" });
  });

  test("is resolved and opened again by its raiser only, within 14 days; a departed raiser's manager stands in", async () => {
    const id = await aFriction(c.contributor);
    await answerFriction(c.manager, await reply(id));
    for (const who of [c.manager, c.executive, c.other])
      await expect(resolveFriction(who, { ...(await on(id)), text: "" })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(reopenFriction(c.manager, { ...(await on(id)), text: "No" })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await reopenFriction(c.contributor, { ...(await on(id)), text: "It still breaks." });
    expect(await frictionRow(id)).toMatchObject({ status: "open", answer_kind: null });
    await resolveFriction(c.contributor, { ...(await on(id)), text: "" });
    await expect(answerFriction(c.manager, await reply(id))).rejects.toMatchObject({ kind: "conflict" });
    const later = await c.as(c.contributor, noon("2026-07-14"));
    await expect(reopenFriction(later, { ...(await on(id)), text: "Again" })).rejects.toMatchObject({
      kind: "conflict",
    });
    const other = await company();
    const orphan = await aFriction(other.contributor);
    await asOwner().sql`update memberships set status = 'departed' where id = ${other.contributor.membershipId}`;
    await expect(resolveFriction(other.peer, { ...(await on(orphan)), text: "" })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await resolveFriction(other.manager, { ...(await on(orphan)), text: "Gone with him." });
    expect(await frictionRow(orphan)).toMatchObject({ status: "resolved" });
  });

  test("blocks the work it stops until the last of them is gone, also work of another team", async () => {
    const item = await anItem(c.contributor, c.teams.field);
    const first = await aFriction(c.contributor, { workItemId: item });
    const second = await aFriction(c.other, { workItemId: item, title: "Cloud waits for the bracket" });
    expect(await itemRow(item)).toMatchObject({ blocked: true });
    await resolveFriction(c.contributor, { ...(await on(first)), text: "" });
    expect(await itemRow(item)).toMatchObject({ blocked: true });
    await resolveFriction(c.other, { ...(await on(second)), text: "" });
    expect(await itemRow(item)).toMatchObject({ blocked: false });
    await reopenFriction(c.other, { ...(await on(second)), text: "Back." });
    expect(await itemRow(item)).toMatchObject({ blocked: true });
    expect((await listFrictionsOf(c.viewer, { workItemId: item })).length).toBe(0);
    expect((await listFrictionsOf(c.manager, { workItemId: item })).map((row) => row.id)).toEqual([second]);
    await helpFriction(c.manager, { ...(await on(second)), text: "Held the bracket myself.", workItemId: null });
    expect(await listHelpNotes(c.contributor, item)).toMatchObject([{ text: "Held the bracket myself." }]);
    await expect(
      helpFriction(c.other, { ...(await on(second)), text: "I helped me.", workItemId: null }),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("merged ones keep every raiser informed, hand over what they block, and take no more answers", async () => {
    const item = await anItem(c.contributor, c.teams.field);
    const mine = await aFriction(c.contributor, { title: "Old bracket does not fit", workItemId: item });
    const theirs = await aFriction(c.other, { title: "Old bracket does not fit the kit" });
    expect((await getTriage(c.manager)).likes.get(mine)?.map((one) => one.id)).toContain(theirs);
    await expect(mergeFriction(c.peer, { ...(await on(mine)), intoId: theirs })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(mergeFriction(c.manager, { ...(await on(mine)), intoId: mine })).rejects.toMatchObject({
      kind: "invalid",
    });
    await mergeFriction(c.manager, { ...(await on(mine)), intoId: theirs });
    await expect(answerFriction(c.manager, await reply(mine))).rejects.toMatchObject({ kind: "conflict" });
    await answerFriction(c.peer, await reply(theirs));
    expect((await listSaidToMe(c.contributor, 50)).find((one) => one.id === mine)?.into).toMatchObject({
      answerText: "No budget.",
    });
    await resolveFriction(c.other, { ...(await on(theirs)), text: "" });
    expect(await itemRow(item)).toMatchObject({ blocked: false });
  });

  test("later is the next working morning, never beyond the clock", async () => {
    const id = await aFriction(c.contributor, { severity: "low" });
    await snoozeFriction(c.manager, await on(id));
    expect(await frictionRow(id)).toMatchObject({ snoozed_until: "2026-06-29 22:00:00+00" });
    expect((await getTriage(c.manager)).owed.map((row) => row.id)).not.toContain(id);
    const next = await c.as(c.manager, noon("2026-06-30"));
    expect((await getTriage(next)).owed.map((row) => row.id)).toContain(id);
    const past = await c.as(c.manager, noon("2026-07-20"));
    await expect(snoozeFriction(past, await on(id))).rejects.toMatchObject({ kind: "conflict" });
  });

  test("a protected name is known to the raiser and the own manager only, in page, list and history", async () => {
    const item = await anItem(c.contributor, c.teams.field);
    const id = await aFriction(c.contributor, { protected: true, workItemId: item, title: "Nobody says it" });
    for (const [who, knows] of [
      [c.contributor, true],
      [c.manager, true],
      [c.executive, false],
      [c.peer, false],
      [c.other, false],
      [c.admin, false],
    ] as const) {
      const name = knows ? "Cleo Contributor" : null;
      const view = await getFriction(who, id);
      expect([view.raiserName, view.steps[0]?.who]).toEqual([name, name]);
      expect(view.raisedBy === null).toBe(!knows);
      expect((await listFrictions(who, all)).rows.find((row) => row.id === id)?.raiserName).toBe(name);
      const text = JSON.stringify([view, await listHistory(who, id), (await listHistory(who, item)).rows[0]]);
      if (!knows) expect(text).not.toContain("Cleo");
      if (!knows) expect(text).not.toContain(c.contributor.membershipId);
    }
  });

  test("a challenge to a target goes to the target's owner", async () => {
    const other = await company();
    const themeId = await aTheme(other.executive);
    const objectiveId = await anObjective(other.executive, other.peer, themeId, { teamId: other.teams.cloud });
    const id = await aFriction(other.contributor, { kind: "unrealistic_goal", objectiveId, title: "40 vans a week" });
    expect(await frictionRow(id)).toMatchObject({ addressed_to: other.peer.membershipId, level: "manager" });
    await answerFriction(other.peer, await reply(id, { answerKind: "accepted_limit", text: "It stays." }));
    expect((await listFrictionsOf(other.manager, { objectiveId })).map((row) => row.id)).toEqual([id]);
  });

  test("pages by key in every order without losing or repeating a row", async () => {
    const other = await company();
    for (let i = 0; i < 7; i++)
      await aFriction(other.contributor, { title: `Obstacle ${i % 3}`, hoursLostPerWeek: String(i % 2) });
    for (const sort of [
      "raised",
      "-raised",
      "hours",
      "-hours",
      "title",
      "-title",
      "number",
      "-number",
      "due",
      "-due",
    ]) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await listFrictions(other.manager, { ...frictionFilter({ sort, after }), limit: 3 });
        seen.push(...page.rows.map((row) => row.id));
        after = page.next ? JSON.stringify(page.next) : undefined;
      } while (after);
      expect(new Set(seen).size, sort).toBe(7);
      expect(seen.length, sort).toBe(7);
    }
  });

  test("patterns count hours by kind and team, and how long answers take", async () => {
    const other = await company("2026-06-29");
    const early = await other.as(other.contributor, noon("2026-06-15"));
    const slow = await aFriction(early, { kind: "tools", hoursLostPerWeek: "16" });
    await aFriction(early, { kind: "process", hoursLostPerWeek: "12" });
    await answerFriction(await other.as(other.manager, noon("2026-06-16")), await reply(slow));
    const found = await getPatterns(other.executive);
    expect(found.cost).toMatchObject({ hoursPerWeek: 28, fullTimePeople: 0.7 });
    expect(found.byKind.map((row) => [row.key, row.hours])).toEqual([
      ["tools", 16],
      ["process", 12],
    ]);
    expect(found.feedback.value).toMatchObject({ inTime: 1, judged: 2, oldestOpen: { days: 10 } });
  });
});
