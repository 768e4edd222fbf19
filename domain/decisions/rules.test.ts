import { describe, expect, test } from "vitest";
import { fatesOf, isRevisitDue, missingFate, missingPart } from "./rules";

const running = [
  { id: "a", title: "Vans" },
  { id: "b", title: "Routes" },
];

describe("the fate of work in flight", () => {
  test.each([
    [[], [], [], "Say what becomes of each project in flight: “Vans”, “Routes”."],
    [["a", "b"], ["stop", ""], [], "Say what becomes of “Routes”."],
    [["a", "b"], ["stop", "redirect"], [null, null], "Say which objective “Routes” serves from now on."],
    [["a", "b"], ["stop", "redirect"], [null, "o"], null],
    [["a", "b"], ["continue", "continue"], [], null],
  ] as const)("%#", (ids, fates, targets, expected) => {
    expect(missingFate(running, fatesOf(ids, fates, targets))).toBe(expected);
  });

  test("only what is redirected has a new aim", () => {
    expect(fatesOf(["a"], ["stop"], ["o"]).get("a")).toEqual({ fate: "stop", to: null });
  });
});

test("a reallocation says before, after and when to look again; a posture its theme; a revisit lies ahead", () => {
  const full = {
    kind: "reallocation",
    stateBefore: "6 and 5",
    stateAfter: "4 and 7",
    revisitOn: "2026-07-10",
    themeId: null,
  } as const;
  const today = "2026-06-29";
  expect(missingPart(full, today)).toBeNull();
  expect(missingPart({ ...full, stateBefore: "" }, today)?.[0]).toBe("stateBefore");
  expect(missingPart({ ...full, stateAfter: "" }, today)?.[0]).toBe("stateAfter");
  expect(missingPart({ ...full, revisitOn: null }, today)?.[0]).toBe("revisitOn");
  expect(missingPart({ ...full, kind: "posture" }, today)?.[0]).toBe("themeId");
  expect(missingPart({ ...full, revisitOn: today }, today)?.[0]).toBe("revisitOn");
  expect(missingPart({ ...full, kind: "persist", revisitOn: null }, today)).toBeNull();
});

test("a revisit is due from its day on, until it was made", () => {
  const decision = { status: "decided", revisitOn: "2026-06-26" };
  expect(isRevisitDue(decision, "2026-06-25")).toBe(false);
  expect(isRevisitDue(decision, "2026-06-26")).toBe(true);
  expect(isRevisitDue({ ...decision, status: "revisited" }, "2026-06-29")).toBe(false);
});
