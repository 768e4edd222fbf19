import { expect, test } from "vitest";
import { around, peopleUnder } from "./team-tree";

const team = (id: string, parentId: string | null) => ({ id, name: id, parentId, members: 1 });
const tree = [
  team("root", null),
  team("a", "root"),
  team("b", "root"),
  team("a1", "a"),
  team("a2", "a"),
  team("a1x", "a1"),
];

test("each team counts its own people and those below", () => {
  expect(Object.fromEntries(peopleUnder(tree))).toEqual({ root: 6, a: 4, b: 1, a1: 2, a2: 1, a1x: 1 });
});

test("a large tree opens along the way to the chosen team", () => {
  const ids = (current: string | null) => around(tree, current).map(({ id }) => id);
  expect(ids(null)).toEqual(["root", "a", "b"]);
  expect(ids("a")).toEqual(["root", "a", "b", "a1", "a2"]);
  expect(ids("a1")).toEqual(["root", "a", "b", "a1", "a2", "a1x"]);
});
