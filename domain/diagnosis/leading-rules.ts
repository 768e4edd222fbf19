import { formatPercent, plural } from "@/lib/format";

type Mix = { intent: number; handsOn: number };

/** N2 in words: the share of acts that gave intent. A mix, never a mark: which one is right depends on the week. */
export function mixWords({ intent, handsOn }: Mix): string {
  const all = intent + handsOn;
  if (all === 0) return "In eight weeks the product has seen no act of leading by you.";
  const acts = `${intent === 0 ? "No act" : plural(intent, "act")} of giving intent, ${handsOn === 0 ? "none" : handsOn} of working along in eight weeks`;
  const share = intent / all;
  if (all < 5) return `${acts}.`;
  if (share >= 0.8) return `${acts}: mostly from above. When did you last work along?`;
  if (share <= 0.2) return `${acts}: mostly hands on. Is the intent clear enough without you?`;
  return `${acts}: both.`;
}

/** N12 in words, of the own teams: what was settled at the manager's own level instead of rising to the top. */
export function reducedWords({ answered, reduced }: { answered: number; reduced: number | null }): string {
  if (reduced === null) return "No obstacle of your teams was answered in half a year.";
  return `${Math.round(reduced * answered)} of ${plural(answered, "answered obstacle")} of your teams ${answered === 1 ? "was" : "were"} answered at your level (${formatPercent(reduced)}), in half a year.`;
}
