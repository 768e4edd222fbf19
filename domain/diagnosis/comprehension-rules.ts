import { complexityOf } from "../briefs/rules";
import { type Agreement, briefAgreement, mainEffortRecall, type Recall } from "../signals/comprehension";
import type { Signal } from "../signals/signal";
import type { Thresholds } from "../signals/thresholds";
import type { BackBriefFact, BriefFact, PulseFacts } from "./types";

export type BriefUnderstanding = {
  id: string;
  title: string;
  agreement: Agreement | null;
  level: string;
  said: string;
  flags: number;
  complexity: string;
  complexityReasons: string[];
};

/** M16 and M14 of each open brief in force, and M16 of all of them together. */
export function understandingOf(
  briefs: readonly BriefFact[],
  backBriefs: readonly BackBriefFact[],
  measuresUnder: (briefId: string) => number[],
  { today, locale, thresholds }: { today: string; locale: string; thresholds: Thresholds },
) {
  const agreement = (facts: readonly BackBriefFact[]) =>
    briefAgreement(
      facts.map((fact) => ({ ...fact, id: fact.recipientId })),
      today,
      thresholds,
    );
  const rows = briefs.map((brief): BriefUnderstanding => {
    const { value, level, reasons } = agreement(backBriefs.filter(({ briefId }) => briefId === brief.id));
    const complexity = complexityOf(brief, locale, today, measuresUnder(brief.id), thresholds);
    return {
      id: brief.id,
      title: brief.title,
      agreement: value,
      level,
      said: reasons[0] ?? "",
      flags: complexity.value?.flags.length ?? 0,
      complexity: complexity.level,
      complexityReasons: complexity.reasons,
    };
  });
  const all = agreement(backBriefs);
  return { briefs: rows, all: { value: all.value, said: all.reasons[0] ?? "" } };
}

/** M16, whether people can name the main effort, in the last published round; `null` before the first one. */
export function recallOf([last]: readonly PulseFacts[], rootId: string | undefined, thresholds: Thresholds) {
  const cell = last?.cells.get(rootId ?? "");
  if (!last || !cell?.recall) return null;
  const { answers, share } = cell.recall;
  const signal: Signal<Recall> = mainEffortRecall(
    Math.round(share * answers),
    answers,
    cell.questions.understand?.favourable ?? null,
    last.closesOn,
    thresholds,
  );
  return { value: signal.value, level: signal.level, reasons: signal.reasons };
}
