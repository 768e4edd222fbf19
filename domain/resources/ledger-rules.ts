import { compareNames } from "@/lib/names";
import { addDays } from "../signals/calendar";
import { burn, prorated, rankedDrains, resourceShift } from "../signals/resources";
import { teamSpread } from "../signals/spread";
import type { Thresholds } from "../signals/thresholds";
import { workingDaysBetween } from "../signals/working-days";
import type { DrainKind } from "../vocabulary";
import type { Unit, Window } from "./rules";

/** Rows of the ledger that differ in nothing a figure looks at, as one. Project days count for the project's objective. */
export type LedgerRow = {
  side: "planned" | "actual";
  unit: Unit;
  amount: number;
  from: string;
  to: string;
  teamId: string | null;
  objectiveId: string | null;
  /** Only where the project serves no objective. */
  projectId: string | null;
  drainKind: DrainKind | null;
  isRestricted: boolean;
  isRecent: boolean;
};

/** What may be named. Everything else is summed as a class, without a name. */
export type Names = { objectives: ReadonlyMap<string, string>; projects: ReadonlyMap<string, string> };

export type Compared = ReturnType<typeof compare>["rows"][number];
export type Comparison = ReturnType<typeof compare>;

const workdays = (from: string, to: string) => workingDaysBetween(addDays(from, -1), to);
const within = (row: LedgerRow, window: Window) => prorated({ amount: row.amount, from: row.from, to: row.to }, window);
const sumOf = (rows: readonly LedgerRow[], window: Window) => rows.reduce((all, row) => all + within(row, window), 0);

/**
 * Plan against actual in one unit, by objective: burn with its level (M20), what is restricted as one class, drains,
 * projects of their own and running work apart. The shift is over objectives with a plan, and drains.
 */
export function compare(
  ledger: readonly LedgerRow[],
  unit: Unit,
  window: Window,
  names: Names,
  today: string,
  thresholds: Thresholds,
) {
  const rows = ledger.filter((row) => row.unit === unit);
  const side = (all: readonly LedgerRow[], which: LedgerRow["side"]) =>
    sumOf(
      all.filter((row) => row.side === which),
      window,
    );
  const isNamed = (row: LedgerRow) =>
    row.objectiveId !== null && !row.isRestricted && names.objectives.has(row.objectiveId);
  const named = Map.groupBy(rows.filter(isNamed), (row) => row.objectiveId ?? "");
  const compared = [...named].map(([id, own]) => {
    const planned = side(own, "planned");
    const actual = side(own, "actual");
    const plans = own.filter((row) => row.side === "planned");
    const first = plans.map((row) => row.from).sort()[0] ?? window.from;
    const last =
      plans
        .map((row) => row.to)
        .sort()
        .at(-1) ?? window.to;
    const whole = workdays(first, last);
    const passed = whole > 0 ? Math.min(1, workdays(first, window.to) / whole) : 1;
    return {
      id,
      title: names.objectives.get(id) ?? "",
      planned,
      actual,
      burn: burn(planned, actual, passed, today, thresholds),
    };
  });
  compared.sort((a, b) => b.planned - a.planned || b.actual - a.actual || compareNames(a.title, b.title));
  const hidden = rows.filter((row) => !isNamed(row) && (row.objectiveId !== null || row.isRestricted));
  const drains = rows.filter((row) => row.drainKind !== null);
  const projects = rows.filter((row) => row.objectiveId === null && row.projectId !== null && !row.isRestricted);
  const run = rows.filter((row) => row.objectiveId === null && row.projectId === null && row.drainKind === null);
  const drained = { planned: side(drains, "planned"), actual: side(drains, "actual") };
  const classed = { planned: side(hidden, "planned"), actual: side(hidden, "actual") };
  const planned = [...compared, ...(classed.planned > 0 ? [classed] : [])].filter((row) => row.planned > 0);
  return {
    rows: compared,
    restricted: classed.planned + classed.actual > 0 ? classed : null,
    drained,
    projects: { planned: side(projects, "planned"), actual: side(projects, "actual") },
    run: { planned: side(run, "planned"), actual: side(run, "actual") },
    planned: side(rows, "planned"),
    actual: side(rows, "actual"),
    hasPlan: planned.length > 0,
    shift: resourceShift([...planned, drained]),
  };
}

/** Drains of the last four weeks from the largest on, with the teams they took days from. */
export function drainsOf(ledger: readonly LedgerRow[], teamNames: ReadonlyMap<string, string>) {
  const recent = ledger.filter((row) => row.side === "actual" && row.unit === "days" && row.isRecent);
  const all = recent.reduce((sum, row) => sum + row.amount, 0);
  const byKind = Map.groupBy(
    recent.filter((row) => row.drainKind !== null),
    (row) => row.drainKind ?? "other",
  );
  const total = (rows: readonly LedgerRow[]) => rows.reduce((sum, row) => sum + row.amount, 0);
  const ranked = rankedDrains(
    [...byKind].map(([kind, rows]) => ({ kind, days: total(rows) })),
    all,
  ).map((drain) => ({
    ...drain,
    teams: [...Map.groupBy(byKind.get(drain.kind as DrainKind) ?? [], (row) => row.teamId)]
      .map(([teamId, rows]) => ({ name: teamNames.get(teamId ?? "") ?? "no team named", days: total(rows) }))
      .sort((a, b) => b.days - a.days || compareNames(a.name, b.name)),
  }));
  return { rows: ranked, days: ranked.reduce((sum, { days }) => sum + days, 0), all };
}

/**
 * Per team over the last four weeks: days, drained days, and on how many jobs the rest went (M13). What is restricted is in
 * no figure of a team (settled 25), so that a team's days and jobs are the same on every page.
 */
export function teamsOf(
  ledger: readonly LedgerRow[],
  teamNames: ReadonlyMap<string, string>,
  today: string,
  thresholds: Thresholds,
) {
  const recent = ledger.filter(
    (row) => row.side === "actual" && row.unit === "days" && row.isRecent && row.teamId && !row.isRestricted,
  );
  return [...Map.groupBy(recent, (row) => row.teamId ?? "")]
    .map(([id, rows]) => {
      const jobs = new Map<string, { id: string; kind: string; amount: number }>();
      for (const row of rows) {
        const job = row.objectiveId ?? row.projectId;
        if (!job) continue;
        const kind = row.objectiveId ? "objective" : "project";
        jobs.set(job, { id: job, kind, amount: (jobs.get(job)?.amount ?? 0) + row.amount });
      }
      const total = rows.reduce((sum, row) => sum + row.amount, 0);
      const drained = rows.filter((row) => row.drainKind).reduce((sum, row) => sum + row.amount, 0);
      const spread = teamSpread([...jobs.values()], today, thresholds);
      return { id, name: teamNames.get(id) ?? "", days: total, drained, spread };
    })
    .sort(
      (a, b) => (b.spread.value?.effective ?? 0) - (a.spread.value?.effective ?? 0) || compareNames(a.name, b.name),
    );
}

/** Heads on the last day of the window: what was planned and who is there, by team. */
export function headsOf(ledger: readonly LedgerRow[], day: string, teamNames: ReadonlyMap<string, string>) {
  const rows = ledger.filter((row) => row.unit === "headcount" && row.teamId && row.from <= day && row.to >= day);
  return [...Map.groupBy(rows, (row) => row.teamId ?? "")]
    .map(([id, own]) => {
      const of = (which: LedgerRow["side"]) =>
        own.some((row) => row.side === which)
          ? own.filter((row) => row.side === which).reduce((sum, row) => sum + row.amount, 0)
          : null;
      return { id, name: teamNames.get(id) ?? "", planned: of("planned"), actual: of("actual") };
    })
    .sort((a, b) => compareNames(a.name, b.name));
}

export type FlowLink = { teamId: string; team: string; to: string; name: string; isDrain: boolean; days: number };

/** From teams to objectives and drains over the last four weeks; what has no name here is one class. */
export function flowOf(
  ledger: readonly LedgerRow[],
  teamNames: ReadonlyMap<string, string>,
  names: Names,
  drainNames: Readonly<Record<DrainKind, string>>,
): FlowLink[] {
  const links = new Map<string, FlowLink>();
  for (const row of ledger) {
    if (row.side !== "actual" || row.unit !== "days" || !row.isRecent || !row.teamId) continue;
    const title = row.isRestricted ? undefined : names.objectives.get(row.objectiveId ?? "");
    const [to, name] = row.drainKind
      ? [`drain:${row.drainKind}`, drainNames[row.drainKind]]
      : title && row.objectiveId
        ? [row.objectiveId, title]
        : row.objectiveId || row.isRestricted
          ? ["class", classWord]
          : ["other", "Other projects and running work"];
    const key = `${row.teamId} ${to}`;
    const team = teamNames.get(row.teamId) ?? "";
    const link = links.get(key) ?? { teamId: row.teamId, team, to, name, isDrain: row.drainKind !== null, days: 0 };
    links.set(key, { ...link, days: link.days + row.amount });
  }
  return [...links.values()];
}

/** The one name of all that is not for everybody. */
export const classWord = "Restricted work";
