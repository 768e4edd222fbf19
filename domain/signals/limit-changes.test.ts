import { expect, test } from "vitest";
import { changedLimits, limitName, limitNotes } from "./limit-changes";
import { thresholdPaths } from "./own-thresholds";

const usual = new Map(thresholdPaths());

test("what differs is a change of that day; going back to the default is one as well", () => {
  const own = { "gap.large": 0.2, "spread.team.1": 5 };
  expect(changedLimits(usual, {}, own, "2026-05-12")).toEqual([
    { on: "2026-05-12", path: "spread.team.1", from: 4, to: 5 },
    { on: "2026-05-12", path: "gap.large", from: 0.15, to: 0.2 },
  ]);
  expect(changedLimits(usual, own, { "gap.large": 0.2 }, "2026-06-01")).toEqual([
    { on: "2026-06-01", path: "spread.team.1", from: 5, to: 4 },
  ]);
  expect(changedLimits(usual, own, own, "2026-06-01")).toEqual([]);
});

test("a figure tells only of the limits that it uses, and only within the time that it shows", () => {
  const settings = {
    thresholdChanges: [
      { on: "2026-03-01", path: "gap.small", from: 0.05, to: 0.06 },
      { on: "2026-05-12", path: "gap.large", from: 0.15, to: 0.2 },
      { on: "2026-05-13", path: "spread.team.1", from: 4, to: 5 },
    ],
  };
  expect(limitNotes(settings, ["gap", "pace"], "2026-04-01")).toEqual([
    { on: "2026-05-12", said: "A limit used here was changed on 12 May 2026: gap, large, from 0.15 to 0.2." },
  ]);
  expect(limitNotes({}, ["gap"], "2026-04-01")).toEqual([]);
});

test("names are words", () => {
  expect(limitName("monteCarlo.minWeeks")).toBe("monte carlo, min weeks");
  expect(limitName("spread.team.0")).toBe("spread, team, first");
});
