import { TreeTable } from "@/components/data-table/tree-table";
import type { StatusKind } from "@/components/ui/status-kinds";
import { Specimen } from "./specimen";
import { type SampleNode, treeColumns } from "./tree-columns";

type Given = [level: number, mark: string, label: string, status?: StatusKind, done?: number, outlook?: string];

const given: Given[] = [
  [1, "THM-2", "Regional distributors", undefined, undefined, "1 of 2 bets proven"],
  [2, "BRF-2", "Own the dock", undefined, undefined, "recalled by 33 of 52"],
  [3, "1", "Win the regional distributors of the Low Countries"],
  [4, "OBJ-1", "Become the cold-proof standard", "at_risk", 56, "could leave its band"],
  [5, "KR-11", "Vans under contract, 520 of 1 200", "on_track", 43, "1 057 to 1 171, likely"],
  [3, "2", "Equip vans without a second visit"],
  [4, "OBJ-2", "Install once, never come back", "off_track", 19, "neither measure arrives"],
  [5, "KR-21", "Median install hours per van, 4.0 of 2.0", "off_track", 20, "3.2 to 3.6 h, unlikely"],
  [5, "PRJ-3", "Two-hour install kit", "at_risk", undefined, "25 % by 7 August"],
  [4, "OBJ-8", "Partner channel with refrigeration installers", "no_data"],
  [1, "THM-4", "Sensors that last", undefined, undefined, "carried by OBJ-3, above"],
];

const rows: SampleNode[] = given.map(([level, mark, label, status, done, outlook]) => ({
  id: mark,
  mark,
  level,
  leaf: level === 5,
  main: mark === "1",
  name: { text: label, href: `/styleguide?at=${mark}` },
  status: status ?? null,
  sure: done === undefined ? null : { values: [7, 7, 6, 6, 5, 5, 4, 4], min: 0, max: 10, text: "4" },
  done: done === undefined ? null : { value: done, of: 100, plan: 50, step: 5, text: `${done} %` },
  outlook: outlook ?? null,
  days: level === 4 && done ? { value: 390, of: 520, plan: 520, step: 26, text: "390" } : null,
  owner: level === 4 ? "Claire Dubois" : null,
}));

export function Trees() {
  return (
    <Specimen id="tree" title="Tree">
      <TreeTable caption="Strategy, from theme to project" columns={treeColumns} rows={rows} today="2026-06-29" />
    </Specimen>
  );
}
