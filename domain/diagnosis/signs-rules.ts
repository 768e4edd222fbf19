import { compareNames } from "@/lib/names";
import { type DirectionChange, directionChanges } from "../signals/direction-changes";
import { type DisconnectFacts, type DisconnectLevel, disconnectSigns, type JudgedSign } from "../signals/disconnect";
import type { NotEnough } from "../signals/signal";
import type { Thresholds } from "../signals/thresholds";
import { turnover } from "../signals/turnover";
import type { FrictionCount, PulseFacts, StayFact, TeamFact } from "./types";

export type TeamSigns = {
  teamId: string | null;
  name: string;
  level: DisconnectLevel | NotEnough;
  lit: number | null;
  available: number | null;
  signs: JudgedSign[];
  said: string;
};

export type SignFacts = {
  teams: readonly TeamFact[];
  pulse: readonly PulseFacts[];
  counts: ReadonlyMap<string, FrictionCount>;
  stays: readonly StayFact[];
  /** Direction changes of the briefs a team serves; of everything for `null`. */
  turnsOf: (teamId: string | null) => DirectionChange[] | null;
};

/** M19 of each operational team, the most lit first, and of the organization as a whole, which hides the one that suffers. */
export function signsOf(facts: SignFacts, today: string, thresholds: Thresholds) {
  const staysOf = Map.groupBy(facts.stays, (stay) => stay.teamId);
  const root = facts.teams.find((team) => team.parentId === null);
  const thrashes = new Map<DirectionChange[], boolean>();
  const thrashOf = (turns: DirectionChange[] | null): boolean | null => {
    if (turns === null) return null;
    const known = thrashes.get(turns) ?? directionChanges(turns, today, thresholds).level === "thrash";
    thrashes.set(turns, known);
    return known;
  };
  const teams = facts.teams
    .filter((team) => team.isOperational)
    .map(({ id, name }) => {
      const said = facts.counts.get(id);
      return judged(id, name, {
        ...pulseOf(facts.pulse, id),
        unrealisticGoalFrictions: said?.unrealistic ?? 0,
        toolsFrictions: said?.tools ?? 0,
        turnover: turnoverOf(staysOf.get(id) ?? [], today, thresholds),
        thrash: thrashOf(facts.turnsOf(id)),
      });
    })
    .sort((a, b) => (b.lit ?? -1) - (a.lit ?? -1) || compareNames(a.name, b.name));
  const organization = judged(null, "The organization", {
    ...pulseOf(facts.pulse, root?.id ?? ""),
    unrealisticGoalFrictions: null,
    toolsFrictions: null,
    turnover: turnoverOf(facts.stays, today, thresholds),
    thrash: thrashOf(facts.turnsOf(null)),
  });
  return { teams, organization };

  function judged(teamId: string | null, name: string, of: DisconnectFacts): TeamSigns {
    const { value, level, reasons } = disconnectSigns(of, today, thresholds);
    return {
      teamId,
      name,
      level,
      lit: value?.lit ?? null,
      available: value?.available ?? null,
      signs: value?.signs ?? [],
      said: reasons[0] ?? "",
    };
  }
}

function pulseOf([last, before]: readonly PulseFacts[], teamId: string) {
  const now = last?.cells.get(teamId)?.questions;
  return {
    morale: now?.morale ?? null,
    moraleBefore: before?.cells.get(teamId)?.questions.morale ?? null,
    realistic: now?.realistic ?? null,
    tools: now?.tools ?? null,
  };
}

function turnoverOf(stays: readonly StayFact[], today: string, thresholds: Thresholds) {
  const { value, level, reasons } = turnover(stays, today, thresholds);
  return value === null ? null : { isLit: level === "lit", words: reasons[0] ?? "" };
}
