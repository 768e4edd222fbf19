import { lastValue } from "@/components/projects/last-value";
import type { Effort } from "@/domain/diagnosis/map-queries";
import { type MapLeaf, mapOf, type StrategyMap } from "@/domain/diagnosis/map-rules";
import type { Outline } from "@/domain/diagnosis/outline-queries";
import { humanId } from "@/domain/vocabulary";

type Project = Outline["run"][number];

const projectLeaf = (one: Project): MapLeaf => ({
  id: one.id,
  label: humanId("project", one.number),
  title: one.title,
  value: "",
  status: one.status,
});

const daysOf = ({ id, visibility }: Outline["objectives"][number], effort: Effort | null): number | null =>
  effort === null || visibility === "restricted" || effort.kept.has(id) ? null : (effort.byObjective.get(id) ?? 0);

/** The outline as the map draws it, of one brief where the address names one. */
export function strategyMap(outline: Outline, effort: Effort | null, briefId: string | null): StrategyMap {
  const only = briefId !== null && outline.briefs.some((brief) => brief.id === briefId);
  const lane = only ? [] : [...outline.loose, ...outline.run];
  const leaves = (kind: Project["kind"]) => lane.filter((one) => one.kind === kind).map(projectLeaf);
  return mapOf({
    themes: outline.themes,
    briefs: outline.briefs
      .filter((brief) => !only || brief.id === briefId)
      .map((brief) => ({ ...brief, label: humanId("brief", brief.number) })),
    objectives: outline.objectives
      .filter((goal) => !only || goal.briefId === briefId)
      .map((goal) => ({
        id: goal.id,
        label: humanId("objective", goal.number),
        title: goal.title,
        status: goal.status === "draft" ? "draft" : (goal.signalStatus ?? "no_data"),
        days: daysOf(goal, effort),
        isRestricted: goal.isRestricted,
        isActive: goal.status === "active",
        hasOwner: goal.ownerStatus === "active",
        themeId: goal.themeId,
        briefId: goal.briefId,
        keyTaskKey: goal.keyTaskKey,
        measures: goal.measures.map((one) => ({
          id: one.id,
          label: humanId("key_result", one.number),
          title: one.title,
          value: lastValue(one).replace(/, band (.+) to (.+)$/, " ($1–$2)"),
          status: one.signalStatus ?? "no_data",
        })),
        projects: goal.projects.map(projectLeaf),
      })),
    lane: { busy: leaves("change"), run: leaves("run"), duty: leaves("obligation") },
    laneDays: outline.loose.reduce((sum, one) => sum + (effort?.byProject.get(one.id) ?? 0), 0),
    allDays: effort?.all ?? null,
  });
}

/** One row per objective, for "Show data" and for the file: what the map draws, and what it folds. */
export function mapTable(map: StrategyMap) {
  const goals = map.briefs.flatMap((brief) =>
    brief.tasks.flatMap((task) => task.goals.map((goal) => ({ brief, task, goal }))),
  );
  return {
    heads: ["Objective", "Theme", "Brief", "Key task", "Status", "Measures", "Projects", "Days"],
    rows: [
      ...goals.map(({ brief, task, goal }): (string | number)[] => [
        `${goal.label} ${goal.title}`,
        brief.theme,
        brief.id ? brief.title : "none",
        task.text || "none",
        goal.status.replaceAll("_", " "),
        goal.measures.length || "none",
        goal.projects.length || "none",
        goal.days === null ? "" : Math.round(goal.days),
      ]),
      ...[...map.lane.busy, ...map.lane.run, ...map.lane.duty].map((one): (string | number)[] => [
        `${one.label} ${one.title}`,
        "none",
        "none",
        "none",
        one.status,
        "none",
        "itself",
        "",
      ]),
    ],
  };
}
