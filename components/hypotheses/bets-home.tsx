import { Link } from "@/components/ui/link";
import type { BetsHome as Home } from "@/domain/hypotheses/home-queries";
import { BetLines } from "./bet-lines";
import { FitPrompt } from "./fit-prompt";

/** On an executive's home: the prompt of fit, then bets that lean false or were never tested. */
export function BetsHome({ org, home: { worrying, fit } }: { org: string; home: Home }) {
  return (
    <>
      {fit && <FitPrompt org={org} fit={fit} />}
      <BetLines org={org} bets={worrying.slice(0, 5)} />
      <p className="sub">
        <Link href={`/o/${org}/hypotheses`}>All bets</Link>,{" "}
        <Link href={`/o/${org}/horizon`}>all that happens outside</Link>
      </p>
    </>
  );
}
