import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiffPart, wordDiff } from "./word-diff";

const show = (parts: DiffPart[]) =>
  parts.map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind]).join("");

describe("wordDiff", () => {
  it("finds the word that changed", () => {
    expect(show(wordDiff("No more than 30 vans a week", "No more than 25 vans a week"))).toBe(
      "No more than [-30][+25] vans a week",
    );
  });

  it("keeps a changed phrase together", () => {
    expect(show(wordDiff("fit forty vans by June", "fit at most 25 by June"))).toBe(
      "fit [-forty vans][+at most 25] by June",
    );
  });

  it("says nothing about equal texts and handles empty ones", () => {
    expect(wordDiff("same", "same")).toEqual([{ kind: "same", text: "same" }]);
    expect(wordDiff("", "")).toEqual([]);
    expect(wordDiff("", "new words")).toEqual([{ kind: "added", text: "new words" }]);
    expect(wordDiff("old words", "")).toEqual([{ kind: "removed", text: "old words" }]);
  });

  it("gives both texts back, whatever they are", () => {
    const text = fc.array(fc.constantFrom("van", "dock", "cold", " ", "\n", "a"), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [a, b] = [before.join(""), after.join("")];
        const parts = wordDiff(a, b);
        const without = (kind: DiffPart["kind"]) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join("");
        expect(without("added")).toBe(a);
        expect(without("removed")).toBe(b);
      }),
    );
  });

  it("replaces texts too long to compare", () => {
    const long = (word: string) => Array.from({ length: 2500 }, () => word).join(" ");
    expect(wordDiff(long("a"), long("b")).map((part) => part.kind)).toEqual(["removed", "added"]);
  });
});
