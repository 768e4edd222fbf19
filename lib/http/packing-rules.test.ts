import { describe, expect, it } from "vitest";
import { isPackable, packingOf } from "./packing-rules";

const asks = (accept: string | undefined, method = "GET") =>
  packingOf({ method, headers: accept === undefined ? {} : { "accept-encoding": accept } })?.name;

const answer = (headers: Record<string, string>, statusCode = 200) =>
  isPackable({ statusCode, getHeader: (name: string) => headers[name] });

describe("packingOf", () => {
  it("takes the best that the reader takes", () => {
    expect(asks("gzip, deflate, br, zstd")).toBe("zstd");
    expect(asks("gzip;q=0.8, deflate")).toBe("gzip");
    expect(asks("zstd;q=0, GZIP")).toBe("gzip");
  });

  it("leaves alone who asks for nothing", () => {
    expect(asks(undefined)).toBeUndefined();
    expect(asks("br")).toBeUndefined();
    expect(asks("gzip;q=0")).toBeUndefined();
    expect(asks("gzip", "HEAD")).toBeUndefined();
  });
});

describe("isPackable", () => {
  it("packs text", () => {
    expect(answer({ "content-type": "text/html; charset=utf-8" })).toBe(true);
    expect(answer({ "content-type": "text/x-component" })).toBe(true);
    expect(answer({ "content-type": "application/json" })).toBe(true);
  });

  it("leaves the rest as it is", () => {
    expect(answer({ "content-type": "image/png" })).toBe(false);
    expect(answer({ "content-type": "font/woff2" })).toBe(false);
    expect(answer({ "content-type": "text/event-stream" })).toBe(false);
    expect(answer({ "content-type": "text/html", "content-encoding": "gzip" })).toBe(false);
    expect(answer({ "content-type": "text/html", "cache-control": "no-transform" })).toBe(false);
    expect(answer({ "content-type": "text/html" }, 304)).toBe(false);
    expect(answer({})).toBe(false);
  });
});
