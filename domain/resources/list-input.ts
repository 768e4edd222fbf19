import { z } from "zod";
import { isUuid } from "@/lib/id";
import { type MoveWish, moveShares } from "./move-rules";

export const windows = [4, 13, 26] as const;
export type RealityFilter = {
  move: MoveWish;
  weeks: (typeof windows)[number];
  teamId: string | null;
};

const wish = z.string().catch("");

/** The address of the page as a typed filter; what makes no sense falls back to a quarter of everything one may see. */
export function realityFilter(query: Record<string, string | string[] | undefined>): RealityFilter {
  const weeks = Number(wish.parse(query.weeks));
  const team = wish.parse(query.team);
  const idIn = (name: string) => (isUuid(wish.parse(query[name])) ? wish.parse(query[name]) : null);
  const share = Number(wish.parse(query.share));
  return {
    weeks: windows.find((one) => one === weeks) ?? 13,
    teamId: isUuid(team) ? team : null,
    move: { from: idIn("from"), to: idIn("to"), share: moveShares.find((one) => one === share) ?? 10 },
  };
}
