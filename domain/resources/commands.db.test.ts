import { beforeAll, describe, expect, test } from "vitest";
import { aTheme } from "@/seed/factories/briefs";
import { asOwner, type Company, company } from "@/seed/factories/company";
import { aFriction } from "@/seed/factories/friction";
import { anObjective, aRunningObjective, objectiveRow } from "@/seed/factories/objectives";
import { anItem, aProject } from "@/seed/factories/work";
import type { Actor } from "../access/actor";
import { importMoney } from "./import-commands";
import { editPlanInput, planInput, splitWeekInput } from "./input";
import { realityFilter } from "./list-input";
import { editPlan, planResources, withdrawPlan } from "./plan-commands";
import { getPlan, listPlans } from "./plan-queries";
import { getReality } from "./queries";
import { splitWeek } from "./split-commands";
import { findWeekDue, getWeekForm } from "./split-queries";

let c: Company;
let other: Company;
let objectiveId: string;
let hiddenId: string;
const week = "2026-06-22";

beforeAll(async () => {
  [c, other] = await Promise.all([company(), company()]);
  const themeId = await aTheme(c.executive);
  objectiveId = (await aRunningObjective(c.executive, c.manager, themeId)).id;
  hiddenId = await anObjective(c.executive, c.executive, themeId, { title: "Buy the rival", visibility: "restricted" });
});

const split = (actor: Actor, shares: Record<string, number>, seen = 0, more: Record<string, unknown> = {}) =>
  splitWeek(
    actor,
    splitWeekInput.parse({
      week,
      seen: String(seen),
      targets: Object.keys(shares),
      shares: Object.values(shares).map(String),
      ...more,
    }),
  );
const own = (actor: Actor) =>
  asOwner()
    .sql`select * from resource_entries where org_id = ${actor.orgId} and member_id = ${actor.membershipId} order by amount desc`;
const historyOf = async (orgId: string, action: string) =>
  asOwner().sql`select * from history where org_id = ${orgId} and action = ${action}`;

describe("one's own week", () => {
  test("is due until it is told; telling it again replaces it, and history names no share", async () => {
    const me = c.contributor;
    expect(await findWeekDue(me)).toBe(week);
    await split(me, { [`objective:${objectiveId}`]: 70, "drain:rework": 30, run: 0 });
    expect((await own(me)).map((row) => [Number(row.amount), row.team_id])).toEqual([
      [3.5, c.teams.field],
      [1.5, c.teams.field],
    ]);
    expect(await findWeekDue(me)).toBeNull();
    const form = await getWeekForm(me, null);
    expect(form).toMatchObject({ week, seen: 1, source: "told" });
    expect(form.work.find(({ value }) => value === `objective:${objectiveId}`)?.share).toBe(70);
    await expect(split(me, { run: 100 })).rejects.toMatchObject({ kind: "conflict" });
    await split(me, { run: 100 }, 1);
    expect((await own(me)).map((row) => Number(row.amount))).toEqual([5]);
    const told = [...(await historyOf(c.orgId, "own-week.told")), ...(await historyOf(c.orgId, "own-week.told-again"))];
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told.map((row) => row.payload))).not.toMatch(/share|amount|objective|drain/);
    await split(me, { [`objective:${objectiveId}`]: 60, "drain:process": 40 }, 2);
  });

  test("says where it stands in no figure yet, and why; a team is told what its own obstacles cost", async () => {
    const own = await company();
    const quiet = await getReality(own.manager, realityFilter({}));
    expect([quiet.keptBack, quiet.friction.hoursPerWeek]).toEqual([false, 0]);
    await split(own.contributor, { run: 100 });
    expect((await getWeekForm(own.contributor, null)).isKeptBack).toBe(true);
    for (const reader of [own.manager, own.executive]) {
      const reality = await getReality(reader, realityFilter({}));
      expect([reality.keptBack, reality.days.actual]).toEqual([true, 0]);
    }
    expect((await getReality(own.peer, realityFilter({}))).keptBack).toBe(false);
    await aFriction(own.contributor, { hoursLostPerWeek: "4" });
    await aFriction(own.other, { hoursLostPerWeek: "9" });
    const hours = async (reader: Actor) => (await getReality(reader, realityFilter({}))).friction.hoursPerWeek;
    expect([await hours(own.manager), await hours(own.peer), await hours(own.executive)]).toEqual([4, 9, 13]);
  });

  test("must make a hundred, of a week that was, of work that is there", async () => {
    const bad = splitWeekInput.safeParse({ week, seen: "0", targets: ["run"], shares: ["90"] });
    expect(bad.error?.issues[0]).toMatchObject({ path: ["shares"], message: expect.stringContaining("10 %") });
    expect(splitWeekInput.safeParse({ week, seen: "0", targets: ["run"], shares: ["-10"] }).success).toBe(false);
    await expect(split(c.manager, { run: 100 }, 0, { week: "2026-07-06" })).rejects.toMatchObject({
      fields: { week: expect.stringContaining("to come") },
    });
    await expect(split(c.manager, { [`objective:${hiddenId}`]: 100 })).rejects.toMatchObject({ kind: "invalid" });
    const away = await aTheme(other.executive);
    const theirs = await anObjective(other.executive, other.executive, away);
    await expect(split(c.manager, { [`objective:${theirs}`]: 100 })).rejects.toMatchObject({ kind: "invalid" });
    await expect(split(c.viewer, { run: 100 })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(getWeekForm(c.viewer, null)).rejects.toMatchObject({ kind: "not-found" });
    expect(await findWeekDue(c.viewer)).toBeNull();
  });

  test("is filled in from the work that was in hand", async () => {
    const projectId = await aProject(c.peer, c.teams.cloud, { objectiveId });
    const items = [
      await anItem(c.other, c.teams.cloud, { assigneeId: c.other.membershipId, projectId }),
      await anItem(c.other, c.teams.cloud, { assigneeId: c.other.membershipId }),
    ];
    for (const id of items)
      await asOwner().sql`update work_items set state = 'in_progress', started_on = '2026-06-23' where id = ${id}`;
    const form = await getWeekForm(c.other, null);
    expect(form.source).toBe("work");
    expect(form.work.filter(({ share }) => share > 0).map(({ value, share }) => [value, share])).toEqual([
      [`objective:${objectiveId}`, 50],
      ["run", 50],
    ]);
  });
});

const plan = (more: Record<string, unknown> = {}) =>
  planInput.parse({
    unit: "days",
    amount: "65",
    periodStart: "2026-03-30",
    periodEnd: "2026-06-28",
    target: `objective:${objectiveId}`,
    expectedReturn: "30",
    expectedReturnText: "Thirty vans a week",
    ...more,
  });

describe("a plan", () => {
  test("is made by executives and by managers in their scope, changed with its history, and taken back", async () => {
    await expect(planResources(c.contributor, plan())).rejects.toMatchObject({ kind: "forbidden" });
    await expect(planResources(c.peer, plan())).rejects.toMatchObject({ kind: "forbidden" });
    const id = await planResources(c.manager, plan());
    expect(await getPlan(c.manager, id)).toMatchObject({ amount: 65, expectedReturn: 30, version: 1 });
    await expect(getPlan(c.peer, id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(getPlan(other.executive, id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(getPlan(c.contributor, id)).rejects.toMatchObject({ kind: "not-found" });
    const change = editPlanInput.parse({
      ...plan({ amount: "80" }),
      key: undefined,
      amount: "80",
      entryId: id,
      version: 1,
    });
    await expect(editPlan(other.executive, change)).rejects.toMatchObject({ kind: "not-found" });
    await expect(editPlan(c.peer, change)).rejects.toMatchObject({ kind: "forbidden" });
    await editPlan(c.executive, change);
    await expect(editPlan(c.manager, change)).rejects.toMatchObject({ kind: "conflict", current: { amount: 80 } });
    const [changed] = await historyOf(c.orgId, "plan.changed");
    expect(changed?.payload).toMatchObject({ before: { amount: 65 }, after: { amount: 80 } });
    await withdrawPlan(c.manager, { entryId: id, version: 2 });
    await expect(getPlan(c.manager, id)).rejects.toMatchObject({ kind: "not-found" });
    expect(await historyOf(c.orgId, "plan.withdrawn")).toHaveLength(1);
  });

  test("refuses negative, absurd and endless ones, and one for nothing", () => {
    const fault = (more: Record<string, unknown>) =>
      planInput.safeParse({ ...plan(), amount: "65", ...more }).error?.issues.map(({ path }) => path[0]);
    expect(fault({ amount: "-3" })).toEqual(["amount"]);
    expect(fault({ amount: "0" })).toEqual(["amount"]);
    expect(fault({ amount: "999999" })).toEqual(["amount"]);
    expect(fault({ periodEnd: "2026-03-01" })).toEqual(["periodEnd"]);
    expect(fault({ target: "" })).toEqual(["target"]);
    expect(fault({ unit: "headcount", amount: "4" })).toEqual(["teamId"]);
  });

  test("stands beside what was told; restricted work is a class, and no part of a team", async () => {
    await planResources(c.manager, plan({ amount: "130" }));
    await planResources(c.executive, plan({ target: `objective:${hiddenId}`, amount: "10" }));
    await split(c.executive, { [`objective:${hiddenId}`]: 100 });
    // Two have told, of two teams: their sum would be theirs, so it is nobody's yet.
    expect((await getReality(c.executive, realityFilter({}))).days.actual).toBe(0);
    await split(c.manager, { run: 100 });
    expect((await getReality(c.contributor, realityFilter({}))).drains).toMatchObject({ days: 0, all: 0 });
    expect((await getReality(c.executive, realityFilter({}))).teams.map(({ name }) => name)).not.toContain("Field");
    await asOwner().sql`update memberships set team_id = ${c.teams.field} where id = ${c.other.membershipId}`;
    await split(c.other, { run: 100 });
    const all = await getReality(c.executive, realityFilter({}));
    expect(all.days.rows.map((row) => [row.planned, row.actual, row.burn.level])).toEqual([
      [130, 3, "under_resourced"],
    ]);
    expect(all.days.restricted).toEqual({ planned: 10, actual: 0 });
    expect(JSON.stringify(all)).not.toContain("Buy the rival");
    const field = await getReality(c.contributor, realityFilter({}));
    expect(field.reach).toMatchObject({ kind: "teams", teamIds: [c.teams.field] });
    expect(field.days.restricted).toBeNull();
    expect(field.drains).toMatchObject({ days: 2, all: 15 });
    expect((await getReality(c.manager, realityFilter({}))).parent).toMatchObject({ days: 15 });
    await expect(getReality(c.manager, realityFilter({ team: c.teams.cloud }))).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(getReality(c.viewer, realityFilter({}))).rejects.toMatchObject({ kind: "not-found" });
    const loose = await getReality({ ...c.contributor, teamId: null, ledTeamIds: [] }, realityFilter({}));
    expect([loose.days.actual, loose.drains.all]).toEqual([0, 0]);
    expect((await getReality(other.executive, realityFilter({}))).days.rows).toEqual([]);
    expect((await listPlans(c.manager)).rows.every(({ title }) => title !== "Buy the rival")).toBe(true);
  });
});

describe("money from the books", () => {
  const head = "side,amount,period_start,period_end,objective,project,drain,team,note\n";
  const finance = (): Actor => ({ ...c.contributor, isFinance: true });
  const rows = async () =>
    (await asOwner().sql`select * from resource_entries where org_id = ${c.orgId} and unit = 'money'`).length;

  test("comes in whole, once, by the people with the flag", async () => {
    const { number } = await objectiveRow(objectiveId);
    const good = `${head}planned,30000,2026-03-30,2026-06-28,OBJ-${number},,,,\nactual,22400.5,2026-03-30,2026-06-28,OBJ-${number},,,Field,\nactual,10,2026-06-01,2026-06-30,,,software,,\nactual,10,2026-06-01,2026-06-30,,,software,,\n`;
    await expect(importMoney(c.executive, { text: good })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(importMoney({ ...c.viewer, isFinance: true }, { text: good })).rejects.toMatchObject({
      kind: "forbidden",
    });
    const broken = `${good}actual,5,2026-03-30,2026-06-28,OBJ-9999,,,,\nactual,x,2026-03-30,2026-06-28,,,,Nobody,\n`;
    await expect(importMoney(finance(), { text: broken })).rejects.toMatchObject({
      fields: { text: expect.stringMatching(/Line 6: OBJ-9999 does not exist\. Line 7: .* Nothing was brought in/) },
    });
    expect(await rows()).toBe(0);
    expect(await importMoney(finance(), { text: good })).toEqual({ added: 4, known: 0 });
    expect(await importMoney(finance(), { text: good })).toEqual({ added: 0, known: 4 });
    expect(await rows()).toBe(4);
    expect(await historyOf(c.orgId, "money.imported")).toHaveLength(2);
    const { money } = await getReality(c.executive, realityFilter({}));
    expect(money.rows[0]).toMatchObject({ planned: 3_000_000, actual: 2_240_050 });
  });

  test("takes thousands of lines, and two imports of the same file at once count once", async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `actual,${i + 1},2025-03-01,2025-03-31,,,,,line ${i}`).join(
      "\n",
    );
    const counts = await Promise.all([1, 2].map(() => importMoney(finance(), { text: head + many })));
    expect(counts.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, 3000]);
  });

  test("does not reveal what its reader may not know", async () => {
    const { number } = await objectiveRow(hiddenId);
    await expect(
      importMoney(finance(), { text: `${head}actual,5,2026-03-30,2026-06-28,OBJ-${number},,,,` }),
    ).rejects.toMatchObject({ fields: { text: expect.stringContaining("does not exist") } });
  });
});
