import { describe, expect, it } from "vitest";
import { hang, step } from "./tree-model";

const row = (id: string, level: number, leaf = false) => ({ id, level, leaf });
const rows = [
  row("theme", 1),
  row("brief", 2),
  row("objective", 3),
  row("measure", 4, true),
  row("second", 3),
  row("other", 1),
];
const ids = (some: { id: string }[] | undefined) => (some ?? []).map(({ id }) => id);
/** What is left to see when these rows are closed. */
const without = (...gone: string[]) => rows.filter(({ id }) => !gone.includes(id));
const none = new Set<string>();

describe("hang", () => {
  it("puts each row under the nearest one above it that is higher", () => {
    const { top, below } = hang(rows);
    expect(ids(top)).toEqual(["theme", "other"]);
    expect(ids(below.get("theme"))).toEqual(["brief"]);
    expect(ids(below.get("brief"))).toEqual(["objective", "second"]);
    expect(ids(below.get("objective"))).toEqual(["measure"]);
    expect(below.get("other")).toEqual([]);
  });

  it("takes a level that is left out", () => {
    const { top, below } = hang([row("theme", 1), row("goal", 4), row("more", 3), row("next", 1)]);
    expect(ids(top)).toEqual(["theme", "next"]);
    expect(ids(below.get("theme"))).toEqual(["goal", "more"]);
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
    const visible = without("measure");
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
