import { expect, test } from "vitest";
import catalog from "./catalog.json";
import { changes } from "./changes";
import { explain, explainRest, inputsOf, limitsIn } from "./explain";
import { thresholdsOf } from "./own-thresholds";
import { DEFAULT_THRESHOLDS } from "./thresholds";

const signals = [...new Set(catalog.signals.map(({ signal }) => signal))];

test("every signal says how it is made, what would change it and where its rows stand", () => {
  for (const signal of signals) {
    const one = explain(signal);
    expect(one?.formula.length, signal).toBeGreaterThan(30);
    expect(one?.changes, signal).toMatch(/\.$/);
    expect(inputsOf(signal).length, signal).toBeGreaterThan(0);
    expect(one?.formula, signal).not.toMatch(/`|Naive:|Sources?:/);
  }
  expect(Object.keys(changes).sort()).toEqual([...signals].sort());
});

test("every formula says what a naive one would have said", () => {
  const silent = signals.filter((signal) => /^[MR]/.test(signal) && !explain(signal)?.naive);
  expect(silent).toEqual([]);
});

test("is cut at its own marks, in either order", () => {
  const trend = explain("M3");
  expect(trend?.naive).toBe("Least squares, which one typing error steers; or a trend over three points.");
  expect(trend?.source).toBe("Theil 1950, Sen 1968.");
  expect(trend?.name).toBe("Measure trend");
  expect(trend?.formula).toContain("“likely” when even the worst end reaches the target");
  expect(explain("M1")?.formula).toContain("(v − b)/(t − b)");
  expect(explain("M23")?.name).toBe("Execution gap");
  expect(explainRest("M23").map(({ name }) => name)).toContain("Diagnose");
});

test("what does not exist is not explained", () => {
  for (const signal of ["", "M0", "M99", "constructor", "__proto__"]) expect(explain(signal)).toBeNull();
});

test("limits are those in force, beside those of the beginning", () => {
  expect(limitsIn("M2", DEFAULT_THRESHOLDS).map(({ path }) => path)).toEqual(["pace.on", "pace.risk", "pace.grace"]);
  const own = limitsIn("M23", thresholdsOf({ thresholds: { "gap.large": 0.2 } }));
  expect(own.find(({ path }) => path === "gap.large")).toEqual({
    path: "gap.large",
    value: 0.2,
    usual: 0.15,
    isChosen: true,
  });
  expect(limitsIn("M1", DEFAULT_THRESHOLDS)).toEqual([]);
});

test("leads a viewer to no page that is not for viewers", () => {
  expect(inputsOf("M19").map(([, path]) => path)).toEqual(["pulse", "friction/list", "gap"]);
  expect(inputsOf("M19", true)).toEqual([]);
  expect(inputsOf("M9", true)).toEqual(inputsOf("M9"));
});
