import { expect, test } from "vitest";
import { daySentence, gapSentence, owedSentence, standingSentence, teamsSentence } from "./home-rules";

test("how the objectives stand, in words", () => {
  const counts = new Map([
    ["on_track", 1],
    ["off_track", 2],
    ["at_risk", 2],
    ["stale", 1],
    ["no_data", 1],
  ] as const);
  expect(standingSentence(counts, 7)).toEqual({
    said: "One of seven objectives is on track.",
    rest: "Two off track, two at risk, one stale, one without data.",
  });
  expect(standingSentence(new Map(), 0).said).toBe("No objective runs yet.");
  expect(standingSentence(new Map([["on_track", 1]] as const), 1).said).toBe("The one objective is on track.");
  expect(standingSentence(new Map([["off_track", 3]] as const), 3).said).toBe("None of three objectives is on track.");
});

test("the gap is points, or nothing when nothing is measured", () => {
  expect(gapSentence(0.148)).toBe(
    "Objectives are on average 15 points behind where their own plan says they should be.",
  );
  expect(gapSentence(0.012)).toContain("1 point behind");
  expect(gapSentence(0)).toBe("Objectives are where their own plan says they should be.");
  expect(gapSentence(null)).toBeNull();
});

test("what is owed, and the oldest", () => {
  expect(owedSentence([])).toEqual({ lead: "", said: "Nothing waits for your answer." });
  expect(owedSentence([{ days: 3 }, { days: null }])).toEqual({
    lead: "Two answers are owed.",
    said: "The oldest has waited 3 working days.",
  });
  expect(owedSentence([{ days: null }]).said).toBe("");
});

test("a contributor's day", () => {
  expect(daySentence([])).toEqual({ said: "Nothing is on your desk.", needs: null });
  expect(
    daySentence([
      { sight: "intent", isOld: true },
      { sight: "run", isOld: false },
    ]),
  ).toEqual({ said: "Two on your desk, all on the line.", needs: "One is old." });
  expect(daySentence([{ sight: "busy", isOld: false }]).said).toBe("One on your desk, one without a purpose.");
});

test("a manager's teams when nothing is owed", () => {
  expect(teamsSentence([{ signalStatus: "off_track" }], 6)).toBe(
    "One of one objective of your teams is off track, six items are old.",
  );
  expect(teamsSentence([{ signalStatus: "on_track" }, { signalStatus: null }], 0)).toBe(
    "No objective of your teams is off track.",
  );
  expect(teamsSentence([], 1)).toBe("No objective of your teams runs, one item is old.");
});
