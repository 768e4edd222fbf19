import type { FilterChoice } from "@/components/data-table/filter-bar";
import type { WorkCut, WorkFilter } from "@/domain/projects/list-input";

type Named = { id: string; name: string };
export type Choices = { teams: Named[]; people: Named[]; projects: Named[]; isCut: boolean };

const views = [
  { value: "flow", label: "in flow" },
  { value: "backlog", label: "waiting" },
  { value: "done", label: "done" },
  { value: "all", label: "anywhere" },
];

const cuts: Record<WorkCut, string> = {
  finished: "finished then",
  rework: "rework finished then",
  returned: "finished then, sent back before",
  unplanned: "finished then, unplanned",
  visible: "results that a customer sees",
  accepted: "handed in for acceptance",
  due: "first due then",
  late: "first due then, and late",
  open: "started, not finished",
  older: "open, older than 85 % of what the team finishes",
  blocked: "open and blocked",
};

/** "Work that is in flow in every team, for any project, owned by anyone." */
export function workSentence(
  filter: WorkFilter,
  { teams, people, projects, isCut }: Choices,
): (string | FilterChoice)[] {
  const options = (whole: string, rows: Named[]) => [
    { value: "", label: whole },
    ...rows.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return [
    "Work that is",
    { name: "view", label: "Where", value: filter.view, options: views },
    "in",
    { name: "team", label: "Team", value: filter.teamId ?? "", options: options("every team", teams) },
    "for",
    {
      name: "project",
      label: "Project",
      value: filter.projectId ?? "",
      options: [...options("any project", projects), { value: "none", label: "no project" }],
    },
    "owned by",
    {
      name: "who",
      label: "Owner",
      value: filter.assigneeId ?? "",
      options: options("anyone", people),
      ...(isCut && { more: "choose a team to see more people" }),
    },
    ...(filter.cut
      ? [
          "of which",
          {
            name: "only",
            label: "Which of it",
            value: filter.cut,
            options: [{ value: "", label: "all" }, ...Object.entries(cuts).map(([value, label]) => ({ value, label }))],
          },
        ]
      : []),
  ];
}
