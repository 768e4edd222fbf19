import { describe, expect, it } from "vitest";
import { csvResponse } from "./csv";

const textOf = async (cells: unknown[]) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(await csvResponse("x", ["a"], [cells]).arrayBuffer());

describe("a table as a file", () => {
  it("begins with a byte order mark and quotes what holds a comma, a quote or a line break", async () => {
    expect(await textOf(['Say "yes", or\nno', 0.43])).toBe('\ufeffa\r\n"Say ""yes"", or\nno",0.43\r\n');
  });

  it("makes formulas text and leaves numbers alone", async () => {
    const cells = ["=1+1", "+SUM(A1)", "-2+3", "@x", "\tx", -4, null];
    expect((await textOf(cells)).split("\r\n")[1]).toBe("'=1+1,'+SUM(A1),'-2+3,'@x,'\tx,-4,");
  });
});
