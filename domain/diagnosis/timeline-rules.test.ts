import { describe, expect, test } from "vitest";
import type { Forecast } from "../projects/forecast-rules";
import { forecastOf } from "../projects/forecast-rules";
import { addDays, mondayOf } from "../signals/calendar";
import { weeksUntil } from "../signals/delivery-forecast";
import { chanceWithin, jointWeeks } from "../signals/finish-weeks";
import { DEFAULT_THRESHOLDS } from "../signals/thresholds";
import { strategyFilter } from "./picture-input";
import { type Line, movedAt, objectiveLine, projectLine, spanOf, ticksOf, timelineFinding } from "./timeline-rules";

const today = "2026-06-29";
const weeks = (own: number[], team = own) => {
  const from = addDays(mondayOf(today), -7 * own.length);
  return own.map((n, index) => ({ monday: addDays(from, 7 * index), own: n, team: team[index] ?? 0 }));
};
const steady = Array.from({ length: 12 }, () => 2);
const forecast = (id: string, remaining: number, dueOn: string): Forecast =>
  forecastOf({ id, startOn: "2026-01-05", dueOn, remaining }, weeks(steady), today, DEFAULT_THRESHOLDS);
const project = (id: string, over = {}) => ({
  id,
  label: id,
  title: id,
  status: "active",
  startOn: "2026-04-06",
  dueOn: "2026-07-31",
  originalDueOn: "2026-07-31",
  doneOn: null,
  ...over,
});
const objective = {
  id: "o",
  label: "O",
  title: "Goal",
  status: "on_track",
  startOn: "2026-03-30",
  dueOn: "2026-09-27",
};

describe("what the timeline shows", () => {
  test("whole years, quarters, months and weeks around a day", () => {
    expect(spanOf("years", today)).toEqual({ from: "2024-01-01", to: "2028-12-31" });
    expect(spanOf("quarters", today)).toEqual({ from: "2026-01-01", to: "2026-12-31" });
    expect(spanOf("months", today)).toEqual({ from: "2026-04-01", to: "2026-10-31" });
    expect(spanOf("weeks", today)).toEqual({ from: "2026-05-25", to: "2026-09-06" });
    expect(spanOf("quarters", "2026-01-01").from).toBe("2025-10-01");
  });

  test("a step to the side moves by half of it and comes back", () => {
    for (const zoom of ["years", "quarters", "months", "weeks"] as const) {
      const later = movedAt(zoom, today, 1);
      expect(spanOf(zoom, later).from > spanOf(zoom, today).from).toBe(true);
      expect(spanOf(zoom, movedAt(zoom, today, -1)).to < spanOf(zoom, today).to).toBe(true);
    }
  });

  test("ticks carry words at quarters and years, and every second week", () => {
    expect(ticksOf("quarters", spanOf("quarters", today), today).flatMap(({ label }) => label || [])).toEqual([
      "Q1 2026",
      "Q2 2026",
      "Q3 2026",
      "Q4 2026",
    ]);
    expect(ticksOf("years", spanOf("years", today), today).flatMap(({ label }) => label || [])).toHaveLength(5);
    expect(ticksOf("weeks", spanOf("weeks", today), today).slice(0, 3)).toEqual([
      { on: "2026-05-25", label: "25 May", isLong: true },
      { on: "2026-06-01", label: "", isLong: false },
      { on: "2026-06-08", label: "8 Jun", isLong: true },
    ]);
  });
});

describe("lines", () => {
  test("a project has the dates of its forecast; a moved date keeps the first one", () => {
    const told = forecast("p", 8, "2026-07-31");
    const line = projectLine(project("p", { originalDueOn: "2026-06-26" }), told);
    expect(line).toMatchObject({ p50: "2026-07-26", first: "2026-06-26", why: null });
    expect([line.p85, line.chance]).toEqual([told.told?.p85?.date, told.told?.chance]);
  });

  test("without history it says so, and a project that does not run owes no forecast", () => {
    const blind = forecastOf(
      { id: "p", startOn: "2026-06-22", dueOn: null, remaining: 3 },
      weeks([0, 0]),
      today,
      DEFAULT_THRESHOLDS,
    );
    expect(projectLine(project("p"), blind)).toMatchObject({
      p50: null,
      chance: null,
      why: expect.stringMatching(/no forecast/i),
    });
    expect(projectLine(project("p", { status: "done", doneOn: "2026-05-15" }), undefined).why).toBeNull();
  });

  test("an objective's work is done when all its projects are: chances multiply, and one unknown leaves it unknown", () => {
    const forecasts = new Map([
      ["a", forecast("a", 8, "2026-07-31")],
      ["b", forecast("b", 12, "2026-07-31")],
    ]);
    const both = [project("a"), project("b")];
    expect(objectiveLine(objective, both, forecasts, today)).toMatchObject({ why: null });
    const [a, b] = [...forecasts.values()].map(({ told }) =>
      told ? chanceWithin(told.distribution, weeksUntil(today, objective.dueOn)) : 0,
    );
    expect(objectiveLine(objective, both, forecasts, today).chance).toBeCloseTo((a ?? 0) * (b ?? 0), 9);
    expect(objectiveLine(objective, [...both, project("c")], forecasts, today)).toMatchObject({
      p85: null,
      why: "No forecast: c has no history yet.",
    });
    expect(objectiveLine(objective, [], forecasts, today).why).toBe("No project runs for it: no forecast.");
  });

  test("the joint chance of two coins is a quarter, then nine sixteenths", () => {
    const coin = { cumulative: [0.5, 0.75, 0.875], method: "exact" as const };
    expect(jointWeeks([coin, coin]).cumulative).toEqual([0.25, 0.5625, 0.765625]);
    expect(jointWeeks([coin, { cumulative: [1], method: "exact" }]).cumulative).toEqual([0.5, 0.75, 0.875]);
    expect(jointWeeks([]).cumulative).toEqual([]);
  });
});

describe("the finding", () => {
  const line = (chance: number | null, why: string | null = null): Line => ({
    ...projectLine(project(`p${chance}${why}`), undefined),
    chance,
    why,
  });
  test.each([
    [[], "No project runs or is planned, so there is nothing to forecast."],
    [[line(null, "No history.")], "Nothing can be forecast yet. One has no history to forecast from."],
    [[line(0.9), line(1)], "All two forecast projects make their date in 85 of 100 futures."],
    [
      [line(0.9), line(0.6)],
      "One of two forecast projects makes its date in 85 of 100 futures; none is late more often than not.",
    ],
    [
      [line(0), line(0.3), line(0.9)],
      "Two of three forecast projects run past their date more often than not. One cannot make its date at all.",
    ],
  ])("%#", (lines, said) => {
    expect(timelineFinding(lines)).toBe(said);
  });
});

test("a day that no calendar of the product reaches is today", () => {
  for (const at of ["0001-01-01", "9999-12-31", "2026-02-30", "x"])
    expect(strategyFilter({ view: "timeline", zoom: "years", at }, "2026-06-29").at).toBe("2026-06-29");
  for (const at of ["1900-01-01", "2199-12-31"]) {
    const { from, to } = spanOf("years", strategyFilter({ at }, "2026-06-29").at);
    expect([from, to].every((day) => /^\d{4}-\d\d-\d\d$/.test(day))).toBe(true);
  }
});
