import { describe, expect, it } from "vitest";
import { faultText, moneyLines } from "./import-rules";

const head = "side,amount,period_start,period_end,objective,project,drain,team,note";
const file = (...lines: string[]) => [head, ...lines].join("\n");

describe("a file of money", () => {
  it("becomes lines", () => {
    const { lines, faults } = moneyLines(
      file(
        "planned,30000,2026-03-30,2026-06-28,OBJ-2,,,,",
        "ACTUAL,6300.5,2026-03-30,2026-06-28,,,Software,Field,licences",
      ),
    );
    expect(faults).toEqual([]);
    expect(lines).toMatchObject([
      { line: 2, side: "planned", amount: 30000, objective: 2, drain: null },
      { line: 3, side: "actual", amount: 6300.5, drain: "software", team: "Field", note: "licences" },
    ]);
  });

  it.each([
    ["sideways,1,2026-03-30,2026-06-28", "The side is planned or actual."],
    ["actual,-5,2026-03-30,2026-06-28", "Write an amount above 0."],
    ["actual,1e9,2026-03-30,2026-06-28", "Write the amount as 1200.50."],
    ["actual,1.200,2026-03-30,2026-02-30", "Write both days as 2026-03-30."],
    ["actual,5,2026-06-28,2026-03-30", "It ends before it begins."],
    ["actual,5,2026-03-30,2026-06-28,Install once", "Write the objective as OBJ-3."],
    ["actual,5,2026-03-30,2026-06-28,OBJ-1,PRJ-1", "Name an objective, a project or a drain, not two."],
    [
      "actual,5,2026-03-30,2026-06-28,,,coffee",
      "A drain is rework, waiting, software, process, meetings, travel, other.",
    ],
    ["actual,5,2026-03-30,2026-06-28,,,,,,more", "The line has more cells than there are columns."],
  ])("refuses %s", (line, sentence) => {
    expect(moneyLines(file(line))).toMatchObject({ lines: [], faults: [{ line: 2, sentence }] });
  });

  it("names missing and unknown columns, and an empty file", () => {
    expect(moneyLines("side,sum").faults.map(({ sentence }) => sentence)).toEqual([
      "The column amount is missing.",
      "The column period_start is missing.",
      "The column period_end is missing.",
      "Nobody knows a column “sum”.",
    ]);
    expect(moneyLines("").faults).toHaveLength(1);
    expect(moneyLines(head).faults[0]?.sentence).toMatch(/no line/);
  });

  it("does not choose between two columns of one name", () => {
    const twice = moneyLines(`${head},Amount\nactual,5,2026-03-30,2026-06-28,,,,,,7`);
    expect(twice).toEqual({ lines: [], faults: [{ line: 1, sentence: "The column amount stands here twice." }] });
  });

  it("is refused whole by the line of a quote that is never closed: no row is swallowed", () => {
    const swallowing = file(
      "actual,1,2026-03-30,2026-06-28,,,,,fine",
      'actual,2,2026-03-30,2026-06-28,,,,,"open',
      "actual,3,2026-03-30,2026-06-28,,,,,lost",
    );
    expect(moneyLines(swallowing)).toEqual({
      lines: [],
      faults: [{ line: 3, sentence: "A quote is opened here and never closed." }],
    });
  });

  it("tells the first twenty faults and how many more there are", () => {
    const many = moneyLines(file(...Array.from({ length: 25 }, () => "actual,x,2026-03-30,2026-06-28")));
    expect(faultText(many.faults)).toMatch(/^Line 2: .*Line 21: .* And 5 more\. Nothing was brought in\.$/);
  });
});
