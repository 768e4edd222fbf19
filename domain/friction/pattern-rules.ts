import { compareNames } from "@/lib/names";

type Cost = { key: string; name: string; title: string; hours: number };

export type ParetoRow = {
  key: string;
  name: string;
  hours: number;
  count: number;
  /** Of all hours, this row and those above it: 0..1. */
  cumulated: number;
  /** Of all hours, this row alone. */
  share: number;
  /** The costliest of it, in its own words. */
  example: string;
};

/** Where the hours go, most first, with what the rows above add up to; equal hours by number, then by name. */
export function paretoOf(costs: readonly Cost[]): ParetoRow[] {
  const total = costs.reduce((sum, one) => sum + one.hours, 0);
  const rows = [...Map.groupBy(costs, (one) => one.key)].map(([key, group]) => ({
    key,
    name: group[0]?.name ?? "",
    hours: group.reduce((sum, one) => sum + one.hours, 0),
    count: group.length,
    example: [...group].sort((a, b) => b.hours - a.hours)[0]?.title ?? "",
  }));
  rows.sort((a, b) => b.hours - a.hours || b.count - a.count || compareNames(a.name, b.name));
  let sum = 0;
  return rows.map((row) => {
    sum += row.hours;
    return { ...row, share: total > 0 ? row.hours / total : 0, cumulated: total > 0 ? sum / total : 0 };
  });
}

/** How many of the first rows make up at least three quarters of the hours: "Three kinds cost three quarters of the hours." */
export function vitalFew(rows: readonly ParetoRow[]): number {
  const found = rows.findIndex((row) => row.cumulated >= 0.75 - 1e-9);
  return found < 0 ? 0 : found + 1;
}
