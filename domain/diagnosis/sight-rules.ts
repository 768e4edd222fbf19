import { compareNames } from "@/lib/names";
import { classifyWork, lineOfSight, type WorkClass } from "../signals/line-of-sight";
import { teamSpread } from "../signals/spread";
import { sum } from "../signals/statistics";
import type { Thresholds } from "../signals/thresholds";
import type { BriefFact, EffortFact, TeamFact } from "./types";

/** Where a row of days hangs (M12). Days without a goal, a project or a drain are running work. */
export function classOf(effort: EffortFact, briefs: ReadonlyMap<string, BriefFact>): WorkClass {
  const { drainKind, objectiveId, projectId, projectKind } = effort;
  const kind = drainKind ? "drain" : (projectKind ?? (objectiveId ? "change" : "run"));
  const line = chainOf(effort.briefId, briefs);
  return classifyWork({
    kind,
    isActive: projectId === null || effort.projectIsActive,
    objectiveIsActive: effort.objectiveIsActive,
    briefsInForce: line.map((one) => one !== null),
    keyTaskStands: line[0]?.keyTasks.some(({ key }) => key === effort.keyTaskKey) ?? false,
    hasKpi: projectId === null || effort.hasKpi,
    namesObligation: effort.namesObligation,
  });
}

/** The brief and all above it; `null` for one that is not in force. */
function chainOf(briefId: string | null, briefs: ReadonlyMap<string, BriefFact>): (BriefFact | null)[] {
  const line: (BriefFact | null)[] = [];
  for (let id = briefId; id !== null && line.length < 20; ) {
    const brief: BriefFact | null = briefs.get(id) ?? null;
    line.push(brief);
    id = brief?.parentId ?? null;
  }
  return line;
}

/** M12 of the organization. What is restricted keeps its class and loses its name. */
export function sightOf(
  effort: readonly EffortFact[],
  briefs: ReadonlyMap<string, BriefFact>,
  today: string,
  thresholds: Thresholds,
) {
  const classed = effort.map((one) => ({ one, class: classOf(one, briefs) }));
  const signal = lineOfSight(
    classed.map(({ one, class: what }) => ({ ...placeOf(one), class: what, amount: one.days })),
    today,
    "days",
    thresholds,
  );
  const named = new Map<string, { kind: string; id: string; title: string; class: WorkClass; days: number }>();
  for (const { one, class: what } of classed) {
    if (what !== "busy" && what !== "goal_without_intent") continue;
    const place = one.isRestricted ? { kind: "restricted", id: "restricted" } : placeOf(one);
    const title = one.isRestricted
      ? "Restricted work"
      : (one.projectTitle ?? one.objectiveTitle ?? "Work without a project");
    const before = named.get(`${place.id} ${what}`)?.days ?? 0;
    named.set(`${place.id} ${what}`, { ...place, title, class: what, days: before + one.days });
  }
  return { signal: { ...signal, inputs: [] }, loose: [...named.values()].sort((a, b) => b.days - a.days) };
}

const placeOf = ({ projectId, objectiveId }: EffortFact) =>
  projectId !== null ? { kind: "project", id: projectId } : { kind: "objective", id: objectiveId ?? "running" };

export type TeamSpread = {
  teamId: string;
  name: string;
  effective: number;
  plain: number;
  largestShare: number;
  level: string;
  said: string;
};

/** M13 of each team that recorded days, the most spread first. What is restricted is left out of a team's figures. */
export function spreadsOf(
  effort: readonly EffortFact[],
  teams: readonly TeamFact[],
  today: string,
  thresholds: Thresholds,
): TeamSpread[] {
  const byTeam = Map.groupBy(
    effort.filter((one) => one.teamId !== null && !one.isRestricted && one.drainKind === null),
    (one) => one.teamId,
  );
  return teams
    .flatMap(({ id, name }) => {
      const buckets = Map.groupBy(
        (byTeam.get(id) ?? []).filter((one) => one.projectId !== null || one.objectiveId !== null),
        (one) => (one.objectiveId !== null ? `objective ${one.objectiveId}` : `project ${one.projectId}`),
      );
      const signal = teamSpread(
        [...buckets].map(([key, rows]) => {
          const [kind = "", of = ""] = key.split(" ");
          return { kind, id: of, amount: sum(rows.map((row) => row.days)) };
        }),
        today,
        thresholds,
      );
      if (signal.value === null) return [];
      return [{ teamId: id, name, ...signal.value, level: signal.level, said: signal.reasons[0] ?? "" }];
    })
    .sort((a, b) => b.effective - a.effective || compareNames(a.name, b.name));
}

/** The share of each team's days that drained away, of teams that recorded any. */
export function drainSharesOf(effort: readonly EffortFact[]): Map<string, number> {
  const own = Map.groupBy(
    effort.filter((one) => one.teamId !== null && !one.isRestricted),
    (one) => one.teamId ?? "",
  );
  const shares = new Map<string, number>();
  for (const [teamId, rows] of own) {
    const all = sum(rows.map((one) => one.days));
    const drained = sum(rows.filter((one) => one.drainKind !== null).map((one) => one.days));
    if (all > 0) shares.set(teamId, drained / all);
  }
  return shares;
}
