import { describe, expect, it } from "vitest";
import { readTextFile } from "./text-file";

const text = "side,note\nactual,Müller “quoted” 5 €\n";
const utf16 = (bigEndian: boolean, mark: boolean) => {
  const body = Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le");
  return new Uint8Array(bigEndian ? body.swap16() : body);
};
/** As a spreadsheet on Windows saves it. */
const windows = Uint8Array.from([...text], (sign) => ({ "“": 0x93, "”": 0x94, "€": 0x80 })[sign] ?? sign.charCodeAt(0));

describe("a file of text", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8", new TextEncoder().encode(`\ufeff${text}`)],
    ["Windows-1252", windows],
    ["UTF-16", utf16(false, true)],
    ["UTF-16", utf16(true, true)],
    ["UTF-16", utf16(false, false)],
    ["UTF-16", utf16(true, false)],
  ] as const)("in %s says what it says", (encoding, bytes) => {
    expect(readTextFile(bytes)).toEqual({ text, encoding });
  });

  it("keeps a NUL, so that whoever reads it can refuse it", () => {
    expect(readTextFile(new TextEncoder().encode("a,b\n1,\u00002\n")).text).toContain("\u0000");
  });

  it("may be empty", () => {
    expect(readTextFile(new Uint8Array())).toEqual({ text: "", encoding: "UTF-8" });
  });
});
