import { describe, expect, test } from "vitest";
import type { Diagnosed } from "./diagnose-rules";
import { gapTable } from "./gap-csv-rules";
import { type Sight, seenBy } from "./gap-view-rules";

const objective = (id: string, teamId: string) => ({ id, teamId, title: `Goal ${id}`, burn: 0.5, status: "off_track" });
const proof = (objectiveId: string, cause: string, kind: string, id = objectiveId) => ({
  objectiveId,
  cause,
  sentence: `${cause} of ${objectiveId}.`,
  row: { kind, id },
});
const found = {
  objectives: [objective("own", "field"), objective("far", "cloud"), objective("kept", "cloud")],
  proofs: [
    proof("own", "C6", "objective"),
    proof("far", "C6", "objective"),
    proof("far", "C5", "project", "p"),
    proof("far", "C6", "friction", "f"),
    proof("kept", "C6", "friction", "g"),
  ],
  signs: { teams: [{ teamId: "field" }, { teamId: "cloud" }], organization: { teamId: null, signs: [] } },
  worst: { teamId: "cloud" },
  spreads: [{ teamId: "field" }, { teamId: "cloud" }],
  sight: {
    loose: [
      { kind: "restricted", id: "restricted" },
      { kind: "objective", id: "kept" },
      { kind: "project", id: "p" },
    ],
  },
  accountability: {
    gaps: [
      { kind: "decision", id: "d", objectiveId: null },
      { kind: "measure", id: "m", objectiveId: "kept" },
      { kind: "project", id: "p", objectiveId: null },
    ],
  },
  trend: [],
} as unknown as Diagnosed;
const see = (sight: Partial<Sight>) =>
  seenBy(found, { teams: null, hidden: new Set(), frictions: new Set(), seesRestricted: true, ...sight });

describe("the diagnosis as a reader may see it", () => {
  test("an executive sees every team and every proof", () => {
    const all = see({});
    expect(all.signs.teams).toHaveLength(2);
    expect(all.proofs.every((one) => !one.isKept)).toBe(true);
    expect(all.sight.loose).toHaveLength(3);
  });

  test("a lead sees no other team's pulse, days or spread; rows that all may open stay open", () => {
    const seen = see({ teams: new Set(["field"]), seesRestricted: false });
    expect(seen.signs.teams.map((one) => one.teamId)).toEqual(["field"]);
    expect(seen.spreads.map((one) => one.teamId)).toEqual(["field"]);
    expect(seen.worst).toBeNull();
    expect(seen.objectives.map((one) => one.burn)).toEqual([0.5, null, null]);
    expect(seen.proofs.map((one) => one.isKept)).toEqual([false, true, false, false, false]);
    expect(seen.sight.loose.map((one) => one.kind)).toEqual(["objective", "project"]);
  });

  test("what is kept to another line has no name, no proof and no row, also in the file", () => {
    const seen = see({ hidden: new Set(["kept"]), frictions: new Set(["f"]) });
    expect(seen.objectives[2]).toMatchObject({ title: "An objective kept to its own line", isHidden: true });
    expect(seen.proofs.filter((one) => one.isKept).map((one) => one.row.id)).toEqual(["f", "g"]);
    expect(seen.accountability.gaps.map((one) => one.id)).toEqual(["p"]);
    const file = JSON.stringify(gapTable(seen, "causes").rows);
    expect(file).not.toContain("Goal kept");
    expect(file).not.toContain('"g"');
  });
});
