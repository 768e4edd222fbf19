import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finalGrade } from "./grade";
import { measure, weekly } from "./measure.fixture";
import type { Reading } from "./progress";
import { measureStatus } from "./status";

const today = "2026-06-29";
const spec = measure();
// Two readings only, so that pace and not a forecast is the base.
const readings = (value: number, confidence: number | null = null): Reading[] =>
  weekly("2026-06-19", [value, value], confidence);
const status = (...[value, confidence, kind]: [number, (number | null)?, ("committed" | "aspirational")?]) =>
  measureStatus(spec, readings(value, confidence ?? null), kind ?? "committed", today);

describe("status of a measure", () => {
  it("lets confidence worsen it by one step, never improve it", () => {
    expect(status(60, 5)).toMatchObject({ base: "on_track", status: "at_risk" });
    expect(status(60, 5, "aspirational")).toMatchObject({ base: "on_track", status: "on_track" });
    expect(status(10, 9)).toMatchObject({ base: "off_track", status: "off_track", optimismGap: true });
    expect(status(60, 1)).toMatchObject({ base: "on_track", status: "at_risk", hiddenDoubt: true });
    expect(status(35, 1)).toMatchObject({ base: "at_risk", status: "off_track" });
  });

  it("prefers the forecast to the pace, and says so", () => {
    const late = measureStatus(
      spec,
      weekly("2026-04-03", [0, 1, 2, 4, 6, 9, 12, 17, 22, 28, 34, 40, 47]),
      "aspirational",
      today,
    );
    expect(late).toMatchObject({ basis: "forecast", status: "on_track" });
    expect(late.reasons[0]).toContain("likely");
    expect(status(60).basis).toBe("pace");
  });

  it("goes stale after one and a half cadences and keeps what was last known", () => {
    const at = (asOf: string) => measureStatus(spec, [{ asOf, value: 60, confidence: 8 }], "committed", today);
    expect(at("2026-06-19")).toMatchObject({ status: "on_track", lastKnown: null });
    const stale = at("2026-06-18");
    expect(stale).toMatchObject({ status: "stale", lastKnown: "on_track" });
    expect(stale.reasons[0]).toContain("11 days");
  });

  it("has no data, has not started, or is too early", () => {
    const on = (day: string) => measureStatus(spec, [], "committed", day).status;
    expect([on("2026-03-30"), on("2026-04-05"), on(today)]).toEqual(["not_started", "too_early", "no_data"]);
  });

  it("does not look into the future", () => {
    const later: Reading = { asOf: "2026-07-03", value: 0, confidence: 0 };
    expect(measureStatus(spec, [...readings(60), later], "committed", today).status).toBe("on_track");
  });

  it("hears only confidence on a yes/no measure, until it is reached", () => {
    const yes = measure({ type: "binary", curve: "none" });
    const at = (value: number, confidence: number | null) =>
      measureStatus(yes, readings(value, confidence), "committed", today).status;
    expect([at(0, 8), at(0, 6), at(0, 2), at(0, null), at(1, 2)]).toEqual([
      "on_track",
      "at_risk",
      "off_track",
      "no_data",
      "on_track",
    ]);
  });

  it("never improves when confidence falls", () => {
    const rank = ["on_track", "at_risk", "off_track"];
    const confidence = fc.integer({ min: 0, max: 10 });
    const kind = fc.constantFrom("committed" as const, "aspirational" as const);
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 120 }), confidence, confidence, kind, (value, a, b, k) => {
        const at = (c: number) => rank.indexOf(status(value, c, k).status);
        expect(at(Math.min(a, b))).toBeGreaterThanOrEqual(at(Math.max(a, b)));
        expect(at(10)).toBe(rank.indexOf(status(value, null, k).status));
      }),
    );
  });
});

describe("grade at closing", () => {
  it.each([
    ["committed", 1, "met"],
    ["committed", 0.9, "near_miss"],
    ["committed", 0.89, "missed"],
    ["aspirational", 0.7, "met"],
    ["aspirational", 0.4, "partly"],
    ["aspirational", 0.39, "missed"],
  ] as const)("%s at %d: %s", (kind, score, grade) => {
    expect(finalGrade(kind, score)).toBe(grade);
  });

  it("is missed when nothing was ever read", () => {
    expect(finalGrade("aspirational", null)).toBe("missed");
  });
});
