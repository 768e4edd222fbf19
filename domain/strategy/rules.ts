import type { ThemeStatus } from "../vocabulary";

export type ThemeFacts = { status: ThemeStatus; kpis: number; choice: string; notDoing: string };

/** Why a theme cannot be put in force now, or null. Strategy is making choices: what we will not do is half of it (S4). */
export function whyNotInForce(theme: ThemeFacts): string | null {
  if (theme.status === "in_force") return "This theme is in force already.";
  if (theme.status === "retired") return "A retired theme stays retired; write a new one.";
  if (!theme.choice) return "Write the choice first.";
  if (!theme.notDoing) return "Say what you will not do; a theme without that is no choice.";
  if (theme.kpis === 0) return "Name at least one KPI by which the theme is judged.";
  return null;
}

/** Horizons are one to five years long (S13, S20). */
export function horizonProblem(start: number, end: number): string | null {
  if (end < start) return "The horizon ends before it starts.";
  return end - start > 4 ? "A theme looks one to five years ahead." : null;
}

/** How long a choice has stood, in whole months, from the day it came into force (S30). */
export function monthsStood(inForceOn: string, until: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = inForceOn.split("-").map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = until.split("-").map(Number);
  return Math.max(0, (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0));
}
