import { expect, test } from "vitest";
import { mixWords, reducedWords } from "./leading-rules";

test("a mix is a mix: words without a mark, and no advice from a handful of acts", () => {
  expect(mixWords({ intent: 0, handsOn: 0 })).toBe("In eight weeks the product has seen no act of leading by you.");
  expect(mixWords({ intent: 0, handsOn: 3 })).toBe("No act of giving intent, 3 of working along in eight weeks.");
  expect(mixWords({ intent: 9, handsOn: 1 })).toContain("When did you last work along?");
  expect(mixWords({ intent: 1, handsOn: 9 })).toContain("Is the intent clear enough without you?");
  expect(mixWords({ intent: 5, handsOn: 5 })).toMatch(/: both\.$/);
});

test("friction reduced at the own level is a count and its share", () => {
  expect(reducedWords({ answered: 0, reduced: null })).toContain("No obstacle");
  expect(reducedWords({ answered: 3, reduced: 2 / 3 })).toBe(
    "2 of 3 answered obstacles of your teams were answered at your level (67\u00a0%), in half a year.",
  );
});
