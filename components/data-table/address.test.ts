import { describe, expect, it } from "vitest";
import { pageHref, withQuery } from "./address";
import { modelOf } from "./model";
import type { Column } from "./spec";

const due: Column = { key: "due", head: "Due", kind: "date", sort: "due" };
const age: Column = { key: "age", head: "Days open", kind: "gauge", sort: "age", downFirst: true };
const at = { path: "/o/larkfield/work", params: { team: "sensors", after: "x" } };

describe("the table's address", () => {
  it("leaves out what is empty", () => {
    expect(withQuery("/work", { team: "", sort: undefined })).toBe("/work");
    expect(withQuery("/work", { team: "a b" })).toBe("/work?team=a+b");
  });

  const columns: Column[] = [due, age, { key: "why", head: "Why", kind: "why" }];
  const heads = (sort?: string) => modelOf(columns, [], { ...at, ...(sort && { sort }) }).heads;

  it("turns the order round and goes back to the first page", () => {
    const [first, second, third] = heads();
    expect(first?.href).toBe("/o/larkfield/work?team=sensors&sort=due");
    expect(heads("due")[0]?.href).toBe("/o/larkfield/work?team=sensors&sort=-due");
    expect(heads("-due")[0]?.href).toBe("/o/larkfield/work?team=sensors&sort=due");
    expect(second?.href).toBe("/o/larkfield/work?team=sensors&sort=-age");
    expect(heads("-age")[1]?.href).toBe("/o/larkfield/work?team=sensors&sort=age");
    expect(third?.href).toBeUndefined();
  });

  it("says which way a column is sorted, and leaves the order of rows to the server", () => {
    expect(heads("due").map(({ sorted }) => sorted)).toEqual(["ascending", undefined, undefined]);
    expect(heads("-due")[0]?.sorted).toBe("descending");
    const rows = [2, 3, 1].map((value) => ({ id: String(value), cells: { age: value } }));
    expect(modelOf(columns, rows, { ...at, sort: "age" }).rows.map(({ id }) => id)).toEqual(["2", "3", "1"]);
  });

  it("keeps the filter on the next page", () => {
    expect(pageHref({ ...at, params: { team: "sensors" }, sort: "-due" }, { after: "abc" })).toBe(
      "/o/larkfield/work?team=sensors&sort=-due&after=abc",
    );
  });
});
