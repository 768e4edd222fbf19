import { describe, expect, it } from "vitest";
import { DEFAULT_THRESHOLDS } from "../signals/thresholds";
import { type DatedFinding, verdictFinding, verdictRecord } from "./record-rules";

const today = "2026-06-29";
const at = (day: string) => new Date(`${day}T10:00:00Z`);
const finding = (
  id: string,
  direction: "for" | "against",
  day: string,
  retracted: string | null = null,
): DatedFinding => ({
  id,
  direction,
  strength: "strong",
  sourceKind: "experiment",
  sourceKey: id,
  isRetracted: retracted !== null,
  byExecutive: false,
  recordedAt: at(day),
  retractedAt: retracted ? at(retracted) : null,
});
const bet = (verdict: "supported" | "debunked" | "inconclusive", findings: DatedFinding[]) =>
  verdictRecord(
    { prior: 0.5, testBy: null, verdict, verdictAt: at("2026-05-01"), verdictOn: "2026-05-01", findings },
    today,
    DEFAULT_THRESHOLDS,
  );

describe("a verdict against what happened", () => {
  it("weighs what was known on its day, and what is known now", () => {
    const one = bet("supported", [
      finding("a", "for", "2026-04-01"),
      finding("b", "for", "2026-04-02"),
      finding("c", "against", "2026-06-01"),
    ]);
    expect(one.before).toBeCloseTo(0.9968, 4);
    expect(one.now).toBeCloseTo(0.9468, 4);
    expect(one).toMatchObject({ later: 1, stands: true, departed: false });
  });

  it("is shaken when the evidence crosses even odds; a retraction after it counts as news", () => {
    const known = [finding("a", "for", "2026-04-01"), finding("b", "for", "2026-04-02", "2026-06-02")];
    const one = bet("supported", [
      ...known,
      finding("c", "against", "2026-06-01"),
      finding("d", "against", "2026-06-03"),
    ]);
    expect(one.before).toBeCloseTo(0.9968, 4);
    expect(one).toMatchObject({ later: 3, stands: false });
    expect(bet("debunked", [finding("a", "for", "2026-06-01")]).stands).toBe(false);
    expect(bet("inconclusive", [finding("a", "for", "2026-06-01")]).stands).toBe(true);
    expect(bet("inconclusive", [finding("a", "for", "2026-06-01"), finding("b", "for", "2026-06-01")]).stands).toBe(
      false,
    );
  });

  it("says when it went against the advice of its day", () => {
    expect(bet("debunked", [finding("a", "for", "2026-04-01")]).departed).toBe(true);
  });
});

describe("all of them in a sentence", () => {
  const record = (stands: boolean, verdict: "supported" | "debunked" | "inconclusive" = "supported") => ({
    ...bet(verdict, []),
    stands,
    verdict,
    prior: 0.6,
  });
  it("counts first, and judges odds from ten on", () => {
    expect(verdictFinding([])).toEqual({ said: "No bet has a verdict yet.", odds: "" });
    expect(verdictFinding([record(true)]).said).toBe("One verdict: it still stands with what was found since.");
    const three = verdictFinding([record(true), record(false), record(true, "inconclusive")]);
    expect(three.said).toBe("Three verdicts: two still stand with what was found since.");
    expect(three.odds).toBe("Two bets were decided either way; from 10 on the odds they began with can be judged.");
    const ten = [...Array(6).fill(record(true)), ...Array(4).fill(record(true, "debunked"))];
    expect(verdictFinding(ten).odds).toBe(
      "Of 10 bets that were decided either way, 6 came true; the odds they began with had said 6.",
    );
  });
});
