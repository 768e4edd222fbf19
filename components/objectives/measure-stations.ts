import type { Station } from "@/components/shell/rail";
import type { MeasureDetail } from "@/domain/objectives/measure-queries";
import { themeStation } from "../strategy/theme-station";

/** The line of sight of a measure: theme and objective above a key result, the themes that a KPI judges. */
export function measureStations(org: string, measure: MeasureDetail): Station[] {
  const at = (path: string) => `/o/${org}/${path}`;
  const { objective, themes } = measure;
  if (!objective)
    return [
      ...themes
        .slice(0, 3)
        .map((theme) => ({ level: "Judges the theme", label: theme.title, href: at(`strategy/themes/${theme.id}`) })),
      { level: "KPIs", label: "What the company lives by", href: at("kpis") },
      { level: "KPI", label: measure.title, you: true },
    ];
  return [
    themeStation(objective, at),
    {
      level: "Objective",
      label: objective.title,
      href: at(`objectives/${objective.id}`),
      ...(objective.signalStatus ? { status: objective.signalStatus } : {}),
    },
    { level: "Measure", label: measure.title, you: true },
  ];
}
