import { beforeAll, describe, expect, test } from "vitest";
import { historyOf } from "@/seed/factories/briefs";
import { asOwner, type Company, company, noon } from "@/seed/factories/company";
import { aProject, projectRow } from "@/seed/factories/work";
import type { Actor } from "../access/actor";
import { activateProject, pauseProject } from "./commands";
import { moveHill } from "./hill-commands";
import { getHill } from "./hill-queries";
import { moveHillInput } from "./input";

describe("the hill", () => {
  let c: Company;
  let projectId: string;
  beforeAll(async () => {
    c = await company();
    projectId = await aProject(c.manager, c.teams.field);
  });
  const move = (who: Actor, place: number, version: number, note = "") =>
    moveHill(who, { projectId, place, version, note });
  const seen = (who: Actor) => getHill(who, { id: projectId, teamId: c.teams.field });

  test("bears no project that does not run", async () => {
    await expect(move(c.manager, 10, 1)).rejects.toMatchObject({ kind: "conflict" });
    await activateProject(c.manager, { projectId, version: Number((await projectRow(projectId)).version) });
  });

  test("is for the owner alone; who may not see the project finds nothing", async () => {
    for (const who of [c.executive, c.contributor, c.other, c.viewer])
      await expect(move(who, 10, 1)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(move((await company()).executive, 10, 1)).rejects.toMatchObject({ kind: "not-found" });
    expect((await seen(c.manager)).view).toBeNull();
  });

  test("keeps every move with its day, and its history", async () => {
    await move(c.manager, 20, 1, "Nobody knows the bracket");
    const later = await c.as(c.manager, noon("2026-07-08"));
    await move(later, 35, 2);
    const { view, version } = await seen(later);
    expect(view).toMatchObject({ place: 35, ghost: 20, movedOn: "2026-07-08", isStale: false });
    expect(view?.moves).toHaveLength(2);
    expect(version).toBe(3);
    expect((await seen(await c.as(c.manager, noon("2026-08-01")))).view?.isStale).toBe(true);
    const told = (await historyOf(projectId)).filter(({ action }) => action === "project.hill-moved");
    expect(told.map(({ payload }) => payload)).toEqual([
      { before: null, after: { place: 20, note: "Nobody knows the bracket" } },
      { before: { place: 20, note: "Nobody knows the bracket" }, after: { place: 35, note: "" } },
    ]);
  });

  test("a move that has not seen the last one is refused; two at once end in one", async () => {
    await expect(move(c.manager, 90, 2)).rejects.toMatchObject({ kind: "conflict", version: 3 });
    const both = await Promise.allSettled([move(c.manager, 40, 3), move(c.manager, 60, 3)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a paused project may still be moved; what was said cannot be changed", async () => {
    await pauseProject(c.manager, { projectId, version: Number((await projectRow(projectId)).version) });
    await move(c.manager, 55, 4);
    const [right] = await asOwner().sql`select has_table_privilege('app', 'public.hill_moves', 'UPDATE') as may`;
    expect(right?.may).toBe(false);
  });

  test.each(["", "-1", "101", "50.5", "north", "1e2"])("a place of %s is refused with a sentence", (place) => {
    const parsed = moveHillInput.safeParse({ projectId, version: "1", place });
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error?.issues)).toContain("A place from 0 to 100.");
  });
});
