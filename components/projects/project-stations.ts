import type { Station } from "@/components/shell/rail";
import type { ProjectView } from "@/domain/projects/queries";
import { hiddenNames, nameOrHidden } from "@/domain/vocabulary";

/** The line of sight of a project, from the purpose down to it. */
export function projectStations(
  project: ProjectView,
  identity: string | null,
  at: (path: string) => string,
): Station[] {
  return [
    ...(identity ? [{ level: "Purpose", label: identity, href: at("strategy") }] : []),
    ...(project.brief ? [{ level: "Brief", label: project.brief.title, href: at(`briefs/${project.brief.id}`) }] : []),
    ...(project.keyTask ? [{ level: "Key task", label: project.keyTask }] : []),
    ...(project.hidesBrief ? [{ level: "Brief", label: hiddenNames.brief }] : []),
    ...(project.objectiveId
      ? [
          {
            level: "Objective",
            label: nameOrHidden("objective", project.objectiveTitle),
            ...(project.objectiveTitle ? { href: at(`objectives/${project.objectiveId}`) } : {}),
          },
        ]
      : []),
    ...(project.kind === "run" && project.kpiMeasureId
      ? [
          {
            level: "KPI",
            label: nameOrHidden("measure", project.kpiTitle),
            ...(project.kpiTitle ? { href: at(`measures/${project.kpiMeasureId}`) } : {}),
          },
        ]
      : []),
    { level: "Project", label: project.title, you: true },
  ];
}
