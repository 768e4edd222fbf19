import type { FlowLink } from "@/domain/resources/ledger-rules";
import { plural } from "@/lib/format";

/** How many teams and how many objectives a flow names; the others are drawn as one. */
export const MOST_NAMED = 6;

/** The keys with the largest sums. */
function largest(links: readonly FlowLink[], keyOf: (link: FlowLink) => string): ReadonlySet<string> {
  const sums = [...Map.groupBy(links, keyOf)].map(
    ([key, rows]) => [key, rows.reduce((sum, { days }) => sum + days, 0)] as const,
  );
  return new Set(
    sums
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, MOST_NAMED)
      .map(([key]) => key),
  );
}

/** A flow of few names: the largest teams and objectives by name, all others as one of each; drains keep theirs. Sums stay. */
export function gathered(links: readonly FlowLink[]): FlowLink[] {
  const teams = largest(links, ({ teamId }) => teamId);
  const aims = largest(
    links.filter(({ isDrain }) => !isDrain),
    ({ to }) => to,
  );
  const others = (kept: ReadonlySet<string>, all: string[]) => new Set(all).size - kept.size;
  const otherTeams = plural(
    others(
      teams,
      links.map(({ teamId }) => teamId),
    ),
    "other team",
  );
  const otherAims = plural(
    others(
      aims,
      links.filter(({ isDrain }) => !isDrain).map(({ to }) => to),
    ),
    "other objective",
  );
  const sums = new Map<string, FlowLink>();
  for (const link of links) {
    const team = teams.has(link.teamId) ? {} : { teamId: "others", team: otherTeams };
    const aim = link.isDrain || aims.has(link.to) ? {} : { to: "others", name: otherAims };
    const one = { ...link, ...team, ...aim };
    const key = `${one.teamId} ${one.to}`;
    const before = sums.get(key);
    sums.set(key, before ? { ...before, days: before.days + one.days } : one);
  }
  return [...sums.values()];
}

type Planned = { id: string; title: string; planned: number; actual: number };

/** Objectives by name, those with the largest plans; the others as one. */
export function largestPlans<Row extends Planned>(rows: readonly Row[]): Planned[] {
  if (rows.length <= MOST_NAMED) return [...rows];
  const byPlan = rows.toSorted((a, b) => b.planned - a.planned);
  const rest = byPlan.slice(MOST_NAMED);
  const sum = (of: (row: Row) => number) => rest.reduce((all, row) => all + of(row), 0);
  return [
    ...byPlan.slice(0, MOST_NAMED),
    {
      id: "others",
      title: plural(rest.length, "other objective"),
      planned: sum((row) => row.planned),
      actual: sum((row) => row.actual),
    },
  ];
}
