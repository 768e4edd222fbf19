import { describe, expect, it } from "vitest";
import { step, type TreeRow, visibleRows } from "./tree-model";

const row = (id: string, level: number, leaf = false): TreeRow => ({ id, level, leaf, cells: {} });
const rows = [
  row("theme", 1),
  row("brief", 2),
  row("objective", 3),
  row("measure", 4, true),
  row("second", 3),
  row("other", 1),
];
const ids = (some: TreeRow[]) => some.map(({ id }) => id);
const none = new Set<string>();

describe("visibleRows", () => {
  it("hides everything below a closed row, and only that", () => {
    expect(ids(visibleRows(rows, new Set(["brief"])))).toEqual(["theme", "brief", "other"]);
    expect(ids(visibleRows(rows, new Set(["objective"])))).toEqual(["theme", "brief", "objective", "second", "other"]);
    expect(visibleRows(rows, none)).toHaveLength(6);
  });

  it("keeps an inner row closed while an outer one opens and closes", () => {
    expect(ids(visibleRows(rows, new Set(["theme", "objective"])))).toEqual(["theme", "other"]);
  });
});

describe("step", () => {
  it("walks up and down", () => {
    expect(step("ArrowDown", "theme", rows, none)).toEqual({ to: "brief" });
    expect(step("k", "brief", rows, none)).toEqual({ to: "theme" });
    expect(step("End", "theme", rows, none)).toEqual({ to: "other" });
    expect(step("ArrowUp", "theme", rows, none)).toBeNull();
  });

  it("opens, then goes in; closes, then goes out", () => {
    const closed = new Set(["objective"]);
    const visible = visibleRows(rows, closed);
    expect(step("ArrowRight", "objective", visible, closed)).toEqual({ to: "objective", toggle: true });
    expect(step("ArrowRight", "objective", rows, none)).toEqual({ to: "measure" });
    expect(step("ArrowLeft", "objective", rows, none)).toEqual({ to: "objective", toggle: true });
    expect(step("ArrowLeft", "objective", visible, closed)).toEqual({ to: "brief" });
    expect(step("ArrowLeft", "measure", rows, none)).toEqual({ to: "objective" });
    expect(step("ArrowRight", "measure", rows, none)).toBeNull();
  });

  it("follows the link with Enter and leaves other keys alone", () => {
    expect(step("Enter", "measure", rows, none)).toEqual({ to: "measure", follow: true });
    expect(step("x", "measure", rows, none)).toBeNull();
  });
});
