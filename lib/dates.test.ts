import { describe, expect, it } from "vitest";
import {
  addDays,
  dateIn,
  daysBetween,
  formatDate,
  formatDateShort,
  formatInstant,
  formatWeek,
  formatWeekday,
  isDateOnly,
  isoWeek,
  mondayOf,
  startOfDay,
} from "./dates";

describe("writing dates", () => {
  it("speaks British English", () => {
    expect(formatDate("2026-04-28")).toBe("28 April 2026");
    expect(formatWeekday("2026-06-29")).toBe("Monday 29 June 2026");
    expect(formatDateShort("2026-04-28", "2026-06-29")).toBe("28 Apr");
  });

  it("names the year only when it is another one", () => {
    expect(formatDateShort("2026-08-07", "2026-06-29")).toBe("7 Aug");
    expect(formatDateShort("2027-01-04", "2026-06-29")).toBe("4 Jan 2027");
    expect(formatDateShort("2025-12-12", "2026-06-29")).toBe("12 Dec 2025");
  });

  it("refuses what is not a date", () => {
    expect(isDateOnly("2026-02-29")).toBe(false);
    expect(isDateOnly("2028-02-29")).toBe(true);
    expect(isDateOnly("28 April")).toBe(false);
    expect(() => formatDate("2026-13-01")).toThrow(RangeError);
  });
});

describe("weeks", () => {
  it.each([
    ["2026-06-29", 2026, 27],
    ["2026-01-01", 2026, 1],
    ["2027-01-03", 2026, 53],
    ["2027-01-04", 2027, 1],
    ["2025-12-29", 2026, 1],
    ["2021-01-01", 2020, 53],
  ])("%s lies in week %d-%d", (date, year, week) => expect(isoWeek(date)).toEqual({ year, week }));

  it("begins on Monday", () => {
    expect(mondayOf("2026-07-05")).toBe("2026-06-29");
    expect(mondayOf("2026-06-29")).toBe("2026-06-29");
    expect(formatWeek("2026-07-05")).toBe("W27");
  });
});

describe("counting days", () => {
  it("crosses the change to summer time", () => {
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(daysBetween("2026-03-30", "2026-09-27")).toBe(181);
    expect(daysBetween("2026-06-29", "2026-06-22")).toBe(-7);
  });
});

describe("instants", () => {
  it("belong to the organization's time zone", () => {
    const late = new Date("2026-06-28T22:30:00Z");
    expect(dateIn("Europe/Brussels", late)).toBe("2026-06-29");
    expect(dateIn("America/New_York", late)).toBe("2026-06-28");
    expect(formatInstant(late, "Europe/Brussels")).toBe("29 June 2026, 00:30");
  });
});

it("begins a day at its first instant, also where daylight saving skips midnight or a whole day", () => {
  const begins = (zone: string, date: string) => startOfDay(zone, date).toISOString();
  expect(begins("Europe/Brussels", "2026-06-29")).toBe("2026-06-28T22:00:00.000Z");
  // Cairo and Beirut go from 00:00 to 01:00: the day begins at one o'clock.
  expect(begins("Africa/Cairo", "2026-04-24")).toBe("2026-04-23T22:00:00.000Z");
  expect(begins("Asia/Beirut", "2026-03-29")).toBe("2026-03-28T22:00:00.000Z");
  expect(begins("Pacific/Kiritimati", "2026-06-29")).toBe("2026-06-28T10:00:00.000Z");
  expect(begins("Asia/Kathmandu", "2026-06-29")).toBe("2026-06-28T18:15:00.000Z");
  // Samoa left out 30 December 2011.
  expect(begins("Pacific/Apia", "2011-12-30")).toBe(begins("Pacific/Apia", "2011-12-31"));
});
