import { describe, expect, it } from "vitest";
import { keyIntent } from "./key-intent";

const press = (key: string, more: Partial<Parameters<typeof keyIntent>[0]> = {}) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  defaultPrevented: false,
  ...more,
});

describe("keyIntent", () => {
  it("reads g and a letter as a place", () => {
    expect(keyIntent(press("g"), false, true)).toBe("go");
    expect(keyIntent(press("s"), true, true)).toBe("place");
    expect(keyIntent(press("s"), false, true)).toBeNull();
  });

  it("finds with a slash and with Cmd-K, and opens the sheet", () => {
    expect(keyIntent(press("/"), false, true)).toBe("find");
    expect(keyIntent(press("K", { metaKey: true }), false, true)).toBe("find");
    expect(keyIntent(press("k", { ctrlKey: true }), false, true)).toBe("find");
    expect(keyIntent(press("?"), false, true)).toBe("sheet");
  });

  it("walks along a list and does its steps", () => {
    expect(["j", "k", "d"].map((key) => keyIntent(press(key), false, true))).toEqual(["next", "previous", "step"]);
    expect(keyIntent(press("j"), false, false)).toBeNull();
  });

  it("keeps only Cmd-K when single keys are off", () => {
    for (const key of ["g", "/", "?"]) expect(keyIntent(press(key), false, false)).toBeNull();
    expect(keyIntent(press("k", { metaKey: true }), false, false)).toBe("find");
  });

  it("leaves the browser's own keys alone", () => {
    expect(keyIntent(press("g", { ctrlKey: true }), false, true)).toBeNull();
    expect(keyIntent(press("g", { altKey: true }), false, true)).toBeNull();
    expect(keyIntent(press("g", { defaultPrevented: true }), false, true)).toBeNull();
  });
});
