import { expect, test } from "vitest";
import { gammaAtLeast, logGamma } from "./gamma";

test("log gamma of whole numbers is that of factorials", () => {
  expect(logGamma(1)).toBeCloseTo(0, 10);
  expect(logGamma(6)).toBeCloseTo(Math.log(120), 10);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 10);
});

test("with shape 1 it is the exponential tail, with a whole shape the sum of Poisson chances", () => {
  for (const x of [0.1, 1, 3, 20]) expect(gammaAtLeast(1, x)).toBeCloseTo(Math.exp(-x), 9);
  const poisson = (x: number) => Math.exp(-x) * (1 + x + x ** 2 / 2 + x ** 3 / 6);
  for (const x of [0.5, 4, 9, 30]) expect(gammaAtLeast(4, x)).toBeCloseTo(poisson(x), 9);
});

test("it falls from 1 to 0, whatever goes in", () => {
  expect(gammaAtLeast(3, 0)).toBe(1);
  expect(gammaAtLeast(3, -1)).toBe(1);
  expect(gammaAtLeast(0, 1)).toBe(0);
  expect(gammaAtLeast(50, 5_000)).toBeCloseTo(0, 12);
  expect(gammaAtLeast(1e-3, 1e-9)).toBeGreaterThanOrEqual(0);
});
