import { describe, expect, it } from "vitest";
import { finalGrade } from "./grade";
import { ANCHOR } from "./larkfield-flow.fixture";
import { KEY_RESULTS } from "./larkfield-measures.fixture";
import { objectiveStatus } from "./objective-status";
import type { ObjectiveKind } from "./pace";
import { rollUp } from "./roll-up";
import { measureStatus } from "./status";

const ASPIRATIONAL = ["KR1", "KR6"];

function at(id: string) {
  const { spec, readings } = KEY_RESULTS[id] ?? { spec: undefined, readings: [] };
  if (!spec) throw new Error(id);
  const kind: ObjectiveKind = ASPIRATIONAL.some((o) => id.startsWith(o)) ? "aspirational" : "committed";
  return { ...measureStatus(spec, readings, kind, ANCHOR), id, title: id, weight: spec.weight };
}

function objective(number: number) {
  const measures = Object.keys(KEY_RESULTS)
    .filter((id) => id.startsWith(`KR${number}.`))
    .map(at);
  return {
    score: rollUp(measures.map((m) => ({ ...m, score: m.progress?.score ?? null }))).score,
    status: objectiveStatus(measures, ANCHOR),
  };
}

describe("Larkfield's key results on 2026-06-29", () => {
  it.each([
    ["KR1.1", 0.433, 0.081],
    ["KR1.2", 0.5, 0.148],
    ["KR1.3", 1, 0.648],
    ["KR2.1", 0.2, -0.303],
    ["KR2.2", 0.179, -0.324],
    ["KR3.1", 0.269, -0.2335],
    ["KR3.2", 0.167, -0.333],
    ["KR4.1", 0.671, 0.169],
    ["KR5.1", 0.5, -0.169],
    ["KR5.2", 1, 0.331],
    ["KR6.1", 0.158, -0.194],
  ])("%s: score %d, gap %d", (id, score, gap) => {
    expect(at(id).progress?.score).toBeCloseTo(score, 3);
    expect(at(id).pace.gap).toBeCloseTo(gap, 3);
  });

  it("has scores for what was stopped", () => {
    expect(at("KR0.1").progress?.score).toBe(0.1775);
    expect(at("KR0.2").progress?.score).toBeCloseTo(0.05, 10);
  });

  it("has used the share of time that the calendar gives", () => {
    expect(at("KR1.1").pace.elapsed).toBeCloseTo(0.503, 3);
    expect(at("KR5.1").pace.elapsed).toBeCloseTo(0.669, 2);
  });

  it.each([
    ["KR1.1", 1121, 1057, 1171, 0, "likely"],
    ["KR2.1", 3.4, 3.2, 3.6, 1, "unlikely"],
    ["KR2.2", 73.5, 71.6, 73.9, 1, "unlikely"],
    ["KR3.1", 21.8, 21.8, 22.4, 1, "unlikely"],
    ["KR5.1", 1.0, 1.0, 1.1, 1, "likely"],
    ["KR1.3", 64.5, 64.0, 65.2, 1, "either_way"],
  ])("%s is heading for %d [%d, %d]", (id, central, low, high, decimals, verdict) => {
    const { trend } = at(id);
    if (!trend.ok) throw new Error(trend.reason);
    const shown = (x: number) => Number(x.toFixed(decimals));
    expect([trend.trend.central, trend.trend.low, trend.trend.high].map(shown)).toEqual([central, low, high]);
    expect(trend.trend.class).toBe(verdict);
  });
});

describe("Larkfield's objectives on 2026-06-29", () => {
  it.each([
    [0, 0.146],
    [1, 0.56],
    [2, 0.189],
    [3, 0.235],
    [4, 0.336],
    [5, 0.667],
    [6, 0.158],
  ])("O%d has score %d", (number, score) => {
    expect(objective(number).score).toBeCloseTo(score, 3);
  });

  it.each([
    [1, "at_risk"],
    [2, "off_track"],
    [3, "off_track"],
    [4, "at_risk"],
    [5, "on_track"],
    [6, "stale"],
  ])("O%d is %s", (number, status) => {
    expect(objective(number).status.level).toBe(status);
  });

  it("tells why: the margin, the certificate, the silence", () => {
    expect(objective(1).status.reasons).toContain('"KR1.3" is at risk.');
    expect(objective(4).status.reasons).toContain('"KR4.2" is at risk.');
    expect(objective(6).status.lastKnown).toBe("off_track");
    expect(at("KR6.1").optimismGap).toBe(true);
    expect(at("KR5.1").pace.status).toBe("at_risk");
    expect(finalGrade("committed", objective(0).score)).toBe("missed");
  });
});
