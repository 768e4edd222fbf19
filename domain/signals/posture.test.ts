import { describe, expect, it } from "vitest";
import { ANCHOR } from "./larkfield-flow.fixture";
import { type emphasisOf, oneSided, organizationPosture, searchingPosture } from "./organization-posture";
import { type OrganizationFacts, type ThemeFacts, themePosture, unclearIdentity } from "./posture";

const larkfield: OrganizationFacts = { hasIdentity: true, hasBriefInForce: true, recall: 0.635, coverage: 517 / 746 };
const fine = { name: "Assembly", throughputRatio: 0.97, onTime: 0.8, qualityFlagged: false };
const sensors = { name: "Sensors", throughputRatio: 15 / 19, onTime: 0.514, qualityFlagged: true };
const field = { name: "Field", throughputRatio: 0.607, onTime: 0.304, qualityFlagged: true };
const theme = (changes: Partial<ThemeFacts> = {}): ThemeFacts => ({
  id: "t",
  title: "Sensors that last",
  isNewMarket: false,
  loadBearing: [0.99],
  teams: [fine],
  hasFlow: true,
  ...changes,
});
const level = (changes: Partial<ThemeFacts>, organization = larkfield) =>
  themePosture(theme(changes), organization, ANCHOR).level;
const unclear = { ...larkfield, hasIdentity: false };
const unproven = [0.99, 0.5];

describe("posture of a theme", () => {
  it.each([
    ["hands_on_execution", {}, [sensors]],
    ["hold_balance", {}, [fine]],
    ["top_down_strategy", { isNewMarket: true, loadBearing: unproven }, [fine]],
    ["strategy_first", { isNewMarket: true, loadBearing: unproven }, [field]],
    ["prove_plan_first", { loadBearing: unproven }, [field]],
    ["test_hypotheses", { loadBearing: unproven }, [fine]],
  ])("%s", (expected, changes, teams) => {
    expect(level({ ...changes, teams })).toBe(expected);
  });

  it("asks for strategy where identity is unclear, whatever is proven", () => {
    expect(themePosture(theme(), unclear, ANCHOR).level).toBe("top_down_strategy");
    expect(themePosture(theme({ teams: [sensors] }), unclear, ANCHOR).level).toBe("strategy_first");
  });

  it("says which conditions hold, in Larkfield's words", () => {
    const t4 = themePosture(theme({ teams: [sensors, fine] }), larkfield, ANCHOR);
    expect(t4.level).toBe("hands_on_execution");
    expect(t4.value?.conditions.filter((c) => c.lit).map((c) => c.id)).toEqual(["X0", "X1", "X2", "X3"]);
    expect(t4.reasons).toContain("Sensors keeps 51 % of its dates.");
    const t2 = themePosture(
      theme({ isNewMarket: true, loadBearing: [0.997, 0.053], teams: [field, { ...fine, onTime: 0.614 }] }),
      larkfield,
      ANCHOR,
    );
    expect(t2.level).toBe("strategy_first");
    expect(t2.reasons[0]).toBe("A new market, with 1 of 2 load-bearing hypotheses proven.");
    expect(level({ loadBearing: [0.983] })).toBe("hold_balance");
  });

  it("counts two of three as proven, but not with one refuted", () => {
    expect(level({ loadBearing: [0.9, 0.8, 0.5] })).toBe("hold_balance");
    expect(level({ loadBearing: [0.9, 0.8, 0.2] })).toBe("test_hypotheses");
    expect(level({ isNewMarket: true, loadBearing: [0.9, 0.8, 0.2] })).toBe("test_hypotheses");
  });

  it("does not advise without hypotheses or flow, and does not count what is unknown against a team", () => {
    expect(themePosture(theme({ loadBearing: [] }), larkfield, ANCHOR).reasons).toEqual([
      "It has no load-bearing hypothesis.",
    ]);
    expect(level({ hasFlow: false })).toBe("not_enough_data");
    expect(level({ teams: [{ name: "New", throughputRatio: null, onTime: null, qualityFlagged: null }] })).toBe(
      "hold_balance",
    );
  });

  it("reads identity from four places", () => {
    expect(unclearIdentity(larkfield).lit).toBe(false);
    const poor = unclearIdentity({ hasIdentity: false, hasBriefInForce: false, recall: 0.59, coverage: 0.49 });
    expect(poor.reasons).toHaveLength(4);
    expect(unclearIdentity({ ...larkfield, recall: null, coverage: null }).lit).toBe(false);
  });
});

describe("posture of the organization", () => {
  const themes = (...advice: Parameters<typeof emphasisOf>[0][]) =>
    advice.map((a, i) => ({ title: ["Vans", "Grocers", "Sensors"][i] ?? "", advice: a }));

  it("names the majority and the exception, never an average", () => {
    expect(organizationPosture(themes("strategy_first", "test_hypotheses", "hands_on_execution"))).toBe(
      "Mostly strategy: 2 of 3 themes; Sensors needs hands.",
    );
    expect(organizationPosture(themes("strategy_first", "hold_balance", "hands_on_execution"))).toBe(
      "Mixed: Vans needs strategy; Grocers is in balance; Sensors needs hands.",
    );
    expect(organizationPosture(themes("hands_on_execution", "hands_on_execution"))).toBe("All 2 themes: execution.");
    expect(organizationPosture(themes("hands_on_execution"))).toBe("Vans needs hands.");
    expect(organizationPosture([])).toBe("No theme is in force.");
  });

  it("tests fast while searching, until the market fits", () => {
    expect(searchingPosture([{ isSupported: false }])).toBe("execution_as_strategy");
    expect(searchingPosture([{ isSupported: true }])).toBe("add_formal_strategy");
  });

  it("warns when one side stands alone", () => {
    const quarter = {
      hasBriefInForce: true,
      coverage: 0.7,
      visibleDeliverables: 0,
      onTime: 0.7,
      qualityFlagged: false,
    };
    expect(oneSided(quarter)).toBe("plan_without_delivery");
    expect(oneSided({ ...quarter, visibleDeliverables: 1 })).toBeNull();
    expect(oneSided({ ...quarter, coverage: 0.49, visibleDeliverables: 5 })).toBe("momentum_without_direction");
    expect(oneSided({ ...quarter, coverage: 0.49, onTime: null })).toBeNull();
    expect(oneSided({ ...quarter, coverage: null })).toBeNull();
  });
});
