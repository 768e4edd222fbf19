import { describe, expect, test } from "vitest";
import { isCurrent, isDue } from "./summary-rules";

const at = (time: string, today = "2026-06-29") => ({ today, now: new Date(`${today}T${time}:00Z`) });
const kept = { day: "2026-06-29", head: "a", computedAt: new Date("2026-06-29T08:57:00Z"), tookMs: 90 };

describe("a stored diagnosis", () => {
  test("is current while it is of today and nothing has happened since", () => {
    expect(isCurrent(kept, "a", "2026-06-29")).toBe(true);
    expect(isCurrent(kept, "b", "2026-06-29")).toBe(false);
    expect(isCurrent(kept, "a", "2026-06-30")).toBe(false);
    expect(isCurrent({ ...kept, head: null }, null, "2026-06-29")).toBe(true);
  });

  test("is made anew after a change at once, but in a large company when it is half a minute old", () => {
    expect(isDue(kept, "a", at("09:30"))).toBe(false);
    expect(isDue(kept, "b", at("08:58"))).toBe(true);
    const large = { ...kept, tookMs: 900 };
    expect(isDue(large, "b", { ...at("08:57"), now: new Date("2026-06-29T08:57:29Z") })).toBe(false);
    expect(isDue(large, "b", at("08:58"))).toBe(true);
    expect(isDue(large, "a", at("09:30"))).toBe(false);
  });

  test("is made anew on a new day, however large the company is", () => {
    expect(isDue({ ...kept, tookMs: 9000 }, "a", at("00:00", "2026-06-30"))).toBe(true);
  });
});
