import { describe, expect, test } from "vitest";
import { thresholdsOf } from "../signals/own-thresholds";
import {
  type BriefWords,
  briefAdvice,
  changedShare,
  complexityOf,
  conditionsOf,
  isDirectionBySize,
  keyTasksOf,
  publicationDefects,
  whyNot,
  whyNotEditorial,
} from "./rules";

const task = (key: string, text: string, mainEffort = false) => ({ key, text, mainEffort });
const brief = (more: Partial<BriefWords> = {}): BriefWords => ({
  purpose: "Distributors lose a load every week.",
  keyTasks: [task("KT1", "Win the distributors", true), task("KT2", "Equip vans without a second visit")],
  keyTaskExcessReason: "",
  endState: ["1200 vans under contract by September"],
  answeredYesNo: [],
  boundaries: ["No price under 55 euro"],
  freedoms: ["Teams choose tools"],
  ...more,
});
const six = Array.from({ length: 6 }, (_, i) => task(`KT${i + 1}`, `Task ${i}`, i === 0));
const fields = (words: BriefWords, recipients = 1, stage: "searching" | "scaling" = "scaling") =>
  publicationDefects(words, recipients, stage).map((one) => one.field);

describe("R4: what a brief must have before it is published", () => {
  test("a whole brief has no defect", () => expect(fields(brief())).toEqual([]));

  test.each([
    ["purpose", { purpose: "" }],
    ["taskTexts", { keyTasks: [] }],
    ["mainEffort", { keyTasks: [task("KT1", "a"), task("KT2", "b")] }],
    ["mainEffort", { keyTasks: [task("KT1", "a", true), task("KT2", "b", true)] }],
    ["keyTaskExcessReason", { keyTasks: six }],
    ["endState", { endState: [] }],
    ["boundaries", { boundaries: [] }],
    ["freedoms", { freedoms: [] }],
  ] as const)("without %s it says so there", (field, more) =>
    expect(fields(brief(more as Partial<BriefWords>))).toEqual([field]),
  );

  test("six key tasks pass with a reason", () =>
    expect(fields(brief({ keyTasks: six, keyTaskExcessReason: "The board asked for all." }))).toEqual([]));

  test("it needs a recipient, but not while the company searches", () => {
    expect(fields(brief(), 0)).toEqual(["recipientIds"]);
    expect(fields(brief(), 0, "searching")).toEqual([]);
  });
});

describe("advice", () => {
  const said = (words: BriefWords, objectives: number[] = []) =>
    briefAdvice(words, "en", "2026-06-29", objectives).map(({ field, sentence }) => `${field}: ${sentence}`);

  test("a whole brief gets none", () => expect(said(brief())).toEqual([]));

  test("sixty words of purpose are remembered", () => {
    expect(said(brief({ purpose: "We win it. ".repeat(20).trim() }))).toEqual([]);
    expect(said(brief({ purpose: "We win it. ".repeat(21).trim() }))).toEqual([expect.stringContaining("63 words")]);
  });

  test("an end state that nobody can check is said there; what blocks anyway is not said twice", () => {
    expect(said(brief({ endState: ["They like us"] }))).toEqual([expect.stringMatching(/^endState: /)]);
    expect(said(brief({ endState: [], freedoms: [] }))).toEqual([]);
  });

  test("what its owner ticks as answered yes or no can be checked; the tick goes with the words", () => {
    const endState = ["They like us", "The agency accepts our certificate"];
    expect(said(brief({ endState, answeredYesNo: ["The agency accepts our certificate"] }))).toEqual([]);
    expect(said(brief({ endState, answeredYesNo: ["Another sentence"] }))).toHaveLength(1);
    expect(conditionsOf(["", " One ", "Two", ""], ["1", "3"])).toEqual({
      endState: ["One", "Two"],
      answeredYesNo: ["One"],
    });
  });

  test("the organization's own limits count, in the check and in its sentence", () => {
    const own = thresholdsOf({ thresholds: { "brief.maxKeyTasks": 1, "brief.maxObjectives": 6 } });
    expect(publicationDefects(brief(), 1, "scaling", own).map(({ sentence }) => sentence)).toEqual([
      "More than one key task: say why none can wait.",
    ]);
    expect(complexityOf(brief(), "en", "2026-06-29", [1, 1, 1, 1, 1, 1], own).reasons).toEqual([
      "2 key tasks; 1 can be kept in mind.",
    ]);
  });

  test("six objectives under it are one flag", () => {
    const { level, reasons } = complexityOf(brief(), "en", "2026-06-29", [1, 1, 1, 1, 1, 1]);
    expect([level, reasons]).toEqual(["could_be_simpler", ["6 objectives stand under it."]]);
  });
});

describe("keys of key tasks", () => {
  const known = [task("KT1", "One"), task("KT2", "Two"), task("KT5", "Gone")];
  const keys = (keys: string[], texts: string[]) => keyTasksOf(keys, texts, "0", known).map((one) => one.key);

  test("stay when tasks are reworded or moved", () =>
    expect(keys(["KT2", "KT1"], ["Two, better", "One"])).toEqual(["KT2", "KT1"]));
  test("a new row gets the next number never used", () =>
    expect(keys(["KT1", ""], ["One", "New"])).toEqual(["KT1", "KT6"]));
  test("a row that comes without its key finds it by its words", () =>
    expect(keys(["", ""], ["Two", "New"])).toEqual(["KT2", "KT6"]));
  test("a key that nobody gave is not believed, nor the same one twice", () => {
    expect(keys(["KT99"], ["New"])).toEqual(["KT6"]);
    expect(keys(["KT1", "KT1"], ["One", "Other"])).toEqual(["KT1", "KT6"]);
  });
  test("empty rows fall away, and the main effort is the row that was marked", () =>
    expect(keyTasksOf(["", "", ""], ["  ", "A  task", "B"], "2", [])).toEqual([
      { key: "KT1", text: "A task", mainEffort: false },
      { key: "KT2", text: "B", mainEffort: true },
    ]));
});

describe("what kind of change it is (M18)", () => {
  test("more than two fifths of the words of key tasks or end state is direction, exactly two fifths is not", () => {
    const words = (text: string) => brief({ keyTasks: [task("KT1", text, true)] });
    const [before, same, more] = [words("a b c d e"), words("a b c x y"), words("a b x y z")];
    expect([changedShare(before, same), isDirectionBySize(before, same)]).toEqual([0.4, false]);
    expect([changedShare(before, more), isDirectionBySize(before, more)]).toEqual([0.6, true]);
  });

  test("an end state replaced is direction even when the key tasks stand", () =>
    expect(isDirectionBySize(brief(), brief({ endState: ["Half of all docks use our seal"] }))).toBe(true));

  test("purpose and boundaries do not count towards it", () =>
    expect(changedShare(brief(), brief({ purpose: "Something else", boundaries: ["Other"] }))).toBe(0));

  test("editorial mends words and moves nothing", () => {
    expect(whyNotEditorial(brief(), brief({ purpose: "Better said." }))).toBeNull();
    expect(whyNotEditorial(brief(), brief({ keyTasks: brief().keyTasks.slice(0, 1) }))).toContain("clarification");
    expect(whyNotEditorial(brief(), brief({ boundaries: ["No price under 55 euro", "No hires"] }))).toContain(
      "boundary",
    );
    const moved = [task("KT1", "Win the distributors"), task("KT2", "Equip vans without a second visit", true)];
    expect(whyNotEditorial(brief(), brief({ keyTasks: moved }))).toContain("main effort");
  });
});

test.each([
  ["edit", "draft", true],
  ["edit", "in_review", true],
  ["edit", "published", false],
  ["submit", "in_review", false],
  ["return", "draft", false],
  ["publish", "in_review", true],
  ["publish", "closed", false],
  ["discard", "published", false],
  ["revise", "superseded", false],
  ["end", "closed", false],
  ["end", "published", true],
] as const)("%s of a brief that is %s: %s", (move, status, isAllowed) =>
  expect(whyNot(move, status) === null).toBe(isAllowed),
);
