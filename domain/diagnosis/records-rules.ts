import type { Bin } from "../signals/confidence-record";
import {
  datesHeld,
  forecastRecord,
  type Level,
  type Outcome,
  type Tally,
  type TeamTally,
} from "../signals/forecast-record";

export type LevelTally = { level: Level; projects: number; ours: Tally; plain: Tally };

/** Teams summed to the organization, level by level. A project counts once in each team that gave its dates. */
export function summed(teams: readonly TeamTally[]): LevelTally[] {
  return [...Map.groupBy(teams, ({ level }) => level)]
    .sort(([a], [b]) => a - b)
    .map(([level, own]) => ({
      level,
      projects: own.reduce((sum, one) => sum + one.projects, 0),
      ours: tally(own.map((one) => one.ours)),
      plain: tally(own.map((one) => one.plain)),
    }));
}

const tally = (all: readonly Tally[]): Tally => ({
  come: all.reduce((sum, { come }) => sum + come, 0),
  held: all.reduce((sum, { held }) => sum + held, 0),
});

/** The record at 85 in 100, in words: counts first, then what they say, or why they do not yet. */
export function recordWords(teams: readonly TeamTally[], today: string, teamId: string | null = null) {
  const own = teamId ? teams.filter((one) => one.teamId === teamId) : teams;
  const at85 = summed(own).find(({ level }) => level === 85);
  return forecastRecord({ come: 0, held: 0, ...at85?.ours, projects: at85?.projects ?? 0 }, today);
}

/** What the page of records says first. */
export function recordsFinding(teams: readonly TeamTally[]): string {
  const at85 = summed(teams).find(({ level }) => level === 85)?.ours;
  return datesHeld("we", at85 ?? { come: 0, held: 0 });
}

type Table = { name: string; columns: string[]; rows: unknown[][] };
type Kept = {
  projectTitle: string;
  teamName: string;
  publishedOn: string;
  remaining: number;
  dueOn: string | null;
  promisedOn: string | null;
  plain50: string | null;
  plain85: string | null;
  plain95: string | null;
  corrected85: string | null;
  outcomes: number;
  weeks: number[];
  doneOn: string | null;
  outcome: Outcome;
};
type Decided = {
  label: string;
  statement: string;
  prior: number;
  before: number;
  verdict: string;
  verdictOn: string;
  now: number;
  later: number;
  stands: boolean;
};
type Records = {
  teams: readonly TeamTally[];
  kept: readonly Kept[];
  confidence: { bins: readonly Bin[] };
  verdicts: readonly Decided[];
};

/** The tables of the page as CSV; dates unless another is named. */
export function recordsTable({ teams, kept, confidence, verdicts }: Records, name: string | null): Table {
  if (name === "teams")
    return {
      name: "forecasts-by-team",
      columns: ["team", "level", "dates_come", "held", "plain_come", "plain_held"],
      rows: teams.map((one) => [one.teamName, one.level, one.ours.come, one.ours.held, one.plain.come, one.plain.held]),
    };
  if (name === "confidence")
    return {
      name: "confidence",
      columns: ["said_from", "said_to", "said_mean", "came_true", "statements"],
      rows: confidence.bins.map(({ from, to, said, came, n }) => [from, to, said, came, n]),
    };
  if (name === "verdicts")
    return {
      name: "verdicts",
      columns: ["bet", "statement", "prior", "belief_then", "verdict", "verdict_on", "belief_now", "later", "stands"],
      rows: verdicts.map((one) => [
        one.label,
        one.statement,
        one.prior,
        one.before,
        one.verdict,
        one.verdictOn,
        one.now,
        one.later,
        one.stands,
      ]),
    };
  return {
    name: "published-forecasts",
    columns: [
      ...["project", "team", "published_on", "remaining", "due_on", "promised_on", "plain_50", "plain_85", "plain_95"],
      ...["corrected_85", "past_outcomes", "weeks", "done_on", "outcome"],
    ],
    rows: kept.map((one) => [
      ...[one.projectTitle, one.teamName, one.publishedOn, one.remaining, one.dueOn, one.promisedOn],
      ...[one.plain50, one.plain85, one.plain95, one.corrected85, one.outcomes, one.weeks.join(" ")],
      ...[one.doneOn, one.outcome],
    ]),
  };
}
