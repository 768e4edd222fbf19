import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar";
import { littlesLaw, littlesLawBetween } from "./littles-law";

const day = (n: number) => addDays("2026-05-31", n);
const item = (from: number, to: number | null) => ({
  id: `${from}-${to}`,
  startedOn: day(from),
  doneOn: to === null ? null : day(to),
  cancelledOn: null,
});
const five = [item(1, 4), item(2, 3), item(3, 8), item(5, 9), item(6, 10)];
const ten = (items: typeof five) => littlesLawBetween(items, day(1), day(10));

describe("Little's law", () => {
  it("holds exactly for a window that begins and ends empty", () => {
    const { value, level } = ten(five);
    expect(value).toMatchObject({ averageWip: 2.2, throughput: 0.5, meanCycleTime: 4.4, arrivals: 5, departures: 5 });
    expect(value?.impliedCycleTime).toBeCloseTo(4.4, 10);
    expect(value?.ratio).toBeCloseTo(1, 10);
    expect(level).toBe("steady");
  });

  it("stays steady with one item more than was finished", () => {
    const { value, level } = ten([...five, item(7, null)]);
    expect(value?.averageWip).toBeCloseTo(2.6, 10);
    expect(value?.impliedCycleTime).toBeCloseTo(5.2, 10);
    expect(value?.ratio).toBeCloseTo(0.846, 3);
    expect(level).toBe("steady");
  });

  it("names what is broken with two", () => {
    const { value, level, reasons } = ten([...five, item(7, null), item(8, null)]);
    expect(value?.ratio).toBeCloseTo(0.759, 3);
    expect(level).toBe("not_steady");
    expect(reasons).toContain("More started (7) than finished (5): forecasts will be too optimistic.");
  });

  it("looks at the age of open items only when there are five at both ends", () => {
    const turning = (n: number) => [
      ...Array.from({ length: n }, (_, i) => ({ ...item(-40, 5), id: `old${i}` })),
      ...Array.from({ length: n }, (_, i) => ({ ...item(9, null), id: `new${i}` })),
    ];
    expect(ten(turning(5)).reasons.join()).toContain("mean age");
    expect(ten(turning(4)).reasons.join()).not.toContain("mean age");
  });

  it("has nothing to say when nothing was finished", () => {
    expect(ten([item(1, null)])).toMatchObject({ value: null, level: "not_enough_data" });
    expect(littlesLaw([], "2026-06-29").level).toBe("not_enough_data");
  });

  it("is exact for any items that lie within the window", () => {
    const items = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(24)).map(([from, length]) => item(from, from + length)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(items, (list) => {
        expect(littlesLawBetween(list, day(1), day(84)).value?.ratio).toBeCloseTo(1, 9);
        expect(littlesLaw(list, day(85)).value?.ratio).toBeCloseTo(1, 9);
      }),
    );
  });
});
