import { describe, expect, test } from "vitest";
import { rateWords, turnoverFinding } from "./finding-rules";
import { mayTellReasons, pairs, reportsToThemselves, takerOf, whyNotDepart, whyNotRehire, whyNotTaker } from "./rules";

describe("who takes over", () => {
  test("somebody who works here; leads where it needs a lead; never their own", () => {
    const works = { id: "a", role: "contributor", status: "active" } as const;
    expect(whyNotTaker("works", works, null)).toBeNull();
    expect(whyNotTaker("leads", works, null)).toContain("manager");
    expect(whyNotTaker("works", works, "a")).toContain("their own");
    expect(whyNotTaker("works", { ...works, role: "viewer" }, null)).not.toBeNull();
    expect(whyNotTaker("works", { ...works, status: "suspended" }, null)).not.toBeNull();
    expect(whyNotTaker("works", undefined, null)).not.toBeNull();
  });

  test("its own choice before that of its kind; stay leaves it", () => {
    expect(takerOf("", "b")).toBe("b");
    expect(takerOf("a", "b")).toBe("a");
    expect(takerOf("stay", "b")).toBeNull();
    expect(takerOf("", "")).toBeNull();
    expect(pairs(["x", "y"], ["1"])).toEqual(
      new Map([
        ["x", "1"],
        ["y", ""],
      ]),
    );
  });
});

test("nobody stands above themselves, however many stand between", () => {
  const line = (managers: Record<string, string>) => (id: string) => managers[id] ?? null;
  expect(reportsToThemselves("a", line({ a: "b", b: "c" }))).toBe(false);
  expect(reportsToThemselves("a", line({ a: "b", b: "c", c: "a" }))).toBe(true);
  expect(reportsToThemselves("a", line({ a: "a" }))).toBe(true);
  // An old knot above somebody is not theirs.
  expect(reportsToThemselves("a", line({ a: "b", b: "c", c: "b" }))).toBe(false);
});

test("one leaves on a day that has come, and comes back after it", () => {
  const here = { status: "active", startedOn: "2025-01-01" } as const;
  expect(whyNotDepart(here, "2026-06-29", "2026-06-29")).toBeNull();
  expect(whyNotDepart(here, "2026-06-30", "2026-06-29")?.[0]).toBe("departedOn");
  expect(whyNotDepart(here, "2024-12-31", "2026-06-29")?.[0]).toBe("departedOn");
  expect(whyNotDepart({ ...here, status: "departed" }, "2026-06-29", "2026-06-29")?.[0]).toBe("form");
  const gone = { status: "departed", departedOn: "2026-02-27" } as const;
  expect(whyNotRehire(gone, "2026-06-29", "2026-06-29")).toBeNull();
  expect(whyNotRehire(gone, "2026-02-27", "2026-06-29")).toBeNull();
  expect(whyNotRehire(gone, "2026-02-26", "2026-06-29")?.[0]).toBe("startedOn");
  expect(whyNotRehire(gone, "2026-07-01", "2026-06-29")?.[0]).toBe("startedOn");
  expect(whyNotRehire({ ...gone, status: "active" }, "2026-06-29", "2026-06-29")?.[0]).toBe("form");
});

test("the sentence of turnover; one leaver tells no reason", () => {
  const org = { name: "Larkfield", leavers: 2, headcount: 61.15, rate: 0.0656, isLit: false };
  const field = { name: "Field", leavers: 2, headcount: 5.92, rate: 0.6775, isLit: true };
  expect(turnoverFinding(org, [field], 182)).toEqual({
    said: "2 of about 61 people left in six months.",
    needs: "In Field it is 2 of about 6.",
  });
  expect(turnoverFinding({ ...org, leavers: 0 }, [], 182)).toEqual({
    said: "Nobody chose to leave in six months.",
    needs: null,
  });
  expect(turnoverFinding({ ...org, headcount: null, rate: null }, [], 182).said).toContain("too early");
  expect([rateWords(org), rateWords(field)]).toEqual(["6.6\u00a0%", "68\u00a0%"]);
  expect(turnoverFinding({ ...org, leavers: 0 }, [], 84).said).toBe("Nobody chose to leave in twelve weeks.");
  expect([mayTellReasons(1), mayTellReasons(2)]).toEqual([false, true]);
});
