import { expect, it } from "vitest";
import { withPlainLimit } from "./client";

it("lets the planner see the limit of a query, and nothing else", () => {
  expect(withPlainLimit("select a from b where c = $1 limit $2", ["x", 51])).toEqual([
    "select a from b where c = $1 limit 51",
    ["x"],
  ]);
  const others: [string, unknown[]][] = [
    ["select a from b where c = $1 limit $2", ["x", "51"]],
    ["select a from b where c = $1", [51]],
    ["select count(*) from (select a from b limit $1) c where d = $2", [5, 51]],
    ["select a from b limit 1", []],
  ];
  for (const [query, parameters] of others) expect(withPlainLimit(query, parameters)).toEqual([query, parameters]);
});
