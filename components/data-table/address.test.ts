import { createLoader } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { hideHref, pageHref, sortHref, withQuery } from "./address";
import { hiddenColumns } from "./use-hidden";

const at = { path: "/o/larkfield/work", params: { team: "sensors", after: "x" } };

describe("the table's address", () => {
  it("leaves out what is empty", () => {
    expect(withQuery("/work", { team: "", sort: undefined })).toBe("/work");
    expect(withQuery("/work", { team: "a b" })).toBe("/work?team=a+b");
  });

  it("goes back to the first page with another order", () => {
    expect(sortHref(at, "due")).toBe("/o/larkfield/work?team=sensors&sort=due");
    expect(sortHref({ ...at, sort: "due" }, "-due")).toBe("/o/larkfield/work?team=sensors&sort=-due");
  });

  it("keeps the filter, the order and the hidden columns on the next page", () => {
    const params = { team: "sensors", hide: "due,who" };
    expect(pageHref({ ...at, params, sort: "-due" }, { after: "abc" })).toBe(
      "/o/larkfield/work?team=sensors&hide=due%2Cwho&sort=-due&after=abc",
    );
  });

  it("stays on its page when a column goes and comes back", () => {
    expect(hideHref(at, ["due"])).toBe("/o/larkfield/work?team=sensors&after=x&hide=due");
    expect(hideHref({ ...at, params: { ...at.params, hide: "due" } }, [])).toBe(
      "/o/larkfield/work?team=sensors&after=x",
    );
  });
});

it("reads hidden columns as words between commas", () => {
  const read = createLoader({ hide: hiddenColumns });
  expect(read({ hide: "due,who" }).hide).toEqual(["due", "who"]);
  expect(read({ hide: ["due", "who"] }).hide).toEqual(["due"]);
  expect(read({}).hide).toEqual([]);
});
