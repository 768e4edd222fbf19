import { atLeast, isAbove, isBelow } from "./compare";
import type { SourceRow } from "./signal";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count, percent, roundHalfUp } from "./wording";

export const CAUSES = ["C1", "C2", "C3", "C4", "C5", "C6", "C7"] as const;
export type Cause = (typeof CAUSES)[number];

/** What each cause is called, and the act that answers it. */
export const CAUSE_WORDS: Record<Cause, { name: string; remedy: string }> = {
  C1: { name: "too complex", remedy: "Simplify the brief" },
  C2: { name: "spread too thin", remedy: "Stop something" },
  C3: { name: "nobody accountable", remedy: "Assign an owner" },
  C4: { name: "intent not understood", remedy: "Ask for the back-brief" },
  C5: { name: "unrealistic", remedy: "Reopen the target by catchball" },
  C6: { name: "resources missing", remedy: "Decide a reallocation" },
  C7: { name: "moving target", remedy: "Freeze the direction" },
};

/** A team that works on the objective. `share` is of the objective's actual days; `owns` marks the owning team. */
export type CauseTeam = { id: string; name: string; owns: boolean; share: number; effectiveJobs: number | null };

/** Everything about one objective that the causes look at; `null` and empty lists where nothing is known. */
export type CauseFacts = {
  id: string;
  briefFlags: number | null;
  measures: number;
  teams: readonly CauseTeam[];
  accountabilityGaps: readonly { sentence: string; row: SourceRow }[];
  backBriefPendingDays: number | null;
  /** Of the owning team, and only if its pulse cell may be shown. */
  recall: { answers: number; share: number } | null;
  unclearIntent: readonly { title: string; row: SourceRow }[];
  saysUnrealistic: boolean;
  lateForecasts: readonly { title: string; row: SourceRow }[];
  /** Whether any of its projects has a forecast, or its team a pulse; without either nothing is known of C5. */
  hasOutlook?: boolean;
  burn: { value: number; isUnderResourced: boolean } | null;
  owningTeamDrainShare: number | null;
  severeResourceFriction: readonly { title: string; row: SourceRow }[];
  isThrashing: boolean;
  directionChangedDaysAgo: number | null;
};

export type Proof = { cause: Cause; sentence: string; row: SourceRow };

/** Whether there is anything to test a cause by; where there is nothing it is not known, which is not the same as absent. */
export function hasDataFor(cause: Cause, facts: CauseFacts): boolean {
  const hasBrief = facts.briefFlags !== null;
  const known: Record<Cause, boolean> = {
    C1: hasBrief || facts.measures > 0,
    C2: facts.teams.some((team) => team.effectiveJobs !== null),
    C3: true,
    C4: hasBrief || facts.recall !== null || facts.unclearIntent.length > 0,
    C5: facts.hasOutlook !== false,
    C6: facts.burn !== null || facts.owningTeamDrainShare !== null || facts.severeResourceFriction.length > 0,
    C7: hasBrief,
  };
  return known[cause];
}

/** M23, the causes that hold for one objective, each with the sentence and the row that prove it. */
export function provenCauses(facts: CauseFacts, thresholds: Thresholds = DEFAULT_THRESHOLDS): Proof[] {
  const here: SourceRow = { kind: "objective", id: facts.id };
  const proofs: Proof[] = [];
  const add = (cause: Cause, sentence: string, row: SourceRow = here) => proofs.push({ cause, sentence, row });
  const { causes, objective, spread, backBrief, recall, drain } = thresholds;

  if (facts.briefFlags !== null && facts.briefFlags >= causes.complexFlags)
    add("C1", `Its brief has ${facts.briefFlags} flags of complexity.`);
  if (facts.measures > objective.maxMeasures) add("C1", `It has ${facts.measures} measures.`);
  for (const team of facts.teams) {
    const matters = team.owns || atLeast(team.share, causes.supplyShare);
    if (matters && team.effectiveJobs !== null && isAbove(team.effectiveJobs, spread.team[1])) {
      add("C2", `${team.name} is spread over ${roundHalfUp(team.effectiveJobs, 1)} jobs.`, {
        kind: "team",
        id: team.id,
      });
    }
  }
  for (const gap of facts.accountabilityGaps) add("C3", gap.sentence, gap.row);
  if (facts.backBriefPendingDays !== null && facts.backBriefPendingDays > backBrief.lateDays) {
    add("C4", `A required back-brief has been pending for ${count(facts.backBriefPendingDays, "working day")}.`);
  }
  if (facts.recall !== null && facts.recall.answers >= recall.minAnswers && isBelow(facts.recall.share, recall.low)) {
    add("C4", `Fewer than ${percent(recall.low)} of its team name the main effort.`);
  }
  for (const friction of facts.unclearIntent)
    add("C4", `"${friction.title}" says the intent is unclear.`, friction.row);
  if (facts.saysUnrealistic) add("C5", "Its team calls the goals unrealistic.");
  for (const project of facts.lateForecasts)
    add("C5", `"${project.title}" will more likely than not be late.`, project.row);
  if (facts.burn?.isUnderResourced) add("C6", `It got ${percent(facts.burn.value)} of the planned days.`);
  if (facts.owningTeamDrainShare !== null && isAbove(facts.owningTeamDrainShare, drain.high)) {
    add("C6", `${percent(facts.owningTeamDrainShare)} of its team's days drain away.`);
  }
  for (const friction of facts.severeResourceFriction) add("C6", `"${friction.title}" is unresolved.`, friction.row);
  if (facts.isThrashing) add("C7", "Its brief changes direction faster than work can be finished.");
  if (facts.directionChangedDaysAgo !== null && facts.directionChangedDaysAgo < causes.recentDirectionDays) {
    add("C7", `Its brief changed direction ${count(facts.directionChangedDaysAgo, "day")} ago.`);
  }
  return proofs;
}
