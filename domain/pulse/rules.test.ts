import { describe, expect, test } from "vitest";
import { heatOf } from "./finding-rules";
import { closingProblem, inOrder, readableTeams, recallOptions, whyNoAnswer } from "./rules";

const round = { state: "open", roster: { me: "team" }, closesOn: "2026-06-30" };

describe("who may answer", () => {
  test.each([
    [round, "me", "contributor", "2026-06-30", null],
    [round, "me", "contributor", "2026-07-01", /late/],
    [{ ...round, state: "scheduled" }, "me", "contributor", "2026-06-29", /not open yet/],
    [{ ...round, state: "published", roster: null }, "me", "contributor", "2026-06-29", /late/],
    [round, "me", "viewer", "2026-06-29", /Viewers/],
    [round, "you", "manager", "2026-06-29", /frozen/],
  ] as const)("%#", (given, who, role, today, expected) => {
    const said = whyNoAnswer(given, who, role, today);
    if (expected === null) expect(said).toBeNull();
    else expect(said).toMatch(expected);
  });
});

test("a round runs for one to ten days", () => {
  expect(closingProblem("2026-06-29", "2026-06-29")).toMatch(/one day/);
  expect(closingProblem("2026-06-29", "2026-07-09")).toBeNull();
  expect(closingProblem("2026-06-29", "2026-07-10")).toMatch(/10 days/);
});

describe("the main effort among others", () => {
  const right = { text: "Equip vans", mainEffort: true, current: true };
  const others = ["Sell", "Prove", "Repair", "Repair", "Equip vans"].map((text) => ({
    text,
    mainEffort: false,
    current: false,
  }));

  test("one is true, three are others, at any place", () => {
    for (const place of [0, 1, 2, 3]) {
      const options = recallOptions([right, ...others], place);
      expect(options.map(({ key }) => key)).toEqual(["a", "b", "c", "d"]);
      expect(options.findIndex((option) => option.right)).toBe(place);
      expect(new Set(options.map(({ text }) => text)).size).toBe(4);
    }
  });

  test("is not asked without a main effort or without three others", () => {
    expect(recallOptions(others, 0)).toEqual([]);
    expect(recallOptions([right, ...others.slice(0, 2)], 0)).toEqual([]);
  });
});

const tree = [
  { id: "root", name: "All", parentId: null, members: 1 },
  { id: "b", name: "B", parentId: "root", members: 6 },
  { id: "a", name: "A", parentId: "root", members: 6 },
  { id: "a1", name: "A1", parentId: "a", members: 5 },
];

test("each reads what is theirs, and the whole", () => {
  const who = { teamId: "b", scopeTeamIds: ["a", "a1"] };
  expect([...readableTeams(tree, { ...who, role: "executive" })]).toHaveLength(4);
  expect([...readableTeams(tree, { ...who, role: "manager" })].sort()).toEqual(["a", "a1", "root"]);
  expect([...readableTeams(tree, { ...who, role: "contributor" })].sort()).toEqual(["b", "root"]);
  expect([...readableTeams(tree, { ...who, role: "viewer" })]).toEqual([]);
});

test("the tree reads from the top, by name", () => {
  expect(inOrder(tree).map(({ name, depth }) => `${depth}${name}`)).toEqual(["0All", "1A", "2A1", "1B"]);
});

test("heat has five steps", () => {
  expect([0.1, 0.15, 0.3, 0.5, 0.75, 0.8].map(heatOf)).toEqual([0, 1, 2, 3, 4, 4]);
});
