import { describe, expect, it } from "vitest";
import { neededBy, specFault } from "./measure-rules";
import { bandPlace } from "./measure-view-rules";
import { benchmarkUnit, digitsFor, promiseWords, scoreWords, withUnit } from "./wording-rules";

const spec = {
  title: "Hours",
  type: "increase_decrease" as const,
  baseline: 4.5,
  target: 2,
  lo: 1,
  hi: 3,
  tolerance: 1,
  naturalMin: null,
  naturalMax: null,
  milestones: [],
  curve: "linear" as const,
  weight: 1,
  startOn: "2026-03-30",
  dueOn: "2026-09-27",
  cadenceDays: 7,
};

describe("what a measure may promise", () => {
  it("keeps only what its type needs", () => {
    expect(neededBy(spec, "key_result")).toMatchObject({
      baseline: 4.5,
      target: 2,
      lo: null,
      hi: null,
      tolerance: null,
    });
    expect(neededBy(spec, "kpi")).toMatchObject({ target: 2, lo: 1, hi: 3, tolerance: null });
    expect(neededBy({ ...spec, type: "band" }, "key_result")).toMatchObject({
      baseline: 4.5,
      target: null,
      lo: 1,
      hi: 3,
    });
    expect(neededBy({ ...spec, type: "binary" }, "key_result")).toMatchObject({
      baseline: null,
      target: null,
      lo: null,
    });
  });

  it("names the field that is at fault", () => {
    expect(specFault(spec, "key_result")).toBeNull();
    expect(specFault({ ...spec, target: 4.5 }, "key_result")?.[0]).toBe("target");
    expect(specFault({ ...spec, tolerance: 0 }, "key_result")?.[0]).toBe("tolerance");
    expect(specFault({ ...spec, naturalMin: 5, naturalMax: 5 }, "key_result")?.[0]).toBe("naturalMax");
    const number = neededBy(spec, "key_result");
    expect(specFault({ ...spec, ...number, naturalMin: 3 }, "key_result")?.[0]).toBe("target");
    expect(specFault({ ...spec, ...number, naturalMax: 4 }, "key_result")?.[0]).toBe("baseline");
    expect(specFault({ ...spec, ...number, naturalMin: 2, naturalMax: 4.5 }, "key_result")).toBeNull();

    expect(specFault({ ...spec, dueOn: "2026-03-30" }, "key_result")?.[0]).toBe("dueOn");
    expect(specFault({ ...spec, type: "milestone" }, "kpi")?.[0]).toBe("type");
    expect(specFault({ ...spec, dueOn: null }, "kpi")).toBeNull();
  });
});

describe("words and places", () => {
  it("places a value against a band with open edges", () => {
    expect(bandPlace(3.64, { lo: 4, hi: null })).toBe("below");
    expect(bandPlace(1.8, { lo: null, hi: 1.5 })).toBe("above");
    expect(bandPlace(92, { lo: 92, hi: 100 })).toBe("inside");
    expect(bandPlace(null, { lo: 1, hi: 2 })).toBeNull();
    expect(bandPlace(5, { lo: null, hi: null })).toBeNull();
  });

  it("writes values and promises as people do", () => {
    expect(withUnit(180, "€")).toBe("€180");
    expect(withUnit(67, "%")).toBe("67\u00a0%");
    expect(digitsFor([1057, 1171])).toBe(0);
    expect(digitsFor([3.2])).toBe(1);
    expect(digitsFor([0.32])).toBe(2);
    expect(scoreWords(0.1775)).toBe("0.178");
    expect(promiseWords({ ...spec, kind: "key_result", unit: "hours" })).toBe("4.5 to 2\u00a0hours");
    expect(promiseWords({ ...spec, kind: "kpi", unit: "%", hi: null })).toBe("at least 1\u00a0%");
    expect(benchmarkUnit({ unit: "M€", benchmarkSource: "Growth a year, in percent" })).toBe("%");
    expect(benchmarkUnit({ unit: "M€", benchmarkSource: "The leader" })).toBe("M€");
  });
});
