import { numberWord, sentence } from "@/lib/format";
import { longHorizonShare, unifiedDirection } from "../signals/supporting-counts";
import type { EffortFact, TeamFact } from "./types";

export type Direction = {
  /** N1: share of the days of change work on themes that end more than 12 months ahead. */
  far: number | null;
  /** N3: operational teams whose largest job serves the main effort, of those that recorded days. */
  united: number;
  working: number;
  hasMainEffort: boolean;
};

type Facts = {
  effort: readonly EffortFact[];
  teams: readonly TeamFact[];
  themes: readonly { id: string; horizonEndYear: number }[];
  mainBriefId: string | null;
  mainTaskKey: string | null;
};

/** N1 and N3 of four weeks: how far the effort reaches, and how many teams pull at the main effort. */
export function directionOf({ effort, teams, themes, mainBriefId, mainTaskKey }: Facts, today: string): Direction {
  const ends = new Map(themes.map((theme) => [theme.id, `${theme.horizonEndYear}-12-31`]));
  const change = effort.filter(
    (one) => one.drainKind === null && (one.objectiveId !== null || one.projectKind === "change"),
  );
  const serves = (one: EffortFact) =>
    mainBriefId !== null && mainTaskKey !== null && one.briefId === mainBriefId && one.keyTaskKey === mainTaskKey;
  const byTeam = Map.groupBy(
    effort.filter((one) => one.drainKind === null),
    (one) => one.teamId,
  );
  const buckets = teams
    .filter((team) => team.isOperational)
    .map((team) =>
      [...Map.groupBy(byTeam.get(team.id) ?? [], (one) => one.objectiveId ?? one.projectId ?? "run").values()].map(
        (rows) => ({ amount: rows.reduce((sum, row) => sum + row.days, 0), servesMainEffort: rows.some(serves) }),
      ),
    );
  const working = buckets.filter((jobs) => jobs.some((job) => job.amount > 0)).length;
  const share = mainTaskKey === null ? null : unifiedDirection(buckets);
  return {
    far: longHorizonShare(
      change.map((one) => ({ days: one.days, themeEndsOn: ends.get(one.themeId ?? "") ?? null })),
      today,
    ),
    united: share === null ? 0 : Math.round(share * working),
    working,
    hasMainEffort: mainTaskKey !== null,
  };
}

/** "Two of nine teams give most of their days to the main effort." */
export function unitedWords({ united, working, hasMainEffort }: Direction): string {
  if (!hasMainEffort) return "No brief in force names a main effort, so no team can pull at it.";
  if (working === 0) return "No team recorded days in four weeks, so nobody knows who pulls at the main effort.";
  const who = united === 0 ? "None" : sentence(numberWord(united));
  const of = working === 1 ? "one team" : `${numberWord(working)} teams`;
  return `${who} of ${of} ${united === 1 ? "gives" : "give"} the largest part of ${united === 1 ? "its" : "their"} days to the main effort.`;
}

/** "86 % of the days of change work serve a theme that ends more than a year ahead." */
export function farWords({ far }: Direction): string {
  if (far === null) return "No day of change work was recorded in four weeks.";
  return `${Math.round(far * 100)} % of the days of change work serve a theme that ends more than a year ahead; the rest is for nearer ends, or for none.`;
}
