import { beforeAll, describe, expect, test } from "vitest";
import { historyOf } from "@/seed/factories/briefs";
import { asOwner, type Company, company, noon } from "@/seed/factories/company";
import { aFriction, frictionRow, frictionSteps } from "@/seed/factories/friction";
import { system } from "../access/actor";
import { answerFriction } from "./answer-commands";
import { escalateDue } from "./clock-commands";
import { answerFrictionInput } from "./input";
import { getTriage, listOverdueElsewhere, listOwedFrictions } from "./triage-queries";

const zone = "Europe/Brussels";
const tick = (orgId: string, day: string, options = {}) =>
  escalateDue(system(orgId, "friction-clock", zone, noon(day)), zone, options);

describe("the clock", () => {
  let c: Company;
  beforeAll(async () => {
    c = await company();
  });

  test("raises what nobody answered in time, once a level, and marks the top overdue once for every executive", async () => {
    const id = await aFriction(c.contributor, { severity: "high" });
    expect(await tick(c.orgId, "2026-07-02")).toEqual({ escalated: 0, overdue: 0 });
    expect(await tick(c.orgId, "2026-07-03")).toEqual({ escalated: 1, overdue: 0 });
    expect(await tick(c.orgId, "2026-07-03")).toEqual({ escalated: 0, overdue: 0 });
    expect(await frictionRow(id)).toMatchObject({
      level: "executive",
      status: "open",
      clock_due_at: "2026-07-08 22:00:00+00",
    });
    expect(await tick(c.orgId, "2026-07-09")).toEqual({ escalated: 0, overdue: 1 });
    expect(await tick(c.orgId, "2026-07-10")).toEqual({ escalated: 0, overdue: 0 });
    expect(await frictionSteps(id)).toEqual(["raised", "escalated", "overdue"]);
    expect((await historyOf(id)).map((row) => row.action)).toEqual([
      "friction.raised",
      "friction.escalated",
      "friction.became-overdue",
    ]);
    expect((await listOwedFrictions(c.executive))[0]?.overdueSince).not.toBeNull();
    const [row] = (await getTriage(c.executive)).owed;
    await answerFriction(
      c.executive,
      answerFrictionInput.parse({
        frictionId: id,
        version: row?.version,
        answerKind: "not_now",
        text: "Next quarter.",
      }),
    );
    expect(await tick(c.orgId, "2026-08-10")).toEqual({ escalated: 0, overdue: 0 });
  });

  test("an overdue one that waits for one executive is known to the others and owed by none of them", async () => {
    const own = await company();
    const id = await aFriction(own.contributor, { severity: "high" });
    const { sql } = asOwner();
    await sql`update memberships set role = 'executive' where org_id = ${own.orgId} and id = ${own.viewer.membershipId}`;
    await sql`update frictions set level = 'executive', addressed_to = ${own.executive.membershipId}, overdue_since = '2026-06-28T08:00:00Z'
      where org_id = ${own.orgId} and id = ${id}`;
    const other = await own.as(own.viewer, noon("2026-07-10"));
    const addressee = await own.as(own.executive, noon("2026-07-10"));
    expect((await listOwedFrictions(addressee)).map((row) => row.id)).toEqual([id]);
    expect(await listOverdueElsewhere(addressee)).toEqual([]);
    expect(await listOwedFrictions(other)).toEqual([]);
    expect((await getTriage(other)).owed).toEqual([]);
    expect(await listOverdueElsewhere(other)).toMatchObject([{ id, addressee: expect.stringMatching(/\w/) }]);
  });

  test("reads the organization's own clocks", async () => {
    const own = await company();
    await asOwner()
      .sql`update organization_settings set settings = '{"thresholds": {"friction.clock.high": 1}}'::jsonb where org_id = ${own.orgId}`;
    const raiser = await own.as(own.contributor, noon("2026-06-29"));
    const id = await aFriction(raiser, { severity: "high" });
    expect(await frictionRow(id)).toMatchObject({ clock_due_at: "2026-06-30 22:00:00+00" });
    expect(await tick(own.orgId, "2026-07-01")).toEqual({ escalated: 1, overdue: 0 });
    expect(await frictionRow(id)).toMatchObject({ clock_due_at: "2026-07-02 22:00:00+00" });
  });

  test("touches no other organization", async () => {
    const [here, there] = [await company(), await company()];
    const id = await aFriction(there.contributor, { severity: "critical" });
    await aFriction(here.contributor, { severity: "critical" });
    expect(await tick(here.orgId, "2026-07-20")).toEqual({ escalated: 1, overdue: 0 });
    expect(await frictionRow(id)).toMatchObject({ level: "manager" });
  });

  test("thousands, each once, also when the worker dies in the middle and two run at a time", async () => {
    const big = await company();
    const n = 3000;
    await manyOpen(big, n);
    const dies = tick(big.orgId, "2026-07-20", {
      size: 200,
      afterBatch: (done: number) => {
        if (done >= 1000) throw new Error("killed");
      },
    });
    await expect(dies).rejects.toThrow("killed");
    const runs = await Promise.all([1, 2].map(() => tick(big.orgId, "2026-07-20", { size: 200 })));
    expect(runs.reduce((sum, run) => sum + run.escalated, 0)).toBe(n - 1000);
    const [found] = await asOwner().sql`
      select count(*)::int as n, count(distinct friction_id)::int as each,
        (select count(*)::int from history where org_id = ${big.orgId} and action = 'friction.escalated') as told,
        (select count(*)::int from frictions where org_id = ${big.orgId} and level = 'executive' and version = 2) as risen
      from friction_events where org_id = ${big.orgId} and kind = 'escalated'`;
    expect(found).toEqual({ n, each: n, told: n, risen: n });
  }, 60_000);

  test("what was done before a fault stays done, and the next run does the rest", async () => {
    const faulty = await company();
    await manyOpen(faulty, 400);
    await expect(
      tick(faulty.orgId, "2026-07-20", {
        size: 100,
        afterBatch: () => {
          throw new Error("planted");
        },
      }),
    ).rejects.toThrow("planted");
    const [half] = await asOwner()
      .sql`select count(*) filter (where level = 'executive')::int as up, count(*)::int as n from frictions where org_id = ${faulty.orgId}`;
    expect(half).toEqual({ up: 100, n: 400 });
    expect(await tick(faulty.orgId, "2026-07-20")).toEqual({ escalated: 300, overdue: 0 });
  });
});

/** Open frictions of one raiser whose clock has run out, written by the owner: a thousand raises would only be slow. */
async function manyOpen(c: Company, n: number): Promise<void> {
  await asOwner().sql`
    insert into frictions (org_id, id, number, title, kind, severity, team_id, raised_by, raised_at, level, addressed_to, status, clock_due_at, created_at, updated_at)
    select ${c.orgId}::uuid, gen_random_uuid(), i, 'Obstacle ' || i, 'tools', 'high', ${c.teams.field}::uuid, ${c.contributor.membershipId}::uuid,
      '2026-06-01T08:00:00Z', 'manager', ${c.manager.membershipId}::uuid, 'open', '2026-06-05T00:00:00Z', '2026-06-01T08:00:00Z', '2026-06-01T08:00:00Z'
    from generate_series(1, ${n}::int) i`;
}
