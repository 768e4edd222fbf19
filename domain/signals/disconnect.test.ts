import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar";
import { type DisconnectFacts, disconnectSigns, worstTeam } from "./disconnect";
import { ANCHOR, wk } from "./larkfield-flow.fixture";
import { FROZEN_TEAMS, RESPONSES } from "./larkfield-pulse.fixture";
import { pulseResults } from "./pulse";
import { meanHeadcount, type Stay, turnover, turnoverOf } from "./turnover";

const shares = (favourable: number, unfavourable: number, answers = 5) => ({
  answers,
  favourable,
  neutral: 1 - favourable - unfavourable,
  unfavourable,
});
const calm = { isLit: false, words: "0 of about 6 people left in six months." };
const facts = (changes: Partial<DisconnectFacts> = {}): DisconnectFacts => ({
  morale: shares(0.8, 0),
  moraleBefore: null,
  realistic: shares(0.8, 0),
  tools: shares(0.8, 0),
  unrealisticGoalFrictions: 0,
  toolsFrictions: 0,
  turnover: calm,
  thrash: false,
  ...changes,
});
const level = (changes: Partial<DisconnectFacts>) => disconnectSigns(facts(changes), ANCHOR).level;
const leaving = { isLit: true, words: "2 of about 6 people left in six months." };

describe("signs of disconnect", () => {
  it("counts what is lit of what is known", () => {
    const field = disconnectSigns(
      facts({ morale: shares(0.4, 0), realistic: shares(0, 0.8), tools: shares(0, 0.8), turnover: leaving }),
      ANCHOR,
    );
    expect(field).toMatchObject({ level: "disconnected", value: { lit: 4, available: 5 } });
    expect(field.reasons).toEqual([
      "4 of 5 signs are lit.",
      "40 % look forward to their work.",
      "≥ 80 % call the goals unrealistic.",
      "≥ 80 % lack tools and means.",
      "2 of about 6 people left in six months.",
    ]);
    const organization = facts({
      morale: shares(0.69, 0, 52),
      realistic: shares(0.5, 0.17, 52),
      tools: shares(0.5, 0.15, 52),
      unrealisticGoalFrictions: null,
      toolsFrictions: null,
    });
    expect(disconnectSigns(organization, ANCHOR)).toMatchObject({
      level: "connected",
      value: { lit: 0, available: 5 },
    });
  });

  it("watches at two", () => {
    expect(level({ thrash: true })).toBe("connected");
    expect(level({ thrash: true, turnover: leaving })).toBe("watch");
  });

  it("lights a hidden question by friction, and cannot put it out", () => {
    const hidden = { realistic: null, tools: null };
    expect(level({ ...hidden, toolsFrictions: 3, unrealisticGoalFrictions: 2, thrash: true })).toBe("disconnected");
    const dark = disconnectSigns(facts({ ...hidden, toolsFrictions: 2 }), ANCHOR);
    expect(dark.value?.signs.find((s) => s.sign === "tools")?.lit).toBeNull();
    expect(level({ ...hidden, morale: null })).toBe("not_enough_data");
  });

  it("lights morale that fell by twenty points", () => {
    const fell = disconnectSigns(facts({ moraleBefore: shares(1, 0) }), ANCHOR);
    expect(fell.value?.signs[0]).toMatchObject({
      lit: true,
      reason: "≥ 80 % look forward to their work, much fewer than last time.",
    });
  });

  it("names the worst team, if any is lit", () => {
    const team = (name: string, changes: Partial<DisconnectFacts>) => ({
      name,
      signal: disconnectSigns(facts(changes), ANCHOR),
    });
    expect(
      worstTeam([team("A", {}), team("C", { thrash: true }), team("B", { thrash: true, turnover: leaving })])?.name,
    ).toBe("B");
    expect(worstTeam([team("A", {})])).toBeNull();
  });

  it("never lights fewer signs when answers get worse", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const at = (bad: number) =>
          disconnectSigns(facts({ realistic: shares(1 - bad, bad), tools: shares(1 - bad, bad) }), ANCHOR).value?.lit ??
          0;
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      }),
    );
  });
});

describe("turnover", () => {
  it("takes two leavers to light", () => {
    expect(turnoverOf(2, 14, ANCHOR).value?.rate).toBeCloseTo(0.286, 3);
    expect(turnoverOf(2, 14, ANCHOR).level).toBe("lit");
    expect(turnoverOf(1, 6, ANCHOR).value?.rate).toBeCloseTo(0.334, 3);
    expect(turnoverOf(1, 6, ANCHOR).level).toBe("not_lit");
  });

  const stays = (active: number, left: [string, boolean][]): Stay[] => [
    ...Array.from({ length: active }, () => ({ startedOn: "2019-01-01", departedOn: null, isVoluntary: false })),
    ...left.map(([departedOn, isVoluntary]) => ({ startedOn: "2019-01-01", departedOn, isVoluntary })),
  ];

  it("is what Larkfield's departures say", () => {
    const field = turnover(
      stays(5, [
        ["2026-02-27", true],
        ["2026-04-10", true],
      ]),
      ANCHOR,
    );
    expect(field.value?.headcount).toBeCloseTo(5.92, 2);
    expect(field.value?.rate).toBeCloseTo(0.68, 2);
    expect(field).toMatchObject({ level: "lit", reasons: ["2 of about 6 people left in six months.", "68 % a year."] });
    const all = turnover(
      stays(60, [
        ["2026-02-06", false],
        ["2026-02-27", true],
        ["2026-04-10", true],
      ]),
      ANCHOR,
    );
    expect(all.value?.headcount).toBeCloseTo(61.15, 2);
    expect(all.value?.rate).toBeCloseTo(0.066, 3);
    expect(all.level).toBe("not_lit");
  });

  it("forgets who left before, is unknown for an empty team, counts the new from their first Monday", () => {
    expect(turnover(stays(5, [["2025-12-01", true]]), ANCHOR).value?.leavers).toBe(0);
    expect(turnover([], ANCHOR).level).toBe("not_enough_data");
    expect(meanHeadcount([{ startedOn: wk(14), departedOn: null, isVoluntary: false }], ANCHOR)).toBe(0.5);
    expect(
      meanHeadcount([{ startedOn: addDays(wk(14), 1), departedOn: null, isVoluntary: false }], ANCHOR),
    ).toBeCloseTo(12 / 26, 10);
  });
});

describe("Larkfield's teams in the third round", () => {
  const cells = pulseResults(FROZEN_TEAMS, RESPONSES, 5);
  const stated = (teamId: string) => {
    const questions = cells.find((c) => c.teamId === teamId)?.questions;
    return {
      morale: questions?.morale ?? null,
      realistic: questions?.realistic ?? null,
      tools: questions?.tools ?? null,
    };
  };

  it("finds Field and Sensors disconnected, the organization connected", () => {
    expect(disconnectSigns(facts({ ...stated("FLD"), turnover: leaving }), ANCHOR)).toMatchObject({
      level: "disconnected",
      value: { lit: 4 },
    });
    expect(disconnectSigns(facts(stated("SEN")), ANCHOR)).toMatchObject({ level: "disconnected", value: { lit: 3 } });
    expect(
      disconnectSigns(facts({ ...stated("ORG"), unrealisticGoalFrictions: null, toolsFrictions: null }), ANCHOR).value
        ?.lit,
    ).toBe(0);
  });
});
