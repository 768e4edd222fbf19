import { addDays, completeWeeks } from "@/domain/signals/calendar";
import type { Cause } from "@/domain/signals/causes";
import { CAUSES } from "@/domain/signals/causes";
import { deliveryForecast, weeksUntil } from "@/domain/signals/delivery-forecast";
import { diagnose } from "@/domain/signals/diagnosis";
import { disconnectSigns } from "@/domain/signals/disconnect";
import { burn } from "@/domain/signals/resources";
import { effectiveNumber } from "@/domain/signals/spread";
import { type Company, type GeneratedObjective, type GeneratedTeam, generate, spent } from "./organizations";

const today = "2026-06-29";

/** The diagnosis of a generated company, by the product's own signals from its rows. */
export function diagnosisOf({ teams, objectives }: Company) {
  return diagnose(
    objectives.map((objective) => ({
      title: objective.id,
      status: objective.isTroubled ? ("off_track" as const) : ("on_track" as const),
      lastKnown: null,
      gap: objective.isTroubled ? 0.2 : 0,
      facts: factsOf(objective, teams),
    })),
    today,
  );
}

function factsOf(objective: GeneratedObjective, teams: GeneratedTeam[]) {
  const all = spent(teams, objective.id);
  const owner = teams.find((team) => team.id === objective.teamId);
  const working = teams.filter((team) => team.jobs.has(objective.id) || team === owner);
  const spentBy = (team: GeneratedTeam) => [...team.jobs.values()];
  const days = owner ? owner.drains + spentBy(owner).reduce((sum, one) => sum + one, 0) : 0;
  const used = burn(all / objective.burn, all, 1, today);
  const row = { kind: "objective", id: objective.id };
  return {
    id: objective.id,
    briefFlags: objective.flags,
    measures: objective.measures,
    teams: working.map((team) => ({
      id: team.id,
      name: team.name,
      owns: team === owner,
      share: all > 0 ? (team.jobs.get(objective.id) ?? 0) / all : 0,
      effectiveJobs: effectiveNumber(spentBy(team)),
    })),
    accountabilityGaps: objective.ownerLeft ? [{ sentence: "Its owner has left.", row }] : [],
    backBriefPendingDays: objective.pendingDays,
    recall: owner ? { answers: owner.recall.answers, share: owner.recall.right / owner.recall.answers } : null,
    unclearIntent: [],
    saysUnrealistic: owner ? callsUnrealistic(owner) : false,
    lateForecasts: isLate(objective) ? [{ title: "Its project", row }] : [],
    burn: used.value ? { value: used.value.burn, isUnderResourced: used.level === "under_resourced" } : null,
    owningTeamDrainShare: owner && days > 0 ? owner.drains / days : null,
    severeResourceFriction: objective.severeFriction ? [{ title: "No spare parts", row }] : [],
    isThrashing: false,
    directionChangedDaysAgo: objective.directionChangedDaysAgo,
  };
}

function callsUnrealistic({ realistic: { answers, unfavourable } }: GeneratedTeam): boolean {
  const share = unfavourable / answers;
  const fine = { answers, favourable: 0.8, neutral: 0.2, unfavourable: 0 };
  const signs = disconnectSigns(
    {
      morale: fine,
      moraleBefore: null,
      realistic: { answers, favourable: 1 - share, neutral: 0, unfavourable: share },
      tools: fine,
      unrealisticGoalFrictions: 0,
      toolsFrictions: 0,
      turnover: null,
      thrash: false,
    },
    today,
  );
  return signs.value?.signs.some(({ sign, lit }) => sign === "unrealistic" && lit === true) ?? false;
}

function isLate({ id, project }: GeneratedObjective): boolean {
  const items = completeWeeks(today, 12).flatMap((monday, index) =>
    Array.from({ length: project.weeks[index] ?? 0 }, () => ({ doneOn: monday })),
  );
  const dueOn = addDays(today, 7 * project.dueWeeks - 3);
  const { value } = deliveryForecast(
    { id, startOn: addDays(today, -100), dueOn, remaining: project.remaining, items, teamItems: items },
    today,
  );
  return value !== null && (value.p50 === null || value.p50.weeks > weeksUntil(today, dueOn));
}

export type Verdict = { planted: Cause | "none"; companies: number; right: number };

/** How often the planted cause is named first in `each` companies per cause, and how often a healthy one raises no alarm. */
export function judgeDiagnosis(each: number, seed = 1): Verdict[] {
  const seeds = Array.from({ length: each }, (_, index) => seed * 1_000_003 + index);
  return [
    ...CAUSES.map((planted) => ({
      planted,
      companies: each,
      right: seeds.filter((one) => diagnosisOf(generate(one, planted)).value?.causes[0]?.cause === planted).length,
    })),
    {
      planted: "none" as const,
      companies: each,
      right: seeds.filter((one) => (diagnosisOf(generate(one, null)).value?.causes.length ?? 0) === 0).length,
    },
  ];
}
