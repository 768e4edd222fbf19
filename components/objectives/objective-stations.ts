import type { Station } from "@/components/shell/rail";
import type { ObjectiveDetail } from "@/domain/objectives/detail-queries";
import type { SignalStatus } from "@/domain/vocabulary";
import { themeStation } from "../strategy/theme-station";

type Line = Pick<ObjectiveDetail, "themeId" | "themeTitle" | "line">;

/** The line of sight above an objective: identity, theme, brief, key task, the objective above it. */
export function stationsAbove(org: string, identity: string | null, objective: Line): Station[] {
  const { brief, hiddenBriefOf, keyTask, keyTaskNumber, parent } = objective.line;
  const at = (path: string) => `/o/${org}/${path}`;
  return [
    ...(identity ? [{ level: "Identity", label: identity, href: at("strategy") }] : []),
    themeStation(objective, at),
    ...(brief ? [{ level: "Brief", label: brief.title, href: at(`briefs/${brief.id}`) }] : []),
    ...(hiddenBriefOf ? [{ level: "Brief", label: `Restricted: ask ${hiddenBriefOf}` }] : []),
    ...(keyTask && brief
      ? [{ level: `Key task ${keyTaskNumber}`, label: keyTask, href: at(`briefs/${brief.id}/translate`) }]
      : []),
    ...(parent
      ? [
          {
            level: "Objective above",
            label: parent.title,
            href: at(`objectives/${parent.id}`),
            ...statusOf(parent.signalStatus),
          },
        ]
      : []),
  ];
}

const statusOf = (status: SignalStatus | null) => (status ? { status } : {});
