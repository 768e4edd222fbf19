import { type CauseFacts, provenCauses } from "../signals/causes";
import { type Diagnosis, diagnose } from "../signals/diagnosis";
import { type DirectionChange, directionChanges } from "../signals/direction-changes";
import { worstTeam } from "../signals/disconnect";
import { executionGap, metOfClosed } from "../signals/gap";
import { organizationSpread } from "../signals/spread";
import type { Thresholds } from "../signals/thresholds";
import { accountabilityOf, burnOf, chainGaps, daysSince, keyTasksOf, pendingDays, teamsOf } from "./cause-facts-rules";
import { recallOf, understandingOf } from "./comprehension-rules";
import { forecasting } from "./forecast-rules";
import { FORM } from "./form-rules";
import { posturesOf, type ThemeBet } from "./posture-rules";
import { drainSharesOf, sightOf, spreadsOf } from "./sight-rules";
import { signsOf, type TeamSigns } from "./signs-rules";
import { gapped, gapTrend, standingOf } from "./size-rules";
import type {
  BackBriefFact,
  BriefFact,
  BurnFact,
  ClosedFact,
  EffortFact,
  FrictionCount,
  FrictionFact,
  HeirFact,
  ItemFact,
  MeasureFact,
  ObjectiveFact,
  OwnedFact,
  ProjectFact,
  PulseFacts,
  StayFact,
  TeamFact,
} from "./types";

/** Everything that a diagnosis reads, once for all its signals. */
export type Facts = {
  today: string;
  locale: string;
  thresholds: Thresholds;
  hasIdentity: boolean;
  mainBriefId: string | null;
  objectives: readonly ObjectiveFact[];
  measures: readonly MeasureFact[];
  closed: readonly ClosedFact[];
  briefs: readonly BriefFact[];
  backBriefs: readonly BackBriefFact[];
  turns: readonly DirectionChange[];
  heirs: readonly HeirFact[];
  teams: readonly TeamFact[];
  effort: readonly EffortFact[];
  burns: readonly BurnFact[];
  items: readonly ItemFact[];
  firstDone: readonly { teamId: string; firstOn: string }[];
  projects: readonly ProjectFact[];
  frictions: readonly FrictionFact[];
  frictionCounts: readonly FrictionCount[];
  stays: readonly StayFact[];
  dives: readonly { teamId: string; on: string }[];
  owned: readonly OwnedFact[];
  pulse: readonly PulseFacts[];
  themes: readonly { id: string; title: string; isNewMarket: boolean }[];
  bets: readonly ThemeBet[];
  isSearching: boolean;
  productMarketFit: readonly { isSupported: boolean }[];
  visibleDeliverables: number;
};

export type Diagnosed = ReturnType<typeof diagnosing> extends Generator<void, infer Found> ? Found : never;

/** The whole diagnosis of a day (M12 to M25), from facts alone. What it answers can be stored as it stands. */
export function diagnosed(facts: Facts): Diagnosed {
  const steps = diagnosing(facts);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in steps, so that who computes it can let others have their turn between them. */
export function* diagnosing(facts: Facts) {
  const { today, thresholds, objectives, teams, briefs } = facts;
  const measures = Map.groupBy(facts.measures, (one) => one.objectiveId);
  const now = gapped(objectives, measures, today, thresholds);
  const standings = new Map(now.map((one) => [one.id, standingOf(one)]));
  const size = executionGap(now, today, thresholds);
  const briefById = new Map(briefs.map((one) => [one.id, one]));
  const sight = sightOf(facts.effort, briefById, today, thresholds);
  const spreads = spreadsOf(facts.effort, teams, today, thresholds);
  const items = Map.groupBy(facts.items, (one) => one.teamId);
  const teamById = new Map(teams.map((team) => [team.id, team]));
  const effective = new Map(spreads.map((one) => [one.teamId, one.effective]));
  const burns = new Map(facts.burns.map((one) => [one.objectiveId, one]));
  const ownedBy = Map.groupBy(facts.owned, (one) => one.objectiveId);
  const days = Map.groupBy(facts.effort, (one) => one.objectiveId);
  const drains = drainSharesOf(facts.effort);
  const about = new Map<string, FrictionFact[]>();
  for (const one of facts.frictions) for (const id of one.objectiveIds) about.set(id, [...(about.get(id) ?? []), one]);
  const forecasts = yield* forecasting(facts.projects, today, thresholds);
  const lateOf = Map.groupBy(
    forecasts.filter((one) => one.isLate),
    ({ project }) => project.objectiveId,
  );
  const judgedOf = new Set(forecasts.flatMap(({ project, value }) => (value ? [project.objectiveId] : [])));
  const turnsOf = turnsByBrief(facts);
  const turned = new Map([...turnsOf].map(([id, turns]) => [id, directionChanges(turns, today, thresholds)]));
  const all = briefs.length > 0 || facts.turns.length > 0 ? [...facts.turns] : null;
  // Teams that serve the same briefs have the same turns: one list for them, so that it is judged once.
  const served = new Map<string, DirectionChange[]>();
  const serves = servedBriefs(facts);
  const signs = signsOf(
    {
      teams,
      pulse: facts.pulse,
      counts: new Map(facts.frictionCounts.map((one) => [one.teamId, one])),
      stays: facts.stays,
      turnsOf: (teamId) => {
        if (teamId === null) return all;
        const ids = serves.get(teamId);
        if (!ids) return null;
        const key = [...ids].sort().join();
        const known = served.get(key) ?? [...ids].flatMap((id) => turnsOf.get(id) ?? []);
        served.set(key, known);
        return known;
      },
    },
    today,
    thresholds,
  );
  yield;
  const signOf = new Map(signs.teams.map((team) => [team.teamId, team]));
  const tasks = keyTasksOf(briefs, objectives, facts.owned);
  const understanding = understandingOf(
    briefs,
    facts.backBriefs,
    (briefId) => objectives.filter((one) => one.briefId === briefId).map((one) => measures.get(one.id)?.length ?? 0),
    facts,
  );
  const root = teams.find((team) => team.parentId === null);
  const recall = recallOf(facts.pulse, root?.id, thresholds);
  const causes = new Map(objectives.map((one) => [one.id, causeFacts(one)]));
  yield;
  const diagnosis = diagnose(
    objectives.map((one) => ({
      title: one.title,
      status: one.status ?? "no_data",
      lastKnown: one.lastKnown,
      gap: standings.get(one.id)?.gap ?? null,
      facts: causes.get(one.id) ?? causeFacts(one),
    })),
    today,
    thresholds,
  );
  yield;
  const postures = posturesOf(
    {
      ...facts,
      items,
      firstDone: new Map(facts.firstDone.map((one) => [one.teamId, one.firstOn])),
      organization: {
        hasIdentity: facts.hasIdentity,
        hasBriefInForce: briefs.length > 0,
        recall: recall?.value?.share ?? null,
        coverage: sight.signal.value?.coverage ?? null,
      },
    },
    today,
    thresholds,
  );
  yield;
  const visited = new Map(facts.dives.map((one) => [one.teamId, one.on]));
  const named = new Map(teams.map((team) => [team.id, team.name]));
  const worst = worstTeam(
    signs.teams.map((one) => ({
      name: one.name,
      signal: {
        value: one.lit === null ? null : { signs: one.signs, lit: one.lit, available: one.available ?? 0 },
        level: one.level,
        reasons: [],
        inputs: [],
        asOf: today,
      },
    })),
  );
  return {
    form: FORM,
    today,
    size: { value: size.value?.size ?? null, level: size.level, said: size.reasons[0] ?? "" },
    trend: gapTrend(objectives, measures, now, today, thresholds),
    closed: metOfClosed(facts.closed, today),
    objectives: objectives.map((one) => ({
      id: one.id,
      number: one.number,
      title: one.title,
      status: one.status ?? "no_data",
      lastKnown: one.lastKnown,
      teamId: one.teamId,
      teamName: named.get(one.teamId) ?? "",
      briefId: one.briefId,
      visitedDaysAgo: daysSince(visited.get(one.teamId) ?? null, today),
      ...(standings.get(one.id) ?? { expected: null, reached: null, gap: null }),
      burn: burnOf(one, burns.get(one.id), today, thresholds)?.value ?? null,
    })),
    diagnosis: (diagnosis.value ?? {
      causes: [],
      unexplained: [],
      untested: [],
      troubled: 0,
      healthy: 0,
    }) satisfies Diagnosis,
    diagnosisLevel: diagnosis.level,
    proofs: [...new Set(diagnosis.value?.causes.flatMap((one) => one.objectiveIds))].flatMap((objectiveId) => {
      const known = causes.get(objectiveId);
      return known ? provenCauses(known, thresholds).map((proof) => ({ objectiveId, ...proof })) : [];
    }),
    late: forecasts
      .filter((one) => one.isLate)
      .map(({ project, value }) => ({ id: project.id, chance: value?.chance ?? null, p50: value?.p50?.date ?? null })),
    signs,
    worst: worst === null ? null : (signs.teams.find((one) => one.name === worst.name) ?? null),
    turns: directionChanges(facts.turns, today, thresholds).level,
    turnSaid: directionChanges(facts.turns, today, thresholds).reasons,
    sight: { value: sight.signal.value, level: sight.signal.level, said: sight.signal.reasons, loose: sight.loose },
    spreads,
    topObjectives: organizationSpread(
      objectives.filter((one) => one.briefId !== null && one.briefId === facts.mainBriefId).map((one) => one.id),
      today,
      thresholds,
    ).value,
    understanding,
    recall,
    accountability: accountabilityOf(facts.owned, tasks, today, thresholds),
    postures,
  };

  function causeFacts(one: ObjectiveFact): CauseFacts {
    const brief = one.briefId ? briefById.get(one.briefId) : undefined;
    const obstacles = about.get(one.id) ?? [];
    const turns = one.briefId ? turned.get(one.briefId) : undefined;
    return {
      id: one.id,
      briefFlags: understanding.briefs.find((row) => row.id === brief?.id)?.flags ?? null,
      measures: measures.get(one.id)?.length ?? 0,
      teams: teamsOf(one, days.get(one.id) ?? [], teamById, effective),
      accountabilityGaps: chainGaps(one, { owned: ownedBy.get(one.id) ?? [], tasks }, today, thresholds),
      backBriefPendingDays: pendingDays(one, facts.backBriefs, teamById, today),
      recall: facts.pulse[0]?.cells.get(one.teamId)?.recall ?? null,
      unclearIntent: obstacles.filter(({ kind }) => kind === "unclear_intent").map(asRow),
      saysUnrealistic: lit(signOf.get(one.teamId), "unrealistic"),
      lateForecasts: (lateOf.get(one.id) ?? []).map(({ project }) => ({
        title: project.title,
        row: { kind: "project", id: project.id },
      })),
      hasOutlook: judgedOf.has(one.id) || facts.pulse.length > 0,
      burn: burnOf(one, burns.get(one.id), today, thresholds),
      owningTeamDrainShare: drains.get(one.teamId) ?? null,
      severeResourceFriction: obstacles
        .filter(({ kind, severity }) => ["tools", "resource"].includes(kind) && ["high", "critical"].includes(severity))
        .map(asRow),
      isThrashing: turns?.level === "thrash",
      directionChangedDaysAgo: daysSince(brief?.changedOn ?? null, today),
    };
  }
}

const asRow = ({ id, title }: FrictionFact) => ({ title, row: { kind: "friction", id } });

/** Direction changes by the brief that stands now: what went before it belongs to it. */
function turnsByBrief({ turns, heirs }: Facts): Map<string, DirectionChange[]> {
  const heirOf = new Map(heirs.map((one) => [one.id, one.heirId]));
  return Map.groupBy(turns, (turn) => heirOf.get(turn.id) ?? turn.id);
}

/** The briefs in force that a team serves: by an objective, as recipient, or by its days. */
function servedBriefs({ briefs, objectives, backBriefs, effort }: Facts): Map<string, Set<string>> {
  const inForce = new Set(briefs.map((one) => one.id));
  const served = new Map<string, Set<string>>();
  for (const { teamId, briefId } of [...objectives, ...backBriefs, ...effort])
    if (teamId !== null && briefId !== null && inForce.has(briefId))
      served.set(teamId, (served.get(teamId) ?? new Set()).add(briefId));
  return served;
}

const lit = (team: TeamSigns | undefined, sign: string) =>
  team?.signs.some((one) => one.sign === sign && one.lit === true) ?? false;
