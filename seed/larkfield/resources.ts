import { resourceEntries } from "../../db/schema/resources";
import type { DrainKind } from "../../domain/vocabulary";
import { addDays } from "./calendar";
import type { World } from "./world";

/** Person-days of weeks 23 to 26 by team (domain.md 6.6): objectives, projects, drains. */
const lastFourWeeks: Record<string, Record<string, number>> = {
  SEN: { O3: 78, O2: 18, rework: 26, meetings: 18 },
  CLD: { O4: 92, P9: 44, software: 24 },
  APP: { O4: 48, P10: 42, O2: 14, meetings: 20, rework: 16 },
  SAL: { O1: 70, O8: 12, process: 38, P11: 8 },
  CSU: { O5: 88, O4: 12, software: 20 },
  MKT: { P11: 46, O1: 20, O6: 6, meetings: 8 },
  ASM: { O3: 24, O2: 30, O5: 18, process: 20, O1: 28 },
  FLD: { O2: 24, O1: 18, O3: 16, O4: 7, O5: 7, travel: 16, rework: 12 },
  FIN: { P12: 60, O7: 20 },
};
/** Weeks 14 to 26 of the whole organization: planned and actual days. */
const quarter: [objective: string, planned: number, actual: number][] = [
  ["O1", 520, 390],
  ["O2", 360, 250],
  ["O3", 340, 300],
  ["O4", 480, 455],
  ["O5", 300, 310],
  ["O6", 120, 24],
];
/** The drains of weeks 14 to 22, which with the last four weeks make 385 days. */
const earlierDrains: Partial<Record<DrainKind, number>> = {
  rework: 46,
  process: 44,
  meetings: 38,
  software: 27,
  travel: 12,
};
/** Euro of weeks 14 to 26, planned and actual. */
const money: [objective: string, planned: number, actual: number][] = [
  ["O1", 30_000, 22_400],
  ["O2", 25_000, 31_900],
  ["O3", 20_000, 18_200],
  ["O4", 10_000, 8_800],
  ["O6", 5_000, 900],
];
/** Heads from week 23: the reallocation that was decided and not carried out. */
const heads: [team: string, planned: number, actual: number][] = [
  ["ASM", 4, 6],
  ["FLD", 7, 5],
];

type Insert = Omit<typeof resourceEntries.$inferInsert, "orgId" | "id" | "createdAt" | "updatedAt">;

/** E18: where days, money and heads were planned, and where they went. */
export function addResources(world: World): void {
  const { date } = world;
  let count = 0;
  const put = (by: string, row: Insert) => {
    count += 1;
    const at = new Date(`${row.side === "planned" ? addDays(row.periodStart, -3) : row.periodEnd}T16:00:00Z`);
    world.add(resourceEntries, { id: world.id(`resource/${count}`), ...row, ...world.stamp(at, by) });
  };
  const whole = { periodStart: date.wk(14, 0), periodEnd: date.wk(26, 6) };
  const on = (key: string): Partial<Insert> =>
    key.startsWith("O")
      ? { objectiveId: world.id(`objective/${key}`) }
      : key.startsWith("P")
        ? { projectId: world.id(`project/${key}`) }
        : { drainKind: key as DrainKind };
  const weekly = (weeks: number[], days: number, row: Partial<Insert>) => {
    const each = Math.floor((days / weeks.length) * 100) / 100;
    weeks.forEach((week, index) => {
      const rest = Math.round((days - each * (weeks.length - 1)) * 100) / 100;
      put("akapoor", {
        side: "actual",
        unit: "days",
        amount: index === weeks.length - 1 ? rest : each,
        periodStart: date.wk(week, 0),
        periodEnd: date.wk(week, 6),
        ...row,
      });
    });
  };
  const recent = [23, 24, 25, 26];
  const earlier = [14, 15, 16, 17, 18, 19, 20, 21, 22];
  for (const [team, split] of Object.entries(lastFourWeeks))
    for (const [key, days] of Object.entries(split)) weekly(recent, days, { teamId: world.team(team), ...on(key) });
  for (const [key, planned, actual] of quarter) {
    put("mleclerc", { side: "planned", unit: "days", amount: planned, ...whole, ...on(key) });
    const late = Object.values(lastFourWeeks).reduce((sum, split) => sum + (split[key] ?? 0), 0);
    weekly(earlier, actual - late, on(key));
  }
  for (const [kind, days] of Object.entries(earlierDrains)) weekly(earlier, days, on(kind));
  for (const [key, planned, actual] of money) {
    put("mleclerc", { side: "planned", unit: "money", amount: planned * 100, ...whole, ...on(key) });
    put("pgoossens", { side: "actual", unit: "money", amount: actual * 100, ...whole, ...on(key) });
  }
  put("pgoossens", { side: "actual", unit: "money", amount: 630_000, ...whole, drainKind: "software" });
  for (const [team, planned, actual] of heads)
    for (const [side, amount] of [
      ["planned", planned],
      ["actual", actual],
    ] as const)
      put("gpugh", {
        side,
        unit: "headcount",
        amount,
        periodStart: date.wk(23, 0),
        periodEnd: date.wk(26, 6),
        teamId: world.team(team),
      });
}
