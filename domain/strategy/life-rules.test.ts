import { expect, test } from "vitest";
import { courseOf, lifeSentence, stoodWords, themeFinding } from "./life-rules";

const weekly = (values: number[]) =>
  values.map((value, i) => ({
    asOf: new Date(Date.UTC(2026, 0, 2 + 7 * i)).toISOString().slice(0, 10),
    value,
  }));
const write = (value: number) => String(value);

test("how long a choice stood is said in words", () => {
  expect(stoodWords(0)).toBe("less than a month");
  expect(stoodWords(8)).toBe("eight months");
  expect(stoodWords(12)).toBe("one year");
  expect(stoodWords(25)).toBe("two years and one month");
});

test("the finding of a theme follows its state", () => {
  const stood = { status: "in_force", inForceOn: "2025-11-03", retiredOn: null, monthsStood: 7 } as const;
  expect(themeFinding(stood, 0)).toBe("Seven months in force, unchanged.");
  expect(themeFinding(stood, 1)).toBe("Seven months in force, changed once.");
  expect(themeFinding({ ...stood, monthsStood: 0 }, 2)).toBe("In force since 3 November 2025, changed two times.");
  expect(themeFinding({ ...stood, status: "retired", retiredOn: "2026-04-01", monthsStood: 4 }, 0)).toBe(
    "It stood for four months, until 1 April 2026.",
  );
  expect(themeFinding({ status: "draft", inForceOn: null, retiredOn: null, monthsStood: null }, 0)).toMatch(/^A draft/);
});

test("a course is named only when the readings bear it", () => {
  expect(courseOf(weekly([1, 2, 3]))).toBe("too few readings");
  expect(courseOf(weekly([1, 2, 3, 4, 5, 6]))).toBe("rising");
  expect(courseOf(weekly([6, 5, 4, 3, 2, 1]))).toBe("falling");
  expect(courseOf(weekly([3, 4, 3, 4, 3, 4]))).toBe("holding");
});

test("a KPI over the life of a theme is one sentence", () => {
  expect(lifeSentence("ARR", weekly([1, 2, 3, 4, 5, 6]), "2026-01-01", write)).toBe("ARR rose from 1 to 6.");
  expect(lifeSentence("ARR", weekly([3, 4, 3, 4, 3, 4]), "2026-01-01", write)).toBe("ARR holds: 3 then, 4 now.");
  expect(lifeSentence("ARR", weekly([1]), "2026-01-01", write)).toBe(
    "ARR stands at 1; too few readings to say where it goes.",
  );
  expect(lifeSentence("ARR", [], "2026-01-01", write)).toBe("ARR has no reading since 1 January 2026.");
});
