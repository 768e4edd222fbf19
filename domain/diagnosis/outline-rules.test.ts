import { expect, test } from "vitest";
import { goalGroups, outlineFinding } from "./outline-rules";

const briefs = [{ id: "b" }];
const goal = (signalStatus: "on_track" | "off_track", briefId: string | null = "b", isRestricted = false) => ({
  ...{ themeId: "t", briefId, status: "active", signalStatus, isRestricted },
});
const found = (goals: ReturnType<typeof goal>[], loose = 0, themes = 2) =>
  outlineFinding({ themes, groups: goalGroups(goals), briefs, loose });

test("the outline says whether the line holds, how many are on track, what hangs on none", () => {
  expect(found([], 0, 0).said).toBe("No choice has been made yet.");
  expect(found([], 1).said).toBe("The choices stand; no objective runs under them.");
  expect(found([goal("on_track"), goal("off_track")])).toEqual({
    said: "The line holds down to the objectives. One of two is on track.",
    needs: null,
  });
  expect(found([goal("off_track"), goal("off_track", null)], 2)).toEqual({
    said: "The line holds but for one objective without a brief. None is on track.",
    needs: "Two projects hang on no line.",
  });
  expect(found([goal("on_track", "ended")]).said).toBe("No objective has a brief above it. One of one is on track.");
});

test("what is restricted is counted among what a reader sees, and in nobody's figures", () => {
  const goals = [goal("on_track"), goal("off_track", "b", true), goal("off_track", null)];
  expect(goalGroups(goals)).toEqual([
    { themeId: "t", briefId: "b", all: 2, running: 1, onTrack: 1 },
    { themeId: "t", briefId: null, all: 1, running: 1, onTrack: 0 },
  ]);
});
