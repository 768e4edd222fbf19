import { isBelow } from "../signals/compare";
import { hasFlowSince, throughputRatio } from "../signals/flow";
import { onTime } from "../signals/on-time";
import { emphasisOf, oneSided, organizationPosture, searchingPosture } from "../signals/organization-posture";
import {
  type Condition,
  type OrganizationFacts,
  type PostureAdvice,
  type ScopeTeam,
  themePosture,
  unclearIdentity,
} from "../signals/posture";
import { quality } from "../signals/quality";
import type { NotEnough } from "../signals/signal";
import { sum } from "../signals/statistics";
import type { Thresholds } from "../signals/thresholds";
import { repeated } from "./forecast-rules";
import type { EffortFact, ItemFact, ObjectiveFact, TeamFact } from "./types";

export type ThemePosture = {
  id: string;
  title: string;
  advice: PostureAdvice | NotEnough;
  emphasis: ReturnType<typeof emphasisOf>;
  reasons: string[];
  conditions: Condition[];
  bets: { id: string; statement: string; probability: number }[];
  teams: { id: string; name: string }[];
};

export type ThemeBet = { id: string; themeId: string; statement: string; probability: number };

export type PostureFacts = {
  themes: readonly { id: string; title: string; isNewMarket: boolean }[];
  bets: readonly ThemeBet[];
  objectives: readonly ObjectiveFact[];
  effort: readonly EffortFact[];
  teams: readonly TeamFact[];
  items: ReadonlyMap<string, readonly ItemFact[]>;
  firstDone: ReadonlyMap<string, string>;
  organization: OrganizationFacts;
  isSearching: boolean;
  productMarketFit: readonly { isSupported: boolean }[];
  /** Deliverables that a customer saw, accepted in the last 13 complete weeks. */
  visibleDeliverables: number;
};

/** M24 of every theme in force, with the sentence for the organization, and whether its identity is unclear. */
export function posturesOf(facts: PostureFacts, today: string, thresholds: Thresholds) {
  const flows = new Map<string, ScopeTeam>();
  const flowOf = (team: TeamFact) => {
    const known = flows.get(team.id) ?? scopeTeam(team, facts.items.get(team.id) ?? [], today, thresholds);
    flows.set(team.id, known);
    return known;
  };
  const themes = facts.themes.map((theme): ThemePosture => {
    const scope = scopeOf(theme.id, facts, thresholds);
    const bets = facts.bets.filter((bet) => bet.themeId === theme.id);
    const hasFlow = scope.some((team) => {
      const first = facts.firstDone.get(team.id);
      return first !== undefined && hasFlowSince([{ doneOn: first }], today, thresholds.monteCarlo.minWeeks);
    });
    const signal = themePosture(
      { ...theme, loadBearing: bets.map((bet) => bet.probability), teams: scope.map(flowOf), hasFlow },
      facts.organization,
      today,
      thresholds,
    );
    return {
      id: theme.id,
      title: theme.title,
      advice: signal.level,
      emphasis: emphasisOf(signal.level),
      reasons: signal.reasons,
      conditions: signal.value?.conditions ?? [],
      bets: bets.map(({ id, statement, probability }) => ({ id, statement, probability })),
      teams: scope.map(({ id, name }) => ({ id, name })),
    };
  });
  return {
    themes,
    sentence: organizationPosture(themes),
    identity: unclearIdentity(facts.organization, thresholds),
    searching: facts.isSearching ? searchingPosture(facts.productMarketFit) : null,
    warning: warningOf(facts, today, thresholds),
  };
}

/** M24's warning that one side stands alone: a plan without delivery, or momentum without direction. */
function warningOf(facts: PostureFacts, today: string, thresholds: Thresholds) {
  const items = facts.isSearching ? [] : [...facts.items.values()].flatMap(repeated);
  const quarter = quality(items, today, thresholds);
  return oneSided(
    {
      hasBriefInForce: facts.organization.hasBriefInForce,
      coverage: facts.organization.coverage,
      visibleDeliverables: facts.visibleDeliverables,
      onTime: onTime(items, today, thresholds).value?.share ?? null,
      qualityFlagged: quarter.value === null ? null : quarter.level === "flagged",
    },
    thresholds,
  );
}

/** Operational teams that own an objective of the theme, or supply a fifth of its days. */
function scopeOf(themeId: string, { objectives, effort, teams }: PostureFacts, { causes }: Thresholds): TeamFact[] {
  const owners = new Set(objectives.filter((one) => one.themeId === themeId).map((one) => one.teamId));
  const spent = effort.filter((one) => one.themeId === themeId && one.objectiveIsActive && !one.isRestricted);
  const all = sum(spent.map((one) => one.days));
  const byTeam = Map.groupBy(spent, (one) => one.teamId);
  const supplies = (id: string) => {
    const rows = byTeam.get(id);
    return rows !== undefined && all > 0 && !isBelow(sum(rows.map((one) => one.days)) / all, causes.supplyShare);
  };
  return teams.filter((team) => team.isOperational && (owners.has(team.id) || supplies(team.id)));
}

/** X1 to X3 of a team: how much it finishes, on time, and at the first try. */
function scopeTeam({ name }: TeamFact, facts: readonly ItemFact[], today: string, thresholds: Thresholds): ScopeTeam {
  const items = repeated(facts);
  const quarter = quality(items, today, thresholds);
  return {
    name,
    throughputRatio: throughputRatio(items, today, thresholds.posture.minItems),
    onTime: onTime(items, today, thresholds).value?.share ?? null,
    qualityFlagged: quarter.value === null ? null : quarter.level === "flagged",
  };
}
