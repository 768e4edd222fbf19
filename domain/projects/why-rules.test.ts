import { expect, test } from "vitest";
import { type Line, sightOf, whyChain } from "./why-rules";

const whole: Line = {
  projectTitle: "Two-hour install kit",
  projectPurpose: "so that a van takes two hours, not four",
  projectKind: "change",
  projectStatus: "active",
  obligation: null,
  objectiveTitle: "Install once, never come back",
  objectiveStatus: "active",
  keyTask: "Equip vans without a second visit",
  briefTitle: "Own the dock",
  briefStatus: "published",
  purpose: "If every van proves its own cold chain …",
  kpi: "Annual recurring revenue",
  hasKpi: true,
  hidesBrief: false,
  restrictedOwner: null,
};

test("a whole line ends in a KPI", () => {
  expect(sightOf(whole)).toBe("intent");
  expect(whyChain(whole)).toEqual({
    parts: [
      "so that a van takes two hours, not four",
      "Install once, never come back",
      "Equip vans without a second visit",
      "Own the dock",
      "Annual recurring revenue",
    ],
    broken: null,
  });
});

test("one dead link is no link: superseded brief, key task gone, stopped objective, no project", () => {
  expect(sightOf({ ...whole, briefStatus: "superseded" })).toBe("goal_without_intent");
  expect(whyChain({ ...whole, briefStatus: "superseded" }).broken).toBe("its brief is not in force");
  expect(sightOf({ ...whole, keyTask: null })).toBe("goal_without_intent");
  expect(whyChain({ ...whole, briefTitle: null, briefStatus: null, keyTask: null }).broken).toBe("no brief above it");
  expect(sightOf({ ...whole, objectiveStatus: "stopped" })).toBe("busy");
  expect(whyChain({ ...whole, projectTitle: null, projectKind: null, objectiveTitle: null })).toEqual({
    parts: [],
    broken: "unlinked",
  });
});

test("run work answers to its KPI, an obligation to its name; without them it is busy work", () => {
  expect(whyChain({ ...whole, projectKind: "run", kpi: "Monthly grocer churn" }).parts).toEqual([
    "run: Monthly grocer churn",
  ]);
  expect(sightOf({ ...whole, projectKind: "run", kpi: null, hasKpi: false })).toBe("busy");
  expect(whyChain({ ...whole, projectKind: "obligation", obligation: "Statutory audit" }).parts).toEqual([
    "obligation: Statutory audit",
  ]);
});

test("a confidential purpose names whom to ask and nothing else", () => {
  expect(whyChain({ ...whole, restrictedOwner: "Margot Leclerc" })).toEqual({
    parts: [],
    broken: "purpose restricted – ask Margot Leclerc",
  });
});

test("a brief that the reader may not read is there, without its words", () => {
  const hidden = { ...whole, hidesBrief: true, briefTitle: null, briefStatus: null, keyTask: null, purpose: null };
  expect(sightOf(hidden)).toBe("restricted");
  expect(whyChain(hidden).parts).toEqual([
    "so that a van takes two hours, not four",
    "Install once, never come back",
    "a restricted brief",
  ]);
  expect(whyChain({ ...whole, projectKind: "run", kpi: null }).parts).toEqual(["run: a restricted measure"]);
});
