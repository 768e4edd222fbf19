import { Why } from "@/components/signals/why";
import { Empty } from "@/components/ui/states";
import { costSentence, feedbackSentence } from "@/domain/friction/finding-rules";
import type { Patterns } from "@/domain/friction/pattern-queries";
import { formatMoney, formatNumber, plural } from "@/lib/format";
import { FrictionFrame } from "./friction-frame";
import { PatternSide } from "./pattern-side";

type Props = { org: string; answers: boolean; patterns: Patterns; currency: string };

const levels = { team: "Team", manager: "Manager", executive: "Executive" } as const;

/** What keeps coming back: where the hours go, and how long an answer takes on each level (M17, M20, N7, N12). */
export function PatternsView({ org, answers, patterns, currency }: Props) {
  const { feedback, byLevel, cost, bureaucratic, byManagers, resolved, resolvedHours, unresolved } = patterns;
  return (
    <FrictionFrame org={org} here="patterns" answers={answers} finding={costSentence(cost)}>
      {feedback.value === null ? (
        <Empty title="No friction was raised yet." example="“Contract needs five signatures”, nine hours a week." />
      ) : (
        <div className="two gap-t">
          <div className="side flat">
            <PatternSide {...patterns} money={patterns.cost.moneyPerWeek} currency={currency} />
          </div>
          <div>
            <h2>{feedbackSentence(feedback.value)}</h2>
            <table className="tbl fig">
              <caption className="vh">How long answers take, by level</caption>
              <thead>
                <tr>
                  <th scope="col">Level</th>
                  <th scope="col" className="r">
                    In time
                  </th>
                  <th scope="col" className="r">
                    Typical days
                  </th>
                  <th scope="col" className="r">
                    Oldest
                  </th>
                </tr>
              </thead>
              <tbody>
                {byLevel
                  .filter(({ signal }) => signal.value !== null)
                  .map(({ level, signal }) => (
                    <tr key={level}>
                      <th scope="row">{levels[level]}</th>
                      <td className="r num">
                        {signal.value?.inTime} of {signal.value?.judged}
                      </td>
                      <td className="r num">{signal.value?.typicalDays ?? "most still wait"}</td>
                      <td className="r num">{signal.value?.oldestOpen?.days ?? "none"}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
            <dl className="facts gap-t">
              <Row term="Unresolved">{plural(unresolved, "obstacle")}</Row>
              <Row term="Lost each week">
                {formatNumber(cost.hoursPerWeek)} h, {formatNumber(cost.fullTimePeople, 1)} full-time people
                {cost.moneyPerWeek !== null && `, ${formatMoney(Math.round(cost.moneyPerWeek), currency)}`}
              </Row>
              <Row term="Lost so far">{plural(Math.round(cost.daysSoFar), "working day")} since each was raised</Row>
              {bureaucratic !== null && (
                <Row term="Lost to processes">{Math.round(bureaucratic * 100)} % of the hours</Row>
              )}
              {byManagers !== null && (
                <Row term="Answered by managers">{Math.round(byManagers * 100)} % of the answers</Row>
              )}
              <Row term="Solved">
                {plural(resolved, "obstacle")}, {formatNumber(resolvedHours)} hours a week came back
              </Row>
              <Row term="Opened again">{Math.round(feedback.value.reopenedShare * 100)} %</Row>
            </dl>
            <p className="sub">
              Of the last year and all that is still there. An acknowledgement is no answer; those that wait count as
              long as they wait. What is restricted is in nobody’s figures. Nothing here ranks people.
            </p>
            <Why org={org} of={["M17", ["M20", "frictionCost"], "N7", "N12"]} />
          </div>
        </div>
      )}
    </FrictionFrame>
  );
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
