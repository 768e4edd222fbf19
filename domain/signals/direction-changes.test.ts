import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar";
import { type DirectionChange, directionChanges, judgeChange, wordsChanged } from "./direction-changes";
import { ANCHOR } from "./larkfield-flow.fixture";

const change = (
  life: number,
  plannedDays: number,
  started: number,
  finished: number,
  rest: Partial<DirectionChange> = {},
): DirectionChange => ({
  id: `${life}`,
  briefTitle: "Win the independents online",
  inForceFrom: addDays("2026-05-01", -life),
  changedOn: "2026-05-01",
  projects: Array.from({ length: started }, (_, i) => ({ plannedDays, isFinished: i < finished })),
  debunkedHypothesesOn: [],
  marketSignals: [],
  ...rest,
});

describe("changes of direction", () => {
  it("are thrash when two came early and without evidence", () => {
    const { value, level } = directionChanges([change(21, 42, 3, 0), change(28, 49, 4, 1)], ANCHOR);
    expect(value).toMatchObject({ pivots: 2, premature: 2, unsupported: 2 });
    expect(level).toBe("thrash");
  });

  it("are learning when the evidence came first, as at Larkfield", () => {
    const demo = change(87, 74, 3, 1, {
      debunkedHypothesesOn: ["2026-03-16"],
      changedOn: "2026-04-02",
      inForceFrom: "2026-01-05",
    });
    expect(judgeChange(demo)).toMatchObject({
      life: 87,
      need: 74,
      started: 3,
      finished: 1,
      isPremature: false,
      isSupported: true,
    });
    expect(directionChanges([demo], ANCHOR).level).toBe("learning");
  });

  it("are unproven when one lacks evidence, steady without any, forgotten after 180 days", () => {
    expect(directionChanges([change(100, 50, 2, 2)], ANCHOR).level).toBe("unproven");
    expect(directionChanges([], ANCHOR).level).toBe("steady");
    expect(directionChanges([change(21, 42, 3, 0, { changedOn: "2025-12-31" })], ANCHOR).value?.pivots).toBe(0);
  });

  it("need a strong outside signal a week ahead, not one found on the day", () => {
    const signal = (recordedOn: string, impact: number) =>
      judgeChange(change(90, 10, 1, 1, { marketSignals: [{ recordedOn, impact }] }));
    expect(signal("2026-04-24", 3).isSupported).toBe(true);
    expect(signal("2026-04-25", 3).isSupported).toBe(false);
    expect(signal("2026-04-01", 2).isSupported).toBe(false);
  });

  it("say nothing of earliness when nothing was begun", () => {
    expect(judgeChange(change(10, 40, 0, 0))).toMatchObject({ completion: null, need: null, isPremature: false });
  });

  it("are never premature once their life covers the need", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(5), fc.nat(5), (life, need, started, finished) => {
        const judged = judgeChange(change(life, need, started, Math.min(started, finished)));
        if (life >= need) expect(judged.isPremature).toBe(false);
        expect((judged.completion ?? 0) >= 0 && (judged.completion ?? 0) <= 1).toBe(true);
      }),
    );
  });
});

describe("words changed between versions", () => {
  it("notice a new direction, not a new order", () => {
    expect(wordsChanged("Win the regional distributors", "the regional distributors win")).toEqual({
      share: 0,
      isDirection: false,
    });
    expect(wordsChanged("Win the regional distributors", "Win the online independents").share).toBe(0.5);
    expect(wordsChanged("Win the regional distributors", "Win the online independents").isDirection).toBe(true);
    expect(wordsChanged("", "")).toEqual({ share: 0, isDirection: false });
  });

  it("stay in 0..1 both ways", () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (a, b) => {
        const { share } = wordsChanged(a, b);
        expect(share >= 0 && share <= 1).toBe(true);
        expect(wordsChanged(b, a).share).toBeCloseTo(share, 10);
        expect(wordsChanged(a, a).share).toBe(0);
      }),
    );
  });
});
