import { describe, expect, test } from "vitest";
import { isFresh } from "./summary-rules";

const now = new Date("2026-06-29T09:00:00Z");
const stored = { head: "a", computedAt: new Date("2026-06-29T08:57:00Z"), tookMs: 90 };

describe("a stored diagnosis", () => {
  test("stands until something happens", () => {
    expect(isFresh(stored, "a", now)).toBe(true);
    expect(isFresh(stored, "b", now)).toBe(false);
    expect(isFresh({ ...stored, head: null }, null, now)).toBe(true);
  });

  test("of a large company may be five minutes old", () => {
    const large = { ...stored, tookMs: 900 };
    expect(isFresh(large, "b", now)).toBe(true);
    expect(isFresh({ ...large, computedAt: new Date("2026-06-29T08:54:00Z") }, "b", now)).toBe(false);
  });
});
