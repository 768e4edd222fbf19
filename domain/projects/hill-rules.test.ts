import { describe, expect, test } from "vitest";
import { DEFAULT_THRESHOLDS } from "../signals/thresholds";
import { hillFinding, hillOf, hillUnit, hillWords } from "./hill-rules";

const move = (movedOn: string, place: number, note = "") => ({ movedOn, place, note, movedByName: "Dirk" });
const at = (today: string, ...moves: ReturnType<typeof move>[]) => hillOf(moves, today, 7, DEFAULT_THRESHOLDS);

describe("the hill of a project", () => {
  test("does not exist before its first move", () => {
    expect(at("2026-06-29")).toBeNull();
  });

  test("shows where it stood a week ago, not where it stood yesterday", () => {
    const view = at("2026-06-29", move("2026-06-12", 38), move("2026-06-19", 41), move("2026-06-26", 44));
    expect(view).toMatchObject({ place: 44, ghost: 41, days: 3, isStale: false });
    expect(at("2026-06-26", move("2026-06-25", 41), move("2026-06-26", 44))?.ghost).toBeNull();
    expect(at("2026-07-29", move("2026-06-26", 44))?.ghost).toBeNull();
  });

  test("is stale as a measure is: after one and a half times the team's rhythm", () => {
    expect(at("2026-07-06", move("2026-06-26", 44))?.isStale).toBe(false);
    expect(at("2026-07-07", move("2026-06-26", 44))?.isStale).toBe(true);
    expect(hillOf([move("2026-06-26", 44)], "2026-07-07", 14, DEFAULT_THRESHOLDS)?.isStale).toBe(false);
  });

  test("says in words where it is, and what its owner says of it", () => {
    expect([0, 30, 50, 70, 100].map(hillWords)).toEqual([
      "at the foot",
      "finding out how",
      "at the top: how to do it is known",
      "getting it done",
      "as good as done",
    ]);
    const said = at("2026-06-29", move("2026-06-19", 46), move("2026-06-26", 41, "The glue is open again."));
    expect(said && hillFinding(said)).toBe("Still climbing. The glue is open again.");
    const back = at("2026-06-29", move("2026-06-19", 46), move("2026-06-26", 41));
    expect(back && hillFinding(back)).toBe("Still climbing, 5 back from a week ago.");
    const on = at("2026-06-29", move("2026-06-19", 66), move("2026-06-26", 70));
    expect(on && hillFinding(on)).toBe("Over the top, 4 further than a week ago.");
    expect(on && hillUnit(on)).toContain("Dirk moved it on 26 June 2026, to 70 of 100");
    const old = at("2026-06-29", move("2026-05-29", 35, "Something old"));
    expect(old && hillFinding(old)).toBe("Nobody has moved it for 31 days; then it was finding out how.");
  });
});
