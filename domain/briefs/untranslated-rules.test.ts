import { expect, test } from "vitest";
import { stepWords, untranslated, untranslatedFinding } from "./untranslated-rules";

const facts = { publishedOn: "2026-04-02", acceptedOn: null, activatedOn: null, itemOn: null };

test("runs from publication to the first accepted item", () => {
  const time = untranslated(
    { ...facts, acceptedOn: "2026-04-06", activatedOn: "2026-04-13", itemOn: "2026-04-30" },
    "2026-06-29",
  );
  expect(time).toMatchObject({ days: 28, isOpen: false, ranBefore: false });
  expect(time.steps.map(({ days }) => days)).toEqual([4, 11, 28]);
  expect(untranslatedFinding(time, false)).toBe("It took 28 days from publication to the first accepted item.");
  expect(stepWords(time.steps[0] as never, time)).toBe("first back-brief accepted: 6 April 2026, after 4 days");
});

test("goes on while nothing is accepted, and stops when the brief ends", () => {
  expect(untranslatedFinding(untranslated(facts, "2026-04-12"), false)).toBe(
    "10 days after publication no item made of it is accepted yet.",
  );
  expect(untranslatedFinding(untranslated(facts, "2026-04-02"), false)).toBe(
    "Published today; nothing was made of it yet.",
  );
  const ended = untranslated(facts, "2026-06-29", "2026-05-02");
  expect(ended.days).toBe(30);
  expect(untranslatedFinding(ended, true)).toBe("It ended after 30 days without one accepted item.");
});

test("work that ran before counts as translated on the day of publication, never as negative time", () => {
  const time = untranslated({ ...facts, activatedOn: "2026-03-30", itemOn: "2026-04-02" }, "2026-06-29");
  expect(time).toMatchObject({ days: 0, ranBefore: true });
  expect(untranslatedFinding(time, false)).toBe("Work for it ran already when it was published.");
  expect(time.steps.every(({ days }) => days === null || days >= 0)).toBe(true);
});
