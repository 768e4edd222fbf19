import { expect, it } from "vitest";
import { isLate } from "./worker-rules";

const minutes = (n: number) => n * 60_000;

it("is late after five silent minutes, counted from the start of a server that was down", () => {
  expect(isLate(minutes(100), minutes(0), minutes(104))).toBe(false);
  expect(isLate(minutes(100), minutes(0), minutes(106))).toBe(true);
  expect(isLate(minutes(100), minutes(900), minutes(901))).toBe(false);
  expect(isLate(minutes(100), minutes(900), minutes(906))).toBe(true);
  expect(isLate(null, minutes(900), minutes(901))).toBe(false);
  expect(isLate(null, minutes(900), minutes(906))).toBe(true);
});
