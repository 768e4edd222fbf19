import { DefinitionList } from "@/components/ui/definition-list";
import { DateText } from "@/components/ui/text";
import type { BetDetail } from "@/domain/hypotheses/detail-queries";
import { formatDate } from "@/lib/dates";
import { pluralWord } from "@/lib/format";

/** What was written before the evidence, and every edit since. */
export function BetRules({ bet }: { bet: BetDetail }) {
  const { ruleEdits, edits, openedOn } = bet;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">
        {openedOn ? `Its rules, frozen on ${formatDate(openedOn)}` : "Its rules, not frozen yet"}
        {ruleEdits > 0 && (
          <span className="needs-not">
            {" "}
            and edited {ruleEdits === 1 ? "once" : pluralWord(ruleEdits, "time")} since
          </span>
        )}
      </h2>
      <DefinitionList
        facts={[
          { term: "Supported if", value: bet.supportIf || <span className="dim">not written yet</span> },
          { term: "Debunked if", value: bet.debunkIf || <span className="dim">not written yet</span> },
          {
            term: "Test by",
            value: bet.testBy ? <DateText date={bet.testBy} /> : <span className="dim">no day yet</span>,
          },
        ]}
      />
      {edits.length > 0 && (
        <details className="more-fields">
          <summary>What was edited after it was frozen</summary>
          <ol className="log-l">
            {edits.map((edit) => (
              <li key={`${edit.on}${edit.changes.map((one) => one.after).join()}`}>
                <p className="sm mut">
                  {formatDate(edit.on)}, <bdi>{edit.by}</bdi>
                </p>
                {edit.changes.map((change) => (
                  <p className="chg" key={change.term}>
                    {change.term}: <del>{change.before}</del> <ins>{change.after}</ins>
                  </p>
                ))}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
