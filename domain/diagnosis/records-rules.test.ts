import { describe, expect, it } from "vitest";
import type { Level, TeamTally } from "../signals/forecast-record";
import { recordsFinding, recordsTable, recordWords, summed } from "./records-rules";

const today = "2026-06-29";
const team = (name: string, level: Level, come: number, held: number, projects = 2): TeamTally => ({
  teamId: name,
  teamName: name,
  level,
  projects,
  ours: { come, held },
  plain: { come, held: Math.max(0, held - 1) },
});
const teams = [
  team("Field", 85, 8, 6),
  team("Field", 50, 9, 5),
  team("Cloud", 85, 33, 29, 7),
  team("Cloud", 50, 30, 16),
];

describe("the record of all teams", () => {
  it("is the sum of its teams, level by level", () => {
    expect(summed(teams)).toEqual([
      { level: 50, projects: 4, ours: { come: 39, held: 21 }, plain: { come: 39, held: 19 } },
      { level: 85, projects: 9, ours: { come: 41, held: 35 }, plain: { come: 41, held: 33 } },
    ]);
    expect(recordsFinding(teams)).toBe("Of 41 dates that we gave at 85 in 100, 35 held.");
    expect(recordsFinding([])).toBe("No date that we gave has come yet.");
  });

  it("judges the whole, and not a team with too few", () => {
    expect(recordWords(teams, today).level).toBe("as_said");
    expect(recordWords(teams, today, "Field").level).toBe("not_enough_data");
    expect(recordWords(teams, today, "Cloud").level).toBe("as_said");
    expect(recordWords([], today).level).toBe("not_enough_data");
  });

  it("has a table of each kind, dates where none is named", () => {
    const records = { teams, kept: [], confidence: { bins: [] }, verdicts: [] };
    expect(recordsTable(records, "teams").rows[0]).toEqual(["Field", 85, 8, 6, 8, 5]);
    for (const [name, columns] of [
      [null, 14],
      ["confidence", 5],
      ["verdicts", 9],
    ] as const)
      expect(recordsTable(records, name).columns).toHaveLength(columns);
  });
});
