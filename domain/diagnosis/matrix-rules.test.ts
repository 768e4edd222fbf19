import { expect, test } from "vitest";
import { correlation, initials, matrixFinding, matrixOf } from "./matrix-rules";

const one = (id: string, ownerName = "Imke Vandaele") => ({ id, label: id, title: id, ownerName, status: "on_track" });
const themes = [{ id: "t", label: "t", title: "Theme", ownerId: "i", ownerName: "Imke Vandaele" }];
const goal = (id: string, days: number, over = {}) => ({
  ...one(id, "Dirk Verhoeven"),
  themeId: "t",
  days,
  measures: [one(`${id}m`)],
  projects: [one(`${id}p`)],
  ...over,
});

test("what names the other is joined directly, what meets in an objective through it, the rest not at all", () => {
  const matrix = matrixOf({ themes, objectives: [goal("a", 1), goal("b", 2)] });
  expect(correlation(matrix, "t", "a")).toBe("direct");
  expect(correlation(matrix, "ap", "a")).toBe("direct");
  expect(correlation(matrix, "ap", "am")).toBe("through");
  expect(correlation(matrix, "t", "bm")).toBe("through");
  expect(correlation(matrix, "ap", "bm")).toBeUndefined();
  expect(correlation(matrix, "owner Dirk Verhoeven", "a")).toBe("direct");
  expect(correlation(matrix, "owner Imke Vandaele", "a")).toBeUndefined();
  expect(matrix.owners.map(({ label }) => label)).toEqual(["IV", "DV"]);
  expect(matrix.left).toEqual({});
});

test("a sheet carries the objectives with the most days and counts the others", () => {
  const sheet = { themes: 8, objectives: 1, projects: 1, measures: 1, owners: 1 };
  const matrix = matrixOf({ themes, objectives: [goal("a", 1), goal("b", 2)] }, sheet);
  expect(matrix.objectives.map(({ id }) => id)).toEqual(["b"]);
  expect(matrix.left).toEqual({ objectives: 1, owners: 1 });
});

test("the finding names who stands alone", () => {
  expect(matrixFinding(matrixOf({ themes, objectives: [] }))).toMatch(/^No objective runs yet/);
  expect(matrixFinding(matrixOf({ themes, objectives: [goal("a", 1, { projects: [] })] }))).toBe(
    "One objective has no project.",
  );
  const bare = [...themes, { id: "u", label: "u", title: "Other", ownerId: "i", ownerName: "Imke Vandaele" }];
  expect(matrixFinding(matrixOf({ themes: bare, objectives: [goal("a", 1, { measures: [] })] }))).toBe(
    "One objective has no measure and one theme has no objective.",
  );
  expect(matrixFinding(matrixOf({ themes, objectives: [goal("a", 1), goal("b", 2), goal("c", 3)] }))).toBe(
    "Every theme has its objectives and every objective its work; Dirk Verhoeven carries three of three.",
  );
});

test("what only did not fit on the sheet stands alone nowhere", () => {
  const goals = ["a", "b", "c"].map((id, n) => goal(id, n, { projects: [one(`${id}p`), one(`${id}q`)] }));
  const matrix = matrixOf(
    { themes, objectives: goals },
    { themes: 1, objectives: 3, projects: 2, measures: 1, owners: 1 },
  );
  expect(matrix.left).toEqual({ projects: 4, measures: 2, owners: 1 });
  expect(matrixFinding(matrix)).toMatch(/^Every theme has its objectives/);
});

test("initials", () => {
  expect(initials("Imke Vandaele")).toBe("IV");
  expect(initials("Ana de la Cruz")).toBe("ADL");
});
