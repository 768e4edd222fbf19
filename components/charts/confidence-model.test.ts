import { expect, test } from "vitest";
import { confidencePlot, confidenceWords, lowestOf } from "./confidence-model";

const line = (name: string, ...stated: [string, number][]) => ({
  name,
  label: name,
  stated: stated.map(([date, value]) => ({ date, value })),
});

test("the lowest speaks for the whole, and a word holds until the next", () => {
  const lines = [line("a", ["2026-04-03", 5], ["2026-05-01", 7]), line("b", ["2026-04-10", 6], ["2026-05-08", 3])];
  expect(lowestOf(lines)).toEqual([
    { date: "2026-04-03", value: 5 },
    { date: "2026-04-10", value: 5 },
    { date: "2026-05-01", value: 6 },
    { date: "2026-05-08", value: 3 },
  ]);
  expect(lowestOf([])).toEqual([]);
});

test("steps go level until the next word, and on to today", () => {
  const { steps, y } = confidencePlot("2026-04-01", "2026-04-11", { left: 0, right: 100, top: 0, bottom: 100 });
  expect(
    steps(
      [
        { date: "2026-04-01", value: 5 },
        { date: "2026-04-06", value: 10 },
      ],
      "2026-04-08",
    ),
  ).toEqual([
    [0, 50],
    [50, 50],
    [50, 0],
    [70, 0],
  ]);
  expect([y(0), y(10)]).toEqual([100, 0]);
});

test("one sentence with a number, or none", () => {
  const say = (date: string) => date.slice(5);
  expect(confidenceWords([], say)).toBeNull();
  expect(confidenceWords([{ date: "2026-04-03", value: 5 }], say)).toBe("Confidence was said once: 5 of 10.");
  expect(
    confidenceWords(
      [
        { date: "2026-04-03", value: 5 },
        { date: "2026-05-03", value: 3 },
      ],
      say,
    ),
  ).toBe("Confidence fell from 5 to 3 of 10 since 04-03.");
  expect(
    confidenceWords(
      [
        { date: "2026-04-03", value: 5 },
        { date: "2026-05-03", value: 5 },
      ],
      say,
    ),
  ).toBe("Confidence stands at 5 of 10, as on 04-03.");
});
