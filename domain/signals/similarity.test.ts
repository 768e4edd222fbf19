import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jaccard, possibleDuplicates, titleTokens } from "./similarity";

const project = (changes: object) => ({
  id: "p",
  title: "Second mobile app refresh",
  teamId: "app",
  objectiveId: null,
  keyTask: null,
  ...changes,
});

describe("possible duplicates", () => {
  const candidate = project({ id: "new", title: "Second mobile app refresh for drivers", teamId: "sal" });

  it("are found across teams by the words of their titles", () => {
    expect(possibleDuplicates(candidate, [project({})])).toMatchObject([{ similarity: 0.8 }]);
  });

  it("must aim at the same thing", () => {
    expect(possibleDuplicates(candidate, [project({ objectiveId: "o4" })])).toEqual([]);
    const linked = { ...candidate, objectiveId: "o4" };
    expect(
      possibleDuplicates(linked, [project({ objectiveId: "o4" }), project({ id: "q", objectiveId: "o5" })]),
    ).toHaveLength(1);
    expect(possibleDuplicates({ ...linked, keyTask: "b2:KT3" }, [project({ keyTask: "b2:KT3" })])).toHaveLength(1);
  });

  it("are never within one team, nor itself, nor under another title", () => {
    expect(
      possibleDuplicates(candidate, [project({ teamId: "sal" }), candidate, project({ title: "Tax filing" })]),
    ).toEqual([]);
  });

  it("puts the most similar first", () => {
    const [first] = possibleDuplicates(candidate, [project({}), project({ id: "q", title: candidate.title })]);
    expect(first).toMatchObject({ project: { id: "q" }, similarity: 1 });
  });
});

describe("Jaccard", () => {
  it("is symmetric, in 0..1, and 1 for equal titles", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [x, y] = [titleTokens(a), titleTokens(b)];
        expect(jaccard(x, y)).toBe(jaccard(y, x));
        expect(jaccard(x, y) >= 0 && jaccard(x, y) <= 1).toBe(true);
        expect(jaccard(x, x)).toBe(x.size === 0 ? 0 : 1);
      }),
    );
  });
});
