import { describe, expect, it } from "vitest";
import { type CauseFacts, provenCauses } from "./causes";
import { type DiagnosedObjective, diagnose } from "./diagnosis";
import { ANCHOR } from "./larkfield-flow.fixture";

const facts = (id: string, changes: Partial<CauseFacts> = {}): CauseFacts => ({
  id,
  briefFlags: null,
  measures: 2,
  teams: [],
  accountabilityGaps: [],
  backBriefPendingDays: null,
  recall: null,
  unclearIntent: [],
  saysUnrealistic: false,
  lateForecasts: [],
  burn: null,
  owningTeamDrainShare: null,
  severeResourceFriction: [],
  isThrashing: false,
  directionChangedDaysAgo: null,
  ...changes,
});
const objective = (
  id: string,
  status: DiagnosedObjective["status"],
  changes: Partial<CauseFacts> = {},
  gap = 0.1,
): DiagnosedObjective => ({
  title: id,
  status,
  lastKnown: null,
  gap,
  facts: facts(id, changes),
});
const thin = { teams: [{ id: "t", name: "Field", owns: true, share: 0.1, effectiveJobs: 4.13 }] };
const row = { title: "R", row: { kind: "friction", id: "f" } };

describe("causes of one objective", () => {
  it.each<[string, Partial<CauseFacts>]>([
    ["C1", { briefFlags: 3 }],
    ["C1", { measures: 6 }],
    ["C2", thin],
    ["C2", { teams: [{ id: "t", name: "Field", owns: false, share: 0.2, effectiveJobs: 4.01 }] }],
    ["C3", { accountabilityGaps: [{ sentence: "No owner.", row: row.row }] }],
    ["C4", { backBriefPendingDays: 11 }],
    ["C4", { recall: { answers: 6, share: 0.5 } }],
    ["C4", { unclearIntent: [row] }],
    ["C5", { saysUnrealistic: true }],
    ["C5", { lateForecasts: [row] }],
    ["C6", { burn: { value: 0.69, isUnderResourced: true } }],
    ["C6", { owningTeamDrainShare: 0.314 }],
    ["C6", { severeResourceFriction: [row] }],
    ["C7", { isThrashing: true }],
    ["C7", { directionChangedDaysAgo: 27 }],
  ])("%s by %o", (cause, changes) => {
    const proofs = provenCauses(facts("o", changes));
    expect(proofs.map((p) => p.cause)).toEqual([cause]);
    expect(proofs[0]?.sentence).toMatch(/\.$/);
  });

  it.each<[Partial<CauseFacts>]>([
    [{ briefFlags: 2, measures: 5 }],
    [{ teams: [{ id: "t", name: "Field", owns: false, share: 0.19, effectiveJobs: 6 }] }],
    [{ teams: [{ id: "t", name: "Field", owns: true, share: 1, effectiveJobs: 4 }] }],
    [{ backBriefPendingDays: 10, recall: { answers: 4, share: 0 } }],
    [{ recall: { answers: 5, share: 0.6 } }],
    [{ burn: { value: 0.6, isUnderResourced: false }, owningTeamDrainShare: 0.3 }],
    [{ directionChangedDaysAgo: 28 }],
  ])("none by %o", (changes) => {
    expect(provenCauses(facts("o", changes))).toEqual([]);
  });
});

describe("diagnosis", () => {
  it("prints the contrast between troubled and healthy", () => {
    const troubled = Array.from({ length: 6 }, (_, i) => objective(`t${i}`, "off_track", i < 5 ? thin : {}));
    const healthy = Array.from({ length: 7 }, (_, i) => objective(`h${i}`, "on_track", i < 1 ? thin : {}));
    const { value, reasons } = diagnose([...troubled, ...healthy], ANCHOR);
    expect(value?.causes[0]).toMatchObject({ cause: "C2", words: "in 5 of 6 troubled, in 1 of 7 healthy" });
    expect(value?.causes[0]?.contrast).toBeCloseTo(0.69, 2);
    expect(reasons).toContain('"t5": no known cause in the data – go and see.');
  });

  it("finds what ails Larkfield", () => {
    const unrealistic = { saysUnrealistic: true };
    const { value, reasons } = diagnose(
      [
        objective("O1", "at_risk", { lateForecasts: [row] }, 0),
        objective(
          "O2",
          "off_track",
          { ...unrealistic, ...thin, burn: { value: 0.694, isUnderResourced: true }, severeResourceFriction: [row] },
          0.314,
        ),
        objective(
          "O3",
          "off_track",
          { ...unrealistic, owningTeamDrainShare: 44 / 140, recall: { answers: 6, share: 0.5 } },
          0.267,
        ),
        objective("O4", "at_risk", {}, 0),
        objective("O5", "on_track", {}, 0.113),
        {
          ...objective(
            "O6",
            "stale",
            { burn: { value: 0.2, isUnderResourced: true }, backBriefPendingDays: 62 },
            0.194,
          ),
          lastKnown: "off_track",
        },
      ],
      ANCHOR,
    );
    expect(value?.causes.map((c) => [c.cause, c.objectiveIds.join(" ")])).toEqual([
      ["C6", "O2 O3 O6"],
      ["C5", "O1 O2 O3"],
      ["C4", "O3 O6"],
      ["C2", "O2"],
    ]);
    expect(value).toMatchObject({ unexplained: ["O4"], troubled: 5, healthy: 1 });
    expect(reasons.at(-1)).toContain("to compare");
  });

  it("breaks ties by the sum of gaps, then by number", () => {
    const order = (a: number, b: number) =>
      diagnose(
        [objective("a", "at_risk", { isThrashing: true }, a), objective("b", "at_risk", thin, b)],
        ANCHOR,
      ).value?.causes.map((c) => c.cause);
    expect(order(0.3, 0.1)).toEqual(["C7", "C2"]);
    expect(order(0.1, 0.1)).toEqual(["C2", "C7"]);
  });

  it("says go and see, no trouble, or not enough data", () => {
    expect(diagnose([objective("a", "at_risk")], ANCHOR).level).toBe("no_known_cause");
    expect(diagnose([objective("a", "on_track")], ANCHOR).level).toBe("no_trouble");
    expect(diagnose([objective("a", "too_early")], ANCHOR).level).toBe("not_enough_data");
  });
});
