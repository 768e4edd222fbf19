import { marketSignalLinks, marketSignals } from "../../db/schema/market-signals";
import type { World } from "./world";

type Insert = typeof marketSignals.$inferInsert;
type Line = {
  key: string;
  kind: Insert["kind"];
  title: string;
  week: number;
  impact: number;
  direction: "tailwind" | "headwind" | "unclear";
  by: string;
  themes: string[];
  bets?: string[];
  answer?: { status: "considered" | "used" | "set_aside"; text: string; by: string };
};

const lines: Line[] = [
  {
    key: "diesel",
    kind: "macro",
    title: "Diesel levy raises route costs",
    week: 12,
    impact: 1,
    direction: "headwind",
    by: "ghermans",
    themes: ["T2"],
    answer: {
      status: "set_aside",
      text: "Costs every distributor the same; it moves no choice of ours.",
      by: "mleclerc",
    },
  },
  {
    key: "mergers",
    kind: "market_trend",
    title: "Distributors merge in the north",
    week: 16,
    impact: 2,
    direction: "tailwind",
    by: "iferreira",
    themes: ["T2"],
    answer: { status: "used", text: "The north comes first in the rollout; fewer, larger fleets.", by: "cdubois" },
  },
  {
    key: "rule",
    kind: "regulation",
    title: "Draft rule on continuous cold proof",
    week: 18,
    impact: 2,
    direction: "tailwind",
    by: "anwosu",
    themes: ["T2"],
    bets: ["H5"],
    answer: {
      status: "considered",
      text: "It would carry us, but no choice rests on it before the autumn draft.",
      by: "mleclerc",
    },
  },
  {
    key: "seal",
    kind: "customer",
    title: "Van Loon asks for tamper seal",
    week: 19,
    impact: 2,
    direction: "unclear",
    by: "lamiri",
    themes: ["T4"],
    answer: { status: "considered", text: "After the wash-down seal holds; not before.", by: "rmehta" },
  },
  {
    key: "chips",
    kind: "technology",
    title: "Cheaper cellular chips",
    week: 20,
    impact: 1,
    direction: "tailwind",
    by: "hsato",
    themes: ["T4"],
    answer: { status: "considered", text: "For the next board, when this one survives the hose.", by: "rmehta" },
  },
  {
    key: "price",
    kind: "competitor",
    title: "FrostTrace drops van price to 49 euro",
    week: 23,
    impact: 3,
    direction: "headwind",
    by: "creid",
    themes: ["T2"],
    bets: ["H3"],
  },
];

/** E6 (domain.md 6.9): what moved outside, and what leadership made of it. One strong signal still waits. */
export function addMarketSignals(world: World): number {
  lines.forEach((line, index) => {
    const id = world.id(`signal/${line.key}`);
    const at = new Date(`${world.date.wk(line.week, 2)}T10:00:00Z`);
    const answeredAt = new Date(`${world.date.wk(line.week, 4)}T15:00:00Z`);
    world.add(marketSignals, {
      id,
      number: index + 1,
      kind: line.kind,
      title: line.title,
      observedOn: world.date.wk(line.week, 1),
      direction: line.direction,
      impact: line.impact,
      raisedBy: world.person(line.by),
      ...(line.answer
        ? {
            status: line.answer.status,
            answer: line.answer.text,
            answeredBy: world.person(line.answer.by),
            answeredAt,
          }
        : {}),
      ...world.stamp(at, line.by),
    });
    world.tell(at, line.by, "market-signal.raised", "market_signal", id, { title: line.title });
    if (line.answer)
      world.tell(answeredAt, line.answer.by, "market-signal.answered", "market_signal", id, {
        status: line.answer.status,
      });
    for (const theme of line.themes)
      world.add(marketSignalLinks, {
        id: world.id(`signal/${line.key}/${theme}`),
        marketSignalId: id,
        themeId: world.id(`theme/${theme}`),
      });
    for (const bet of line.bets ?? [])
      world.add(marketSignalLinks, {
        id: world.id(`signal/${line.key}/${bet}`),
        marketSignalId: id,
        hypothesisId: world.id(`hypothesis/${bet}`),
      });
  });
  return lines.length;
}
