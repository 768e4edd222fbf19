import { expect, test } from "vitest";
import { growthFinding, ownChances, sidesOf } from "./growth-rules";

const nothing = { raised: [], taught: [], seen: [] };

test("says what came of what was said", () => {
  expect(growthFinding(nothing)).toBe("You have said nothing here yet that others must answer.");
  expect(growthFinding({ ...nothing, raised: [{ status: "open", answerKind: null }] })).toBe(
    "The one thing you said was not yet answered.",
  );
  expect(
    growthFinding({
      raised: [
        { status: "resolved", answerKind: "will_do" },
        { status: "answered", answerKind: "not_now" },
        { status: "open", answerKind: null },
      ],
      taught: [{ state: "adopted" }, { state: "raised" }],
      seen: [{ status: "set_aside" }],
    }),
  ).toBe("Of six things you said, four were answered, and two moved something.");
});

test("puts both sides beside each other and adds nothing up", () => {
  const none = { found: 0, seen: 0, decided: 0, taught: 0, finished: 0, raised: 0, helped: 0, hosted: 0 };
  expect(sidesOf(none)).toEqual({ strategic: "Nothing yet", operational: "Nothing yet" });
  expect(sidesOf({ ...none, found: 1, decided: 2, finished: 41, hosted: 1 })).toEqual({
    strategic: "1 finding on a bet and 2 decisions",
    operational: "41 items finished in 13 weeks and 1 visit hosted",
  });
});

test("one's own chances are said from the first closed measure on", () => {
  expect(ownChances([], null)).toBe("None of your measures has closed yet.");
  expect(
    ownChances(
      [
        { confidence: 8, reached: true },
        { confidence: 6, reached: false },
        { confidence: 3, reached: false },
      ],
      0.1633,
    ),
  ).toBe(
    "Of 3 measures of yours that closed, 1 was reached; you had said 1.7. Brier score 0.16, where always saying 5 gives 0.25.",
  );
});
