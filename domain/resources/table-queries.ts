import "server-only";
import type { Actor } from "../access/actor";
import type { Comparison } from "./ledger-rules";
import type { RealityFilter } from "./list-input";
import { getReality } from "./queries";
import { asPeople, shown } from "./rules";

type Table = { name: string; heads: string[]; rows: (string | number | null)[][] };

/** What the page shows, as a table for a file. An unknown part is the first one. */
export async function getRealityTable(actor: Actor, filter: RealityFilter, part: string): Promise<Table> {
  const reality = await getReality(actor, filter);
  const currency = actor.org.currency;
  if (part === "money") return compared("money", reality.money, (value) => shown("money", value, currency));
  if (part === "drains")
    return {
      name: "drains",
      heads: ["drain", "days", "running share", "teams"],
      rows: reality.drains.rows.map((row) => [
        row.kind,
        row.days,
        row.runningShare,
        row.teams.map(({ name, days }) => `${name} ${days}`).join("; "),
      ]),
    };
  if (part === "flow")
    return {
      name: "days-by-team",
      heads: ["team", "to", "is drain", "days"],
      rows: reality.flow.map((link) => [link.team, link.name, link.isDrain ? "yes" : "no", link.days]),
    };
  if (part === "teams")
    return {
      name: "spread-of-teams",
      heads: ["team", "days", "drained", "jobs", "as spread as", "level"],
      rows: reality.teams.map((row) => [
        row.name,
        row.days,
        row.drained,
        row.spread.value?.plain ?? null,
        row.spread.value?.effective ?? null,
        row.spread.level,
      ]),
    };
  return compared(
    "days",
    reality.days,
    (value) => value,
    (days) => asPeople(days, reality.window),
  );
}

type Amount = (value: number) => number;
type People = (days: number) => number | null;

function compared(name: string, of: Comparison, amount: Amount, people?: People): Table {
  const inPeople = (one: { planned: number; actual: number }) =>
    people ? [people(one.planned), people(one.actual)].map((n) => (n === null ? null : Math.round(n * 100) / 100)) : [];
  const others: [string, { planned: number; actual: number }][] = [
    ["drains", of.drained],
    ["projects without an objective", of.projects],
    ["running work", of.run],
    ...(of.restricted
      ? ([["restricted work", of.restricted]] as const).map(([word, sums]) => [word, sums] as [string, typeof sums])
      : []),
  ];
  return {
    name: `resources-${name}`,
    heads: ["objective", "planned", "spent", "burn", "level", ...(people ? ["people planned", "people at it"] : [])],
    rows: [
      ...of.rows.map((row) => [
        row.title,
        amount(row.planned),
        amount(row.actual),
        row.burn.value?.burn ?? null,
        row.burn.value ? row.burn.level : "no plan to compare",
        ...inPeople(row),
      ]),
      ...others.map(([word, sums]) => [word, amount(sums.planned), amount(sums.actual), null, null, ...inPeople(sums)]),
    ],
  };
}
