import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FROZEN_TEAMS, RESPONSES } from "./larkfield-pulse.fixture";
import { PULSE_QUESTIONS, participation, publishableComments, pulseResults } from "./pulse";
import { answerShares, shareWords, shownShare } from "./pulse-shares";
import { type Cell, shownCells, subtreeIds } from "./suppression";

const tree = (direct: number, children: Record<string, number>): Cell[] => [
  { id: "X", name: "X", parentId: null, answers: direct },
  ...Object.entries(children).map(([id, answers]) => ({ id, name: id, parentId: "X", answers })),
];
const shown = (cells: Cell[]) => [...shownCells(cells, 5)].join("");

describe("teams whose results may be shown", () => {
  it.each([
    [tree(0, { A: 3, B: 6 }), "X"],
    [tree(4, { A: 3, B: 6 }), "XB"],
    [tree(1, { A: 3, B: 6, C: 9 }), "XC"],
    [tree(0, { A: 4, B: 5, C: 7 }), "XC"],
    [tree(0, { A: 5, B: 5 }), "XAB"],
    [tree(2, { A: 2 }), ""],
  ])("%#: %s", (cells, expected) => {
    expect(shown(cells)).toBe(expected);
  });

  it("hides the first by name among equals, by code points", () => {
    expect(shown(tree(1, { B: 6, A: 6 }))).toBe("XB");
    const same = [...tree(1, {}), ...["b", "a"].map((id) => ({ id, name: "Same", parentId: "X", answers: 6 }))];
    expect(shown(same)).toBe("Xb");
    const astral = [
      ...tree(1, {}),
      { id: "1", name: "😀", parentId: "X", answers: 6 },
      { id: "2", name: "ﬀ", parentId: "X", answers: 6 },
    ];
    expect(shown(astral)).toBe("X1");
  });

  it("never lets a subtraction single out fewer than five, anywhere in any tree", () => {
    const forest = fc.array(fc.tuple(fc.nat(12), fc.nat(9)), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(forest, (rows) => {
        const cells = rows.map(
          ([parent, answers], i): Cell => ({
            id: `${i}`,
            name: `${i}`,
            parentId: i === 0 ? null : `${parent % i}`,
            answers,
          }),
        );
        const visible = shownCells(cells, 5);
        const total = (id: string) =>
          cells.filter((c) => subtreeIds(cells, id).has(c.id)).reduce((n, c) => n + c.answers, 0);
        for (const id of visible) {
          const children = cells.filter((c) => c.parentId === id && visible.has(c.id));
          const rest = total(id) - children.reduce((n, c) => n + total(c.id), 0);
          expect(rest === 0 || rest >= 5).toBe(true);
          expect(total(id)).toBeGreaterThanOrEqual(5);
          const parentId = cells.find((c) => c.id === id)?.parentId;
          expect(parentId === null || visible.has(parentId ?? "")).toBe(true);
        }
      }),
    );
  });
});

describe("shares as people may see them", () => {
  it("are rounded to five points and capped", () => {
    const words = (share: number, n: number) => shareWords(shownShare(share, n));
    expect([words(5 / 6, 6), words(1, 6), words(0, 5), words(0.4, 5)]).toEqual(["≥ 80 %", "≥ 80 %", "≤ 20 %", "40 %"]);
    expect([words(0.95, 20), words(0.05, 20), words(0.85, 20), words(33 / 52, 52)]).toEqual([
      "≥ 90 %",
      "≤ 10 %",
      "85 %",
      "65 %",
    ]);
  });

  it("never tell apart everybody from all but one in a small team", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 9 }), (n) => {
        expect(shownShare(1, n)).toEqual(shownShare(0.8, n));
        expect(shownShare(0, n)).toEqual(shownShare(0.2, n));
        if (n > 5) expect(shownShare((n - 1) / n, n)).toEqual(shownShare(1, n));
      }),
    );
  });

  it("add up, and are unknown without answers", () => {
    expect(answerShares([1, 2, 3, 4, 5])).toEqual({ answers: 5, favourable: 0.4, neutral: 0.2, unfavourable: 0.4 });
    expect(answerShares([])).toBeNull();
  });
});

describe("Larkfield's third pulse round", () => {
  const results = pulseResults(FROZEN_TEAMS, RESPONSES, 5);
  const cell = (teamId: string) => results.find((r) => r.teamId === teamId);
  const percents = (teamId: string, part: "favourable" | "unfavourable") =>
    PULSE_QUESTIONS.map((q) => Math.floor((cell(teamId)?.questions[q]?.[part] ?? Number.NaN) * 100 + 0.5));

  it("shows eight teams and hides five", () => {
    expect(RESPONSES).toHaveLength(52);
    expect(results.map((r) => r.teamId).toSorted()).toEqual(["CLD", "COM", "FLD", "OPS", "ORG", "PE", "SAL", "SEN"]);
  });

  it("finds the organization content and the field not", () => {
    expect(percents("ORG", "favourable")).toEqual([52, 58, 69, 71, 42]);
    expect(percents("ORG", "unfavourable")).toEqual([17, 15, 4, 4, 25]);
    expect(percents("FLD", "unfavourable")).toEqual([80, 80, 0, 0, 40]);
    expect(cell("FLD")?.questions.morale?.favourable).toBe(0.4);
    expect(cell("ORG")?.recall).toEqual({ answers: 52, share: 33 / 52 });
    const shownWords = PULSE_QUESTIONS.map((q) =>
      shareWords(shownShare(cell("FLD")?.questions[q]?.unfavourable ?? Number.NaN, 5)),
    );
    expect(shownWords).toEqual(["≥ 80 %", "≥ 80 %", "≤ 20 %", "≤ 20 %", "40 %"]);
  });

  it("hides a question that too few in a team answered, and what would reveal it", () => {
    const skipped = RESPONSES.map((r, i) =>
      r.teamId === "FLD" && i % 5 < 2 ? { ...r, answers: { ...r.answers, tools: null } } : r,
    );
    const field = pulseResults(FROZEN_TEAMS, skipped, 5).find((r) => r.teamId === "FLD");
    expect(field?.questions.tools).toBeNull();
    expect(field?.questions.morale).not.toBeNull();
  });

  it("does not depend on the order of responses, and never goes below five", () => {
    expect(pulseResults(FROZEN_TEAMS, [...RESPONSES].reverse(), 1)).toEqual(results);
    expect(pulseResults(FROZEN_TEAMS, RESPONSES.slice(0, 4), 5)).toEqual([]);
  });
});

describe("taking part and comments", () => {
  it("shows participation of groups of five or more", () => {
    expect([participation(4, 4, 5), participation(6, 5, 5)]).toEqual([null, 5 / 6]);
  });

  it("publishes five comments or none, in an order that says nothing", () => {
    const texts = ["one", "two", "three", "four", "five", " "];
    const published = publishableComments(texts, "round-3", 5);
    expect(published.toSorted()).toEqual(["five", "four", "one", "three", "two"]);
    expect(publishableComments([...texts].reverse(), "round-3", 5)).toEqual(published);
    expect(publishableComments(texts.slice(0, 4), "round-3", 5)).toEqual([]);
  });
});
