import { beforeAll, describe, expect, test } from "vitest";
import { actor, asOwner, noon } from "@/seed/factories/company";
import { larkfield } from "@/seed/factories/objectives";
import type { Actor } from "../access/actor";
import { observerOf } from "../access/worker-queries";
import { ensureSignals } from "../objectives/signals-queries";
import type { Diagnosed } from "./diagnose-rules";
import { computeDiagnosis } from "./diagnosis-queries";
import { keepDiagnosis } from "./keep-queries";
import { findDiagnosis, findSummary } from "./stored-queries";
import { summaryOf } from "./summary-rules";

/** domain.md 6.10, from the rows, under role app. */
describe("Larkfield's diagnosis on 29 June 2026", () => {
  let found: Diagnosed;
  let imke: Actor;
  const title = (id: string) =>
    found.objectives
      .find((one) => one.id === id)
      ?.title.split(" ")
      .slice(0, 2)
      .join(" ");
  const team = (name: string) => found.signs.teams.find((one) => one.name === name);
  beforeAll(async () => {
    const { orgId } = await larkfield();
    const [person] = await asOwner()
      .sql`select user_id from memberships where org_id = ${orgId} and email like 'ivandaele@%'`;
    const org = { id: orgId, slug: "larkfield", name: "Larkfield Instruments", isDemo: true };
    imke = await actor(org, String(person?.user_id), noon("2026-06-29"));
    await ensureSignals(imke);
    found = await computeDiagnosis(imke);
  });

  test("M23: the size, its class and its sentence", () => {
    expect(found.size.value).toBeCloseTo(0.148, 3);
    expect(found.size.level).toBe("moderate");
    expect(found.size.said).toContain("on average 15 points behind");
    const expected = { Become: 0, Install: 0.3135, "A sensor": 0.267, Proof: 0, Keep: 0.113, "Be known": 0.194 };
    for (const [start, gap] of Object.entries(expected))
      expect(found.objectives.find((one) => one.title.startsWith(start))?.gap).toBeCloseTo(gap, 3);
    expect(found.objectives.find((one) => one.title.startsWith("Partner"))?.gap).toBeNull();
    expect(found.closed).toMatchObject({ met: 0, closed: 2 });
  });

  test("M23: the causes of five troubled objectives", () => {
    const { causes, unexplained, troubled, healthy } = found.diagnosis;
    expect([troubled, healthy]).toEqual([5, 1]);
    expect(Object.fromEntries(causes.map((one) => [one.cause, one.objectiveIds.map(title)]))).toEqual({
      C5: ["Become the", "Install once,", "A sensor"],
      C6: ["Install once,", "A sensor", "Be known"],
      C4: ["A sensor", "Be known"],
      C2: ["Install once,"],
    });
    expect(causes.every((one) => one.contrast === null)).toBe(true);
    expect(unexplained.map(title)).toEqual(["Proof without"]);
    expect(found.objectives.find((one) => one.title.startsWith("Proof without"))?.visitedDaysAgo).toBe(132);
  });

  test("M19: Field 4 of 5, Sensors 3 of 5, the organization none", () => {
    expect(team("Field Install")).toMatchObject({ level: "disconnected", lit: 4, available: 5 });
    expect(team("Sensors")).toMatchObject({ level: "disconnected", lit: 3, available: 5 });
    expect(found.signs.organization).toMatchObject({ level: "connected", lit: 0, available: 5 });
    expect(found.worst?.name).toBe("Field Install");
    expect(found.turns).toBe("learning");
  });

  test("M16: five of six back-briefs, and what people can name", () => {
    const { value } = found.understanding.all;
    expect(value).toMatchObject({ required: 6, accepted: 5, typicalDays: 8 });
    expect((value?.firstPass ?? 0) * 5).toBeCloseTo(3);
    expect(found.recall?.value).toMatchObject({ right: 33, answers: 52 });
    expect(found.recall?.value?.understand).toBeCloseTo(0.71, 2);
    expect(found.recall?.value?.illusionGap).toBeCloseTo(0.077, 2);
    expect(found.recall?.level).toBe("known");
  });

  test("M12, M13 and M15", () => {
    expect(found.sight.value?.coverage).toBeCloseTo(Math.LN2, 3);
    expect(found.sight.value?.busyShare).toBeCloseTo(0.129, 3);
    expect(found.sight.value?.goalShare).toBeCloseTo(0.178, 3);
    expect(found.sight.value?.amounts).toMatchObject({ intent: 517, goal_without_intent: 133, busy: 96, drain: 218 });
    const spread = found.spreads.map((one) => [one.name, Number(one.effective.toFixed(2)), one.level]);
    expect(spread.slice(0, 3)).toEqual([
      ["Field Install", 4.13, "thin"],
      ["Assembly & Supply", 3.87, "watch"],
      ["App & Reports", 2.54, "focused"],
    ]);
    expect(found.spreads[0]?.plain).toBe(5);
    expect(spread.slice(3).every(([, n]) => Number(n) < 2.1)).toBe(true);
    expect(found.accountability.gaps.map((one) => one.title)).toEqual([expect.stringMatching(/^Partner channel/)]);
  });

  test("M24: strategy first in one theme, hands in another, balance in the third", () => {
    const advice = Object.fromEntries(found.postures.themes.map((one) => [one.title, one.advice]));
    expect(advice).toEqual({
      "Regional distributors": "strategy_first",
      "Grocers we already serve": "hold_balance",
      "Sensors that last": "hands_on_execution",
    });
    expect(found.postures.identity.lit).toBe(false);
    expect(found.postures.searching).toBeNull();
    expect(found.postures.warning).toBeNull();
    const distributors = found.postures.themes.find((one) => one.title.startsWith("Regional"));
    expect(distributors?.conditions.filter((one) => one.lit).map((one) => one.id)).toEqual(["NM", "X1", "X2", "X3"]);
    expect(distributors?.reasons).toContain("Field Install finishes 61 % of what it did six weeks before.");
    expect(distributors?.reasons).toContain("Sales keeps 61 % of its dates.");
  });

  test("the gap grew over the last weeks", () => {
    expect(found.trend).toHaveLength(12);
    expect(found.trend.at(-1)?.gap).toBeCloseTo(0.148, 3);
    expect((found.trend[0]?.gap ?? 1) < 0.1).toBe(true);
  });

  test("what the clock keeps is what the rows say, and is made once until something happens", async () => {
    const clock = { ...(await observerOf(imke.orgId, "diagnosis-clock")), now: imke.now, today: imke.today };
    await keepDiagnosis(clock);
    expect(await keepDiagnosis(clock)).toEqual({ computed: 0 });
    const stored = await findDiagnosis(imke);
    expect(stored.asOf).toBeNull();
    expect(plain(stored.found)).toEqual(plain(found));
    const home = (await findSummary(imke)).found;
    expect(plain(home)).toEqual(plain(summaryOf(found)));
    expect(home?.causes.map((one) => one.cause)).toEqual(["C6", "C5", "C4"]);
  });
});

/** As it is stored; sums may differ in the last digit with the order in which the database hands out rows. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === "number" ? Number(inner.toPrecision(9)) : inner)),
  );
