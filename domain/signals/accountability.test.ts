import { describe, expect, it } from "vitest";
import {
  accountability,
  gapReason,
  type OwnedThing,
  type Owner,
  overloadedOwners,
  parentsWithoutMeasure,
} from "./accountability";
import { ANCHOR } from "./larkfield-flow.fixture";

const owner = (changes: Partial<Owner> = {}): Owner => ({
  id: "n",
  status: "active",
  suspendedOn: null,
  isViewer: false,
  ...changes,
});
const things = (kind: string, n: number, owners: Owner[] = [owner()]): OwnedThing[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${kind}${i}`, kind, title: `${kind} ${i}`, owners }));

describe("accountability", () => {
  it("counts gaps over everything that needs an owner", () => {
    const all = [
      ...things("objective", 8),
      ...things("objective", 1, [owner({ status: "departed" })]),
      ...things("project", 14),
      ...things("key_task", 2),
      ...things("key_task", 1, []),
    ];
    const { value, level, reasons, inputs } = accountability(all, ANCHOR);
    expect(value?.rate).toBeCloseTo(2 / 26, 10);
    expect(level).toBe("gaps");
    expect(reasons).toContain('"key_task 0" has no owner.');
    expect(inputs).toHaveLength(2);
  });

  it.each<[Partial<Owner>, string | null]>([
    [{}, null],
    [{ status: "suspended", suspendedOn: "2026-06-15" }, null],
    [{ status: "suspended", suspendedOn: "2026-06-14" }, "suspended"],
    [{ isViewer: true }, "viewer"],
    [{ status: "invited" }, "invited"],
  ])("an owner with %o: %s", (changes, reason) => {
    expect(gapReason([owner(changes)], ANCHOR)).toBe(reason);
  });

  it("needs one owner of a key task who can answer", () => {
    expect(gapReason([owner({ status: "departed" }), owner()], ANCHOR)).toBeNull();
  });

  it("is unknown for an empty organization, clear without gaps", () => {
    expect(accountability([], ANCHOR).level).toBe("not_enough_data");
    expect(accountability(things("project", 3), ANCHOR)).toMatchObject({ level: "clear", value: { rate: 0 } });
  });

  it("lists owners of more than seven things, and parents without a measure", () => {
    expect(overloadedOwners(things("project", 7))).toEqual([]);
    expect(overloadedOwners(things("project", 8))).toEqual([{ ownerId: "n", things: 8 }]);
    const parents = [
      { childIds: ["a"], measures: 0 },
      { childIds: ["a"], measures: 1 },
      { childIds: [], measures: 0 },
    ];
    expect(parentsWithoutMeasure(parents)).toEqual([parents[0]]);
  });
});
