import { beforeAll, describe, expect, test } from "vitest";
import { withOrg } from "@/db/tenancy";
import { newId } from "@/lib/id";
import { actor, asOwner, type Company, company, noon } from "@/seed/factories/company";
import { larkfield } from "@/seed/factories/objectives";
import { aProject } from "@/seed/factories/work";
import { system } from "../access/actor";
import { outcomeOf } from "../signals/forecast-record";
import { publishForecasts } from "./forecast-commands";
import { keptOfProject, listKept, recordOfTeams } from "./forecast-record-queries";

const { sql } = asOwner();
const tick = (orgId: string, day: string, size?: number) =>
  publishForecasts(system(orgId, "forecast-clock", "Europe/Brussels", noon(day)), size);

/** A running project with `left` items and two finished in each of the ten weeks before `until`. */
async function running(c: Company, left: number, until = "2026-06-29", more: { restricted?: boolean } = {}) {
  const id = await aProject(c.manager, c.teams.field);
  await sql`update projects set status = 'active', start_on = '2026-04-20', activated_on = '2026-04-20' where id = ${id}`;
  const root = more.restricted
    ? ((await sql`select id from objectives where org_id = ${c.orgId} limit 1`)[0]?.id ?? null)
    : null;
  if (root) await sql`update projects set visibility_root_id = ${root} where id = ${id}`;
  const days = Array.from({ length: 20 }, (_, i) => -7 * (1 + Math.floor(i / 2)));
  const first =
    1 + Number((await sql`select coalesce(max(number), 0)::int as n from work_items where org_id = ${c.orgId}`)[0]?.n);
  for (const [index, day] of [...days, ...Array(left).fill(null)].entries())
    await sql`insert into work_items (org_id, id, number, title, project_id, team_id, state, done_on, created_at, updated_at)
      values (${c.orgId}, ${newId()}, ${first + index}, 'Part', ${id}, ${c.teams.field}, ${day === null ? "backlog" : "done"},
        ${day === null ? null : sql`${until}::date + ${day}::int`}, now(), now())`;
  return id;
}

describe("forecasts are kept", () => {
  let c: Company;
  let project: string;
  beforeAll(async () => {
    c = await company();
    project = await running(c, 8);
  });

  test("once a day, when the week is new or they say something else; never by reading", async () => {
    await keptOfProject(c.manager, project);
    expect(await keptOfProject(c.manager, project)).toEqual([]);
    expect(await tick(c.orgId, "2026-06-29")).toEqual({ kept: 1 });
    expect(await tick(c.orgId, "2026-06-29")).toEqual({ kept: 0 });
    expect(await tick(c.orgId, "2026-06-30")).toEqual({ kept: 0 });
    await sql`update work_items set state = 'cancelled' where id = (select id from work_items where project_id = ${project} and state = 'backlog' limit 1)`;
    expect(await tick(c.orgId, "2026-06-30")).toEqual({ kept: 1 });
    expect(await tick(c.orgId, "2026-07-06")).toEqual({ kept: 1 });
    const kept = await keptOfProject(c.manager, project);
    expect(kept.map(({ publishedOn, remaining, outcome }) => [publishedOn, remaining, outcome])).toEqual([
      ["2026-06-29", 8, "waiting"],
      ["2026-06-30", 7, "waiting"],
      ["2026-07-06", 7, "waiting"],
    ]);
    expect(kept[0]).toMatchObject({ plain85: "2026-07-26", source: "project", weeks: Array(10).fill(2) });
    const [told] =
      await sql`select actor_kind, payload from history where org_id = ${c.orgId} and action = 'forecasts.published' order by at limit 1`;
    expect(told).toMatchObject({ actor_kind: "system", payload: { after: { forecasts: 1 } } });
  });

  test("in batches, and goes on where one ends", async () => {
    await running(c, 4);
    await running(c, 6);
    expect(await tick(c.orgId, "2026-07-13", 1)).toEqual({ kept: 3 });
    expect(await tick(c.orgId, "2026-07-13")).toEqual({ kept: 0 });
  });

  test("and cannot be changed or taken back by the application", async () => {
    for (const statement of [`update published_forecasts set remaining = 1`, `delete from published_forecasts`])
      await expect(withOrg(c.executive, (tx) => tx.execute(statement))).rejects.toThrow();
  });

  test("paused, proposed, ended and lasting work has none", async () => {
    const other = await company();
    for (const status of ["paused", "proposed", "done", "stopped"])
      await sql`update projects set status = ${status} where id = ${await running(other, 3)}`;
    await sql`update projects set kind = 'run' where id = ${await running(other, 3)}`;
    expect(await tick(other.orgId, "2026-06-29")).toEqual({ kept: 0 });
  });
});

describe("the record", () => {
  test("counts dates that have passed, one a week for each project, per team; others see none of it", async () => {
    const c = await company("2026-09-28");
    const id = await running(c, 4);
    expect(await tick(c.orgId, "2026-06-29")).toEqual({ kept: 1 });
    expect(await tick(c.orgId, "2026-06-30")).toEqual({ kept: 0 });
    expect(await recordOfTeams(await c.as(c.viewer, noon("2026-06-29")))).toMatchObject([
      { level: 50, ours: { come: 0, held: 0 } },
      { level: 85, projects: 0, ours: { come: 0, held: 0 } },
      { level: 95 },
    ]);
    // Promised for 12 July; done two days before.
    await sql`update projects set status = 'done', done_on = '2026-07-10' where id = ${id}`;
    expect(await recordOfTeams(c.viewer)).toMatchObject([
      { teamName: "Field", level: 50, ours: { come: 1, held: 1 }, plain: { come: 1, held: 1 } },
      { level: 85, projects: 1, ours: { come: 1, held: 1 } },
      { level: 95, ours: { come: 1, held: 1 } },
    ]);
    await sql`update projects set done_on = '2026-09-10' where id = ${id}`;
    expect((await recordOfTeams(c.viewer))[1]).toMatchObject({ ours: { come: 1, held: 0 } });
    await sql`update projects set status = 'stopped', done_on = null, stopped_on = '2026-07-01' where id = ${id}`;
    expect((await recordOfTeams(c.viewer))[1]).toMatchObject({ ours: { come: 0, held: 0 } });
    expect(await listKept(c.viewer, 10)).toHaveLength(1);
    const stranger = await company("2026-09-28");
    expect(await listKept(stranger.executive, 10)).toEqual([]);
    expect(await recordOfTeams(stranger.executive)).toEqual([]);
    expect(await keptOfProject(stranger.executive, id)).toEqual([]);
  });

  test("Larkfield's own past: what its clock would keep is there already, and the sums are those of its rows", async () => {
    const { orgId } = await larkfield();
    expect(await tick(orgId, "2026-06-29")).toEqual({ kept: 0 });
    const [person] = await sql`select user_id from memberships where org_id = ${orgId} and email like 'ivandaele@%'`;
    const org = { id: orgId, slug: "larkfield", name: "Larkfield Instruments", isDemo: true };
    const imke = await actor(org, String(person?.user_id), noon("2026-06-29"));
    const rows = await listKept(imke, 500);
    const at85 = (await recordOfTeams(imke)).filter(({ level }) => level === 85);
    const sum = (of: (one: (typeof at85)[number]) => number) => at85.reduce((total, one) => total + of(one), 0);
    expect(sum(({ ours }) => ours.held)).toBe(rows.filter(({ outcome }) => outcome === "held").length);
    expect(sum(({ ours }) => ours.come)).toBe(
      rows.filter(({ outcome }) => outcome === "held" || outcome === "missed").length,
    );
    expect(sum(({ plain }) => plain.held)).toBe(
      rows.filter((row) => outcomeOf(row.plain85, row, "2026-06-29") === "held").length,
    );
    expect([sum(({ ours }) => ours.come), sum(({ ours }) => ours.held)]).toEqual([11, 11]);
  });
});
