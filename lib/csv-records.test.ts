import { describe, expect, it } from "vitest";
import { readCsv } from "./csv-records";

describe("a CSV file", () => {
  it("is read with quotes, line ends of any kind, a mark at the front, and semicolons", () => {
    expect(readCsv('\ufeffa;b\r\n"x;""y""\nz";2\r\n\r\n3;4\r5;6')).toEqual({
      records: [
        { line: 1, cells: ["a", "b"] },
        { line: 2, cells: ['x;"y"\nz', "2"] },
        { line: 5, cells: ["3", "4"] },
        { line: 6, cells: ["5", "6"] },
      ],
      fault: null,
    });
  });

  it("takes the mark of its first line from what stands outside quotes", () => {
    expect(readCsv('"a;b;c",d\n1,2').records.map(({ cells }) => cells)).toEqual([
      ["a;b;c", "d"],
      ["1", "2"],
    ]);
  });

  it.each([
    ['a,b\n\n1,"x\n2,y\n3,z', 3, /opened here and never closed/],
    ['a,b\n1,"x\n2,"y"\n3,z', 2, /not closed at the end of its cell/],
    ['a,b\n1,2\n3,x"y', 3, /middle of a cell/],
    ["a,b\n1,2\n3,\0", 3, /NUL/],
  ])("%j is refused by its line", (text, line, sentence) => {
    expect(readCsv(text)).toEqual({ records: [], fault: { line, sentence: expect.stringMatching(sentence) } });
  });

  it("leaves out rows without text, and may be empty", () => {
    expect(readCsv("a,b\n , \n,\n1").records).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 4, cells: ["1"] },
    ]);
    expect(readCsv("").records).toEqual([]);
  });
});
