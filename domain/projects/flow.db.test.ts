import { beforeAll, describe, expect, test } from "vitest";
import { aTheme } from "@/seed/factories/briefs";
import { actor, asOwner, type Company, company, noon, writable } from "@/seed/factories/company";
import { aFriction } from "@/seed/factories/friction";
import { aRunningObjective, larkfield } from "@/seed/factories/objectives";
import { anItem, aProject, itemRow, projectRow } from "@/seed/factories/work";
import type { Actor } from "../access/actor";
import type { WorkItemState } from "../vocabulary";
import { activateProject } from "./commands";
import { moveItem } from "./item-commands";
import { type WorkCut, workFilter } from "./list-input";
import { getProjectFlow } from "./project-flow-queries";
import { getProject } from "./queries";
import { teamFilter } from "./team-list-input";
import { getTeamFlow, listTeamFlows } from "./team-queries";
import { countWork } from "./work-count-queries";

/** domain.md 6.10, as the pages of teams and projects ask for it, under role app. */
describe("the flow of Larkfield on 29 June 2026", () => {
  let dirk: Actor;
  let teams: Map<string, string>;
  beforeAll(async () => {
    const { orgId } = await larkfield();
    const { sql } = asOwner();
    const [person] = await sql`select user_id from memberships where org_id = ${orgId} and email like 'dverhoeven@%'`;
    const org = { id: orgId, slug: "larkfield", name: "Larkfield Instruments", isDemo: true };
    dirk = await actor(org, String(person?.user_id), noon("2026-06-29"));
    const rows = await sql`select id, name from teams where org_id = ${orgId}`;
    teams = new Map(rows.map((row) => [String(row.name), String(row.id)]));
  });
  const of = (name: string) => getTeamFlow(dirk, teams.get(name) ?? "");

  test.each([
    ["Sensors", 9, 12, 0.514, 0.243, 0.784, 0.789, 10, 5],
    ["Cloud", 4, 7, 0.843, 0.107, 0.917, 1.053, 8, 2],
    ["App & Reports", 4, 7, 0.839, 0.113, 0.887, 1.036, 6, 1],
    ["Assembly & Supply", 3, 4, 0.797, 0.081, 0.946, 0.971, 4, 0],
    ["Field Install", 6, 11, 0.304, 0.327, 0.755, 0.607, 12, 6],
    ["Customer Success", 2, 3, 0.841, 0.055, 0.961, 1.034, 3, 0],
    ["Sales", 11, 20, 0.614, 0, 1, 1.1, 6, 2],
  ])("%s: half in %s, 85 in 100 in %s days", async (name, p50, p85, onTime, rework, right, ratio, open, older) => {
    const { flow } = await of(name);
    expect(flow.expected.value).toMatchObject({ p50, p85 });
    expect(flow.onTime.value?.share).toBeCloseTo(onTime, 3);
    expect(flow.quality.value?.reworkShare).toBeCloseTo(rework, 3);
    expect(flow.quality.value?.firstTimeRight).toBeCloseTo(right, 3);
    expect(flow.ratio).toBeCloseTo(ratio, 3);
    expect([flow.open.length, flow.older]).toEqual([open, older]);
  });

  test("every figure opens as many rows as it was counted from", async () => {
    const { id, flow, results } = await of("Field Install");
    const rows = async (only: WorkCut, more = {}) =>
      (await countWork(dirk, workFilter({ only, team: id, ...more }))).total;
    const quality = flow.quality.value;
    expect(await rows("finished")).toBe(flow.finished);
    expect(await rows("finished", flow.before)).toBe(flow.finishedBefore);
    expect(await rows("rework")).toBe(Math.round((quality?.reworkShare ?? 0) * flow.finished));
    expect(await rows("returned")).toBe(Math.round((1 - (quality?.firstTimeRight ?? 1)) * flow.finished));
    expect(await rows("unplanned")).toBe(0);
    expect(await rows("due")).toBe(flow.onTime.value?.due);
    expect(await rows("late")).toBe((flow.onTime.value?.due ?? 0) - (flow.onTime.value?.onTime ?? 0));
    expect(await rows("open")).toBe(flow.open.length);
    expect(await rows("older")).toBe(flow.older);
    expect(await rows("blocked")).toBe(flow.blocked);
    for (const { from, to, count } of results.quarters) expect(await rows("visible", { from, to })).toBe(count);
  });

  test("results: seen by customers, first ones, waits; and whom the work rests on is for the team to know", async () => {
    const inside = await of("Field Install");
    expect(inside.results.quarters.map(({ count }) => count)).toEqual([0, 0, 0, 4]);
    expect(inside.results.first).toMatchObject({ median: 8, known: 1 });
    expect(inside.results.wait).toMatchObject({ median: 2.5, rounds: 4, waiting: 0 });
    expect(inside.results.dependence).toMatchObject({ isHigh: true, on: { name: "Luka Novak" } });
    expect(inside.results.dependence?.share).toBeCloseTo(0.6, 1);
    const outside = await getTeamFlow({ ...dirk, teamId: teams.get("Cloud") ?? "", ledTeamIds: [] }, inside.id);
    expect(outside.results.dependence).toMatchObject({ isHigh: true, on: null });
  });

  test("a project: its own work, aged by the team's, with the team's trust, the hill and the ghost of a week ago", async () => {
    const [row] = await asOwner()
      .sql`select id from projects where org_id = ${dirk.orgId} and title = 'Two-hour install kit'`;
    const project = await getProject(dirk, String(row?.id));
    const { flow, team, hill, first } = await getProjectFlow(dirk, project);
    expect(flow.expected.value).toMatchObject({ items: 30 });
    expect([flow.open.length, flow.older]).toEqual([7, 4]);
    expect(team.law).toMatchObject({ level: "not_steady", value: { arrivals: 52, departures: 45 } });
    expect(hill.view).toMatchObject({ place: 44, ghost: 41, isStale: false });
    expect(hill.version).toBe(5);
    expect(first).toBe(8);
  });

  test("the list has the operational teams, and a manager's own on demand", async () => {
    const all = await listTeamFlows(dirk, teamFilter({}));
    expect(all.rows.map(({ name }) => name)).toEqual([
      "App & Reports",
      "Assembly & Supply",
      "Cloud",
      "Customer Success",
      "Field Install",
      "Marketing",
      "Sales",
      "Sensors",
    ]);
    const mine = await listTeamFlows(dirk, teamFilter({ whose: "mine" }));
    expect(mine.rows.map(({ name }) => name)).toEqual(["Field Install"]);
    const pages: string[] = [];
    for (let after = ""; pages.length < 20; ) {
      const { rows, next } = await listTeamFlows(dirk, teamFilter({ after }, 3));
      pages.push(...rows.map(({ name }) => name));
      if (!next) break;
      after = JSON.stringify(next);
    }
    expect(pages).toEqual(all.rows.map(({ name }) => name));
  });
});

describe("the flow of a team of one's own", () => {
  let c: Company;
  beforeAll(async () => {
    c = await company();
  });
  const walk = async (who: Actor, itemId: string, ...path: WorkItemState[]) => {
    for (const to of path)
      await moveItem(who, { itemId, to, version: Number((await itemRow(itemId)).version), reason: "It leaks." });
  };

  test("with no work is told in words, and no figure is made up", async () => {
    const { flow, results, cumulative } = await getTeamFlow(c.contributor, c.teams.cloud);
    expect([flow.expected.value, flow.onTime.value, flow.quality.value, flow.law.value]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(results).toMatchObject({
      first: { median: null, known: 0 },
      wait: { median: null, rounds: 0 },
      dependence: null,
    });
    expect(cumulative.every(({ done, open, waiting }) => done + open + waiting === 0)).toBe(true);
    const project = await aProject(c.manager, c.teams.field);
    const own = await getProjectFlow(c.manager, await getProject(c.manager, project));
    expect(own).toMatchObject({ hill: { view: null, version: 1 }, first: null });
  });

  test("is read by every member, and does not exist for another organization", async () => {
    for (const who of [c.executive, c.manager, c.contributor, c.viewer])
      await expect(getTeamFlow(who, c.teams.field)).resolves.toMatchObject({ name: "Field" });
    const other = await company();
    await expect(getTeamFlow(other.executive, c.teams.field)).rejects.toMatchObject({ kind: "not-found" });
    await expect(getTeamFlow(c.executive, "no-id")).rejects.toMatchObject({ kind: "not-found" });
    expect(
      (await listTeamFlows(other.executive, teamFilter({ whose: "nonsense", after: "x" }))).rows.map(({ id }) => id),
    ).not.toContain(c.teams.field);
  });

  test("counts what was accepted, the wait for it, and what is blocked or dropped", async () => {
    const task = await anItem(c.contributor, c.teams.field);
    await walk(c.contributor, task, "ready", "in_progress", "done");
    const result = await anItem(c.contributor, c.teams.field, {
      type: "deliverable",
      accepterId: c.manager.membershipId,
      customerVisible: "on",
    });
    await walk(c.contributor, result, "ready", "in_progress", "review");
    await walk(c.manager, result, "in_progress");
    await walk(c.contributor, result, "review");
    const dropped = await anItem(c.contributor, c.teams.field);
    await walk(c.contributor, dropped, "ready", "in_progress", "cancelled");
    const { flow, results } = await getTeamFlow(c.contributor, c.teams.field);
    expect(flow.current).toBe(1);
    expect(flow.open.map(({ item }) => item.id)).toEqual([result]);
    expect(results.wait).toMatchObject({ rounds: 1, waiting: 1, median: 0 });
    await walk(c.manager, result, "done");
    const after = await getTeamFlow(c.contributor, c.teams.field);
    expect(after.results.quarters.at(-1)).toMatchObject({ name: "Q2 2026", count: 1 });
    expect(after.results.wait).toMatchObject({ rounds: 2, waiting: 0 });
  });

  test("leaves restricted work out, for its readers too; a project's own page keeps it", async () => {
    const themeId = await aTheme(c.executive);
    const { id: objectiveId } = await aRunningObjective(c.executive, c.manager, themeId, {
      teamId: c.teams.field,
      visibility: "restricted",
    });
    const before = (await getTeamFlow(c.manager, c.teams.field)).flow.open.length;
    const project = await aProject(c.manager, c.teams.field, { objectiveId });
    const secret = await anItem(c.manager, c.teams.field, { projectId: project });
    await walk(c.manager, secret, "ready", "in_progress");
    expect((await getTeamFlow(c.manager, c.teams.field)).flow.open).toHaveLength(before);
    const own = await getProjectFlow(c.manager, await getProject(c.manager, project));
    expect(own.flow.open).toHaveLength(1);
  });

  test("names nothing that is kept to another line, though it counts for everybody", async () => {
    const own = await company();
    const themeId = await aTheme(own.executive);
    const { id: objectiveId } = await aRunningObjective(own.executive, own.manager, themeId, {
      teamId: own.teams.field,
      visibility: "team_line",
    });
    const project = await aProject(own.manager, own.teams.field, { objectiveId });
    await activateProject(own.manager, { projectId: project, version: (await projectRow(project)).version });
    const kept = await anItem(own.manager, own.teams.field, { projectId: project });
    await walk(own.manager, kept, "ready", "in_progress");
    for (const [who, number, title] of [
      [own.contributor, expect.any(Number), "Two-hour install kit"],
      [own.executive, expect.any(Number), "Two-hour install kit"],
      [own.other, null, null],
      [own.viewer, null, null],
    ] as const) {
      const { flow, results } = await getTeamFlow(who, own.teams.field);
      expect(flow.open.map(({ item }) => item.number)).toEqual([number]);
      expect(results.first.projects.map((one) => one.title)).toEqual([title]);
    }
  });

  test("tells viewers nothing of what frictions hold up", async () => {
    const own = await company();
    const item = await anItem(own.contributor, own.teams.field);
    await walk(own.contributor, item, "ready", "in_progress");
    await aFriction(own.contributor, { teamId: own.teams.field, workItemId: item });
    const blocked = workFilter({ only: "blocked", team: own.teams.field });
    const { flow } = await getTeamFlow(own.contributor, own.teams.field);
    expect(flow.blocked).toBe(1);
    expect((await countWork(own.contributor, blocked)).total).toBe(1);
    const seen = await getTeamFlow(own.viewer, own.teams.field);
    expect(seen.flow.open).toHaveLength(1);
    expect(seen.flow.blocked).toBe(0);
    expect(seen.flow.open[0]?.item).toMatchObject({ blocked: null, wasBlocked: null });
    expect((await countWork(own.viewer, blocked)).total).toBe(0);
  });

  test("a team that finishes very much leaves the others of the list their figures", async () => {
    const own = await company();
    const item = await anItem(own.contributor, own.teams.field);
    await walk(own.contributor, item, "ready", "in_progress", "done");
    const columns = await writable("work_items");
    const copies = (teamId: string, n: number, first: number, day: string) => asOwner()
      .sql`insert into work_items (${asOwner().sql.unsafe(columns)})
      select ${asOwner().sql.unsafe(columns)} from (select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'number', ${first}::int + n, 'team_id', ${teamId}::text,
        'started_on', ${day}::text, 'done_on', ${day}::text))).*
      from work_items i, generate_series(1, ${n}::int) n where i.org_id = ${own.orgId} and i.id = ${item}) copy`;
    await copies(own.teams.cloud, 6100, 1000, "2026-06-26");
    await copies(own.teams.field, 12, 9000, "2026-06-01");
    await asOwner().sql`update teams set is_operational = true where org_id = ${own.orgId}`;
    const { rows } = await listTeamFlows(own.executive, teamFilter({}));
    expect(rows.find(({ id }) => id === own.teams.field)?.flow.finished).toBe(12);
  });
});
