import { Link } from "@/components/ui/link";
import type { CapabilityRow } from "@/domain/hypotheses/capability-queries";
import { capabilitiesFinding } from "@/domain/hypotheses/capability-rules";
import { betsFinding } from "@/domain/hypotheses/list-rules";
import type { SignalRow } from "@/domain/hypotheses/market-signal-queries";
import { outsideFinding } from "@/domain/hypotheses/market-signal-rules";
import type { Bet } from "@/domain/hypotheses/queries";
import { BetLines } from "./bet-lines";
import { CapabilityTable } from "./capability-table";
import { SignalLines } from "./signal-lines";

type Props = {
  org: string;
  today: string;
  themeId: string;
  bets: Bet[];
  capabilities: CapabilityRow[];
  signals: SignalRow[];
  may: { bet: boolean; signal: boolean; capability: boolean };
};

/** Under a choice: what would have to be true, what we must be able to do, what happens outside. */
export function ThemeBets({ org, today, themeId, bets, capabilities, signals, may }: Props) {
  const at = (path: string) => `/o/${org}/${path}`;
  const outside = outsideFinding(signals);
  return (
    <>
      <section className="gap-t" aria-labelledby="theme-bets">
        <h2 className="small" id="theme-bets">
          What would have to be true. {betsFinding(bets.filter((bet) => !bet.isRestricted))}
        </h2>
        <BetLines org={org} bets={bets} isUnderTheme />
        {may.bet && (
          <p className="sub">
            <Link href={at(`hypotheses/new?theme=${themeId}`)}>Write down a bet</Link>
          </p>
        )}
      </section>
      {(capabilities.length > 0 || may.capability) && (
        <section className="gap-t" aria-labelledby="theme-capabilities">
          <h2 className="small" id="theme-capabilities">
            {capabilitiesFinding(capabilities)}
          </h2>
          {capabilities.length > 0 && <CapabilityTable org={org} today={today} rows={capabilities} isUnderTheme />}
          {may.capability && (
            <p className="sub">
              <Link href={at(`capabilities/new?theme=${themeId}`)}>Name a capability</Link>
            </p>
          )}
        </section>
      )}
      {(signals.length > 0 || may.signal) && (
        <section className="gap-t" aria-labelledby="theme-outside">
          <h2 className="small" id="theme-outside">
            {outside.said} {outside.needs && <span className="needs">{outside.needs}</span>}
          </h2>
          <SignalLines org={org} today={today} signals={signals} />
          {may.signal && (
            <p className="sub">
              <Link href={at(`horizon/new?touches=theme:${themeId}`)}>Bring something in</Link>
            </p>
          )}
        </section>
      )}
    </>
  );
}
