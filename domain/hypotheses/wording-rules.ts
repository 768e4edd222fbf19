import type { EvidenceStrength, HypothesisStatus, SourceKind, Verdict } from "../vocabulary";

export const categoryWords = {
  demand: "demand",
  customer_value: "value to customers",
  capability: "what we can do",
  economics: "economics",
  competitor: "competitors",
  regulation: "regulation",
} as const;

export const statusWords: Record<HypothesisStatus, string> = {
  draft: "draft",
  open: "open",
  supported: "supported",
  debunked: "debunked",
  inconclusive: "inconclusive",
};

export const verdictHelp: Record<Verdict, string> = {
  supported: "What would have to be true is true.",
  debunked: "It is not true; what rests on it needs a decision.",
  inconclusive: "The evidence does not settle it.",
};

export const priorWords: Record<string, string> = {
  "0.20": "Very doubtful (20 %)",
  "0.35": "Doubtful (35 %)",
  "0.50": "Even odds (50 %)",
  "0.65": "Hopeful (65 %)",
  "0.80": "Very hopeful (80 %)",
};

export const sourceKindWords: Record<SourceKind, { label: string; most: EvidenceStrength }> = {
  opinion: { label: "opinion", most: "weak" },
  anecdote: { label: "anecdote", most: "weak" },
  interviews: { label: "interviews, five or more", most: "moderate" },
  behaviour: { label: "behaviour that was seen", most: "strong" },
  measure: { label: "a measure", most: "strong" },
  experiment: { label: "an experiment", most: "strong" },
  market_data: { label: "market data", most: "moderate" },
};

/** "5 %", as the verdict says it: whole percents, and no more certainty than there is. */
export function chance(probability: number): string {
  if (probability < 0.01) return "below 1\u00a0%";
  return probability > 0.99 ? "above 99\u00a0%" : `${Math.floor(probability * 100 + 0.5 + 1e-9)}\u00a0%`;
}
