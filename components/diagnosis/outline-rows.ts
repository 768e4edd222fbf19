import { withQuery } from "@/components/data-table/address";
import type { GaugeValue } from "@/components/data-table/cells";
import { lastValue } from "@/components/projects/last-value";
import type { Outline } from "@/domain/diagnosis/outline-queries";
import { daysBetween } from "@/domain/signals/calendar";
import { humanId } from "@/domain/vocabulary";
import { formatDateShort } from "@/lib/dates";
import { formatPercent, plural } from "@/lib/format";
import type { OutlineLine } from "./outline-columns";

type Goal = Outline["objectives"][number];
type Place = { org: string; today: string; teamId: string | null };
/** How much of the line is drawn: what is not is counted, and leads to its list. */
type Detail = { leaves: boolean; goals: number; tasks: boolean; briefs: number };

/** As many rows as a page carries. */
export const MOST_OUTLINE_ROWS = 180;

const whole: Detail = { leaves: true, goals: Number.POSITIVE_INFINITY, tasks: true, briefs: Number.POSITIVE_INFINITY };
/** From all of it to the first briefs of each theme; the first that fits is drawn. */
const details: readonly Detail[] = [
  whole,
  { ...whole, leaves: false },
  { ...whole, leaves: false, goals: 5 },
  { ...whole, leaves: false, goals: 2 },
  { ...whole, leaves: false, goals: 0 },
  { ...whole, leaves: false, goals: 0, tasks: false },
  { leaves: false, goals: 0, tasks: false, briefs: 20 },
];

/** The outline as rows, each below its parent, all of them in a small company and otherwise as many as a page carries. */
export function outlineRows(outline: Outline, place: Place, most = MOST_OUTLINE_ROWS) {
  for (const detail of details) {
    const rows = drawn(outline, place, detail);
    if (rows.length <= most || detail === details.at(-1)) return { rows, isFolded: detail !== whole };
  }
  return { rows: [], isFolded: false };
}

/** A theme's goals without a brief stand under a line that says so. */
function drawn(outline: Outline, { org, today, teamId }: Place, detail: Detail): OutlineLine[] {
  const at = (path: string) => `/o/${org}/${path}`;
  const briefIds = new Set(outline.briefs.map((brief) => brief.id));
  const goalsOf = Map.groupBy(outline.objectives, (goal) =>
    goal.briefId && briefIds.has(goal.briefId) ? goal.briefId : goal.themeId,
  );
  const briefsOf = Map.groupBy(outline.briefs, (brief) => brief.themeId);
  const inBrief = Map.groupBy(
    outline.objectives.filter((goal) => goal.briefId && briefIds.has(goal.briefId)),
    (goal) => goal.themeId,
  );
  const counts = new Map<string, number>();
  for (const { themeId, briefId, all } of outline.groups) {
    const key = briefId && briefIds.has(briefId) ? briefId : themeId;
    counts.set(key, (counts.get(key) ?? 0) + all);
  }
  const more = (id: string, by: "brief" | "theme", shown: number, level: number): OutlineLine[] => {
    const left = (counts.get(id) ?? 0) - shown;
    const href = withQuery(at("objectives"), { [by]: id, team: teamId ?? undefined });
    const text = shown > 0 ? `and ${plural(left, "more objective")}` : plural(left, "objective");
    return left > 0 ? [{ ...row(`${id}-more`, level, "", { text, href }, {}), leaf: true }] : [];
  };
  const briefRows = (brief: Outline["briefs"][number]): OutlineLine[] => {
    const goals = goalsOf.get(brief.id) ?? [];
    const keys = new Set(brief.keyTasks.map((task) => task.key));
    const given = brief.required > 0 ? `${brief.accepted} of ${brief.required} gave it back` : "";
    const name = { text: brief.title, href: at(`briefs/${brief.id}`) };
    const head = (outlook: string) =>
      row(brief.id, 2, humanId("brief", brief.number), name, { outlook, owner: brief.authorName });
    if (!detail.tasks) {
      const inside = [plural(brief.keyTasks.length, "key task"), plural(counts.get(brief.id) ?? 0, "objective")];
      return [{ ...head([given, ...inside].filter(Boolean).join(", ")), leaf: true }];
    }
    const part = (own: Goal[]) => own.slice(0, detail.goals);
    const loose = part(goals.filter((goal) => !goal.keyTaskKey || !keys.has(goal.keyTaskKey)));
    const tasks = brief.keyTasks.map((task) => ({
      task,
      own: part(goals.filter((one) => one.keyTaskKey === task.key)),
    }));
    const shown = tasks.reduce((sum, { own }) => sum + own.length, loose.length);
    return [
      head(given),
      ...tasks.flatMap(({ task, own }, index) => [
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
        ...own.flatMap((goal) => goalRows(goal, at, today, detail)),
      ]),
      ...loose.flatMap((goal) => goalRows(goal, at, today, detail)),
      ...more(brief.id, "brief", shown, 3),
    ];
  };
  return outline.themes.flatMap((theme) => {
    const own = briefsOf.get(theme.id) ?? [];
    const bare = (goalsOf.get(theme.id) ?? []).slice(0, detail.goals);
    const bareCount = counts.get(theme.id) ?? 0;
    const stood =
      theme.status === "in_force"
        ? theme.monthsStood === null
          ? ""
          : `stands ${plural(theme.monthsStood, "month")}`
        : theme.status;
    const ownIds = new Set(own.map((brief) => brief.id));
    const labels = (inBrief.get(theme.id) ?? [])
      .filter((goal) => !ownIds.has(goal.briefId ?? ""))
      .map((goal) => humanId("objective", goal.number));
    const others = labels.length > 5 ? [...labels.slice(0, 5), `${labels.length - 5} more`] : labels;
    const carried = labels.length > 0 ? `carried by ${others.join(", ")}` : stood;
    return [
      row(
        theme.id,
        1,
        humanId("theme", theme.number),
        { text: theme.title, href: at(`strategy/themes/${theme.id}`) },
        { outlook: own.length + bareCount === 0 ? carried : stood, owner: theme.ownerName },
      ),
      ...own.slice(0, detail.briefs).flatMap(briefRows),
      ...(own.length > detail.briefs
        ? [
            {
              ...row(
                `${theme.id}-briefs`,
                2,
                "",
                { text: `and ${plural(own.length - detail.briefs, "more brief")}`, href: at("briefs") },
                {},
              ),
              leaf: true,
            },
          ]
        : []),
      ...(bareCount > 0
        ? [
            row(
              `${theme.id}-bare`,
              2,
              "",
              { text: "No brief above these", href: at("briefs/new") },
              { outlook: "a goal without intent" },
            ),
            ...bare.flatMap((goal) => goalRows(goal, at, today, detail)),
            ...more(theme.id, "theme", bare.length, 3),
          ]
        : []),
    ];
  });
}

type At = (path: string) => string;

function goalRows(goal: Goal, at: At, today: string, { leaves }: Detail): OutlineLine[] {
  const whole = daysBetween(goal.startOn, goal.dueOn);
  const elapsed = whole > 0 ? Math.min(1, Math.max(0, daysBetween(goal.startOn, today) / whole)) : 1;
  const under = [plural(goal.measures.length, "measure"), plural(goal.projects.length, "project")].join(", ");
  const head = row(
    goal.id,
    4,
    humanId("objective", goal.number),
    { text: goal.title, href: at(`objectives/${goal.id}`) },
    {
      status: goal.status === "draft" ? "draft" : (goal.signalStatus ?? "no_data"),
      sure: goal.confidence === null ? "" : `${goal.confidence} of 10`,
      done: goal.score === null ? null : gauge(goal.score, elapsed),
      outlook: leaves ? formatDateShort(goal.dueOn, today) : `${formatDateShort(goal.dueOn, today)}; ${under}`,
      owner: { name: goal.ownerName, left: goal.ownerStatus !== "active" },
    },
  );
  if (!leaves) return [{ ...head, leaf: true }];
  return [
    head,
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
          outlook: one.dueOn ? formatDateShort(one.dueOn, today) : "",
          owner: { name: one.ownerName, left: one.ownerStatus !== "active" },
        },
      ),
      leaf: true,
    })),
  ];
}

const gauge = (score: number, plan: number): GaugeValue => ({
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
  cells: Omit<Partial<OutlineLine>, "id" | "level" | "mark" | "name">,
): OutlineLine => ({ id, level, mark, name, ...cells });
