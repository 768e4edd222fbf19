import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoWeekday } from "./calendar";
import { deliveryForecast, finishDate, weeksUntil } from "./delivery-forecast";
import { chanceWithin, exactWeeks, simulatedWeeks, weeksAt } from "./finish-weeks";
import { ANCHOR, type TeamId, teamItems, wk } from "./larkfield-flow.fixture";
import { fnv1a, mulberry32 } from "./random";

const CAP = 104;
const percentiles = (history: number[], n: number) =>
  [0.5, 0.85, 0.95].map((q) => weeksAt(exactWeeks(history, n, CAP), q));

describe("random series", () => {
  it("is the same everywhere", () => {
    const random = mulberry32(42);
    for (const expected of [0.6011037519, 0.448290559, 0.8524657935]) expect(random()).toBeCloseTo(expected, 10);
    expect(fnv1a("demo-project|2026-06-29")).toBe(3263150489);
  });

  it("stays in [0, 1)", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = mulberry32(fnv1a(text))();
        return value >= 0 && value < 1;
      }),
    );
  });
});

describe("weeks to finish", () => {
  it("is exact by convolution", () => {
    const { cumulative } = exactWeeks([0, 2], 2, CAP);
    expect(cumulative.slice(0, 5)).toEqual([0.5, 0.75, 0.875, 0.9375, 0.96875]);
    expect(percentiles([0, 2], 2)).toEqual([1, 3, 5]);
    const rounded = exactWeeks([1, 2, 3], 6, CAP).cumulative.map((c) => Number(c.toFixed(4)));
    expect(rounded).toEqual([0, 0.1111, 0.6296, 0.9383, 0.9959, 1]);
    expect(percentiles([1, 2, 3], 6)).toEqual([3, 4, 5]);
  });

  it("agrees with ten thousand seeded trials", () => {
    const history = [3, 5, 2, 4, 0, 6, 3, 4, 2, 5, 3, 4];
    expect(percentiles(history, 24)).toEqual([7, 9, 10]);
    expect(chanceWithin(exactWeeks(history, 24, CAP), 8)).toBeCloseTo(0.81, 4);
    const simulated = simulatedWeeks(history, 24, { trials: 10_000, cap: CAP, seed: fnv1a("demo-project|2026-06-29") });
    expect(chanceWithin(simulated, 8)).toBeCloseTo(0.8101, 4);
    expect(weeksAt(simulated, 0.85)).toBe(9);
  });

  it("never falls, stays in 0..1, does not depend on order, and is nearer with less to do", () => {
    const history = fc.array(fc.nat(6), { minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 20 }), (weeks, n) => {
        const now = exactWeeks(weeks, n, 30);
        now.cumulative.forEach((chance, i) => {
          expect(chance).toBeGreaterThanOrEqual((now.cumulative[i - 1] ?? 0) - 1e-12);
          expect(chance <= 1).toBe(true);
          expect(chanceWithin(exactWeeks(weeks, n + 1, 30), i + 1)).toBeLessThanOrEqual(chance + 1e-12);
        });
        const turned = exactWeeks([...weeks].reverse(), n, 30);
        expect(chanceWithin(turned, 10)).toBeCloseTo(chanceWithin(now, 10), 10);
      }),
      { numRuns: 50 },
    );
  });

  it("is simulated within two points of the exact chance", () => {
    const history = fc.array(fc.nat(6), { minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 12 }), fc.nat(), (weeks, n, seed) => {
        const exact = exactWeeks(weeks, n, 20);
        const simulated = simulatedWeeks(weeks, n, { trials: 10_000, cap: 20, seed });
        for (const k of [1, 3, 6])
          expect(Math.abs(chanceWithin(simulated, k) - chanceWithin(exact, k))).toBeLessThan(0.03);
      }),
      { numRuns: 20 },
    );
  });

  it("says beyond the cap rather than a number", () => {
    expect(weeksAt(exactWeeks([0, 0, 1], 200, CAP), 0.5)).toBeNull();
    expect(weeksAt(simulatedWeeks([0], 1, { trials: 10, cap: 3, seed: 1 }), 0.5)).toBeNull();
  });
});

describe("dates of a forecast", () => {
  it("counts the running week from Monday to Wednesday only", () => {
    expect(finishDate("2026-06-29", 1)).toBe("2026-07-05");
    expect(finishDate("2026-07-01", 1)).toBe("2026-07-05");
    expect(finishDate("2026-07-02", 1)).toBe("2026-07-12");
  });

  it("counts the due week when it ends on Friday or later", () => {
    expect([weeksUntil(ANCHOR, "2026-07-10"), weeksUntil(ANCHOR, "2026-07-09")]).toEqual([2, 1]);
    expect(weeksUntil(ANCHOR, "2026-06-01")).toBe(0);
  });

  it("finishes in time exactly when the finish date is not after the week of the due date", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (days) => {
        const due = finishDate(ANCHOR, 1 + Math.floor(days / 7));
        expect(isoWeekday(due)).toBe(7);
        expect(weeksUntil(ANCHOR, due)).toBe(1 + Math.floor(days / 7));
      }),
    );
  });
});

describe("Larkfield's projects on 2026-06-29", () => {
  const forecast = (id: string, team: TeamId, start: number, due: number, remaining: number) => {
    const teamWork = teamItems(team);
    const items = teamWork.filter((i) => i.project === id);
    return deliveryForecast(
      { id, startOn: wk(start), dueOn: wk(due, 4), remaining, items, teamItems: teamWork },
      ANCHOR,
    );
  };

  it.each<[string, TeamId, number, number, number, number[], number, string]>([
    ["P2", "SAL", 16, 28, 9, [3, 4, 4], 0, "unlikely"],
    ["P3", "FLD", 14, 32, 16, [7, 9, 10], 0.248, "unlikely"],
    ["P4", "FLD", 17, 27, 8, [6, 7, 9], 0, "unlikely"],
    ["P5", "SEN", 14, 32, 18, [7, 7, 8], 0.378, "unlikely"],
    ["P6", "CLD", 15, 32, 20, [6, 6, 6], 0.996, "likely"],
    ["P7", "APP", 18, 32, 7, [4, 4, 5], 1, "likely"],
    ["P8", "CSU", 6, 30, 6, [2, 2, 2], 1, "likely"],
    ["P10", "APP", 19, 30, 14, [5, 5, 6], 0, "unlikely"],
  ])("%s", (id, team, start, due, remaining, weeks, chance, level) => {
    const signal = forecast(id, team, start, due, remaining);
    expect([signal.value?.p50?.weeks, signal.value?.p85?.weeks, signal.value?.p95?.weeks]).toEqual(weeks);
    expect(signal.value?.chance).toBeCloseTo(chance, 3);
    expect(signal.level).toBe(level);
    expect(signal.value?.history.source).toBe("project");
  });

  it("says it in words", () => {
    expect(forecast("P3", "FLD", 14, 32, 16).reasons).toEqual([
      "85 of 100 futures made of these weeks finish by 30 Aug 2026.",
      "25 % finish by the due date.",
    ]);
  });
});

describe("forecasts without enough history", () => {
  const done = (n: number, week: number) => Array.from({ length: n }, () => ({ doneOn: wk(week, 2) }));
  const base = { id: "p", startOn: wk(22), dueOn: null, remaining: 5 };

  it("uses the team's weeks by the project's share, and says so", () => {
    const teamItems = [15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26].flatMap((w) => done(4, w));
    const signal = deliveryForecast({ ...base, items: done(12, 24), teamItems }, ANCHOR);
    expect(signal.value?.history.source).toBe("team_share");
    // 12 of the 20 items since it began, not 12 of 48: before, it could have none.
    expect(signal.value?.history.weeks.every((w) => Math.abs(w - 2.4) < 1e-9)).toBe(true);
    expect(signal.reasons.at(-1)).toContain("team");
    expect(signal.level).toBe("no_due_date");
  });

  it("does not guess", () => {
    expect(deliveryForecast({ ...base, items: [], teamItems: [] }, ANCHOR).reasons[0]).toContain("Nothing finished");
    expect(deliveryForecast({ ...base, items: done(3, 26), teamItems: done(9, 26) }, ANCHOR).level).toBe(
      "not_enough_data",
    );
  });

  it("knows when nothing is left", () => {
    expect(deliveryForecast({ ...base, remaining: 0, items: [], teamItems: [] }, ANCHOR).level).toBe("nothing_left");
  });

  it("lets scope grow as it did before, from five finished projects on", () => {
    const items = [15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26].flatMap((w) => done(2, w));
    const at = (scopeRatios: number[]) =>
      deliveryForecast({ ...base, startOn: wk(15), items, teamItems: items, scopeRatios }, ANCHOR).value;
    expect(at([2, 2, 2, 2])?.p85?.weeks).toBe(3);
    expect(at([2, 2, 2, 2, 2])).toMatchObject({ p85: { weeks: 5 }, distribution: { method: "simulated" } });
  });
});
