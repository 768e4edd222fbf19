import { describe, expect, it } from "vitest";
import { csvResponse, csvStream } from "./csv";

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

/** A list of so many rows, two at a time; `asked` says which of them were read. */
function listOf(most: number) {
  const asked: (number | null)[] = [];
  const read = async ({ after }: { after: number | null }) => {
    asked.push(after);
    const rows = [1, 2].map((n) => (after ?? 0) + n).filter((n) => n <= most);
    const last = rows.at(-1);
    return { rows, next: last !== undefined && last < most ? last : null };
  };
  return { asked, file: () => csvStream("x", ["n", "words"], { after: null }, read, (n) => [n, "=1"]) };
}

describe("a list of any length as a file", () => {
  it("has one head, every row once, and formulas as text", async () => {
    const body = await (await listOf(5).file()).text();
    expect(body.trim().split("\r\n")).toEqual(["n,words", "1,'=1", "2,'=1", "3,'=1", "4,'=1", "5,'=1"]);
    expect((await (await listOf(0).file()).text()).trim()).toBe("n,words");
  });

  it("reads a batch only when it is asked for, and none after the reader has left", async () => {
    const { asked, file } = listOf(1_000_000);
    const reader = (await file()).body?.getReader();
    await reader?.read();
    await reader?.read();
    await reader?.read();
    expect(asked).toEqual([null, 2, 4]);
    await reader?.cancel();
    await new Promise(setImmediate);
    expect(asked).toEqual([null, 2, 4]);
  });

  it("breaks off where a batch fails, and answers as the first one does", async () => {
    const read = async ({ after }: { after: number | null }) => {
      if (after === 1) throw new Error("gone");
      return { rows: [1], next: 1 };
    };
    const file = await csvStream("x", ["n"], { after: null as number | null }, read, (n) => [n]);
    await expect(file.text()).rejects.toThrow("gone");
    const refused = async (): Promise<{ rows: number[]; next: null }> => {
      throw new Error("not for you");
    };
    await expect(csvStream("x", ["n"], { after: null }, refused, (n) => [n])).rejects.toThrow("not for you");
  });
});
