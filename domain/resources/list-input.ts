import { z } from "zod";
import { isUuid } from "@/lib/id";

export const windows = [4, 13, 26] as const;
export type RealityFilter = { weeks: (typeof windows)[number]; teamId: string | null };

const wish = z.string().catch("");

/** The address of the page as a typed filter; what makes no sense falls back to a quarter of everything one may see. */
export function realityFilter(query: Record<string, string | string[] | undefined>): RealityFilter {
  const weeks = Number(wish.parse(query.weeks));
  const team = wish.parse(query.team);
  return { weeks: windows.find((one) => one === weeks) ?? 13, teamId: isUuid(team) ? team : null };
}
