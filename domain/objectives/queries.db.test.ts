import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { aTheme } from "@/seed/factories/briefs";
import { asOwner, type Company, company } from "@/seed/factories/company";
import { anObjective } from "@/seed/factories/objectives";
import { objectiveFilter, objectiveSorts } from "./list-input";
import { listObjectives } from "./queries";

describe("pages of a list", () => {
  let c: Company;
  beforeAll(async () => {
    c = await company();
    const themeId = await aTheme(c.executive);
    for (let i = 0; i < 23; i++) {
      const id = await anObjective(c.executive, i % 2 ? c.executive : c.contributor, themeId, {
        title: ["b", "a", "B", "Ä", "a b"][i % 5],
        dueOn: `2026-0${7 + (i % 3)}-01`,
      });
      const score = i % 4 === 0 ? null : (i % 7) / 7;
      const confidence = i % 3 === 0 ? null : i % 4;
      await asOwner().sql`update objectives set score = ${score}, confidence = ${confidence} where id = ${id}`;
    }
  });

  const walk = async (query: Record<string, string>, limit: number) => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 40; page++) {
      const answer = await listObjectives(
        c.executive,
        objectiveFilter({ ...query, ...(after ? { after } : {}) }, limit),
      );
      seen.push(...answer.rows.map((row) => row.id));
      if (!answer.next) return seen;
      after = JSON.stringify(answer.next);
    }
    throw new Error("no end");
  };

  test.each(objectiveSorts)("by %s neither skip nor repeat a row, whatever their length", async (sort) => {
    for (const direction of ["", "-"]) {
      const query = { sort: `${direction}${sort}`, life: "all" };
      const whole = (await listObjectives(c.executive, objectiveFilter(query, 500))).rows.map((row) => row.id);
      expect(new Set(whole).size).toBe(23);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 24 }), async (limit) => {
          expect(await walk(query, limit)).toEqual(whole);
        }),
        { numRuns: 6 },
      );
    }
  });

  test.each(["score", "-score", "confidence", "-confidence"])("by %s those that have none stand last", async (sort) => {
    const { rows, total } = await listObjectives(c.executive, objectiveFilter({ sort, life: "all" }, 500));
    const values = rows.map((row) => (sort.endsWith("score") ? row.score : row.confidence));
    const known = values.filter((value) => value !== null);
    expect(values.slice(known.length).every((value) => value === null)).toBe(true);
    expect(known).toEqual(known.toSorted((a, b) => (sort.startsWith("-") ? b - a : a - b)));
    expect([known.length < 23, total]).toEqual([true, 23]);
  });

  test("what makes no sense in the address falls back instead of failing", async () => {
    for (const query of [
      { after: "[1,2" },
      { after: '["x","y"]' },
      { sort: "owner; drop table" },
      { team: "x", owner: "1", theme: "{}", status: "good", life: "maybe" },
    ])
      expect((await listObjectives(c.executive, objectiveFilter(query))).rows).toHaveLength(23);
  });

  test("a key of another order's type is no key", async () => {
    const [first] = (await listObjectives(c.executive, objectiveFilter({}, 1))).rows;
    for (const [sort, value] of [
      ["due", "never"],
      ["number", "x"],
      ["score", "x"],
      ["title", 5],
    ] as const)
      expect(
        (await listObjectives(c.executive, objectiveFilter({ sort, after: JSON.stringify([value, first?.id]) }))).rows
          .length,
      ).toBeGreaterThan(0);
  });

  test("filters by team, owner and state", async () => {
    const rows = async (query: Record<string, string>) =>
      (await listObjectives(c.executive, objectiveFilter(query))).rows.length;
    expect(await rows({ owner: c.contributor.membershipId })).toBe(12);
    expect(await rows({ team: c.teams.field })).toBe(12);
    expect(await rows({ team: c.teams.cloud })).toBe(0);
    expect(await rows({ life: "closed" })).toBe(0);
  });
});
