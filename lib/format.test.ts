import { describe, expect, it } from "vitest";
import {
  formatMoney,
  formatNumber,
  formatPercent,
  formatPoints,
  formatSigned,
  formatSignedPoints,
  listWords,
  numberWord,
  plural,
  pluralWord,
  sentence,
} from "./format";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("numbers", () => {
  it.each([
    [0, "0"],
    [7, "7"],
    [1200, "1 200"],
    [1234567, "1 234 567"],
    [-3, "−3"],
    [-0.001, "−0.001"],
    [0.004, "0.004"],
    [99.95, "99.95"],
    [99.99999, "99.99"],
    [1.999, "1.999"],
    [0.1 + 0.2, "0.3"],
    [2.0000000001, "2"],
    [Number.NaN, "–"],
    [0.5, "0.5"],
    [3.416, "3.42"],
    [73.52, "73.5"],
    [1057.25, "1 057.3"],
  ])("writes %d as %s", (value, text) => expect(plain(formatNumber(value))).toBe(text));

  it("keeps the digits asked for", () => {
    expect(formatNumber(4, 1)).toBe("4.0");
    expect(formatNumber(-0.04, 1)).toBe("0.0");
  });

  it("writes ratios as percentages", () => {
    expect(plain(formatPercent(0.56))).toBe("56 %");
    expect(plain(formatPercent(0.997, 1))).toBe("99.7 %");
  });

  it("never says nothing or all of what is neither", () => {
    expect([0.997, 0.0004, 0.999999, 1e-9, 1, 0, 1.004].map((ratio) => plain(formatPercent(ratio)))).toEqual([
      "99.7 %",
      "0.04 %",
      "> 99.99 %",
      "< 0.01 %",
      "100 %",
      "0 %",
      "100.4 %",
    ]);
  });

  it("signs differences", () => {
    expect([3, -15, 0, 0.001].map((value) => formatSigned(value))).toEqual(["+3", "−15", "0", "+0.001"]);
    expect(formatPoints(15.2)).toBe("15 points");
    expect(formatSignedPoints(-1)).toBe("−1 point");
  });
});

describe("money", () => {
  it.each([
    [6500, "EUR", "€65"],
    [650050, "EUR", "€6 500.50"],
    [-3000000, "EUR", "−€30 000"],
    [1200, "JPY", "JP¥1 200"],
    [100, "CHF", "CHF 1"],
  ])("writes %d %s as %s", (minor, currency, text) => expect(plain(formatMoney(minor, currency))).toBe(text));
});

describe("words", () => {
  it("counts things", () => {
    expect(plural(1, "day")).toBe("1 day");
    expect(plural(0, "day")).toBe("0 days");
    expect(plural(2, "person", "people")).toBe("2 people");
    expect(pluralWord(3, "answer")).toBe("three answers");
    expect(pluralWord(13, "answer")).toBe("13 answers");
  });

  it("writes numbers up to twelve as words", () => {
    expect([0, 1, 12, 13].map(numberWord)).toEqual(["zero", "one", "twelve", "13"]);
  });

  it("joins lists and begins sentences", () => {
    expect(listWords([])).toBe("");
    expect(listWords(["Sales"])).toBe("Sales");
    expect(listWords(["Sales", "Cloud", "Sensors"])).toBe("Sales, Cloud and Sensors");
    expect(sentence("six answers are owed.")).toBe("Six answers are owed.");
  });
});
