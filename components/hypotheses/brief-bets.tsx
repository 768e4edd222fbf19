import { DocRow } from "@/components/shell/page";
import { Link } from "@/components/ui/link";
import { betsFinding } from "@/domain/hypotheses/list-rules";
import type { Bet } from "@/domain/hypotheses/queries";
import { BetLines } from "./bet-lines";

/** On a brief: the bets that it rests on, with what the evidence says of each. */
export function BriefBets({
  org,
  bets,
  mayDraft,
  query,
}: {
  org: string;
  bets: Bet[];
  mayDraft: boolean;
  query: string;
}) {
  if (bets.length === 0 && !mayDraft) return null;
  return (
    <DocRow kind="ruled" wide labelledBy="rests-on">
      <h2 className="gb" id="rests-on">
        {bets.length === 0
          ? "Nobody has said what would have to be true for this to work."
          : `What would have to be true. ${betsFinding(bets)}`}
      </h2>
      <BetLines org={org} bets={bets} isUnderTheme />
      {mayDraft && (
        <p className="sub">
          <Link href={`/o/${org}/hypotheses/new?${query}`}>Write down a bet</Link>
        </p>
      )}
    </DocRow>
  );
}
