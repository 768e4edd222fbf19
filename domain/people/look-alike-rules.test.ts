import { expect, test } from "vitest";
import { parseAddresses } from "./invitation-rules";
import { lookAlike } from "./look-alike-rules";

const first = (text: string) => parseAddresses(text).addresses[0] ?? "";

test.each([
  ["аnn@example.com", /“а” in “аnn” is a Cyrillic letter/],
  ["ann@exаmple.com", /ann@exаmple\.com: the “а” in “exаmple” is a Cyrillic letter/],
  ["ann@xn--exmple-4nf.com", /is a Cyrillic letter/],
  ["аррӏе@example.com", /Cyrillic/],
  ["οwner@example.com", /Greek/],
])("%s is pointed out", (address, sentence) => {
  expect(lookAlike(first(address))).toMatch(sentence);
});

test.each([
  "ann@example.com",
  "o'neil@example.com",
  "jürgen@müller.de",
  "ann@xn--mller-kva.de",
  "иван@почта.рф",
  "γιώργος@example.com",
])("%s is what it seems to be", (address) => {
  expect(first(address)).not.toBe("");
  expect(lookAlike(first(address))).toBeNull();
});
