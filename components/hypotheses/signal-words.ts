import type { StatusKind } from "@/components/ui/status-kinds";
import { answerWords, isStrongUnanswered } from "@/domain/hypotheses/market-signal-rules";
import type { MarketSignalStatus } from "@/domain/vocabulary";

const kinds: Record<MarketSignalStatus, StatusKind> = {
  new: "open",
  considered: "too_early",
  used: "met",
  set_aside: "declined",
};

/** How a signal stands, as shape and word. */
export const signalStatus = (signal: {
  status: MarketSignalStatus;
  impact: number;
}): { kind: StatusKind; word: string } => ({
  kind: isStrongUnanswered(signal) ? "needs" : kinds[signal.status],
  word: answerWords[signal.status],
});
