import { heatRows, recallFinding, recallRows } from "@/domain/pulse/finding-rules";
import { statements } from "@/domain/pulse/rules";
import type { RoundResult } from "@/domain/pulse/types";
import { formatDateShort } from "@/lib/dates";
import { RecallTable } from "./recall-table";

type Props = { results: RoundResult[]; today: string /** From which share between the two on. */; illusion: number };

/** What stands below the heat: earlier rounds of the whole, understanding said and shown, and what people wrote. */
export function RoundMore({ results, today, illusion }: Props) {
  const [last] = results;
  if (!last) return null;
  const recall = recallRows(last);
  const rounds = results.flatMap((round) => {
    const [whole] = heatRows(round);
    return whole ? [{ id: round.id, opensOn: round.opensOn, shares: whole.shares }] : [];
  });
  return (
    <>
      {rounds.length > 1 && (
        <section className="part" aria-labelledby="rounds">
          <h2 id="rounds">Over {rounds.length} rounds, the whole organization</h2>
          <table className="mx">
            <caption className="vh">Share who disagree by round, per cent</caption>
            <thead>
              <tr>
                <th scope="col">Share who disagree, %</th>
                {rounds.map((round) => (
                  <th scope="col" className="r" key={round.id}>
                    {formatDateShort(round.opensOn, today)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {statements.map(({ name, short }) => (
                <tr key={name}>
                  <th scope="row">{short}</th>
                  {rounds.map((round) => (
                    <td className="r" key={round.id}>
                      {round.shares[name]?.words ?? "–"}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {recall.length > 0 && (
        <section className="part" aria-labelledby="recall">
          <h2 id="recall">{recallFinding(last)}</h2>
          <p className="sub">
            Of all who answered in the organization, rounded to 5; the gap page counts them one by one.
          </p>
          <RecallTable rows={recall} />
          <p className="sub">
            One in four names it by chance. {Math.round(illusion * 100)} points between saying and naming is an
            illusion.
          </p>
        </section>
      )}
      {last.comments.length > 0 && (
        <section className="part" aria-labelledby="words">
          <h2 id="words">In their words</h2>
          <ul className="quo">
            {last.comments.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p className="sub">All comments, in another order, for the whole organization only.</p>
        </section>
      )}
    </>
  );
}
