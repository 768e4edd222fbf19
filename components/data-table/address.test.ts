import { describe, expect, it } from "vitest";
import { pageHref, sortDirection, sortHref, withQuery } from "./address";
import type { Column } from "./spec";

const due: Column = { key: "due", head: "Due", kind: "date", sort: "due" };
const age: Column = { key: "age", head: "Days open", kind: "gauge", sort: "age", downFirst: true };
const at = { path: "/o/larkfield/work", params: { team: "sensors", after: "x" } };

describe("the table's address", () => {
  it("leaves out what is empty", () => {
    expect(withQuery("/work", { team: "", sort: undefined })).toBe("/work");
    expect(withQuery("/work", { team: "a b" })).toBe("/work?team=a+b");
  });

  it("turns the order round and goes back to the first page", () => {
    expect(sortHref({ ...at, sort: undefined }, due)).toBe("/o/larkfield/work?team=sensors&sort=due");
    expect(sortHref({ ...at, sort: "due" }, due)).toBe("/o/larkfield/work?team=sensors&sort=-due");
    expect(sortHref({ ...at, sort: "-due" }, due)).toBe("/o/larkfield/work?team=sensors&sort=due");
    expect(sortHref(at, age)).toBe("/o/larkfield/work?team=sensors&sort=-age");
    expect(sortHref(at, { key: "why", head: "Why", kind: "why" })).toBeUndefined();
  });

  it("says which way a column is sorted", () => {
    expect(sortDirection("due", due)).toBe("ascending");
    expect(sortDirection("-due", due)).toBe("descending");
    expect(sortDirection("age", due)).toBeUndefined();
  });

  it("keeps the filter on the next page", () => {
    expect(pageHref({ ...at, params: { team: "sensors" }, sort: "-due" }, { after: "abc" })).toBe(
      "/o/larkfield/work?team=sensors&sort=-due&after=abc",
    );
  });
});
