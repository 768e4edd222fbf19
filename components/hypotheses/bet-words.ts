import type { StatusKind } from "@/components/ui/status-kinds";
import { isUntested } from "@/domain/hypotheses/list-rules";
import type { Bet } from "@/domain/hypotheses/queries";

/** How a bet stands, as shape and word: open, untested, proposed, or its verdict. */
export function betStatus(bet: Pick<Bet, "status" | "proposedVerdict" | "belief" | "testBy" | "loadBearing">): {
  kind: StatusKind;
  word: string;
} {
  if (bet.status === "draft") return { kind: "draft", word: "draft" };
  if (bet.status === "supported") return { kind: "met", word: "supported" };
  if (bet.status === "debunked") return { kind: "missed", word: "debunked" };
  if (bet.status === "inconclusive") return { kind: "too_early", word: "inconclusive" };
  if (bet.proposedVerdict) return { kind: "proposed", word: `${bet.proposedVerdict} proposed` };
  return isUntested(bet) ? { kind: "stale", word: "untested" } : { kind: "open", word: "open" };
}
