import { describe, expect, it } from "vitest";
import { searchPattern } from "@/lib/fold";
import { soughtFor } from "./find-rules";

describe("soughtFor", () => {
  it("reads an id as people say it", () => {
    for (const typed of ["KR-12", "kr 12", " kr12 "])
      expect(soughtFor(typed)).toEqual({ kind: "key_result", number: 12 });
    expect(soughtFor("w-345")).toEqual({ kind: "work_item", number: 345 });
  });

  it("takes the rest as words", () => {
    expect(soughtFor("XY-12")).toEqual({ words: "XY-12" });
    expect(soughtFor("  own   the dock ")).toEqual({ words: "own the dock" });
    expect(soughtFor("x".repeat(300))).toEqual({ words: "x".repeat(100) });
  });

  it("finds nothing in nothing", () => {
    for (const typed of ["", " ", "a"]) expect(soughtFor(typed)).toBeNull();
  });
});

it("lets no letter of what was typed be a joker", () => {
  expect(searchPattern("50% of_all \\")).toBe("%50\\%%of\\_all%\\\\%");
});
