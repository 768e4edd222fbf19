import { expect, test } from "vitest";
import { directionOf, farWords, unitedWords } from "./direction-rules";
import type { EffortFact } from "./types";

const days = (teamId: string, amount: number, over: Partial<EffortFact> = {}): EffortFact => ({
  ...{ teamId, objectiveId: null, objectiveTitle: null, objectiveIsActive: true, themeId: null, briefId: null },
  ...{ keyTaskKey: null, projectId: null, projectTitle: null, projectKind: null, projectIsActive: true, hasKpi: false },
  ...{ namesObligation: false, drainKind: null, isRestricted: false, days: amount, ...over },
});
const main = { objectiveId: "o1", themeId: "far", briefId: "b", keyTaskKey: "k1" };
const other = { objectiveId: "o2", themeId: "near", briefId: "b", keyTaskKey: "k2" };
const team = (id: string, isOperational = true) => ({ id, name: id, parentId: null, isOperational });
const facts = {
  teams: [team("a"), team("b"), team("c"), team("office", false)],
  themes: [
    { id: "far", horizonEndYear: 2028 },
    { id: "near", horizonEndYear: 2026 },
  ],
  mainBriefId: "b",
  mainTaskKey: "k1",
};
const today = "2026-06-29";

test("a team pulls at the main effort when its largest job serves it; drains are no job, offices are not counted", () => {
  const effort = [
    days("a", 30, main),
    days("a", 20, other),
    days("a", 90, { drainKind: "meetings" }),
    days("b", 10, main),
    days("b", 25, { projectId: "p", projectKind: "change" }),
    days("office", 50, main),
  ];
  const found = directionOf({ ...facts, effort }, today);
  expect(found).toMatchObject({ united: 1, working: 2, hasMainEffort: true });
  expect(unitedWords(found)).toBe("One of two teams gives the largest part of its days to the main effort.");
});

test("only change work counts for the horizon, and what serves no theme reaches nowhere", () => {
  const effort = [
    days("a", 60, main),
    days("a", 20, other),
    days("a", 20, { projectId: "p", projectKind: "change" }),
    days("a", 70, { projectId: "r", projectKind: "run" }),
    days("a", 30, { drainKind: "travel" }),
  ];
  const found = directionOf({ ...facts, effort }, today);
  expect(found.far).toBeCloseTo(0.6, 9);
  expect(farWords(found)).toMatch(/^60 % of the days of change work/);
});

test("without days and without a main effort it says so", () => {
  const none = directionOf({ ...facts, effort: [], mainTaskKey: null }, today);
  expect(none).toEqual({ far: null, united: 0, working: 0, hasMainEffort: false });
  expect(unitedWords(none)).toMatch(/^No brief in force names a main effort/);
  expect(unitedWords({ ...none, hasMainEffort: true })).toMatch(/^No team recorded days/);
  expect(farWords(none)).toBe("No day of change work was recorded in four weeks.");
  const idle = directionOf({ ...facts, effort: [days("a", 5, other)] }, today);
  expect(unitedWords(idle)).toBe("None of one team give the largest part of their days to the main effort.");
});
