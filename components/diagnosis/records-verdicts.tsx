import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import { DateText, Id } from "@/components/ui/text";
import type { Records } from "@/domain/diagnosis/records-queries";
import { verdictFinding } from "@/domain/hypotheses/record-rules";
import { chance } from "@/domain/hypotheses/wording-rules";
import { pluralWord, sentence } from "@/lib/format";

type Props = { org: string; today: string; verdicts: Records["verdicts"]; csv: string };

/** Verdicts on bets: what they rested on, what was found since, whether they still stand, and what answered them. */
export function RecordsVerdicts({ org, today, verdicts, csv }: Props) {
  const { said, odds } = verdictFinding(verdicts);
  return (
    <section className="part" aria-labelledby="verdicts">
      <h2 id="verdicts">{said}</h2>
      <p className="sub">
        {odds} <Link href="/docs/signals#M21">How evidence is weighed</Link>
      </p>
      {verdicts.length > 0 && (
        <div className="scroll gap-t">
          <table className="tbl">
            <caption className="vh">Verdicts against what happened</caption>
            <thead>
              <tr>
                <th scope="col">Bet</th>
                <th scope="col" className="r hide-p">
                  Began at
                </th>
                <th scope="col" className="r hide-p">
                  Stood at
                </th>
                <th scope="col">Verdict</th>
                <th scope="col">What came since</th>
              </tr>
            </thead>
            <tbody>
              {verdicts.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Id>{one.label}</Id>{" "}
                    <Link className="tt" href={`/o/${org}/hypotheses/${one.id}`}>
                      {one.statement}
                    </Link>
                  </th>
                  <td className="r num hide-p">{chance(one.prior)}</td>
                  <td className="r num hide-p">{chance(one.before)}</td>
                  <td>
                    {one.verdict}, <DateText date={one.verdictOn} short today={today} />
                    {one.departed && <small className="mut"> against the advice</small>}
                  </td>
                  <td>
                    <Status kind={one.stands ? "met" : "missed"} word={one.stands ? "stands" : "shaken"} />
                    <p className="sm mut">{since(one)}</p>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {verdicts.length > 0 && (
        <p className="p-note">
          A verdict stands while the evidence, with all that came after it, still points its way. <a href={csv}>CSV</a>
        </p>
      )}
    </section>
  );
}

function since(one: Props["verdicts"][number]): string {
  const found =
    one.later === 0
      ? "Nothing was found since."
      : `${sentence(pluralWord(one.later, "finding"))} since: ${chance(one.now)} now.`;
  return one.answer ? `${found} ${one.answer.wait.said}` : found;
}
