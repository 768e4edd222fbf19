import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";
import type { Shaken } from "@/domain/hypotheses/rest-queries";

/** On what rests on a debunked bet: which one, and whether a decision has answered it. */
export function ShakenMarks({ org, shaken }: { org: string; shaken: Shaken[] }) {
  if (shaken.length === 0) return null;
  return (
    <ul className="shaken" aria-label="Debunked bets under it">
      {shaken.map((bet) => (
        <li key={bet.id} className={bet.decision ? undefined : "needs"}>
          <Shape name="diamond" />
          <span>
            {bet.decision ? "It rested" : "It rests"} on a bet that was debunked:{" "}
            <Link href={`/o/${org}/hypotheses/${bet.id}`}>{bet.statement}</Link>
            {/[.!?]$/.test(bet.statement) ? " " : ". "}
            {bet.decision ? (
              <>
                <Link href={`/o/${org}/decisions/${bet.decision.id}`}>{bet.decision.label}</Link> answered it:{" "}
                {bet.decision.choice}
              </>
            ) : (
              <b>Decision needed. {bet.wait.said}</b>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
