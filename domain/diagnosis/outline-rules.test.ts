import { expect, test } from "vitest";
import { outlineFinding } from "./outline-rules";

const goal = (signalStatus: "on_track" | "off_track", hasBrief = true) => ({
  status: "active",
  signalStatus,
  hasBrief,
});

test("the outline says whether the line holds, how many are on track, what hangs on none", () => {
  expect(outlineFinding({ themes: 0, objectives: [], loose: 0 }).said).toBe("No choice has been made yet.");
  expect(outlineFinding({ themes: 2, objectives: [], loose: 1 }).said).toBe(
    "The choices stand; no objective runs under them.",
  );
  expect(outlineFinding({ themes: 2, objectives: [goal("on_track"), goal("off_track")], loose: 0 })).toEqual({
    said: "The line holds down to the objectives. One of two is on track.",
    needs: null,
  });
  expect(outlineFinding({ themes: 2, objectives: [goal("off_track"), goal("off_track", false)], loose: 2 })).toEqual({
    said: "The line holds but for one objective without a brief. None is on track.",
    needs: "Two projects hang on no line.",
  });
  expect(outlineFinding({ themes: 1, objectives: [goal("on_track", false)], loose: 0 }).said).toBe(
    "No objective has a brief above it. One of one is on track.",
  );
});
