import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answeredByManagers, bureaucraticShare, frictionCost } from "./friction-cost";
import { DAYS } from "./larkfield-days.fixture";
import { ANCHOR } from "./larkfield-flow.fixture";
import { burn, impactPer100Days, prorated, rankedDrains, resourceShift, returnRealised } from "./resources";

const QUARTER: Record<string, [number, number]> = {
  O1: [520, 390],
  O2: [360, 250],
  O3: [340, 300],
  O4: [480, 455],
  O5: [300, 310],
  O6: [120, 24],
  drain: [0, 385],
};
const buckets = (rows: [number, number][]) => rows.map(([planned, actual]) => ({ planned, actual }));

describe("where effort went", () => {
  it("shows what totals hide", () => {
    expect(
      resourceShift(
        buckets([
          [50, 30],
          [30, 25],
          [20, 15],
          [0, 30],
        ]),
      ),
    ).toBeCloseTo(0.3, 10);
    expect(resourceShift(buckets(Object.values(QUARTER)))).toBeCloseTo(0.187, 3);
    expect(resourceShift(buckets([[0, 5]]))).toBeNull();
  });

  it("is 0 as planned and at most 1, whatever the unit and the order", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (list) => {
        const shift = resourceShift(buckets(list));
        if (shift === null) return;
        expect(shift >= 0 && shift <= 1 + 1e-9).toBe(true);
        expect(resourceShift(buckets(list.map(([p, a]) => [p * 8, a * 3])).reverse())).toBeCloseTo(shift, 9);
        expect(resourceShift(list.map(([p]) => ({ planned: p, actual: p * 2 }))) ?? 0).toBeCloseTo(0, 9);
      }),
    );
  });

  it.each([
    ["O1", 0.75, "as_planned"],
    ["O2", 0.69, "under_resourced"],
    ["O3", 0.88, "as_planned"],
    ["O4", 0.95, "as_planned"],
    ["O5", 1.03, "as_planned"],
    ["O6", 0.2, "under_resourced"],
  ])("%s burned %d of its plan: %s", (id, expected, level) => {
    const [planned, actual] = QUARTER[id] ?? [0, 0];
    const signal = burn(planned, actual, 1, ANCHOR);
    expect(signal.value?.burn).toBeCloseTo(expected, 2);
    expect(signal.level).toBe(level);
  });

  it("waits for 30 % of the period, knows an overrun, and does not compare with nothing", () => {
    expect(burn(100, 10, 0.29, ANCHOR).level).toBe("as_planned");
    expect(burn(25_000, 31_900, 1, ANCHOR).level).toBe("overrun");
    expect(burn(0, 10, 1, ANCHOR).level).toBe("not_enough_data");
  });

  it("prorates a period by working days", () => {
    const month = { amount: 220, from: "2026-06-01", to: "2026-06-30" };
    expect(prorated(month, { from: "2026-06-01", to: "2026-06-07" })).toBe(50);
    expect(prorated(month, { from: "2026-01-01", to: "2026-12-31" })).toBe(220);
    expect(prorated(month, { from: "2026-07-01", to: "2026-07-31" })).toBe(0);
    expect(
      prorated({ amount: 3, from: "2026-06-27", to: "2026-06-28" }, { from: "2026-06-28", to: "2026-06-30" }),
    ).toBe(3);
  });

  it("puts Larkfield's drains in order with a running share", () => {
    const totals = new Map<string, number>();
    let all = 0;
    for (const [id, days] of Object.values(DAYS).flatMap((team) => Object.entries(team))) {
      all += days;
      if (id.startsWith("drain_")) totals.set(id.slice(6), (totals.get(id.slice(6)) ?? 0) + days);
    }
    const ranked = rankedDrains(
      [...totals].map(([kind, days]) => ({ kind, days })),
      all,
    );
    expect(ranked.map((d) => [d.kind, d.days])).toEqual([
      ["process", 58],
      ["rework", 54],
      ["meetings", 46],
      ["software", 44],
      ["travel", 16],
    ]);
    expect(ranked.at(-1)?.runningShare).toBeCloseTo(218 / 1068, 10);
  });

  it("puts impact side by side, where there is any", () => {
    expect(impactPer100Days(0.2, 0.5, 150)).toBeCloseTo(0.2, 10);
    expect(impactPer100Days(0.2, 0.5, 0)).toBeNull();
    expect([returnRealised(4, 10, 12), returnRealised(0, 10, 12)]).toEqual([0.5, null]);
  });
});

describe("what friction costs", () => {
  const friction = (hoursLostPerWeek: number, kind = "tools", resolvedOn: string | null = null) => ({
    kind,
    raisedOn: "2026-06-01",
    resolvedOn,
    hoursLostPerWeek,
  });

  it("is people, money and days", () => {
    const cost = frictionCost([friction(16), friction(12), friction(99, "tools", "2026-06-05")], ANCHOR, 40, 520);
    expect(cost).toEqual({ hoursPerWeek: 28, fullTimePeople: 0.7, moneyPerWeek: 1820, daysSoFar: 14 });
  });

  it("is 67 hours a week at Larkfield", () => {
    const open = [16, 12, 20, 9, 7, 0, 3].map((hours) => friction(hours));
    expect(frictionCost(open, ANCHOR, 40, null)).toMatchObject({
      hoursPerWeek: 67,
      fullTimePeople: 1.675,
      moneyPerWeek: null,
    });
  });

  it("has shares, or none", () => {
    expect(bureaucraticShare([friction(9, "process"), friction(27)])).toBe(0.25);
    expect(bureaucraticShare([friction(0)])).toBeNull();
    expect(answeredByManagers(["manager", "executive", "manager", "team"])).toBe(0.5);
    expect(answeredByManagers([])).toBeNull();
  });
});
