import { daysBetween } from "@/lib/dates";

export type EdgeTicks = { weeks: { x: number; width: number; past: boolean }[]; now: number | null };

/** Weeks of the plan as shares of the width (0 to 100), and where today stands; null outside the plan. */
export function edgeTicks(from: string, to: string, today: string): EdgeTicks {
  const days = daysBetween(from, to) + 1;
  const passed = daysBetween(from, today);
  const count = Math.max(1, Math.ceil(days / 7));
  const step = 100 / (days / 7);
  const weeks = Array.from({ length: count }, (_, index) => ({
    x: round(index * step),
    width: round(Math.min(step / 2, 100 - index * step)),
    past: index * 7 < passed,
  }));
  return { weeks, now: passed < 0 || passed >= days ? null : round((passed / days) * 100) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
