import { describe, expect, test } from "vitest";
import { line, optionalLine } from "./fields";

const title = (text: string) => line().safeParse(text);

describe("a title", () => {
  test.each([
    ["👩\u200d👩\u200d👧 family day", "👩\u200d👩\u200d👧 family day"],
    ["❤️ and 🏳️\u200d🌈", "❤️ and 🏳️\u200d🌈"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937"],
    ["\u200dKit \u200c kit\u200d", "Kit kit"],
    ["\u200bKit\ufeff \u202elarge\u202c", "Kit large"],
    ["a\u0308pfel", "äpfel"],
    ["👍", "👍"],
    ["?", "?"],
  ])("%j is kept as %j", (typed, kept) => expect(title(typed).data).toBe(kept));

  test.each([
    "",
    "   ",
    "\u200b\u200b",
    "\u200d",
    "\u200c \u200d",
    "\u3164",
    "\u2800",
    "\u00ad",
    "\u00a0",
    "\ufe0f",
    "\u{e0020}",
  ])("%j shows nothing and is none", (typed) => {
    expect(title(typed).success).toBe(false);
    expect(optionalLine().parse(typed)).toBe("");
  });
});
