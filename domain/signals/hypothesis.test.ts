import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Evidence, evidenceSentence, type Strength } from "./evidence";
import { departsFromAdvice, hypothesisVerdict, isProven, isRefuted, probabilityWords } from "./hypothesis";
import { ANCHOR } from "./larkfield-flow.fixture";

const STRENGTHS: Record<string, Strength> = { w: "weak", m: "moderate", s: "strong" };

/** "+w a, -m b" reads: weak for from source a, moderate against from source b. */
function evidence(text: string): Evidence[] {
  return text
    .split(", ")
    .filter((part) => part !== "")
    .map((part, i) => ({
      id: `${i}`,
      direction: part.startsWith("+") ? "for" : "against",
      strength: STRENGTHS[part[1] ?? ""] ?? "weak",
      sourceKey: part.slice(3),
      isRetracted: false,
    }));
}
const verdict = (prior: number, text: string, testBy: string | null = null) =>
  hypothesisVerdict(prior, evidence(text), testBy, ANCHOR);

describe("verdict on a hypothesis", () => {
  it("adds decibans", () => {
    const { value } = verdict(0.5, "+w a, +m b");
    expect(value?.decibans).toBeCloseTo(10, 10);
    expect(value?.probability).toBeCloseTo(0.9091, 4);
  });

  it("counts a retelling half", () => {
    const { value, level } = verdict(0.65, "+w x, -s s, -m a, -m a, -m b");
    expect(value?.decibans).toBeCloseTo(-26.06, 2);
    expect(value?.probability).toBeCloseTo(0.0025, 4);
    expect(level).toBe("propose_debunked");
  });

  it.each([
    [
      "H1",
      0.65,
      "+w interviews, -s kr0.1, -m calls, -m calls, -m churn",
      0.0025,
      "propose_debunked",
      "almost no chance",
    ],
    ["H2", 0.5, "+m kr5.2, +w exit, +m kr5.1", 0.983, "propose_supported", "almost certain"],
    ["H3", 0.5, "+s pilot, +m letters, +m price, -w deal", 0.997, "propose_supported", "almost certain"],
    ["H4", 0.5, "-m kr2.1, -m dive, +w mockup", 0.053, "open", "very unlikely"],
    ["H6", 0.5, "+s teardown, +m returns", 0.99, "propose_supported", "almost certain"],
  ])("%s", (_, prior, text, probability, level, words) => {
    const signal = verdict(prior, text);
    expect(signal.value?.probability).toBeCloseTo(probability, 3);
    expect([signal.level, signal.value?.words]).toEqual([level, words]);
  });

  it("speaks in words without decimals", () => {
    expect(verdict(0.5, "-m kr2.1, -m dive, +w mockup").reasons).toEqual([
      "Very unlikely (5 %).",
      "Started at even odds; two moderate findings against, one weak for.",
    ]);
    expect(verdict(0.65, "-s a, -s b").reasons[0]).toBe("Almost no chance (below 1 %).");
    expect(evidenceSentence([])).toBe("no findings yet");
  });

  it("is untested when its date passed on weak evidence, inconclusive on better", () => {
    const h5 = verdict(0.35, "+w note", "2026-06-12");
    expect(h5.level).toBe("untested");
    expect(h5.value?.probability).toBeCloseTo(0.49, 2);
    expect(verdict(0.5, "+m a", "2026-06-12").level).toBe("propose_inconclusive");
    expect(verdict(0.5, "+m a", "2026-06-29").level).toBe("open");
  });

  it("needs two sources that point the same way", () => {
    expect(verdict(0.8, "+s a").level).toBe("open");
    expect(verdict(0.8, "+s a, -w b").level).toBe("open");
    expect(verdict(0.8, "+s a, +w b").level).toBe("propose_supported");
  });

  it("leaves out what was retracted, and lists it", () => {
    const [first, ...rest] = evidence("+s a, +w b");
    if (!first) throw new Error("no evidence");
    const signal = hypothesisVerdict(0.5, [{ ...first, isRetracted: true }, ...rest], null, ANCHOR);
    expect(signal.value).toMatchObject({ decibans: 2.5, retracted: ["0"] });
    expect(signal.inputs).toHaveLength(1);
  });

  it("knows when a person departs from the advice", () => {
    expect(departsFromAdvice("supported", "propose_supported")).toBe(false);
    expect(departsFromAdvice("inconclusive", "untested")).toBe(false);
    expect(departsFromAdvice("supported", "open")).toBe(true);
  });

  it("stays between the clamps, ignores order, and more for it never lowers it", () => {
    const piece = fc.record({
      id: fc.string(),
      direction: fc.constantFrom("for" as const, "against" as const),
      strength: fc.constantFrom<Strength>("weak", "moderate", "strong"),
      sourceKey: fc.constantFrom("a", "b", "c"),
      isRetracted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom(0.2, 0.35, 0.5, 0.65, 0.8), (list, prior) => {
        const p = (items: Evidence[]) => hypothesisVerdict(prior, items, null, ANCHOR).value?.probability ?? Number.NaN;
        expect(p(list) > 0.0009 && p(list) < 0.9991).toBe(true);
        expect(p([...list].reverse())).toBeCloseTo(p(list), 10);
        const more: Evidence = { id: "x", direction: "for", strength: "weak", sourceKey: "a", isRetracted: false };
        expect(p([...list, more])).toBeGreaterThanOrEqual(p(list) - 1e-12);
      }),
    );
  });

  it("cannot be carried by one anecdote told a hundred times", () => {
    expect(verdict(0.5, Array.from({ length: 100 }, () => "+w a").join(", ")).value?.decibans).toBeLessThan(5.01);
  });
});

describe("words of probability", () => {
  it.each([
    [0.04, "almost no chance"],
    [0.05, "very unlikely"],
    [0.2, "unlikely"],
    [0.45, "roughly even"],
    [0.55, "roughly even"],
    [0.8, "likely"],
    [0.81, "very likely"],
    [0.95, "very likely"],
    [0.96, "almost certain"],
  ])("%d is %s", (p, words) => {
    expect(probabilityWords(p)).toBe(words);
  });

  it("reads 0.80 as proven and 0.20 as refuted", () => {
    expect([isProven(0.8), isProven(0.79), isRefuted(0.2), isRefuted(0.21)]).toEqual([true, false, true, false]);
  });
});
