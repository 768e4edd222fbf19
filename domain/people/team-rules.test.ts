import { expect, test } from "vitest";
import { type Branch, heightOf, lineOf, whyNotUnder } from "./team-rules";

const team = (id: string, parentId: string | null): Branch => ({ id, parentId, status: "active" });
const chain = [team("a", null), team("b", "a"), team("c", "b"), team("d", "c"), team("e", "d"), team("f", "e")];

test("a line leads to the root and a height counts the levels", () => {
  expect(lineOf(chain, "c")).toEqual(["c", "b", "a"]);
  expect(heightOf(chain, "b")).toBe(5);
});

test("no team stands under itself, nor deeper than six", () => {
  const [a, b] = chain;
  if (!a || !b) throw new Error("no teams");
  expect(whyNotUnder(chain, b, "d")).toMatch(/under itself/);
  expect(whyNotUnder(chain, b, "b")).toMatch(/under itself/);
  expect(whyNotUnder(chain, null, "f")).toMatch(/six|6/);
  expect(whyNotUnder(chain, null, "e")).toBeNull();
  expect(whyNotUnder(chain, a, "b")).toMatch(/stays on top/);
  expect(whyNotUnder(chain, b, null)).toMatch(/under another/);
  expect(whyNotUnder(chain, null, "nowhere")).toMatch(/that is there/);
  expect(whyNotUnder([...chain, { ...team("g", "a"), status: "archived" }], b, "g")).toMatch(/that is there/);
});
