import { accountability, gapReason, type Owner } from "../signals/accountability";
import { daysBetween } from "../signals/calendar";
import type { CauseFacts, CauseTeam } from "../signals/causes";
import { elapsedShare } from "../signals/pace";
import { burn } from "../signals/resources";
import { sum } from "../signals/statistics";
import type { Thresholds } from "../signals/thresholds";
import { workingDaysBetween } from "../signals/working-days";
import type { BackBriefFact, BriefFact, BurnFact, EffortFact, ObjectiveFact, OwnedFact, TeamFact } from "./types";

/** The one owner, as M15 wants it; somebody whose invitation ended is as little there as one who has not joined. */
export function ownersOf({ ownerId, status, suspendedOn, isViewer }: OwnedFact): Owner[] {
  if (ownerId === null) return [];
  const known = status === "active" || status === "suspended" || status === "departed" ? status : "invited";
  return [{ id: ownerId, status: known, suspendedOn, isViewer }];
}

/** Key tasks of briefs in force, each with the owners of the open objectives that serve it. */
export function keyTasksOf(
  briefs: readonly BriefFact[],
  objectives: readonly ObjectiveFact[],
  owned: readonly OwnedFact[],
) {
  const owners = new Map(owned.filter((one) => one.kind === "objective").map((one) => [one.id, ownersOf(one)]));
  return briefs.flatMap((brief) =>
    brief.keyTasks.map((task) => ({
      id: brief.id,
      kind: "brief",
      title: task.text,
      key: `${brief.id}:${task.key}`,
      owners: objectives
        .filter((one) => one.briefId === brief.id && one.keyTaskKey === task.key)
        .flatMap((one) => owners.get(one.id) ?? []),
    })),
  );
}

/** M15 of everything that runs and of every key task in force. */
export function accountabilityOf(
  owned: readonly OwnedFact[],
  tasks: ReturnType<typeof keyTasksOf>,
  today: string,
  thresholds: Thresholds,
) {
  const objectiveOf = new Map(owned.map((one) => [one.id, one.objectiveId]));
  const things = [...owned.map((one) => ({ ...one, owners: ownersOf(one) })), ...tasks];
  const signal = accountability(things, today, thresholds);
  return {
    level: signal.level,
    said: signal.reasons[0] ?? "",
    all: signal.value?.all ?? 0,
    rate: signal.value?.rate ?? null,
    gaps: (signal.value?.gaps ?? []).map(({ thing, reason }) => ({
      id: thing.id,
      kind: thing.kind,
      title: thing.title,
      objectiveId: objectiveOf.get(thing.id) ?? null,
      reason,
    })),
  };
}

const LACK = {
  no_owner: "nobody owns it",
  departed: "its owner left",
  suspended: "its owner is suspended",
  viewer: "its owner is a viewer",
  invited: "its owner has not joined",
} as const;

type Chain = { owned: readonly OwnedFact[]; tasks: ReturnType<typeof keyTasksOf> };

/** M15 along one objective: itself, its measures, its projects, and the key task it serves. */
export function chainGaps(objective: ObjectiveFact, { owned, tasks }: Chain, today: string, thresholds: Thresholds) {
  const key = `${objective.briefId}:${objective.keyTaskKey}`;
  const links = [
    ...owned.map((one) => ({ id: one.id, kind: one.kind as string, title: one.title, owners: ownersOf(one) })),
    ...tasks.filter((task) => task.key === key),
  ];
  return links.flatMap(({ id, kind, title, owners }) => {
    const reason = gapReason(owners, today, thresholds);
    return reason === null ? [] : [{ sentence: `“${title}”: ${LACK[reason]}.`, row: { kind, id } }];
  });
}

/** Teams that work on an objective, each with its share of the days and how spread it is. */
export function teamsOf(
  objective: ObjectiveFact,
  days: readonly EffortFact[],
  teams: ReadonlyMap<string, TeamFact>,
  effective: ReadonlyMap<string, number>,
): CauseTeam[] {
  const all = sum(days.map((one) => one.days));
  const byTeam = Map.groupBy(days, (one) => one.teamId ?? "");
  return [...new Set([objective.teamId, ...byTeam.keys()])].flatMap((id) => {
    const team = teams.get(id);
    const own = sum((byTeam.get(id) ?? []).map((one) => one.days));
    if (!team) return [];
    const share = all > 0 ? own / all : 0;
    return [{ id, name: team.name, owns: id === objective.teamId, share, effectiveJobs: effective.get(id) ?? null }];
  });
}

/** C4: working days for which the back-brief of the owning team, or of the nearest team above it, has been waited for. */
export function pendingDays(
  objective: ObjectiveFact,
  backBriefs: readonly BackBriefFact[],
  teams: ReadonlyMap<string, TeamFact>,
  today: string,
): number | null {
  for (let id: string | null = objective.teamId, depth = 0; id !== null && depth < 20; depth++) {
    const own = backBriefs.filter((one) => one.briefId === objective.briefId && one.teamId === id);
    if (own.length > 0) {
      const waits = own.flatMap((one) => (one.acceptedOn === null ? [workingDaysBetween(one.publishedOn, today)] : []));
      return waits.length > 0 ? Math.max(...waits) : null;
    }
    id = teams.get(id)?.parentId ?? null;
  }
  return null;
}

/** C6: how far the days that an objective got fall short of the plan to date. */
export function burnOf(
  objective: ObjectiveFact,
  fact: BurnFact | undefined,
  today: string,
  thresholds: Thresholds,
): CauseFacts["burn"] {
  if (!fact) return null;
  const share = elapsedShare(objective.startOn, objective.dueOn, today);
  const signal = burn(fact.planned, fact.actual, share, today, thresholds);
  return signal.value === null
    ? null
    : { value: signal.value.burn, isUnderResourced: signal.level === "under_resourced" };
}

export const daysSince = (on: string | null, today: string): number | null =>
  on === null ? null : daysBetween(on, today);
