import { beforeAll, describe, expect, test } from "vitest";
import { actor, asOwner, noon } from "@/seed/factories/company";
import { larkfield } from "@/seed/factories/objectives";
import type { Actor } from "../access/actor";
import { realityFinding } from "./finding-rules";
import { realityFilter } from "./list-input";
import { getReality, type Reality } from "./queries";

/** domain.md 6.10, M13 and M20, through the query that the page uses, under role app. */
describe("Larkfield on 29 June 2026", () => {
  let all: Reality;
  let person: (id: string) => Promise<Actor>;
  beforeAll(async () => {
    const { orgId } = await larkfield();
    person = async (id) => {
      const [found] = await asOwner()
        .sql`select user_id from memberships where org_id = ${orgId} and email like ${`${id}@%`}`;
      const org = { id: orgId, slug: "larkfield", name: "Larkfield Instruments", isDemo: true };
      return actor(org, String(found?.user_id), noon("2026-06-29"));
    };
    all = await getReality(await person("mleclerc"), realityFilter({}));
  });
  const days = (title: string) => all.days.rows.find((row) => row.title.startsWith(title));

  test.each([
    ["Become the cold-proof", 520, 390, 0.75, "as_planned"],
    ["Install once", 360, 250, 0.69, "under_resourced"],
    ["A sensor that survives", 340, 300, 0.88, "as_planned"],
    ["Proof without asking", 480, 455, 0.95, "as_planned"],
    ["Keep the grocers", 300, 310, 1.03, "as_planned"],
    ["Be known on the dock", 120, 24, 0.2, "under_resourced"],
  ])("burn of %s: %s planned, %s spent, %s", (title, planned, actual, ratio, level) => {
    const row = days(title);
    expect(row?.planned).toBeCloseTo(planned, 6);
    expect(row?.actual).toBeCloseTo(actual, 6);
    expect(row?.burn.value?.burn).toBeCloseTo(ratio, 2);
    expect(row?.burn.level).toBe(level);
  });

  test("weeks 14 to 26; shift 0.187; an objective without a plan has nothing to compare", () => {
    expect(all.window).toEqual({ from: "2026-03-30", to: "2026-06-28" });
    expect(all.days.shift).toBeCloseTo(0.187, 3);
    expect(all.days.drained.actual).toBeCloseTo(385, 6);
    expect(days("Partner channel")?.burn.level).toBe("not_enough_data");
  });

  test("restricted work is a class of 20 days, in nobody's rows", () => {
    expect(all.days.restricted?.actual).toBeCloseTo(20, 6);
    expect(all.drains.all).toBeCloseTo(1068, 6);
  });

  test("drains of four weeks: process 58, rework 54, meetings 46, software 44, travel 16; 218 of 1068, 20 %", () => {
    expect(all.drains.rows.map((row) => [row.kind, Math.round(row.days * 100) / 100])).toEqual([
      ["process", 58],
      ["rework", 54],
      ["meetings", 46],
      ["software", 44],
      ["travel", 16],
    ]);
    expect(all.drains.days).toBeCloseTo(218, 6);
    expect(all.drains.rows.at(-1)?.runningShare).toBeCloseTo(0.2041, 3);
    expect(realityFinding(all.days, all.drains)).toContain(
      "218 of 1\u00a0068 days drained away in four weeks, 20\u00a0%",
    );
  });

  test("money: O2 over its plan, drained into software 6 300", () => {
    const row = all.money.rows.find((one) => one.title.startsWith("Install once"));
    expect([row?.planned, row?.actual]).toEqual([2_500_000, 3_190_000]);
    expect(row?.burn.level).toBe("overrun");
    expect(all.money.drained.actual).toBe(630_000);
  });

  test("M13: Field 4.13 thin over five objectives, Assembly 3.87 watch, App 2.54, the others below 2.1", () => {
    const of = (name: string) => all.teams.find((team) => team.name.startsWith(name))?.spread;
    expect(of("Field")?.value?.effective).toBeCloseTo(4.13, 2);
    expect(of("Field")?.value?.plain).toBe(5);
    expect(of("Field")?.level).toBe("thin");
    expect(of("Assembly")?.value?.effective).toBeCloseTo(3.87, 2);
    expect(of("Assembly")?.level).toBe("watch");
    expect(of("App")?.value?.effective).toBeCloseTo(2.54, 2);
    const others = all.teams.filter(({ name }) => !/^(Field|Assembly|App)/.test(name));
    for (const team of others) expect(team.spread.value?.effective ?? 0).toBeLessThan(2.1);
  });

  test("friction costs 67 hours a week, 1.7 full-time people", () => {
    expect(all.friction.hoursPerWeek).toBe(67);
    expect(all.friction.fullTimePeople).toBeCloseTo(1.675, 3);
  });

  test("people: planned 4 in Assembly and 7 in Field, there are 6 and 5", () => {
    expect(all.heads.map(({ name, planned, actual }) => [name, planned, actual])).toEqual([
      [expect.stringContaining("Assembly"), 4, 6],
      [expect.stringContaining("Field"), 7, 5],
    ]);
  });

  test("what a hundred days bought stands within one theme", () => {
    for (const { rows } of all.impact)
      for (const row of rows) expect(row.per100).toBeCloseTo(((row.now - row.before) * 100) / row.days, 9);
    const grocers = all.impact.flatMap(({ rows }) => rows).find((row) => row.title.startsWith("Keep the grocers"));
    expect(grocers?.now).toBeCloseTo(0.667, 3);
    // What was read before the window counts: not every objective stood at its start when the window began.
    expect(all.impact.flatMap(({ rows }) => rows).some((row) => row.before > 0)).toBe(true);
  });

  test("a contributor sees own team totals, without what is restricted; a viewer nothing", async () => {
    const field = await getReality(await person("jbakr"), realityFilter({}));
    expect(field.teams.map(({ name }) => name)).toEqual([expect.stringContaining("Field")]);
    expect(field.drains.all).toBeCloseTo(100, 6);
    expect(field.days.hasPlan).toBe(false);
    expect(field.parent).toBeNull();
    const finance = await getReality(await person("mleclerc"), realityFilter({}));
    const fin = finance.teamChoices.find(({ name }) => name.startsWith("Finance"));
    const team = await getReality(await person("mleclerc"), realityFilter({ team: fin?.id }));
    expect(team.days.restricted).toBeNull();
    await expect(getReality(await person("jbakr"), realityFilter({ team: fin?.id }))).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});
