import { numberWord, pluralWord, sentence } from "@/lib/format";
import type { MarketSignalStatus } from "../vocabulary";

/** Why a signal cannot be answered so, or null: considered leaves it open for use; used and set aside end it. */
export function whyNotAnswered(status: MarketSignalStatus, answer: MarketSignalStatus): string | null {
  if (status === "new") return null;
  if (status === "considered")
    return answer === "considered" ? "It is considered already; use it or set it aside." : null;
  return "It was answered before.";
}

/** Strong and without an answer: what leadership owes to whoever looked outside. */
export const isStrongUnanswered = (signal: { status: MarketSignalStatus; impact: number }): boolean =>
  signal.status === "new" && signal.impact === 3;

export const kindWords = {
  market_trend: "market trend",
  competitor: "competitor",
  macro: "economy at large",
  customer: "customer",
  technology: "technology",
  regulation: "regulation",
} as const;
export const answerWords: Record<MarketSignalStatus, string> = {
  new: "unanswered",
  considered: "considered",
  used: "used",
  set_aside: "set aside",
};
export const windWords = { tailwind: "tailwind", headwind: "headwind", unclear: "direction unclear" } as const;
export const impactWords = ["", "could change a detail", "could change a plan", "could change a choice"] as const;

/** "Six signals from outside. One strong one has no answer." */
export function outsideFinding(
  signals: readonly { status: MarketSignalStatus; impact: number }[],
  isFiltered = false,
): { said: string; needs?: string } {
  if (signals.length === 0 && isFiltered) return { said: "No signal matches this." };
  if (signals.length === 0) return { said: "Nobody has brought a signal from outside yet." };
  const open = signals.filter((one) => one.status === "new");
  const strong = open.filter(isStrongUnanswered);
  const said = `${sentence(pluralWord(signals.length, "signal"))} from outside${open.length === 0 ? ", each answered" : ""}.`;
  if (strong.length > 0)
    return {
      said,
      needs: `${sentence(numberWord(strong.length))} strong ${strong.length === 1 ? "one has" : "ones have"} no answer.`,
    };
  return open.length > 0
    ? { said: `${said} ${sentence(numberWord(open.length))} ${open.length === 1 ? "waits" : "wait"} for an answer.` }
    : { said };
}
