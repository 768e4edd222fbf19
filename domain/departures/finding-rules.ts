import { formatNumber, formatPercent, listWords } from "@/lib/format";
import { spanWords } from "../signals/wording";

type Line = { name: string; leavers: number; headcount: number | null; rate: number | null; isLit: boolean };

/** "2 of about 6": people who chose to leave in six months against those who were there. */
export const leaversWords = ({ leavers, headcount }: Line): string =>
  headcount === null ? "too early to say" : `${formatNumber(leavers)} of about ${formatNumber(Math.round(headcount))}`;

/** A rate a year: 68 %, and 6.6 % where a digit tells something. */
export const rateWords = ({ rate }: Line): string | null =>
  rate === null ? null : formatPercent(rate, rate < 0.1 && rate > 0 ? 1 : 0);

/** M25 as a sentence: the organization, then the teams whose sign is lit. */
export function turnoverFinding(
  organization: Line,
  teams: readonly Line[],
  windowDays: number,
): { said: string; needs: string | null } {
  const span = spanWords(windowDays);
  const lit = teams.filter((one) => one.isLit);
  if (organization.headcount === null)
    return { said: `It is too early to say who leaves: nobody was here in the last ${span}.`, needs: null };
  const said =
    organization.leavers === 0
      ? `Nobody chose to leave in ${span}.`
      : `${leaversWords(organization)} people left in ${span}.`;
  if (lit.length === 0) return { said, needs: null };
  const [first] = lit;
  return {
    said,
    needs:
      lit.length === 1 && first
        ? `In ${first.name} it is ${leaversWords(first)}.`
        : `It is more than noise in ${listWords(lit.map(({ name }) => name))}.`,
  };
}

export const reasonWords: Record<string, string> = {
  tools: "tools",
  unrealistic_goals: "unrealistic goals",
  workload: "workload",
  manager: "manager",
  pay: "pay",
  growth: "growth",
  personal: "personal",
  performance: "performance",
  unknown: "not known",
};

export const departureKindWords: Record<string, string> = {
  voluntary: "They chose to leave",
  involuntary: "We ended it",
  end_of_contract: "The contract ended",
};

type View = { teams: readonly (Line & { id: string | null })[]; limits: { windowDays: number } };

/** How many left one team within the organization's window, and whether that is more than noise. */
export function teamLeft({ teams, limits }: View, id: string): { isLit: boolean; said: string } | null {
  const line = teams.find((one) => one.id === id);
  return line
    ? { isLit: line.isLit, said: `${leaversWords(line)} people left in ${spanWords(limits.windowDays)}.` }
    : null;
}
