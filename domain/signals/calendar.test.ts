import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  completeWeeks,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isCalendarDate,
  isoWeek,
  isoWeekday,
  mondayOf,
  sundayOf,
} from "./calendar";
import { addWorkingDays, workingDaysBetween } from "./working-days";

const date = fc.integer({ min: -200_000, max: 200_000 }).map(fromDayNumber);

describe("calendar dates", () => {
  it.each(["2026-02-30", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "0026-01-01", ""])(
    "refuses %j",
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
      expect(() => dayNumber(text)).toThrow(RangeError);
    },
  );

  it("knows leap days and eras", () => {
    expect(isCalendarDate("2024-02-29")).toBe(true);
    expect(isCalendarDate("1900-02-29")).toBe(false);
    expect(dayNumber("1970-01-01")).toBe(0);
    expect(addDays("2025-12-31", 1)).toBe("2026-01-01");
    expect(daysBetween("2026-01-05", "2026-06-29")).toBe(175);
  });

  it("numbers ISO weeks by their Thursday", () => {
    expect(isoWeek("2025-12-29")).toEqual({ year: 2026, week: 1 });
    expect(isoWeek("2026-06-29")).toEqual({ year: 2026, week: 27 });
    expect(isoWeek("2027-01-03")).toEqual({ year: 2026, week: 53 });
    expect([mondayOf("2026-06-28"), sundayOf("2026-06-28")]).toEqual(["2026-06-22", "2026-06-28"]);
  });

  it("never counts the week of today as complete", () => {
    expect(completeWeeks("2026-06-29", 2)).toEqual(["2026-06-15", "2026-06-22"]);
    expect(completeWeeks("2026-06-28", 2)).toEqual(["2026-06-08", "2026-06-15"]);
  });

  it("returns to where it came from", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5_000, max: 5_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(isoWeekday(mondayOf(from))).toBe(1);
        expect(daysBetween(mondayOf(from), from)).toBe(isoWeekday(from) - 1);
      }),
    );
  });
});

describe("working days", () => {
  it.each([
    ["2026-06-05", "2026-06-08", 1],
    ["2026-06-01", "2026-06-12", 9],
    ["2026-06-06", "2026-06-07", 0],
    ["2026-06-05", "2026-06-05", 0],
    ["2026-06-08", "2026-06-05", 0],
    ["2026-04-02", "2026-06-29", 62],
  ])("from %s to %s: %d", (from, to, expected) => {
    expect(workingDaysBetween(from, to)).toBe(expected);
  });

  it("equals counting day by day, and adds up over any day between", () => {
    fc.assert(
      fc.property(date, fc.nat(60), fc.nat(60), (from, a, b) => {
        const middle = addDays(from, a);
        const to = addDays(middle, b);
        const days = Array.from({ length: a + b }, (_, i) => addDays(from, i + 1));
        expect(workingDaysBetween(from, to)).toBe(days.filter((d) => isoWeekday(d) <= 5).length);
        expect(workingDaysBetween(from, to)).toBe(workingDaysBetween(from, middle) + workingDaysBetween(middle, to));
      }),
    );
  });

  it("finds the day on which a clock runs out", () => {
    expect(addWorkingDays("2026-06-05", 1)).toBe("2026-06-08");
    expect(addWorkingDays("2026-06-05", 0)).toBe("2026-06-05");
    fc.assert(fc.property(date, fc.nat(40), (d, n) => workingDaysBetween(d, addWorkingDays(d, n)) === n));
  });
});
