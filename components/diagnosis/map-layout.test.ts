import { expect, test } from "vitest";
import { mapOf } from "@/domain/diagnosis/map-rules";
import { layoutMap, mapSizes, strand, wrapped } from "./map-layout";

const leaf = (id: string) => ({ id, label: id, title: `Leaf ${id}`, value: "4 of 2", status: "on_track" });
const goal = (id: string, days: number, keyTaskKey: string | null, briefId: string | null, leaves = 2) => ({
  ...{ id, label: id, title: `Objective ${id}`, status: "off_track", days, isRestricted: false, isActive: true },
  ...{ hasOwner: true, themeId: "t", briefId, keyTaskKey },
  measures: Array.from({ length: leaves }, (_, n) => leaf(`${id}m${n}`)),
  projects: leaves > 0 ? [leaf(`${id}p`)] : [],
});
const map = mapOf({
  themes: [{ id: "t", title: "Regional distributors", label: "THM-1" }],
  briefs: [
    {
      id: "b",
      title: "Own the dock",
      themeId: "t",
      label: "BRF-1",
      keyTasks: [{ key: "k", text: "Win the regional distributors of the Low Countries", mainEffort: true }],
    },
  ],
  objectives: [goal("a", 400, "k", "b", 3), goal("c", 100, "k", "b"), goal("d", 10, null, null, 0)],
  lane: { busy: [], run: [], duty: [] },
  laneDays: 0,
  allDays: 510,
});

test("a strand is as wide as its share of the most days, and never invisible", () => {
  expect(strand(400, 400)).toBe(11);
  expect(strand(100, 400)).toBe(3.5);
  expect(strand(0, 400)).toBe(1);
  expect(strand(0, 0)).toBe(1);
});

test("a title is broken between words and cut only at the end", () => {
  expect(wrapped("Win the regional distributors", 100, 3)).toEqual(["Win the", "regional", "distributors"]);
  expect(wrapped("Become the cold-proof standard for all", 120, 2)).toEqual([
    "Become the",
    expect.stringMatching(/…$/),
  ]);
  expect(wrapped("short", 10, 2)).toHaveLength(1);
});

test.each(["mid", "wide"] as const)("everything stands in its column, nothing overlaps, in %s", (name) => {
  const size = mapSizes[name];
  const out = layoutMap(map, size);
  expect(out.goals.map((one) => one.x)).toEqual([size.goal.from, size.goal.from, size.goal.from]);
  for (const part of [out.measures, out.projects])
    for (let at = 1; at < part.length; at++)
      expect((part[at]?.y ?? 0) - (part[at - 1]?.y ?? 0)).toBeGreaterThanOrEqual(26);
  const ys = out.goals.map((one) => one.y);
  expect(ys).toEqual(ys.toSorted((a, b) => a - b));
  expect(Math.max(...ys, ...out.measures.map((one) => one.y))).toBeLessThan(out.height);
  expect(out.wires.find((wire) => wire.key === "b k a")).toMatchObject({ width: 11, look: "main" });
  expect(out.wires.find((wire) => wire.key.endsWith(" d"))).toMatchObject({ look: "broken" });
  expect(out.notes.map(({ text }) => text)).toEqual(["no measure", "no project"]);
});
