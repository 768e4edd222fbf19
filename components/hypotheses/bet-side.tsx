import { Link } from "@/components/ui/link";
import type { BetDetail } from "@/domain/hypotheses/detail-queries";
import { answerWords, kindWords } from "@/domain/hypotheses/market-signal-rules";
import { formatDateShort } from "@/lib/dates";
import { formatNumber } from "@/lib/format";
import { UseAsEvidence } from "./use-as-evidence";

const places = { brief: "briefs", objective: "objectives", project: "projects" } as const;

type Props = { org: string; today: string; bet: BetDetail; mayUse: boolean };

/** Beside the evidence: what rests on it, what tests it, its early sign, what outside bears on it. */
export function BetSide({ org, today, bet, mayUse }: Props) {
  const at = (path: string) => `/o/${org}/${path}`;
  const last = bet.measure?.recent.at(-1);
  return (
    <>
      <section className="side-part" aria-labelledby="resting">
        <h2 id="resting">
          {bet.resting.length === 0
            ? "Nothing in force rests on it"
            : bet.loadBearing
              ? "What falls with it"
              : "What stands under it"}
        </h2>
        {bet.resting.length > 0 && (
          <ul className="p-list plain-list">
            {bet.resting.slice(0, 12).map((one) => (
              <li key={`${one.kind}${one.id}`}>
                <span>
                  <Link href={at(`${places[one.kind]}/${one.id}`)}>{one.title}</Link>
                </span>
                <span className="w">{one.kind}</span>
              </li>
            ))}
          </ul>
        )}
        {bet.resting.length > 12 && <p className="more">And {bet.resting.length - 12} more.</p>}
      </section>
      {bet.tests.length > 0 && (
        <section className="side-part" aria-labelledby="tests">
          <h2 id="tests">Projects that test it</h2>
          <ul className="p-list plain-list">
            {bet.tests.map((one) => (
              <li key={one.id}>
                <Link href={at(`projects/${one.id}`)}>{one.title}</Link>
                <span className="w">{one.status}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(bet.measure || bet.leadingIndicator) && (
        <section className="side-part" aria-labelledby="early">
          <h2 id="early">Its early sign</h2>
          {bet.measure && (
            <p>
              <Link href={at(`measures/${bet.measure.id}`)}>{bet.measure.title}</Link>
              {last && `: ${formatNumber(last[1])} ${bet.measure.unit}, ${formatDateShort(last[0], today)}`}
            </p>
          )}
          {bet.leadingIndicator && <p>{bet.leadingIndicator}</p>}
        </section>
      )}
      {bet.signals.length > 0 && (
        <section className="side-part" aria-labelledby="outside">
          <h2 id="outside">From outside</h2>
          <ul className="p-list plain-list">
            {bet.signals.map((signal) => (
              <li key={signal.id}>
                <span>
                  <Link href={at(`horizon/${signal.id}`)}>{signal.title}</Link>
                  <small>
                    {kindWords[signal.kind]}, {formatDateShort(signal.observedOn, today)}, {answerWords[signal.status]}
                    {mayUse && (
                      <>
                        {". "}
                        <UseAsEvidence org={org} type="market_signal" id={signal.id} of={signal.title} />
                      </>
                    )}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
