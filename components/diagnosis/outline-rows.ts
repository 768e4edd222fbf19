import type { CellValue, Column } from "@/components/data-table/spec";
import type { TreeRow } from "@/components/data-table/tree-model";
import { lastValue } from "@/components/projects/last-value";
import type { Outline } from "@/domain/diagnosis/outline-queries";
import { daysBetween } from "@/domain/signals/calendar";
import { humanId } from "@/domain/vocabulary";
import { formatDayMonth } from "@/lib/dates";
import { formatPercent } from "@/lib/format";

export const outlineColumns: Column[] = [
  { key: "name", head: "Theme, brief, key task, objective", kind: "link" },
  { key: "status", head: "Status", kind: "status" },
  { key: "sure", head: "Confidence", kind: "text" },
  { key: "done", head: "Done against time", kind: "gauge" },
  { key: "outlook", head: "By when", kind: "text" },
  { key: "owner", head: "Owner", kind: "person" },
];

type Goal = Outline["objectives"][number];

/** The outline as rows, each below its parent. A theme's goals without a brief stand under a line that says so. */
export function outlineRows(outline: Outline, org: string, today: string): TreeRow[] {
  const at = (path: string) => `/o/${org}/${path}`;
  const briefIds = new Set(outline.briefs.map((brief) => brief.id));
  return outline.themes.flatMap((theme) => {
    const own = outline.briefs.filter((brief) => brief.themeId === theme.id);
    const bare = outline.objectives.filter(
      (goal) => goal.themeId === theme.id && !(goal.briefId && briefIds.has(goal.briefId)),
    );
    const stood =
      theme.status === "in_force"
        ? theme.monthsStood === null
          ? ""
          : `stands ${theme.monthsStood} ${theme.monthsStood === 1 ? "month" : "months"}`
        : theme.status;
    const elsewhere = outline.objectives.filter(
      (goal) => goal.themeId === theme.id && !bare.includes(goal) && !own.some((brief) => brief.id === goal.briefId),
    );
    const labels = elsewhere.map((goal) => humanId("objective", goal.number));
    const carried = labels.length > 0 ? `carried by ${labels.join(", ")}` : stood;
    return [
      row(
        theme.id,
        1,
        humanId("theme", theme.number),
        { text: theme.title, href: at(`strategy/themes/${theme.id}`) },
        { outlook: own.length + bare.length === 0 ? carried : stood, owner: theme.ownerName },
      ),
      ...own.flatMap((brief) => briefRows(brief, outline, at, today)),
      ...(bare.length > 0
        ? [
            row(
              `${theme.id}-bare`,
              2,
              "",
              { text: "No brief above these", href: at("briefs/new") },
              { outlook: "a goal without intent" },
            ),
            ...bare.flatMap((goal) => goalRows(goal, at, today)),
          ]
        : []),
    ];
  });
}

type At = (path: string) => string;

function briefRows(brief: Outline["briefs"][number], outline: Outline, at: At, today: string): TreeRow[] {
  const goals = outline.objectives.filter((goal) => goal.briefId === brief.id);
  const keys = new Set(brief.keyTasks.map((task) => task.key));
  const loose = goals.filter((goal) => !goal.keyTaskKey || !keys.has(goal.keyTaskKey));
  const given = brief.required > 0 ? `${brief.accepted} of ${brief.required} gave it back` : "";
  return [
    row(
      brief.id,
      2,
      humanId("brief", brief.number),
      { text: brief.title, href: at(`briefs/${brief.id}`) },
      { outlook: given, owner: brief.authorName },
    ),
    ...brief.keyTasks.flatMap((task, index) => [
      {
        ...row(
          `${brief.id}-${task.key}`,
          3,
          String(index + 1),
          { text: task.text, href: at(`briefs/${brief.id}/translate`) },
          { outlook: task.mainEffort ? "main effort" : "" },
        ),
        main: task.mainEffort,
      },
      ...goals.filter((goal) => goal.keyTaskKey === task.key).flatMap((goal) => goalRows(goal, at, today)),
    ]),
    ...loose.flatMap((goal) => goalRows(goal, at, today)),
  ];
}

function goalRows(goal: Goal, at: At, today: string): TreeRow[] {
  const whole = daysBetween(goal.startOn, goal.dueOn);
  const elapsed = whole > 0 ? Math.min(1, Math.max(0, daysBetween(goal.startOn, today) / whole)) : 1;
  return [
    row(
      goal.id,
      4,
      humanId("objective", goal.number),
      { text: goal.title, href: at(`objectives/${goal.id}`) },
      {
        status: goal.status === "draft" ? "draft" : (goal.signalStatus ?? "no_data"),
        sure: goal.confidence === null ? "" : `${goal.confidence} of 10`,
        done: goal.score === null ? null : gauge(goal.score, elapsed),
        outlook: formatDayMonth(goal.dueOn),
        owner: { name: goal.ownerName, left: goal.ownerStatus !== "active" },
      },
    ),
    ...goal.measures.map((one) => ({
      ...row(
        one.id,
        5,
        humanId("key_result", one.number),
        { text: `${one.title}, ${lastValue(one)}`, href: at(`measures/${one.id}`) },
        {
          status: one.signalStatus ?? "no_data",
          sure: one.recent.at(-1)?.[2] == null ? "" : `${one.recent.at(-1)?.[2]} of 10`,
          done: one.score === null ? null : gauge(one.score, elapsed),
          owner: { name: one.ownerName, left: one.ownerStatus !== "active" },
        },
      ),
      leaf: true,
    })),
    ...goal.projects.map((one) => ({
      ...row(
        one.id,
        5,
        humanId("project", one.number),
        { text: one.title, href: at(`projects/${one.id}`) },
        {
          status: one.status,
          outlook: one.dueOn ? formatDayMonth(one.dueOn) : "",
          owner: { name: one.ownerName, left: one.ownerStatus !== "active" },
        },
      ),
      leaf: true,
    })),
  ];
}

const gauge = (score: number, plan: number): CellValue => ({
  value: Math.round(score * 100),
  of: 100,
  plan: Math.round(plan * 100),
  step: 5,
  text: formatPercent(score),
});

const row = (
  id: string,
  level: number,
  mark: string,
  name: { text: string; href: string },
  cells: Record<string, CellValue>,
): TreeRow => ({ id, level, mark, cells: { name, ...cells } });
