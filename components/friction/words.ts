import type { StatusKind } from "@/components/ui/status-kinds";
import type { FrictionAnswer, FrictionKind, FrictionLevel, FrictionStatus, Severity } from "@/domain/vocabulary";

export const kindWords: Record<FrictionKind, string> = {
  technical: "Technical",
  resource: "Missing hands or parts",
  tools: "Tools",
  process: "Process",
  dependency: "Waiting for others",
  unclear_intent: "Intent is not clear",
  unrealistic_goal: "A goal that cannot be met",
  people: "People",
};

export const severityWords: Record<Severity, string> = {
  low: "low",
  medium: "medium",
  high: "high",
  critical: "critical",
};

export const levelWords: Record<FrictionLevel, string> = {
  team: "the team",
  manager: "the manager",
  executive: "the executives",
};

export const answerWords: Record<FrictionAnswer, string> = {
  will_do: "will do",
  accepted_limit: "accepted as a limit",
  not_now: "not now",
};

type Standing = { status: FrictionStatus; overdueSince: Date | null; answerKind: FrictionAnswer | null };

/** How one stands, as shape and word. */
export function frictionStatus({ status, overdueSince, answerKind }: Standing): { kind: StatusKind; word: string } {
  if (status === "resolved") return { kind: "done", word: "resolved" };
  if (status === "merged") return { kind: "stopped", word: "merged" };
  if (status === "answered") return { kind: "partly", word: answerKind ? answerWords[answerKind] : "answered" };
  if (overdueSince) return { kind: "off_track", word: "overdue" };
  return status === "acknowledged" ? { kind: "watch", word: "taken" } : { kind: "open", word: "open" };
}

/** "Field Install" of an open one, "Tess Moreau, Field Install" where the name may be known. */
export const fromWhom = (row: { raiserName: string | null; teamName: string }): string =>
  row.raiserName ? `${row.raiserName}, ${row.teamName}` : `${row.teamName}, name protected`;
