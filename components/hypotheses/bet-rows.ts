import { isUntested } from "@/domain/hypotheses/list-rules";
import type { Bet } from "@/domain/hypotheses/queries";
import { chance } from "@/domain/hypotheses/wording-rules";
import { sentence } from "@/lib/format";
import type { BetLine } from "./bet-columns";
import { betStatus } from "./bet-words";

const ticks = 20;

/** Rows of the list: the gauge is the chance, its tall tick where belief began. */
export function betLines(bets: readonly Bet[], today: string): BetLine[] {
  return bets.map((bet) => ({
    id: bet.id,
    needs: bet.status === "open" && bet.loadBearing && isUntested(bet) && (bet.testBy ?? today) < today,
    status: betStatus(bet),
    label: bet.label,
    statement: bet.statement,
    note: bet.loadBearing ? "load-bearing" : null,
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
  }));
}
