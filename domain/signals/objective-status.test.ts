import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { objectiveStatus, type WeighedStatus } from "./objective-status";

const today = "2026-06-29";
const m = (
  status: WeighedStatus["status"],
  weight = 1,
  lastKnown: WeighedStatus["lastKnown"] = null,
): WeighedStatus => ({
  id: `${status}-${weight}`,
  title: `${status} ${weight}`,
  weight,
  status,
  lastKnown,
});
const level = (...measures: WeighedStatus[]) => objectiveStatus(measures, today).level;

describe("status of an objective", () => {
  it("is the worst among measures that weigh at least 15 %", () => {
    expect(level(m("on_track", 3), m("at_risk"), m("on_track"))).toBe("at_risk");
    expect(level(m("on_track", 9), m("off_track", 1))).toBe("on_track");
    expect(level(m("on_track", 85), m("off_track", 15))).toBe("off_track");
  });

  it("still hears everyone when nobody weighs that much", () => {
    expect(level(...Array.from({ length: 7 }, () => m("on_track")), m("off_track"))).toBe("off_track");
  });

  it("counts a stale measure with what was last known, never better than at risk", () => {
    expect(level(m("on_track"), m("stale", 1, "on_track"))).toBe("at_risk");
    expect(level(m("on_track"), m("stale", 1, "off_track"))).toBe("off_track");
    expect(level(m("off_track"), m("stale", 1, "on_track"))).toBe("off_track");
  });

  it("is stale when every measure is", () => {
    const stale = objectiveStatus([m("stale", 1, "off_track"), m("stale", 1, "on_track")], today);
    expect(stale).toMatchObject({ level: "stale", lastKnown: "off_track" });
    expect(objectiveStatus([m("stale", 1, "at_risk"), m("no_data")], today).level).toBe("stale");
  });

  it("names missing data without converting it", () => {
    const partly = objectiveStatus([m("on_track"), m("no_data")], today);
    expect(partly.level).toBe("on_track");
    expect(partly.reasons).toContain('No data for "no_data 1".');
    expect(level(m("no_data"))).toBe("no_data");
    expect(level()).toBe("no_data");
    expect(level(m("not_started"), m("too_early"))).toBe("too_early");
    expect(level(m("too_early"), m("at_risk"))).toBe("at_risk");
  });

  it("is its grade once closed", () => {
    expect(objectiveStatus([m("on_track")], today, "missed").level).toBe("missed");
  });

  it("does not depend on order and opens its measures", () => {
    const words = fc.constantFrom("on_track", "at_risk", "off_track", "no_data", "too_early", "not_started", "stale");
    const measures = fc.array(
      fc
        .tuple(words, fc.integer({ min: 1, max: 5 }))
        .map(([w, n]) => m(w as "on_track", n, w === "stale" ? "at_risk" : null)),
    );
    fc.assert(
      fc.property(measures, (list) => {
        expect(objectiveStatus([...list].reverse(), today).level).toBe(objectiveStatus(list, today).level);
        expect(objectiveStatus(list, today).inputs).toHaveLength(list.length);
      }),
    );
  });
});
