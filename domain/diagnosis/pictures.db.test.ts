import { beforeAll, describe, expect, test } from "vitest";
import { aBriefInForce, aDraft, aTheme } from "@/seed/factories/briefs";
import { actor, asOwner, type Company, company, noon, writable } from "@/seed/factories/company";
import { aRunningObjective, larkfield } from "@/seed/factories/objectives";
import { aProject, projectRow } from "@/seed/factories/work";
import type { Actor } from "../access/actor";
import { activateProject } from "../projects/commands";
import { listForecasts } from "../projects/forecast-list-queries";
import { getForecast } from "../projects/forecast-queries";
import { getProject } from "../projects/queries";
import { getTranslation } from "../projects/translation-queries";
import { getDirection } from "./direction-queries";
import { getGap } from "./gap-page-queries";
import { getMapFacts } from "./map-queries";
import { getOutline } from "./outline-queries";
import { outlineFinding } from "./outline-rules";
import { getTimeline } from "./timeline-queries";
import { spanOf } from "./timeline-rules";

const all = { teamId: null, withRetired: false };
const span = spanOf("quarters", "2026-06-29");

describe("Larkfield's pictures", () => {
  let imke: Actor;
  beforeAll(async () => {
    const { orgId } = await larkfield();
    const [person] = await asOwner()
      .sql`select user_id from memberships where org_id = ${orgId} and email like 'ivandaele@%'`;
    const org = { id: orgId, slug: "larkfield", name: "Larkfield Instruments", isDemo: true };
    imke = await actor(org, String(person?.user_id), noon("2026-06-29"));
  });

  test("projects have the forecasts of domain.md 6.10; the timeline says the corrected ones, and in words where there is no history", async () => {
    const { groups, loose, reviews, left } = await getTimeline(imke, all, span);
    const lines = [...groups.flatMap((group) => group.projects), ...loose];
    const of = (start: string) => lines.find((line) => line.title.startsWith(start));
    const plain = async (start: string) =>
      (await getForecast(imke, await getProject(imke, String(of(start)?.id))))?.signal.value;
    expect((await plain("Two-hour"))?.chance).toBeCloseTo(0.248, 3);
    expect(await plain("Two-hour")).toMatchObject({ p50: { date: "2026-08-16" }, p85: { date: "2026-08-30" } });
    expect(of("Two-hour")).toMatchObject({ first: "2026-06-26" });
    expect((await plain("Wash-down"))?.chance).toBeCloseTo(0.378, 3);
    expect(await plain("Wash-down")).toMatchObject({ p50: { date: "2026-08-16" }, p85: { date: "2026-08-16" } });
    expect(await plain("Dock-side")).toMatchObject({
      chance: 0,
      p50: { date: "2026-07-19" },
      p85: { date: "2026-07-26" },
    });
    expect(await plain("Second mobile")).toMatchObject({ chance: 0, p85: { date: "2026-08-02" } });
    expect(of("Trade-show")).toMatchObject({ chance: null, why: expect.stringContaining("no forecast") });
    expect(of("Distributor pilot")).toMatchObject({ status: "done", why: null });
    expect(left).toBe(0);
    const install = groups.find((group) => group.line.title.startsWith("Install once"));
    expect(install?.line).toMatchObject({ due: "2026-09-27" });
    expect(groups.find((group) => group.line.title.startsWith("Be known"))?.line.why).toContain("No project runs");
    expect(new Set(reviews.map(({ kind }) => kind))).toEqual(
      new Set(["strategy_month", "monthly_operations", "quarter"]),
    );
  });

  test("many forecasts at once are each what the project's own page says", async () => {
    const { groups } = await getTimeline(imke, all, span);
    const running = groups.flatMap((group) => group.projects).filter((line) => line.status === "active");
    expect(running).toHaveLength(7);
    for (const line of running) {
      const own = await getForecast(imke, await getProject(imke, line.id));
      expect([line.chance, line.p50, line.p85]).toEqual([
        own?.told?.chance ?? null,
        own?.told?.p50?.date ?? null,
        own?.told?.p85?.date ?? null,
      ]);
    }
    expect(await listForecasts(imke, [])).toEqual(new Map());
  });

  test("N1 and N3: how far the effort reaches and who pulls at the main effort, N11: work under each key task", async () => {
    const direction = await getDirection(imke);
    expect(direction).toMatchObject({ united: 1, working: 8, hasMainEffort: true });
    expect(direction.far).toBeCloseTo(650 / 746, 9);
    const [brief] = await asOwner()
      .sql`select id from briefs where org_id = ${imke.orgId} and title = 'Own the dock' and status = 'published'`;
    const { tasks } = await getTranslation(imke, String(brief?.id));
    expect(tasks.map((task) => task.lastItemStartedOn)).toEqual(["2026-06-26", "2026-06-28", "2026-06-29"]);
  });

  test("the outline says where the line holds, from all that it counts", async () => {
    const { themes, groups, briefs, looseCount } = await getOutline(imke, all);
    expect(outlineFinding({ themes: themes.length, groups, briefs, loose: looseCount })).toEqual({
      said: "The line holds but for one objective without a brief. One of seven is on track.",
      needs: "Two projects hang on no line.",
    });
  });

  test("the map knows the days behind each objective: those of the ledger", async () => {
    const { outline, effort } = await getMapFacts(imke, all);
    const days = (start: string) =>
      effort?.byObjective.get(outline.objectives.find((goal) => goal.title.startsWith(start))?.id ?? "");
    expect([days("Become"), days("Install"), days("A sensor"), days("Proof")]).toEqual([390, 250, 300, 455]);
    const busy = outline.loose.reduce((sum, one) => sum + (effort?.byProject.get(one.id) ?? 0), 0);
    expect(busy).toBe(96);
  });
});

describe("what is not for everybody is in no picture", () => {
  let c: Company;
  beforeAll(async () => {
    c = await company();
  });
  const seen = async (who: Actor) => {
    const [{ outline }, timeline] = [await getMapFacts(who, all), await getTimeline(who, all, span)];
    return {
      briefs: outline.briefs.map((brief) => brief.id),
      goals: outline.objectives.map((goal) => goal.id),
      lines: timeline.groups.flatMap((group) => [group.line.id, ...group.projects.map((one) => one.id)]),
    };
  };

  test("restricted briefs and objectives, and drafts of briefs", async () => {
    const secret = await aBriefInForce(c.executive, [c.manager], { confidentiality: "restricted" });
    const open = await aBriefInForce(c.executive, [c.manager]);
    const draft = await aDraft(c.executive, await aTheme(c.executive));
    const kept = await aRunningObjective(c.peer, c.peer, open.themeId, { visibility: "restricted" });
    const project = await aProject(c.peer, c.teams.cloud, { objectiveId: kept.id });
    await activateProject(c.peer, { projectId: project, version: (await projectRow(project)).version });
    const named = await seen(c.manager);
    expect(named.briefs).toContain(secret.id);
    expect(await seen(c.peer)).toMatchObject({ lines: expect.arrayContaining([kept.id, project]) });
    for (const who of [c.contributor, c.other, c.viewer]) {
      const found = await seen(who);
      expect(found.briefs).toContain(open.id);
      expect(found.briefs).not.toContain(secret.id);
      expect(found.briefs).not.toContain(draft);
      expect(found.goals).not.toContain(kept.id);
      expect([...found.lines]).not.toContain(project);
    }
    expect((await seen(c.executive)).goals).not.toContain(kept.id);
  });

  test("days are not for viewers, are nobody's for what is restricted, and no week of one or two people", async () => {
    const own = await company();
    const theme = await aTheme(own.executive);
    const open = await aRunningObjective(own.executive, own.manager, theme, { title: "Open" });
    const kept = await aRunningObjective(own.executive, own.manager, theme, {
      title: "Kept",
      visibility: "restricted",
    });
    const { sql } = asOwner();
    const spend = (who: Actor, objectiveId: string, amount: number) => sql`
      insert into resource_entries (org_id, id, side, unit, amount, period_start, period_end, team_id, member_id, objective_id,
        created_by, created_at, updated_at)
      values (${own.orgId}, gen_random_uuid(), 'actual', 'days', ${amount}, '2026-06-22', '2026-06-28', ${own.teams.field},
        ${who.membershipId}, ${objectiveId}, ${who.membershipId}, now(), now())`;
    await spend(own.contributor, open.id, 3);
    await spend(own.manager, kept.id, 5);
    const daysFor = async (who: Actor) => {
      const { effort } = await getMapFacts(who, all);
      return effort && [effort.all, effort.byObjective.get(open.id), effort.byObjective.get(kept.id)];
    };
    expect(await daysFor(own.executive)).toEqual([0, undefined, undefined]);
    const before = await getDirection(own.executive);
    await spend(own.other, open.id, 4);
    expect(await daysFor(own.manager)).toEqual([12, 7, undefined]);
    expect([before.far, (await getDirection(own.executive)).far]).toEqual([null, expect.any(Number)]);
    expect(await daysFor(own.viewer)).toBeNull();
    // Who leads or works in another team sees none of it (domain.md 4).
    expect(await daysFor(own.peer)).toEqual([0, undefined, undefined]);
    expect((await getMapFacts(own.contributor, all)).effort).toMatchObject({ whose: "Field", all: 12 });
  });

  test("beyond what a page reads, all are counted, and no project of an objective further on hangs on no line", async () => {
    const own = await company();
    const theme = await aTheme(own.executive);
    const { id } = await aRunningObjective(own.executive, own.manager, theme);
    const columns = await writable("objectives");
    await asOwner().sql`insert into objectives (${asOwner().sql.unsafe(columns)})
      select ${asOwner().sql.unsafe(columns)} from (select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', 1000 + n))).*
      from objectives o, generate_series(1, 1004) n where o.org_id = ${own.orgId} and o.id = ${id}) copy`;
    const [last] = await asOwner()
      .sql`select id from objectives where org_id = ${own.orgId} order by number desc limit 1`;
    const far = await aProject(own.manager, own.teams.field, { objectiveId: String(last?.id) });
    const busy = await aProject(own.manager, own.teams.field);
    for (const projectId of [far, busy])
      await activateProject(own.manager, { projectId, version: (await projectRow(projectId)).version });
    const outline = await getOutline(own.executive, all);
    expect(outline).toMatchObject({
      isCut: true,
      looseCount: 1,
      groups: [{ themeId: theme, all: 1005, running: 1005 }],
    });
    expect(outline.loose.map((one) => one.id)).toEqual([busy]);
  });

  test("work kept to a line is named on nobody else's gap page, though its days count there", async () => {
    const own = await company();
    const theme = await aTheme(own.executive);
    const kept = await aRunningObjective(own.executive, own.manager, theme, { visibility: "team_line" });
    const project = await aProject(own.manager, own.teams.field, {
      objectiveId: kept.id,
      title: "Win the rival's fleet",
    });
    await activateProject(own.manager, { projectId: project, version: (await projectRow(project)).version });
    await asOwner().sql`
      insert into resource_entries (org_id, id, side, unit, amount, period_start, period_end, team_id, project_id, created_at, updated_at)
      values (${own.orgId}, gen_random_uuid(), 'actual', 'days', 9, '2026-06-22', '2026-06-28', ${own.teams.field}, ${project}, now(), now())`;
    const named = async (who: Actor) => (await getGap(who))?.sight.loose.map(({ title }) => title);
    expect(await named(own.contributor)).toEqual(["Win the rival's fleet"]);
    expect(await named(own.executive)).toEqual(["Win the rival's fleet"]);
    expect(await named(own.other)).toEqual([]);
  });

  test("another organization has nothing of it", async () => {
    const stranger = await company();
    expect(await seen(stranger.executive)).toEqual({ briefs: [], goals: [], lines: [] });
  });

  test("a project without history has a line and says so", async () => {
    const lone = await company();
    const theme = await aTheme(lone.executive);
    const { id } = await aRunningObjective(lone.executive, lone.manager, theme);
    const project = await aProject(lone.manager, lone.teams.field, { objectiveId: id });
    await activateProject(lone.manager, { projectId: project, version: (await projectRow(project)).version });
    const { groups } = await getTimeline(lone.executive, all, span);
    expect(groups[0]?.projects[0]).toMatchObject({ id: project, chance: null, p85: null });
    expect(groups[0]?.projects[0]?.why).toMatch(/nothing|no forecast/i);
  });
});
