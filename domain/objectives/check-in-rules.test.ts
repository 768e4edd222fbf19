import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostReadings, nextDue, type Recorded, recentReadings, standingIds } from "./check-in-rules";

const at = (minute: number) => new Date(Date.UTC(2026, 5, 26, 12, minute));
const row = (id: string, more: Partial<Recorded> = {}): Recorded => ({
  id,
  correctsId: null,
  asOf: "2026-06-26",
  value: 1,
  confidence: 5,
  authorId: "ann",
  revision: 1,
  recordedAt: at(0),
  ...more,
});

describe("which check-in of a day stands", () => {
  it("is the author's last revision, whatever the order of the rows", () => {
    const rows = [row("a"), row("b", { revision: 3 }), row("c", { revision: 2, recordedAt: at(9) })];
    expect([...standingIds(rows)]).toEqual(["b"]);
    expect([...standingIds(rows.toReversed())]).toEqual(["b"]);
  });

  it("is the latest recorded among authors", () => {
    expect([
      ...standingIds([row("a", { recordedAt: at(5) }), row("b", { authorId: "bob", recordedAt: at(4) })]),
    ]).toEqual(["a"]);
  });

  it("is the correction, even in the same instant", () => {
    const rows = [row("z"), row("b", { authorId: "bob", correctsId: "z" })];
    expect([...standingIds(rows)]).toEqual(["b"]);
  });

  it("is one a day, and the recent ones are the last twelve days, oldest first", () => {
    const days = fc.array(
      fc.record({ day: fc.integer({ min: 1, max: 28 }), author: fc.constantFrom("ann", "bob"), value: fc.integer() }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(days, (entries) => {
        const rows = entries.map(({ day, author, value }, i) =>
          row(`r${String(i).padStart(3, "0")}`, {
            asOf: `2026-05-${String(day).padStart(2, "0")}`,
            authorId: author,
            value,
            revision: i + 1,
            recordedAt: at(i),
          }),
        );
        const recent = recentReadings(rows);
        const dates = recent.map(([asOf]) => asOf);
        const all = [...new Set(rows.map((one) => one.asOf))].sort();
        expect(dates).toEqual(all.slice(-mostReadings));
        for (const [asOf, value] of recent) expect(value).toBe(rows.filter((one) => one.asOf === asOf).at(-1)?.value);
        expect(standingIds(rows).size).toBe(all.length);
      }),
    );
  });

  it("is expected again after the rhythm, and from the start on before the first", () => {
    expect(nextDue("2026-06-26", 7, "2026-03-30")).toBe("2026-07-03");
    expect(nextDue(null, 7, "2026-03-30")).toBe("2026-03-30");
  });
});
