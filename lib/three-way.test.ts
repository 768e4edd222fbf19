import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSame, judge } from "./three-way";

const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string({ minLength: 1 }), { maxLength: 4 }),
);

describe("of two people who changed the same thing", () => {
  test("who touched nothing never undoes what the other did", () => {
    fc.assert(
      fc.property(value, value, (base, theirs) => {
        expect(judge(base, base, theirs)).toBe("theirs");
      }),
    );
  });

  test("what the other left alone stays as I wrote it", () => {
    fc.assert(
      fc.property(value, value, (base, mine) => {
        expect(judge(base, mine, base)).toBe(isSame(mine, base) ? "theirs" : "mine");
      }),
    );
  });

  test("a person is asked only when all three differ, and whichever of the two is seen first", () => {
    fc.assert(
      fc.property(value, value, value, (base, mine, theirs) => {
        const differ = !isSame(mine, base) && !isSame(theirs, base) && !isSame(mine, theirs);
        expect(judge(base, mine, theirs) === "ask").toBe(differ);
        expect(judge(base, theirs, mine) === "ask").toBe(differ);
      }),
    );
  });

  test("without knowing what was shown, every difference is asked", () => {
    expect(judge(undefined, "mine", "theirs")).toBe("ask");
    expect(judge(undefined, "same", "same")).toBe("theirs");
  });

  test("lists: empty rows below say nothing, chosen ids have no order, lines have one", () => {
    const [a, b] = ["0190a0a0-0000-7000-8000-000000000001", "0190a0a0-0000-7000-8000-000000000002"];
    expect(isSame(["one", "", ""], ["one"])).toBe(true);
    expect(isSame([a, b], [b, a])).toBe(true);
    expect(isSame(["KT2", "KT1"], ["KT1", "KT2"])).toBe(true);
    expect(isSame(["one", "two"], ["two", "one"])).toBe(false);
    expect(isSame([], "")).toBe(false);
    expect(isSame("", null)).toBe(true);
  });
});
