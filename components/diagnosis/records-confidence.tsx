import { Calibration } from "@/components/charts/calibration";
import { Link } from "@/components/ui/link";
import type { Records } from "@/domain/diagnosis/records-queries";
import { leastClosed } from "@/domain/signals/confidence-record";
import { formatNumber, formatPercent } from "@/lib/format";

/** Stated chances against what came: in total from ten closed measures on, per team where no person can be worked out. */
export function RecordsConfidence({ confidence, csv }: { confidence: Records["confidence"]; csv: string }) {
  const { signal, bins, teams } = confidence;
  const { value } = signal;
  return (
    <section className="part" aria-labelledby="chances">
      <h2 id="chances">{value ? signal.reasons[1] : "The chances that people say cannot be judged yet."}</h2>
      <p className="sub">
        {signal.reasons[0]}{" "}
        {value && `Brier score ${formatNumber(value.brier, 2)}: 0 is perfect, 0.25 is always saying 5. `}
        <Link href="/docs/signals#M5">How chances are judged</Link>
      </p>
      {value && (
        <div className="p-g2 gap-t">
          <Calibration
            name="Chances that were said, against what came"
            noun="statements"
            finding={binFinding(bins)}
            unit="Every chance said in a check-in on a measure that has closed, 0 to 10, and the share of those measures that was reached"
            note="Every week counts, since the last word is easy: near the end everybody knows. Statements about one measure hang together."
            csv={csv}
            points={bins.map(({ from, to, said, came, n }) => ({
              label: `${from} to ${to}`,
              said,
              came,
              n,
              series: "ours" as const,
            }))}
          />
          <Teams teams={teams} />
        </div>
      )}
    </section>
  );
}

/** The band in which what was said and what came lie farthest apart. */
function binFinding(bins: Records["confidence"]["bins"]): string {
  const worst = [...bins].sort((a, b) => Math.abs(b.came - b.said) - Math.abs(a.came - a.said))[0];
  return worst
    ? `Where people said ${worst.from} to ${worst.to}, ${formatPercent(worst.came)} came true.`
    : "Nobody has said a chance.";
}

function Teams({ teams }: { teams: Records["confidence"]["teams"] }) {
  return (
    <section className="p-side" aria-labelledby="chances-by-team">
      <h3 className="p-find" id="chances-by-team">
        {teams.length === 0 ? "No team has enough of them." : "By team, where nobody can be worked out."}
      </h3>
      {teams.length > 0 && (
        <table className="mx gap-t">
          <caption className="vh">Stated chances by team</caption>
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col" className="r">
                Reached
              </th>
              <th scope="col" className="r">
                Said
              </th>
              <th scope="col" className="r">
                Brier
              </th>
            </tr>
          </thead>
          <tbody>
            {teams.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.name}</th>
                <td className="r num">
                  {one.reached} of {one.closed}
                </td>
                <td className="r num">{formatNumber(one.said, 1)}</td>
                <td className="r num">{formatNumber(one.brier, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="p-note">
        A team is named from {leastClosed} closed measures of three owners on, and only where what is left of the whole
        is as many. One’s own stands on one’s own page.
      </p>
    </section>
  );
}
