import { beforeAll, describe, expect, test } from "vitest";
import { asOwner, type Company, company, noon } from "@/seed/factories/company";
import { aFriction } from "@/seed/factories/friction";
import { anItem, itemRow } from "@/seed/factories/work";
import type { Actor } from "../access/actor";
import { listOwed } from "../diagnosis/owed-queries";
import { helpFriction } from "../friction/answer-commands";
import { getFriction } from "../friction/queries";
import { moveItemInput } from "../projects/input";
import { moveItem } from "../projects/item-commands";
import { getAwareness, listOftenThere } from "./awareness-queries";
import { cancelDive, confirmDive, doFollowUp, holdDive, planDive, raiseFinding } from "./commands";
import { holdDiveInput, planDiveInput, raiseFindingInput } from "./input";
import { diveFilter } from "./list-input";
import { getDive, listDives } from "./queries";

let c: Company;
beforeAll(async () => {
  c = await company();
});

const plan = (actor: Actor, more: Record<string, unknown> = {}) =>
  planDive(
    actor,
    planDiveInput.parse({
      teamId: c.teams.field,
      hostId: c.contributor.membershipId,
      diveOn: "2026-06-26",
      mode: "observe",
      question: "Why do returns come back wet?",
      ...more,
    }),
  );
const found = (more: Record<string, unknown> = {}) => ({
  diveOn: "2026-06-26",
  mode: "work_along",
  seen: "Seals are glued in a cold room.",
  findings: ["The seal is weak from the cold room."],
  text1: "Heat the gluing table",
  owner1: c.manager.membershipId,
  due1: "2026-06-29",
  ...more,
});
const hold = async (actor: Actor, diveId: string, more: Record<string, unknown> = {}) =>
  holdDive(actor, holdDiveInput.parse({ diveId, version: (await getDive(actor, diveId)).version, ...found(more) }));
const actions = async (id: string) =>
  (await asOwner().sql`select action from history where subject_id = ${id} order by at, id`).map((row) => row.action);
const kinds = async (actor: Actor, diveId: string) =>
  (await listOwed(actor)).filter((one) => one.href.endsWith(diveId)).map(({ kind }) => kind);

describe("a dive", () => {
  test("is planned by executives anywhere and by managers in their teams, with a host who works there", async () => {
    await expect(plan(c.contributor)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(plan(c.viewer)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(plan(c.peer)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(plan(c.executive, { hostId: c.other.membershipId })).rejects.toMatchObject({
      fields: { hostId: expect.any(String) },
    });
    await expect(plan(c.executive, { hostId: c.executive.membershipId })).rejects.toMatchObject({ kind: "invalid" });
    const stranger = await company();
    await expect(plan(stranger.executive)).rejects.toMatchObject({ kind: "invalid" });
    const id = await plan(c.manager);
    expect(await getDive(c.manager, id)).toMatchObject({ state: "planned", label: expect.stringMatching(/^DIV-/) });
  });

  test("counts when it was held with a finding and a promise, and its host has confirmed it", async () => {
    const id = await plan(c.executive);
    const before = (await getAwareness(c.executive)).areas.find(({ name }) => name === "Field");
    expect(before).toMatchObject({ days: null, level: "ivory_tower_risk" });
    await expect(hold(c.executive, id, { diveOn: "2026-06-30" })).rejects.toMatchObject({
      fields: { diveOn: expect.stringContaining("still to come") },
    });
    await expect(hold(c.executive, id, { findings: ["", " "] })).rejects.toMatchObject({
      fields: { findings: expect.any(String) },
    });
    await expect(hold(c.executive, id, { text1: "", owner1: "", due1: "" })).rejects.toMatchObject({
      fields: { text1: expect.any(String) },
    });
    await expect(hold(c.executive, id, { owner1: c.viewer.membershipId })).rejects.toMatchObject({
      fields: { owner1: expect.any(String) },
    });
    await expect(hold(c.manager, id)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(confirmDive(c.contributor, { diveId: id, version: 1, hostLine: "" })).rejects.toMatchObject({
      kind: "conflict",
    });
    await expect(hold(c.executive, id, { version: 7 })).rejects.toMatchObject({ kind: "conflict" });
    await hold(c.executive, id);
    await expect(hold(c.executive, id)).rejects.toMatchObject({ kind: "conflict" });
    expect(await getDive(c.viewer, id)).toMatchObject({ state: "held", handsOn: true });
    expect(await kinds(c.contributor, id)).toEqual(["dive-confirm"]);
    expect((await getAwareness(c.executive)).coverage).toBe(0);

    await expect(confirmDive(c.executive, { diveId: id, version: 2, hostLine: "" })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(confirmDive(c.manager, { diveId: id, version: 2, hostLine: "" })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await confirmDive(c.contributor, { diveId: id, version: 2, hostLine: "She glued twelve." });
    const field = (await getAwareness(c.viewer)).areas.find(({ name }) => name === "Field");
    expect(field).toMatchObject({ days: 3, level: "fresh", hours: 0 });
    expect(await actions(id)).toEqual(["dive.planned", "dive.held", "dive.confirmed"]);
    const stranger = await company();
    await expect(getDive(stranger.executive, id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(confirmDive(stranger.executive, { diveId: id, version: 3, hostLine: "" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("leads to friction of the team that was visited, and to promises that their owner keeps", async () => {
    const id = await plan(c.executive);
    await hold(c.executive, id);
    const [finding] = (await getDive(c.executive, id)).findings;
    const raise = (actor: Actor) =>
      raiseFinding(
        actor,
        raiseFindingInput.parse({
          diveId: id,
          findingId: finding?.id,
          version: 1,
          kind: "tools",
          severity: "high",
          hoursLostPerWeek: "6",
        }),
      );
    await expect(raise(c.other)).rejects.toMatchObject({ kind: "forbidden" });
    const frictionId = await raise(c.executive);
    expect(await getFriction(c.manager, frictionId)).toMatchObject({ teamId: c.teams.field });
    await expect(raise(c.contributor)).rejects.toMatchObject({ kind: "conflict" });
    const dive = await getDive(c.contributor, id);
    expect(dive.findings[0]?.friction).toMatchObject({ id: frictionId });
    expect((await getDive(c.viewer, id)).findings[0]?.friction).toBeNull();

    const [promise] = dive.followUps;
    const done = (actor: Actor) => doFollowUp(actor, { diveId: id, followUpId: promise?.id ?? "", version: 1 });
    expect(await kinds(c.manager, id)).toEqual(["follow-up"]);
    await expect(done(c.executive)).rejects.toMatchObject({ kind: "forbidden" });
    await done(c.manager);
    await expect(done(c.manager)).rejects.toMatchObject({ kind: "conflict" });
    expect(await kinds(c.manager, id)).toEqual([]);
    expect(await actions(id)).toContain("dive.follow-up-done");
  });

  test("is seen by its people alone until it was held, and can be called off", async () => {
    const id = await plan(c.executive);
    for (const who of [c.executive, c.manager, c.contributor]) expect((await getDive(who, id)).id).toBe(id);
    for (const who of [c.viewer, c.other, c.peer])
      await expect(getDive(who, id)).rejects.toMatchObject({ kind: "not-found" });
    expect((await listDives(c.viewer, diveFilter({ state: "planned" }))).rows).toEqual([]);
    await expect(cancelDive(c.manager, { diveId: id, version: 1 })).rejects.toMatchObject({ kind: "forbidden" });
    await cancelDive(c.executive, { diveId: id, version: 1 });
    await expect(hold(c.executive, id)).rejects.toMatchObject({ kind: "conflict" });
    expect(await actions(id)).toEqual(["dive.planned", "dive.cancelled"]);
  });

  test("made too often to one team asks that leader, and nobody else", async () => {
    const cloud = { teamId: c.teams.cloud, hostId: c.other.membershipId };
    const late = await c.as(c.executive, noon("2026-06-29"));
    for (let turn = 0; turn < 4; turn++) await hold(late, await plan(late, cloud));
    expect(await listOftenThere(late)).toEqual([{ teamId: c.teams.cloud, name: "Cloud" }]);
    expect(await listOftenThere(c.manager)).toEqual([]);
    expect(await listOftenThere(await c.as(c.executive, noon("2026-08-29")))).toEqual([]);
  });

  test("helping by hand on what one then sends back asks the same, of the third time", async () => {
    const [lead, hands] = [c.manager, c.contributor];
    for (let turn = 0; turn < 3; turn++) {
      expect(await listOftenThere(lead)).toEqual([]);
      const itemId = await anItem(lead, c.teams.field, {
        type: "deliverable",
        assigneeId: hands.membershipId,
        accepterId: lead.membershipId,
      });
      const move = async (actor: Actor, to: string, more: Record<string, unknown> = {}) =>
        moveItem(actor, moveItemInput.parse({ itemId, version: (await itemRow(itemId)).version, to, ...more }));
      for (const to of ["ready", "in_progress"]) await move(hands, to);
      const frictionId = await aFriction(hands);
      await helpFriction(lead, { frictionId, version: 1, text: "Held the lamp.", workItemId: itemId });
      await move(hands, "review");
      await move(await c.as(lead, noon("2026-06-30")), "in_progress", { reason: "It leaks." });
    }
    expect(await listOftenThere(await c.as(lead, noon("2026-06-30")))).toEqual([
      { teamId: c.teams.field, name: "Field" },
    ]);
    expect(await listOftenThere(hands)).toEqual([]);
  });
});
