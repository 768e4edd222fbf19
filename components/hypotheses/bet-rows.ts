import type { Column, Row } from "@/components/data-table/spec";
import { isUntested } from "@/domain/hypotheses/list-rules";
import type { Bet } from "@/domain/hypotheses/queries";
import { chance } from "@/domain/hypotheses/wording-rules";
import { sentence } from "@/lib/format";
import { betStatus } from "./bet-words";

export const betColumns: Column[] = [
  { key: "status", head: "State", kind: "status", sort: "status" },
  { key: "label", head: "Id", kind: "id", sort: "number" },
  { key: "statement", head: "What would have to be true", kind: "link", sort: "statement" },
  { key: "belief", head: "Chance", kind: "gauge", sort: "belief", none: "not judged" },
  { key: "words", head: "In words", kind: "text", from: "tablet" },
  { key: "theme", head: "Choice", kind: "text", from: "desk" },
  { key: "test", head: "Test by", kind: "date", sort: "test", none: "no day yet" },
  { key: "owner", head: "Owner", kind: "person", from: "tablet" },
];

const ticks = 20;

/** Rows of the list: the gauge is the chance, its tall tick where belief began. */
export function betRows(bets: readonly Bet[], org: string, today: string): Row[] {
  return bets.map((bet) => ({
    id: bet.id,
    name: bet.statement,
    needs: bet.status === "open" && bet.loadBearing && isUntested(bet) && (bet.testBy ?? today) < today,
    cells: {
      status: betStatus(bet),
      label: bet.label,
      statement: {
        text: bet.statement,
        href: `/o/${org}/hypotheses/${bet.id}`,
        ...(bet.loadBearing ? { note: "load-bearing" } : {}),
      },
      belief:
        bet.status === "draft"
          ? null
          : {
              value: bet.belief.probability * ticks,
              of: ticks,
              step: 1,
              plan: bet.prior * ticks,
              text: chance(bet.belief.probability),
            },
      words: bet.status === "draft" ? null : sentence(bet.belief.words),
      theme: bet.themeTitle,
      test: bet.testBy,
      owner: { name: bet.ownerName, left: bet.ownerStatus === "departed" },
    },
  }));
}
