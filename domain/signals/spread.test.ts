import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAYS } from "./larkfield-days.fixture";
import { ANCHOR } from "./larkfield-flow.fixture";
import { effectiveNumber, organizationSpread, teamSpread } from "./spread";

const buckets = (team: string) =>
  Object.entries(DAYS[team] ?? {})
    .filter(([id]) => !id.startsWith("drain"))
    .map(([id, amount]) => ({ id, kind: "effort", amount }));

describe("effective number of jobs", () => {
  it.each([
    [[40, 40, 20], 2.78],
    [[25, 25, 25, 25], 4],
    [[90, 2, 2, 2, 2, 2], 1.23],
    [[30, 20, 15, 15, 10, 10], 5.13],
  ])("%j is %d", (amounts, expected) => {
    expect(effectiveNumber(amounts)).toBeCloseTo(expected, 2);
  });

  it("lies between 1 and the count, whatever the unit and the order", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 50 }), (list, unit) => {
        const n = effectiveNumber(list);
        expect(n >= 1 - 1e-9 && n <= list.length + 1e-9).toBe(true);
        expect(effectiveNumber(list.map((a) => a * unit).reverse())).toBeCloseTo(n, 6);
        expect(effectiveNumber([...list, 0])).toBeCloseTo(n, 9);
      }),
    );
  });
});

describe("spread of a team", () => {
  it.each([
    ["FLD", 4.13, "thin"],
    ["ASM", 3.87, "watch"],
    ["APP", 2.54, "focused"],
  ])("%s: %d, %s", (team, effective, level) => {
    const signal = teamSpread(buckets(team), ANCHOR);
    expect(signal.value?.effective).toBeCloseTo(effective, 2);
    expect(signal.level).toBe(level);
  });

  it("is below 2.1 for the others, beside the plain count", () => {
    for (const team of ["SEN", "CLD", "SAL", "CSU", "MKT", "FIN"]) {
      expect(teamSpread(buckets(team), ANCHOR).value?.effective).toBeLessThan(2.1);
    }
    expect(teamSpread(buckets("FLD"), ANCHOR).value?.plain).toBe(5);
  });

  it("is unknown without days", () => {
    expect(teamSpread([], ANCHOR)).toMatchObject({ value: null, level: "not_enough_data" });
    expect(teamSpread([{ id: "o", kind: "objective", amount: 0 }], ANCHOR).value).toBeNull();
  });
});

it("calls more than five objectives under the top brief thin", () => {
  expect(organizationSpread(["a", "b", "c", "d", "e"], ANCHOR).level).toBe("normal");
  expect(organizationSpread(["a", "b", "c", "d", "e", "f"], ANCHOR)).toMatchObject({ level: "thin", value: 6 });
});
