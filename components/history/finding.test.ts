import { expect, test } from "vitest";
import { historyFinding } from "./finding";

const facts = [
  { on: "2026-06-02", who: "Ann" },
  { on: "2025-11-03", who: null },
];

test("a history says how much happened, since when, and who was last", () => {
  expect(historyFinding(facts, { isFirst: true, hasMore: false })).toBe(
    "Two changes since 3 November 2025, the latest by Ann.",
  );
  expect(historyFinding(facts, { isFirst: true, hasMore: true })).toBe("Many changes, the latest by Ann.");
  expect(historyFinding(facts, { isFirst: false, hasMore: false })).toBe("What happened until 2 June 2026.");
  expect(historyFinding([], { isFirst: true, hasMore: false })).toBe("Nothing has happened to it yet.");
});
