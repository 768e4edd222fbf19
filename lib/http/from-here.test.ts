import { expect, it } from "vitest";
import { isFromHere } from "./from-here";

const from = (fields: Record<string, string>) => isFromHere(new Headers({ host: "line.example", ...fields }));

it("takes forms of our own pages only", () => {
  expect(from({ "sec-fetch-site": "same-origin" })).toBe(true);
  expect(from({ "sec-fetch-site": "same-site", origin: "https://line.example" })).toBe(false);
  expect(from({ "sec-fetch-site": "cross-site" })).toBe(false);
  expect(from({ origin: "https://line.example" })).toBe(true);
  expect(from({ origin: "https://other.example" })).toBe(false);
  expect(from({ origin: "null" })).toBe(false);
  expect(from({})).toBe(false);
});
