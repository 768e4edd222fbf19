import { checkIns } from "../../db/schema/check-ins";
import { measureReaders, measures } from "../../db/schema/measures";
import { themes } from "../../db/schema/strategy";
import { themeKpis } from "../../db/schema/theme-kpis";
import type { World } from "./world";

type ThemeKey = "T1" | "T2" | "T3" | "T4";

export const kpiKeys = ["arr", "share", "churn", "orders", "runway"] as const;
const themeKpiTable: [ThemeKey, (typeof kpiKeys)[number]][] = [
  ["T1", "arr"],
  ["T2", "arr"],
  ["T2", "share"],
  ["T3", "churn"],
  ["T4", "orders"],
];
export const executives = ["ivandaele", "rmehta", "cdubois", "gpugh", "mleclerc"];

/** E4: four choices, one of them retired. */
export function addThemes(world: World): void {
  const { date } = world;
  const put = (
    key: ThemeKey,
    number: number,
    row: Omit<typeof themes.$inferInsert, "orgId" | "id" | "number" | "ownerId" | "createdAt" | "updatedAt">,
    owner: string,
    since: string,
  ) => {
    const id = world.id(`theme/${key}`);
    world.add(themes, {
      ...row,
      id,
      number,
      ownerId: world.person(owner),
      inForceOn: date.on(since),
      ...world.stamp(date.at(since), owner),
    });
    world.tell(date.at(since), owner, "theme.drafted", "theme", id, { title: row.title });
    world.tell(
      date.at(since, "10:05"),
      owner,
      "theme.put-in-force",
      "theme",
      id,
      { status: "in_force" },
      { status: "draft" },
    );
    if (row.status === "retired")
      world.tell(
        date.at("2026-04-01", "15:05"),
        "cdubois",
        "theme.retired",
        "theme",
        id,
        { status: "retired" },
        { status: "in_force" },
      );
  };
  put(
    "T1",
    1,
    {
      title: "Independents online",
      kind: "where_to_play",
      choice: "Independent grocers who buy monitoring online, without a sales call.",
      notDoing: "Sales visits to independents.",
      isNewMarket: true,
      horizonStartYear: date.year(2025),
      horizonEndYear: date.year(2026),
      status: "retired",
      retiredOn: date.on("2026-04-01"),
      retireDecisionId: world.id("decision/D1"),
    },
    "cdubois",
    "2025-11-03",
  );
  put(
    "T2",
    2,
    {
      title: "Regional distributors",
      kind: "where_to_play",
      choice: "Regional distributors of chilled food, starting with the Low Countries, who pay per van for proof.",
      notDoing: `Pharma before ${date.year(2027)}.`,
      isNewMarket: true,
      horizonStartYear: date.year(2026),
      horizonEndYear: date.year(2028),
      status: "in_force",
    },
    "cdubois",
    "2026-03-30",
  );
  put(
    "T3",
    3,
    {
      title: "Grocers we already serve",
      kind: "how_to_win",
      choice: "Keep the grocers we have by answering within hours and proving every delivery.",
      notDoing: "Price cuts.",
      isNewMarket: false,
      horizonStartYear: date.year(2024),
      horizonEndYear: date.year(2027),
      status: "in_force",
    },
    "cdubois",
    "2024-01-08",
  );
  put(
    "T4",
    4,
    {
      title: "Sensors that last",
      kind: "capability",
      choice: "Sensors that survive the wash-down, so that one visit is enough.",
      notDoing: "New sensor types.",
      isNewMarket: false,
      horizonStartYear: date.year(2025),
      horizonEndYear: date.year(2028),
      status: "in_force",
    },
    "rmehta",
    "2025-01-06",
  );
}

const round = (value: number) => Math.round(value * 1000) / 1000;

const churn = [
  2.4, 2.4, 2.5, 2.4, 2.5, 2.6, 2.5, 2.6, 2.7, 2.6, 2.5, 2.6, 2.5, 2.4, 2.4, 2.3, 2.3, 2.2, 2.2, 2.1, 2, 2, 1.9, 1.9,
  1.8, 1.8,
];

type Kpi = {
  title: string;
  owner: string;
  unit: string;
  type: "currency" | "percent" | "increase_decrease" | "band";
  value: (week: number) => number;
  more: Partial<typeof measures.$inferInsert>;
};

const kpis: Record<(typeof kpiKeys)[number], Kpi> = {
  arr: {
    title: "Annual recurring revenue",
    owner: "cdubois",
    unit: "M€",
    type: "currency",
    value: (w) => round(3.1 + 0.012 * (w - 1) + Math.max(0, 0.02 * (w - 14))),
    more: {
      baseline: 3.1,
      target: 4,
      lo: 4,
      benchmarkValue: 18,
      benchmarkSource: "Growth a year of the median peer, in percent",
    },
  },
  share: {
    title: "Market share, Low Countries",
    owner: "cdubois",
    unit: "%",
    type: "percent",
    value: (w) => round(6 + 0.03 * (w - 1)),
    more: { baseline: 6, target: 9, benchmarkValue: 22, benchmarkSource: "The market leader's share" },
  },
  churn: {
    title: "Monthly grocer churn",
    owner: "cdubois",
    unit: "%",
    type: "percent",
    value: (w) => churn[w - 1] ?? 0,
    more: { baseline: 2.4, target: 1.2, hi: 1.5, naturalMin: 0, naturalMax: 100 },
  },
  orders: {
    title: "Orders shipped complete and on time",
    owner: "gpugh",
    unit: "%",
    type: "band",
    value: (w) => 94 - (w % 4),
    more: { baseline: 91, lo: 92, hi: 100, naturalMin: 0, naturalMax: 100 },
  },
  runway: {
    title: "Cash runway",
    owner: "mleclerc",
    unit: "months",
    type: "increase_decrease",
    value: (w) => round(14 - 0.25 * (w - 1)),
    more: { baseline: 14, target: 18, lo: 9, visibility: "restricted" },
  },
};

/** E12, kind kpi: what the company lives by, week by week. */
export function addKpis(world: World): void {
  const { date } = world;
  kpiKeys.forEach((key, index) => {
    const kpi = kpis[key];
    const id = world.id(`measure/${key}`);
    const values = Array.from(
      { length: 26 },
      (_, i) => [date.wk(i + 1, 4), kpi.value(i + 1), null] as [string, number, null],
    );
    world.add(measures, {
      id,
      number: index + 1,
      kind: "kpi",
      type: kpi.type,
      title: kpi.title,
      teamId: world.team("ORG"),
      unit: kpi.unit,
      ownerId: world.person(kpi.owner),
      source: "Weekly close",
      startOn: date.wk(1, 0),
      curve: "none",
      recent: values.slice(-12),
      ...kpi.more,
      ...world.stamp(date.at("2025-12-22"), kpi.owner),
    });
    if (kpi.more.visibility === "restricted")
      for (const reader of executives) world.add(measureReaders, { measureId: id, membershipId: world.person(reader) });
    world.tell(date.at("2025-12-22"), kpi.owner, "kpi.defined", "measure", id, { title: kpi.title });
    for (const [asOf, value] of values)
      world.add(checkIns, {
        id: world.id(`check-in/${key}/${asOf}`),
        measureId: id,
        asOf,
        value,
        authorId: world.person(kpi.owner),
        recordedAt: new Date(`${asOf}T14:00:00Z`),
      });
  });
}

export function addThemeKpis(world: World): void {
  themeKpiTable.forEach(([theme, kpi], index) => {
    world.add(themeKpis, {
      themeId: world.id(`theme/${theme}`),
      measureId: world.id(`measure/${kpi}`),
      position: index + 1,
    });
  });
}
