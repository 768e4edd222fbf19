import type { Aged } from "@/components/charts/ageing-model";
import type { ChartTable } from "@/components/charts/chart-figure";
import type { Finished } from "@/components/charts/cycle-model";
import type { FlowDay } from "@/domain/projects/cumulative-rules";
import type { FlowItem } from "@/domain/projects/flow-queries";
import type { Flow } from "@/domain/projects/flow-rules";
import { humanId } from "@/domain/vocabulary";
import { formatDate, formatWeek } from "@/lib/dates";

type ItemFlow = Flow<FlowItem>;
type CsvTable = { name: string; heads: string[]; rows: (string | number | null)[][] };

const mostShown = 40;
const label = ({ number }: FlowItem) => (number === null ? "kept to another line" : humanId("work_item", number));

/** Points of the scatter: the shape tells rework, and what something was raised against. */
export const finishedPoints = ({ timed }: ItemFlow): Finished[] =>
  timed.map(({ item, on, days }) => ({
    id: item.id,
    on,
    days,
    shape: item.type === "rework" ? "rework" : item.wasBlocked ? "blocked" : "usual",
  }));

export const cycleTable = ({ timed }: ItemFlow): CsvTable => ({
  name: "cycle-time",
  heads: ["Item", "Done on", "Days", "Kind"],
  rows: [...timed]
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : (b.item.number ?? 0) - (a.item.number ?? 0)))
    .map(({ item, on, days }) => [label(item), on, days, item.wasBlocked ? `${item.type}, was blocked` : item.type]),
});

/** Open items of the ageing chart; `mine` are filled, those of one project among a team's. */
export const agedPoints = ({ open }: ItemFlow, projectId: string | null = null): Aged[] =>
  open.map(({ item, age, level }) => ({
    id: item.id,
    label: label(item),
    days: age,
    shape: item.blocked ? "blocked" : level === "older_than_p85" ? "past" : "usual",
    mine: projectId !== null && item.projectId === projectId,
  }));

export const ageingTable = ({ open }: ItemFlow): CsvTable => ({
  name: "ageing",
  heads: ["Item", "Days open", "Against what is usual", "Blocked"],
  rows: open.map(({ item, age, level }) => [label(item), age, levels[level], yesOrNo[`${item.blocked}`]]),
});

const yesOrNo = { true: "yes", false: "no", null: null } as const;
const levels = {
  older_than_p85: "older than 85 %",
  watch: "older than half",
  usual: "usual",
  unknown: "not known",
} as const;

export const throughputTable = ({ weeks }: ItemFlow): CsvTable => ({
  name: "throughput",
  heads: ["Week", "Monday", "Finished"],
  rows: weeks.map(({ monday, done }) => [formatWeek(monday), monday, done]),
});

/** A row for the evening of each Sunday, and one for today. */
export const cumulativeTable = (days: readonly FlowDay[]): CsvTable => ({
  name: "cumulative-flow",
  heads: ["Day", "Finished since the first", "Open", "Waiting"],
  rows: days
    .filter((_, index) => index % 7 === 0 || index === days.length - 1)
    .map(({ on, done, open, waiting }) => [on, done, open, waiting]),
});

/** What stands below a picture: the first rows, dates in words; the file has them all. */
export function shownTable(table: CsvTable, caption: string, csv: string): ChartTable {
  const word = (cell: string | number | null) =>
    typeof cell === "string" && /^\d{4}-\d\d-\d\d$/.test(cell) ? formatDate(cell) : (cell ?? "");
  const more = table.rows.length > mostShown ? `, the first ${mostShown} of ${table.rows.length}` : "";
  return {
    caption: `${caption}${more}`,
    heads: table.heads,
    rows: table.rows.slice(0, mostShown).map((row) => row.map(word)),
    csv,
  };
}

/** The table of a picture by its name; the finished weeks for a name that no picture has. */
export function flowTable(name: string | null, flow: ItemFlow, days: readonly FlowDay[]): CsvTable {
  if (name === "cycle-time") return cycleTable(flow);
  if (name === "ageing") return ageingTable(flow);
  return name === "cumulative-flow" ? cumulativeTable(days) : throughputTable(flow);
}
