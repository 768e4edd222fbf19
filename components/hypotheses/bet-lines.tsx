import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import { Id } from "@/components/ui/text";
import type { Bet } from "@/domain/hypotheses/queries";
import { chance } from "@/domain/hypotheses/wording-rules";
import { sentence } from "@/lib/format";
import { BeliefLine } from "./belief-line";
import { betStatus } from "./bet-words";

type Props = { org: string; bets: Bet[] /** Beside a choice its name is not repeated. */; isUnderTheme?: boolean };

/** Bets as sentences with where belief stands: statement, line, words. */
export function BetLines({ org, bets, isUnderTheme }: Props) {
  return (
    <ol className="bets">
      {bets.map((bet) => (
        <li key={bet.id}>
          <p>
            <Link href={`/o/${org}/hypotheses/${bet.id}`}>{bet.statement}</Link>
          </p>
          {bet.status !== "draft" && (
            <BeliefLine probability={bet.belief.probability} words={bet.belief.words} prior={bet.prior} />
          )}
          <p className="meta">
            <span>
              <Id>{bet.label}</Id>
              {!isUnderTheme && `, ${bet.loadBearing ? "carries" : "under"} ${bet.themeTitle}`}
              {isUnderTheme && bet.loadBearing && ", carries the choice"}
              {bet.status !== "draft" && `. ${sentence(bet.belief.words)}`}
            </span>
            <span className="nw">
              <Status {...betStatus(bet)} /> {bet.status !== "draft" && chance(bet.belief.probability)}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}
