import { beforeAll, describe, expect, test } from "vitest";
import { aTheme } from "@/seed/factories/briefs";
import { type Company, company } from "@/seed/factories/company";
import { aFriction } from "@/seed/factories/friction";
import { anObjective } from "@/seed/factories/objectives";
import { anItem, aProject } from "@/seed/factories/work";
import { frictionFilter } from "../friction/list-input";
import { listFrictions } from "../friction/queries";
import { objectiveFilter } from "../objectives/list-input";
import { listObjectives } from "../objectives/queries";
import { workFilter } from "./list-input";
import { projectFilter } from "./project-list-input";
import { listProjects } from "./queries";
import { countByState, countWork } from "./work-count-queries";
import { listWork } from "./work-queries";

const MANY = 60;
const names = ["Zebra", "apple", "Äpfel", "Apple 10", "apple 2", "Éclair"];

/** Sixty rows of each list, so that a page of fifty is not the whole. */
describe("lists of sixty", () => {
  let c: Company;
  beforeAll(async () => {
    c = await company();
    const themeId = await aTheme(c.executive);
    for (let i = 0; i < MANY; i++) {
      const title = `${names[i % names.length]}${i < names.length ? "" : ` no ${i}`}`;
      await anItem(c.contributor, c.teams.field, { title });
      await aProject(c.manager, c.teams.field, { title, dueOn: i % 4 === 0 ? "" : `2026-0${7 + (i % 3)}-01` });
      await anObjective(c.executive, c.executive, themeId, { title });
      await aFriction(c.contributor, { title });
    }
  }, 60_000);

  const walk = async <T extends { id: string }>(
    page: (after: string | undefined) => Promise<{ rows: T[]; next: unknown }>,
  ): Promise<T[]> => {
    const seen: T[] = [];
    let after: string | undefined;
    do {
      const { rows, next } = await page(after);
      seen.push(...rows);
      after = next ? JSON.stringify(next) : undefined;
    } while (after && seen.length < 500);
    return seen;
  };

  test("what is said of a list counts all of it, on every page", async () => {
    const { rows, next, counts } = await listProjects(c.executive, projectFilter({}));
    expect([rows.length, counts.total]).toEqual([50, MANY]);
    const after = JSON.stringify(next);
    const second = await listProjects(c.executive, projectFilter({ after }));
    expect([second.rows.length, second.counts.total, second.next]).toEqual([10, MANY, null]);
    expect((await listObjectives(c.executive, objectiveFilter({}))).total).toBe(MANY);
    expect((await listFrictions(c.executive, frictionFilter({}))).total).toBe(MANY);
    const counted = await countWork(c.executive, workFilter({ view: "backlog" }));
    expect(counted).toEqual({ total: MANY, older: 0, broken: MANY });
    expect((await countByState(c.executive, workFilter({ view: "all" }))).get("backlog")).toBe(MANY);
  });

  test("counts follow the filter of the list, and its file has the same rows", async () => {
    const elsewhere = projectFilter({ team: c.teams.cloud });
    expect((await listProjects(c.executive, elsewhere)).counts.total).toBe(0);
    const file = await listProjects(c.executive, projectFilter({ team: c.teams.field, after: undefined }, 10_000));
    expect(file.rows).toHaveLength(MANY);
    expect((await countWork(c.executive, workFilter({ view: "backlog", team: c.teams.cloud }))).total).toBe(0);
  });

  test.each(["due", "-due", "title", "-title", "number", "-number"])(
    "projects by %s are all there, once",
    async (sort) => {
      const seen = await walk((after) =>
        listProjects(c.executive, projectFilter({ sort, ...(after ? { after } : {}) }, 7)),
      );
      expect(new Set(seen.map((row) => row.id)).size).toBe(MANY);
      expect(seen).toHaveLength(MANY);
      if (sort.endsWith("due")) expect(seen.slice(-15).every((row) => row.dueOn === null)).toBe(true);
    },
  );

  test("projects are listed by their date, those without one last", async () => {
    const seen = await walk((after) => listProjects(c.executive, projectFilter(after ? { after } : {}, 50)));
    const dates = seen.map((row) => row.dueOn ?? "9999");
    expect(dates).toEqual(dates.toSorted());
  });

  test("names stand in the order of people, not of code points", async () => {
    const own = <T extends { title: string }>(rows: T[]) =>
      rows.map((row) => row.title).filter((title) => names.includes(title));
    const sort = { sort: "title" };
    const sorted = ["Äpfel", "apple", "apple 2", "Apple 10", "Éclair", "Zebra"];
    expect(own((await listProjects(c.executive, projectFilter(sort, 100))).rows)).toEqual(sorted);
    expect(own((await listObjectives(c.executive, objectiveFilter(sort, 100))).rows)).toEqual(sorted);
    expect(own((await listFrictions(c.executive, frictionFilter(sort, 100))).rows)).toEqual(sorted);
    expect(own((await listWork(c.executive, workFilter({ ...sort, view: "all" }, 100))).rows)).toEqual(sorted);
  });
});
