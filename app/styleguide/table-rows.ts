import type { StatusKind } from "@/components/ui/status-kinds";
import type { SampleLine } from "./table-columns";

type Given = [
  state: StatusKind | { kind: StatusKind; word: string },
  id: string,
  title: string,
  why: string,
  who: string,
];

const given: [...Given, due: string | null, age: number, limit: number][] = [
  [
    "stuck",
    "SAL-94",
    "Dock-side pricing and contract",
    "so that a van costs one signature",
    "Callum Reid",
    "2026-07-10",
    41,
    22,
  ],
  [
    "stuck",
    "FLD-143",
    "Two-hour install kit",
    "so that a van takes two hours, not four",
    "Luka Novak",
    "2026-08-07",
    35,
    11,
  ],
  ["stuck", "SEN-96", "Wash-down housing", "so that a sensor survives the hose", "Hana Sato", "2026-08-07", 33, 12],
  [
    { kind: "at_risk", word: "slow" },
    "SAL-93",
    "Dock-side pricing",
    "so that a van costs one signature",
    "Ines Ferreira",
    "2027-01-15",
    25,
    22,
  ],
  [{ kind: "at_risk", word: "slow" }, "APP-124", "Second mobile app refresh", "", "Filip Horák", "2026-07-24", 11, 9],
  [
    { kind: "on_track", word: "in flow" },
    "CLD-168",
    "Old gateway upkeep",
    "run: orders complete and on time",
    "Ben Ashdown",
    null,
    9,
    10,
  ],
  [
    { kind: "on_track", word: "in flow" },
    "SEN-90",
    "Wash-down housing, part 90",
    "so that a sensor survives the hose",
    "Joris Maes",
    "2026-08-07",
    9,
    12,
  ],
  ["done", "CSU-242", "Churn call-backs", "so that a grocer stays", "Stijn Wouters", "2026-07-24", 1, 6],
];

export const sampleLines: SampleLine[] = given.map(([state, id, title, why, who, due, age, limit]) => ({
  id,
  state,
  title,
  why: why ? [{ text: why }, { text: "Own the dock", href: "/styleguide?brief" }] : [],
  who,
  sure: { values: [7, 7, 6, 6, 5, 5, 5, 4], min: 0, max: 10, text: "4" },
  due,
  age: { value: age, of: age, plan: limit, step: 2, fromEnd: true, text: String(age) },
}));
