import { expect, test } from "vitest";
import { actionWords, begunWords } from "./translation-rules";

const on = (day: string | null) => ({ lastItemStartedOn: day });

test("a brief can be acted on when work began under its key tasks in 14 days; a day more is too long ago", () => {
  const today = "2026-06-29";
  expect(actionWords([on("2026-06-29"), on("2026-06-15"), on("2026-06-14"), on(null)], today, 14)).toBe(
    "Under 2 of 4 key tasks work began in the last 14 days.",
  );
  expect(actionWords([on(null)], today, 7)).toContain("in the last 7 days.");
  expect(actionWords([on(null)], today, 14)).toBe("Under 0 of 1 key task work began in the last 14 days.");
  expect(actionWords([], today, 14)).toBe("");
  expect(begunWords(null, today)).toBe("no work began yet");
  expect(begunWords("2026-06-29", today)).toBe("work began today");
  expect(begunWords("2026-06-28", today)).toBe("work last began 1 day ago");
  expect(begunWords("2026-06-01", today)).toBe("work last began 28 days ago");
});
