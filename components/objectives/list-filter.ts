import type { FilterChoice } from "@/components/data-table/filter-bar";
import { statusLook } from "@/components/ui/status-kinds";
import type { ObjectiveFilter } from "@/domain/objectives/list-input";
import { signalStatuses } from "@/domain/vocabulary";

export type Choices = Record<"teams" | "owners" | "themes", { value: string; label: string }[]>;

const lives = [
  { value: "open", label: "running" },
  { value: "closed", label: "closed" },
  { value: "all", label: "running or closed" },
];

/** "Objectives that are running, in any state, of every team, owned by anyone, for any theme." */
export function filterSentence(filter: ObjectiveFilter, { teams, owners, themes }: Choices): (string | FilterChoice)[] {
  const choices = (label: string, options: Choices["teams"]) => [{ value: "", label }, ...options];
  return [
    "Objectives that are",
    { name: "life", label: "Life", value: filter.life, options: lives },
    "and",
    {
      name: "status",
      label: "Status",
      value: filter.status ?? "",
      options: choices(
        "in any state",
        signalStatuses.map((status) => ({ value: status, label: statusLook(status).word })),
      ),
    },
    "of",
    { name: "team", label: "Team", value: filter.teamId ?? "", options: choices("every team", teams) },
    "owned by",
    { name: "owner", label: "Owner", value: filter.ownerId ?? "", options: choices("anyone", owners) },
    "for",
    { name: "theme", label: "Theme", value: filter.themeId ?? "", options: choices("any theme", themes) },
  ];
}
