import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BriefText, briefComplexity } from "./complexity";
import { copyCheck } from "./copy-check";
import { fleschReadingEase, sentences, syllables, words } from "./readability";

const vans =
  "We will win the regional distributors. They lose stock every week because no one sees the van. By June every van we serve sends its own proof.";
const dock: BriefText = {
  purpose:
    "Regional distributors lose a load every week because no one sees inside the van. If every van proves its own cold chain, they stop paying for spoiled goods and we become the standard on the dock.",
  keyTasks: [
    { text: "Win the regional distributors of the Low Countries", mainEffort: true },
    { text: "Equip vans without a second visit", mainEffort: false },
    { text: "Make proof arrive without anyone asking", mainEffort: false },
  ],
  endState: [
    "1200 vans under contract by 27 September",
    "90 % of vans work after one visit",
    "80 % of proof reports go out with no human hand",
    "The food agency accepts our certificate",
  ].map((text) => ({ text, testable: false })),
  boundaries: [
    "No price under 55 euro per van",
    "No new hires in Field",
    "Old seals stay off meat vans",
    "No more than 25 vans a week",
  ],
  freedoms: ["Teams choose tools and order of vans"],
  locale: "en",
  measuresOfObjectives: [3, 2, 2, 2, 1, 0],
};
const independents: BriefText = {
  purpose:
    "Independent grocers throw away a tenth of their chilled stock and cannot prove it stayed cold. If we make proof cheap enough to buy online, we grow without adding sales people.",
  keyTasks: [
    "Let a grocer start alone in under an hour",
    "Reach four hundred paying independents",
    "Ship a starter kit that needs no visit",
    "Offer three price plans",
    "Translate the service into four languages",
    "Build a referral scheme",
  ].map((text, i) => ({ text, mainEffort: i === 1 })),
  endState: ["400 independents pay by 28 June", "60 % of sign-ups send data within seven days"].map((text) => ({
    text,
    testable: false,
  })),
  boundaries: Array.from({ length: 8 }, (_, i) => `Boundary ${i}`),
  freedoms: ["Teams choose the order of grocers"],
  locale: "en",
  measuresOfObjectives: [2],
};
const look = (brief: BriefText) => briefComplexity(brief, "2026-06-29");

describe("readability", () => {
  it("counts words, sentences and syllables as the formula does", () => {
    expect([words(vans).length, sentences(vans).length]).toEqual([27, 3]);
    expect(words(vans).reduce((n, w) => n + syllables(w), 0)).toBe(37);
    expect(fleschReadingEase(vans)).toBeCloseTo(81.8, 1);
    expect([syllables("every"), syllables("one"), syllables("table"), syllables("the")]).toEqual([3, 1, 2, 1]);
    expect(sentences("At 3.5 hours. Done!")).toHaveLength(2);
    expect(fleschReadingEase(" – ")).toBeNull();
  });

  it("is finite for any text with a word", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => Number.isFinite(fleschReadingEase(text) ?? 0)));
  });
});

describe("complexity of a brief", () => {
  it("reads the text of purpose, key tasks and end state", () => {
    const { value, level } = look(dock);
    expect(value).toMatchObject({ words: 86, flags: ["too_broad"] });
    expect(value?.flesch).toBeCloseTo(70.2, 1);
    expect(level).toBe("could_be_simpler");
  });

  it("flags six key tasks and eight boundaries, and is clear once they are three and five", () => {
    const first = look(independents);
    expect(first.value).toMatchObject({ words: 81, flags: ["too_many_key_tasks", "too_many_boundaries"] });
    expect(first.value?.flesch).toBeCloseTo(75.4, 1);
    expect(first.level).toBe("could_be_simpler");
    const second = look({
      ...independents,
      keyTasks: independents.keyTasks.slice(0, 3),
      boundaries: independents.boundaries.slice(0, 5),
    });
    expect(second).toMatchObject({ level: "clear", value: { words: 67, flags: [] } });
    expect(second.value?.flesch).toBeCloseTo(75.9, 1);
  });

  it("names everything that can be wrong, each with a sentence", () => {
    const poor: BriefText = {
      purpose: `${"notwithstanding organizational considerations ".repeat(90)}.`,
      keyTasks: [],
      endState: [{ text: "Everyone is happy", testable: false }],
      boundaries: [],
      freedoms: [],
      locale: "en-GB",
      measuresOfObjectives: [6],
    };
    const { value, level, reasons } = look(poor);
    expect(value?.flags.toSorted()).toEqual(
      [
        "too_many_words",
        "main_effort",
        "no_freedoms",
        "untestable_end_state",
        "hard_to_read",
        "too_broad",
        "long_sentences",
      ].toSorted(),
    );
    expect([level, reasons.length]).toEqual(["too_complex", 7]);
  });

  it("accepts the owner's tick for a yes/no test, and judges readability in English only", () => {
    const ticked = {
      ...dock,
      endState: [{ text: "The agency accepts our certificate", testable: true }],
      measuresOfObjectives: [],
    };
    expect(look(ticked).level).toBe("clear");
    expect(look({ ...dock, locale: "nl" }).value?.flesch).toBeNull();
  });
});

describe("copied words in a restatement", () => {
  const restatement = "By June every van we serve sends its own proof, so my crew installs first in the north.";

  it("counts runs of four words", () => {
    const { share, copied } = copyCheck(restatement, vans);
    expect(share).toBeCloseTo(7 / 15, 10);
    expect(copied).toBe(true);
  });

  it("is 1 for the brief itself, 0 for other words, unknown for three", () => {
    expect(copyCheck(vans.toUpperCase(), vans).share).toBe(1);
    expect(copyCheck("my crew starts in the north", vans).share).toBe(0);
    expect(copyCheck("our own proof", vans)).toEqual({ share: null, copied: false });
  });

  it("stays in 0..1", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (a, b) => {
        const share = copyCheck(a, b).share ?? 0;
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});
