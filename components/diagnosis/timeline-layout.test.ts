import { expect, test } from "vitest";
import type { Line } from "@/domain/diagnosis/timeline-rules";
import { barOf, chanceWords, timelineSizes, xOf } from "./timeline-layout";

const span = { from: "2026-01-01", to: "2026-12-31" };
const size = timelineSizes.wide;
const line = (over: Partial<Line>): Line => ({
  ...{
    id: "p",
    kind: "project",
    label: "PRJ-1",
    title: "Kit",
    status: "active",
    first: null,
    doneOn: null,
  },
  ...{ start: "2026-04-01", due: "2026-08-07", p50: "2026-08-16", p85: "2026-08-30", chance: 0.25, why: null },
  ...over,
});
const today = "2026-06-29";

test("the span fills the plot from edge to edge", () => {
  const x = xOf(span, size);
  expect(x("2026-01-01")).toBe(size.from);
  expect(x("2027-01-01")).toBe(size.to);
});

test("solid until today, open until even odds, hatched on, the due date marked at its end", () => {
  const x = xOf(span, size);
  const bar = barOf(line({}), span, today, size);
  expect(bar.past?.x).toBe(x("2026-04-01"));
  expect((bar.past?.x ?? 0) + (bar.past?.width ?? 0)).toBeCloseTo(x(today), 1);
  expect(bar.even?.x).toBe(x(today));
  expect((bar.tail?.x ?? 0) + (bar.tail?.width ?? 0)).toBeCloseTo(x("2026-08-31"), 1);
  expect(bar.due).toBe(x("2026-08-08"));
  expect(bar.blind).toBeNull();
  expect([bar.goesLeft, bar.goesRight]).toEqual([false, false]);
});

test("what is done ends when it was done; what cannot be known is dotted to its date", () => {
  expect(barOf(line({ doneOn: "2026-05-15", p50: null, p85: null }), span, today, size)).toMatchObject({
    even: null,
    tail: null,
    blind: null,
  });
  const blind = barOf(line({ p50: null, p85: null }), span, today, size);
  expect(blind.blind?.x).toBe(xOf(span, size)(today));
  expect(blind.even).toBeNull();
});

test("what lies beyond the edge is cut there and says so; a line that begins later has no past", () => {
  const week = { from: "2026-06-22", to: "2026-07-05" };
  expect(barOf(line({}), week, today, size)).toMatchObject({ goesLeft: true, goesRight: true, due: null, tail: null });
  const later = barOf(line({ start: "2026-07-06", p50: null, p85: null }), span, today, size);
  expect(later.past).toBeNull();
  expect(later.blind?.x).toBe(xOf(span, size)("2026-07-06"));
});

test.each([
  [null, ""],
  [0.001, "0 %"],
  [0.248, "25 %"],
  [0.996, "> 99 %"],
])("a chance of %s is written %s", (chance, said) => {
  expect(chanceWords(chance)).toBe(said);
});
