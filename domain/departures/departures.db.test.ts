import { beforeEach, describe, expect, test } from "vitest";
import { mintTenantKey } from "@/db/key";
import { aBriefInForce, aTheme, historyOf } from "@/seed/factories/briefs";
import { asOwner, type Company, company, noon } from "@/seed/factories/company";
import { aFriction, frictionRow } from "@/seed/factories/friction";
import { aRunningObjective, larkfield, measureRow, objectiveRow } from "@/seed/factories/objectives";
import { anItem, aProject, itemRow, projectRow } from "@/seed/factories/work";
import type { Actor } from "../access/actor";
import { getBrief } from "../briefs/document-queries";
import { raiseLesson } from "../decisions/lesson-commands";
import { raiseLessonInput } from "../decisions/lesson-input";
import { listOwed } from "../diagnosis/owed-queries";
import { getObjective } from "../objectives/detail-queries";
import { suspendMember } from "../people/commands";
import { getMember } from "../people/queries";
import { closeReview, holdReview, sayAtReview, scheduleReview } from "../reviews/commands";
import { getReview } from "../reviews/queries";
import { departMember, handOver, rehireMember } from "./commands";
import { departureInput, handOverInput } from "./input";
import { countOwned, getHandover } from "./owned-queries";
import { getDeparture, getTurnover } from "./turnover-queries";

let c: Company;
beforeEach(async () => {
  c = await company();
});

const versionOf = async (who: Actor) => (await getMember(c.admin, who.membershipId)).version;
const leaves = async (actor: Actor, who: Actor, more: Record<string, unknown> = {}) =>
  departMember(
    actor,
    departureInput.parse({
      membershipId: who.membershipId,
      version: await versionOf(who),
      departedOn: "2026-06-26",
      kind: "voluntary",
      reason: "tools",
      regretted: "yes",
      ...more,
    }),
  );
const last = async (id: string) => (await historyOf(id)).at(-1);

describe("a departure", () => {
  test("hands everything over in one step: by kind, one by one, or left on the accountability list", async () => {
    const themeId = await aTheme(c.executive);
    const { id, measureId } = await aRunningObjective(c.executive, c.manager, themeId);
    const projectId = await aProject(c.manager, c.teams.field);
    const [first, second] = [
      await anItem(c.manager, c.teams.field, { assigneeId: c.manager.membershipId }),
      await anItem(c.manager, c.teams.field, { title: "Order metal", assigneeId: c.manager.membershipId }),
    ];
    const frictionId = await aFriction(c.contributor);
    const form = await getHandover(c.admin, c.manager.membershipId);
    expect(form.groups.map(({ key, rows }) => [key, rows.length])).toEqual([
      ["team", 1],
      ["objective", 1],
      ["measure", 1],
      ["project", 1],
      ["work", 2],
      ["friction", 1],
    ]);
    const to = c.executive.membershipId;
    await leaves(c.admin, c.manager, {
      groups: ["team", "objective", "measure", "project", "work", "friction"],
      groupTo: [to, to, "", to, c.contributor.membershipId, to],
      items: [`work:${second}`],
      itemTo: ["stay"],
    });
    expect(await objectiveRow(id)).toMatchObject({ owner_id: to });
    expect(await measureRow(measureId)).toMatchObject({ owner_id: c.manager.membershipId });
    expect(await projectRow(projectId)).toMatchObject({ owner_id: to });
    expect(await itemRow(first)).toMatchObject({ assignee_id: c.contributor.membershipId });
    expect(await itemRow(second)).toMatchObject({ assignee_id: c.manager.membershipId });
    expect(await frictionRow(frictionId)).toMatchObject({ addressed_to: to });
    expect(await countOwned(c.admin, c.manager.membershipId)).toBe(2);
    expect(await last(id)).toMatchObject({ action: "objective.handed-over" });
    const told = (await historyOf(c.manager.membershipId)).map(({ action }) => action);
    expect(told).toEqual(expect.arrayContaining(["member.handed-over", "member.departed"]));
    expect(JSON.stringify(await historyOf(c.manager.membershipId))).not.toContain("tools");
    await expect(c.as(c.manager, c.manager.now)).rejects.toThrow();
    expect(await getDeparture(c.admin, c.manager.membershipId)).toMatchObject({ reason: "tools", regretted: true });
    expect(await getDeparture(c.executive, c.manager.membershipId)).toEqual(
      c.executive.isAdmin ? expect.anything() : null,
    );

    const waits = async () => (await listOwed(c.admin)).filter(({ kind }) => kind === "handover");
    expect(await waits()).toMatchObject([{ title: "Mara Manager", about: expect.stringContaining("answers: 2") }]);
    expect((await listOwed(c.peer)).some(({ kind }) => kind === "handover")).toBe(false);

    // What was left can be handed over later; the one who is gone cannot be chosen.
    const rest = async (groupTo: string) =>
      handOver(
        c.admin,
        handOverInput.parse({
          membershipId: c.manager.membershipId,
          version: await versionOf(c.manager),
          groups: ["measure", "work"],
          groupTo: [groupTo, groupTo],
        }),
      );
    await expect(rest(c.manager.membershipId)).rejects.toMatchObject({ kind: "invalid" });
    await expect(rest(c.viewer.membershipId)).rejects.toMatchObject({ fields: { groupTo: expect.any(String) } });
    await rest(c.contributor.membershipId);
    expect(await countOwned(c.admin, c.manager.membershipId)).toBe(0);
    expect(await waits()).toEqual([]);
  });

  test("is recorded by admins, of others, on a day that has come, and never without an admin and an executive", async () => {
    for (const who of [c.manager, c.contributor, c.viewer])
      await expect(leaves(who, c.other)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(leaves(c.admin, c.admin)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(leaves(c.admin, c.executive)).rejects.toMatchObject({ kind: "conflict" });
    await expect(leaves(c.admin, c.other, { departedOn: "2026-06-30" })).rejects.toMatchObject({
      fields: { departedOn: expect.any(String) },
    });
    await expect(leaves(c.admin, c.other, { version: 9 })).rejects.toMatchObject({ kind: "conflict" });
    const stranger = await company();
    await expect(leaves(stranger.executive, c.other)).rejects.toMatchObject({ kind: "not-found" });
    expect((await getMember(c.admin, c.other.membershipId)).status).toBe("active");
  });

  test("what the admin may not read is listed without its words, and can be handed over all the same", async () => {
    const themeId = await aTheme(c.executive);
    const { id } = await aRunningObjective(c.executive, c.manager, themeId, { visibility: "restricted" });
    const { groups } = await getHandover(c.admin, c.manager.membershipId);
    expect(groups.find(({ key }) => key === "objective")?.rows).toMatchObject([{ id, title: null }]);
    await leaves(c.admin, c.manager, { groups: ["objective"], groupTo: [c.peer.membershipId] });
    expect(await objectiveRow(id)).toMatchObject({ owner_id: c.peer.membershipId });
    expect((await getObjective(c.peer, id)).ownerId).toBe(c.peer.membershipId);
  });

  test("nothing is written when one thing has no fit taker", async () => {
    const themeId = await aTheme(c.executive);
    const { id } = await aRunningObjective(c.executive, c.manager, themeId);
    await expect(
      leaves(c.admin, c.manager, {
        groups: ["objective", "team"],
        groupTo: [c.executive.membershipId, c.viewer.membershipId],
      }),
    ).rejects.toMatchObject({ kind: "invalid" });
    expect(await objectiveRow(id)).toMatchObject({ owner_id: c.manager.membershipId });
    expect((await getMember(c.admin, c.manager.membershipId)).status).toBe("active");
  });

  test("is undone by taking the person back, after the day they left", async () => {
    await leaves(c.admin, c.contributor);
    const back = async (actor: Actor, startedOn: string) =>
      rehireMember(actor, {
        membershipId: c.contributor.membershipId,
        version: await versionOf(c.contributor),
        startedOn,
      });
    await expect(leaves(c.admin, c.contributor)).rejects.toMatchObject({ kind: "conflict" });
    await expect(back(c.manager, "2026-06-29")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(back(c.admin, "2026-06-25")).rejects.toMatchObject({ fields: { startedOn: expect.any(String) } });
    await back(c.admin, "2026-06-29");
    expect((await c.as(c.contributor, c.contributor.now)).role).toBe("contributor");
    await expect(back(c.admin, "2026-06-29")).rejects.toMatchObject({ kind: "conflict" });
    expect(await last(c.contributor.membershipId)).toMatchObject({ action: "member.rehired" });
    const { organization, teams } = await getTurnover(c.admin);
    expect(organization).toMatchObject({ leavers: 1, people: 6 });
    expect(teams.find(({ name }) => name === "Field")).toMatchObject({ leavers: 1 });
  });
});

test("a departure is taken back on its own day: nobody has left", async () => {
  const started = async () =>
    asOwner().sql`select started_on from memberships where org_id = ${c.orgId} and id = ${c.contributor.membershipId}`;
  const before = await started();
  await leaves(c.admin, c.contributor, { departedOn: "2026-06-29" });
  const version = await versionOf(c.contributor);
  await rehireMember(c.admin, { membershipId: c.contributor.membershipId, version, startedOn: "2026-06-29" });
  expect((await getMember(c.admin, c.contributor.membershipId)).status).toBe("active");
  expect(await started()).toEqual(before);
  expect((await getTurnover(c.admin)).organization).toMatchObject({ leavers: 0 });
});

test("receiving and reviewing a brief go along: whoever follows is asked for it, and whoever has it already keeps it", async () => {
  const { id } = await aBriefInForce(c.executive, [c.manager]);
  const both = await aBriefInForce(c.executive, [c.manager, c.peer]);
  const hidden = await aBriefInForce(c.executive, [c.manager], { confidentiality: "restricted" });
  const form = await getHandover(c.admin, c.manager.membershipId);
  const receiving = form.groups.find(({ key }) => key === "receiving")?.rows ?? [];
  expect(receiving.map((row) => row.id).sort()).toEqual([id, both.id, hidden.id].sort());
  expect(receiving.find((row) => row.id === hidden.id)).toMatchObject({ title: null });
  await leaves(c.admin, c.manager, {
    groups: ["team", "receiving"],
    groupTo: [c.peer.membershipId, c.peer.membershipId],
  });
  for (const one of [id, both.id, hidden.id])
    expect((await getBrief(c.executive, one)).agreement.rows.map((row) => [row.id, row.state])).toEqual([
      [c.peer.membershipId, "not_begun"],
    ]);
  expect(await last(id)).toMatchObject({ action: "brief.handed-over" });
  expect((await listOwed(c.peer)).map(({ kind }) => kind)).toContain("back-brief");
});

test("what was promised at a review goes along, and only what the next review has not asked about", async () => {
  const brief = await aBriefInForce(c.executive, [c.manager]);
  await raiseLesson(
    c.manager,
    raiseLessonInput.parse({ kind: "lesson", text: "Vans first.", to: `brief:${brief.id}` }),
  );
  const reviewOn = async (day: string) => {
    const who = await c.as(c.executive, noon(day));
    const reviewId = await scheduleReview(who, { kind: "strategy_month", teamId: c.teams.root, scheduledFor: day });
    const now = async () => ({ reviewId, version: (await getReview(who, reviewId)).version });
    await holdReview(who, await now());
    const promiseOf = async (owner: Actor) => {
      const [point] = (await getReview(who, reviewId)).agenda;
      const promise = { promise: "The price is asked", promiseOwnerId: owner.membershipId, promiseDueOn: "2026-08-01" };
      await sayAtReview(who, { ...(await now()), pointKey: point?.key ?? "", said: "So be it.", ...promise });
    };
    const close = async () => closeReview(who, { ...(await now()), notes: "", attendees: [], nextOn: null });
    const owner = async () => (await getReview(who, reviewId)).agenda[0]?.promise?.ownerId;
    return { reviewId, promiseOf, close, owner };
  };
  const first = await reviewOn("2026-06-29");
  await first.promiseOf(c.contributor);
  await first.close();
  expect((await getHandover(c.admin, c.contributor.membershipId)).groups.map(({ key }) => key)).toEqual(["vow"]);
  await leaves(c.admin, c.contributor, { groups: ["vow"], groupTo: [c.manager.membershipId], items: [], itemTo: [] });
  expect(await first.owner()).toBe(c.manager.membershipId);
  expect(await last(first.reviewId)).toMatchObject({ action: "review.handed-over" });
  expect(await countOwned(c.admin, c.contributor.membershipId)).toBe(0);

  const second = await reviewOn("2026-07-03");
  await second.promiseOf(c.viewer);
  expect((await getHandover(c.admin, c.manager.membershipId)).groups.map(({ key }) => key)).toContain("vow");
  await second.close();
  expect((await getHandover(c.admin, c.manager.membershipId)).groups.map(({ key }) => key)).not.toContain("vow");
  expect(await first.owner()).toBe(c.manager.membershipId);
});

test("who is suspended keeps things on paper, until an admin hands them over; who is here keeps them", async () => {
  const itemId = await anItem(c.contributor, c.teams.field, { assigneeId: c.contributor.membershipId });
  const give = async () =>
    handOver(
      c.admin,
      handOverInput.parse({
        membershipId: c.contributor.membershipId,
        version: await versionOf(c.contributor),
        groups: ["work"],
        groupTo: [c.manager.membershipId],
      }),
    );
  await expect(give()).rejects.toMatchObject({ kind: "conflict" });
  await suspendMember(c.admin, { membershipId: c.contributor.membershipId, version: await versionOf(c.contributor) });
  expect(await countOwned(c.admin, c.contributor.membershipId)).toBe(1);
  await give();
  expect(await itemRow(itemId)).toMatchObject({ assignee_id: c.manager.membershipId });
});

describe("turnover (M25)", () => {
  test("reasons are summed for admins alone, and never of one leaver", async () => {
    await leaves(c.admin, c.contributor);
    const field = async (actor: Actor) => (await getTurnover(actor)).teams.find(({ name }) => name === "Field");
    expect(await field(c.admin)).toMatchObject({ leavers: 1, isLit: false, reasons: [] });
    await leaves(c.admin, c.manager, { reason: "pay" });
    expect(await field(c.admin)).toMatchObject({
      leavers: 2,
      reasons: [
        { reason: "pay", n: 1 },
        { reason: "tools", n: 1 },
      ],
    });
    expect((await field(c.viewer))?.reasons).toEqual([]);
    expect((await getTurnover(c.peer)).showsReasons).toBe(false);
  });

  test("is what Larkfield's half year was", async () => {
    const { orgId } = await larkfield();
    const view = await getTurnover({ ...c.viewer, ...mintTenantKey(orgId) });
    const field = view.teams.find(({ name }) => name === "Field Install");
    expect(field).toMatchObject({ leavers: 2, isLit: true });
    expect(field?.headcount).toBeCloseTo(5.92, 2);
    expect(Math.round((field?.rate ?? 0) * 100)).toBe(68);
    expect(view.organization).toMatchObject({ leavers: 2, isLit: false });
    expect(Math.round((view.organization.rate ?? 0) * 1000) / 10).toBe(6.6);
  });
});
