import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar";
import { ANCHOR, type TeamId, teamItems } from "./larkfield-flow.fixture";
import { onTime } from "./on-time";
import { quality } from "./quality";

const due = (id: number, originalDueOn: string, doneOn: string | null) => ({
  id: `${id}`,
  kind: "work_item",
  originalDueOn,
  doneOn,
  cancelled: false,
});
const things = [
  ...[1, 2, 3, 4].map((i) => due(i, "2026-06-15", "2026-06-15")),
  ...[5, 6].map((i) => due(i, "2026-06-15", "2026-06-18")),
  ...[7, 8].map((i) => due(i, "2026-06-15", null)),
];

describe("on time", () => {
  it("counts what is still open past its date as late", () => {
    const { value, level, reasons } = onTime(things, ANCHOR);
    expect(value).toMatchObject({ share: 0.5, due: 8, onTime: 4, openLate: 2, medianDaysLate: 8.5 });
    expect(level).toBe("low");
    expect(reasons).toEqual(["4 of 8 were done by their original date (50 %).", "2 of them are still open."]);
  });

  it("leaves out what was cancelled, has no date, or was due outside the window", () => {
    const others = [
      { ...due(9, "2026-06-15", null), cancelled: true },
      due(10, "2026-07-03", null),
      due(11, "2026-01-02", null),
      { ...due(12, "", null), originalDueOn: null },
    ];
    expect(onTime([...things, ...others], ANCHOR).value?.due).toBe(8);
  });

  it("does not judge four things", () => {
    expect(onTime(things.slice(0, 4), ANCHOR).level).toBe("not_enough_data");
  });

  it("stays in 0..1 and never improves when something slips", () => {
    const late = fc.array(fc.integer({ min: -5, max: 20 }), { minLength: 5 });
    fc.assert(
      fc.property(late, (list) => {
        const at = (extra: number) =>
          onTime(
            list.map((d, i) => due(i, "2026-05-20", addDays("2026-05-20", d + extra))),
            ANCHOR,
          ).value?.share ?? Number.NaN;
        expect(at(0) >= 0 && at(0) <= 1).toBe(true);
        expect(at(3)).toBeLessThanOrEqual(at(0));
      }),
    );
  });
});

describe("quality", () => {
  const item = (i: number) => ({
    id: `${i}`,
    type: i < 5 ? ("rework" as const) : ("task" as const),
    doneOn: "2026-06-20",
    returnedCount: i >= 17 ? 1 : 0,
    unplanned: i === 0,
  });
  const twenty = Array.from({ length: 20 }, (_, i) => item(i));

  it("shares out repairs, first-time acceptance and the unplanned", () => {
    const { value, level } = quality(twenty, ANCHOR);
    expect(value).toEqual({ done: 20, reworkShare: 0.25, firstTimeRight: 0.85, unplannedShare: 0.05 });
    expect(level).toBe("flagged");
  });

  it("does not judge nine items", () => {
    expect(quality(twenty.slice(0, 9), ANCHOR).level).toBe("not_enough_data");
  });

  it("does not flag exactly a fifth of repairs", () => {
    expect(
      quality(
        twenty.map((x, i) => ({ ...x, type: i < 4 ? "rework" : "task", returnedCount: i < 4 ? 1 : 0 })),
        ANCHOR,
      ).level,
    ).toBe("good");
  });
});

describe("Larkfield's teams since week 14", () => {
  it.each<[TeamId, number, number, number]>([
    ["SEN", 0.514, 0.243, 0.784],
    ["CLD", 0.843, 0.107, 0.917],
    ["APP", 0.839, 0.113, 0.887],
    ["ASM", 0.797, 0.081, 0.946],
    ["FLD", 0.304, 0.327, 0.755],
    ["CSU", 0.841, 0.055, 0.961],
    ["SAL", 0.614, 0, 1],
  ])("%s: on time %d, rework %d, right at once %d", (team, kept, rework, right) => {
    const items = teamItems(team);
    expect(
      onTime(
        items.map((i) => ({ ...i, kind: "work_item", cancelled: false })),
        ANCHOR,
      ).value?.share,
    ).toBeCloseTo(kept, 3);
    const { value } = quality(items, ANCHOR);
    expect(value?.reworkShare).toBeCloseTo(rework, 3);
    expect(value?.firstTimeRight).toBeCloseTo(right, 3);
  });
});
