import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/ui/link";
import { DateText, PersonName } from "@/components/ui/text";
import { retractEvidenceAction } from "@/domain/hypotheses/actions";
import { type Limits, walkOf } from "@/domain/hypotheses/belief-rules";
import type { EvidenceRow } from "@/domain/hypotheses/evidence-queries";
import { linkOf, sourceWords } from "@/domain/hypotheses/source-rules";
import { sourceKindWords } from "@/domain/hypotheses/wording-rules";
import { formatNumber, pluralWord, sentence } from "@/lib/format";

type Props = {
  org: string;
  today: string;
  prior: number;
  evidence: EvidenceRow[];
  limits: Limits;
  /** The reader, and whether they may take back what others said. */
  reader: { id: string; mayRetractAll: boolean; mayAdd: boolean };
};

/** For at the left, against at the right; what was retracted stays listed below, with the reason. */
export function EvidenceLedger({ org, today, prior, evidence, limits, reader }: Props) {
  const weights = new Map(walkOf(prior, evidence, limits).steps.map(({ finding, counts }) => [finding.id, counts]));
  const kept = evidence.filter((one) => !one.isRetracted);
  const retracted = evidence.filter((one) => one.isRetracted);
  const side = (direction: "for" | "against") => kept.filter((one) => one.direction === direction);
  const row = (one: EvidenceRow) => (
    <EvidenceItem key={one.id} {...{ org, today, one, reader }} counts={weights.get(one.id) ?? 0} />
  );
  return (
    <>
      <div className="evid">
        {(["for", "against"] as const).map((direction) => (
          <section key={direction} aria-labelledby={`evidence-${direction}`}>
            <h3 id={`evidence-${direction}`}>
              {side(direction).length === 0
                ? `Nothing speaks ${direction}`
                : `${sentence(pluralWord(side(direction).length, "finding"))} ${direction}`}
            </h3>
            <ol>{side(direction).map(row)}</ol>
          </section>
        ))}
      </div>
      {retracted.length > 0 && (
        <section className="evid-off" aria-labelledby="retracted">
          <h3 id="retracted">Retracted, left out of the sum</h3>
          <ol>{retracted.map(row)}</ol>
        </section>
      )}
    </>
  );
}

type ItemProps = Omit<Props, "prior" | "evidence" | "limits"> & { one: EvidenceRow; counts: number };

function EvidenceItem({ org, today, one, counts, reader }: ItemProps) {
  const from = linkOf(one);
  const mayRetract = reader.mayAdd && !one.isRetracted && (reader.mayRetractAll || one.authorId === reader.id);
  const interviews = one.interviewCount === null ? "" : ` (${formatNumber(one.interviewCount)})`;
  return (
    <li className={one.isRetracted ? "was" : undefined}>
      <p className="t">{one.text}</p>
      <p className="m">
        <b>{one.strength}</b>
        {!one.isRetracted && <span className="num">{formatNumber(counts, counts % 1 === 0 ? 0 : 1)} dB</span>}
        <span>
          {sourceKindWords[one.sourceKind].label}
          {interviews}, “{one.sourceKey}”
        </span>
        <DateText date={one.observedOn} short today={today} />
        <PersonName name={one.authorName} />
        {from && (
          <Link href={`/o/${org}/hypotheses/evidence/source?from=${from.type}&id=${from.id}`}>
            from {sourceWords[from.type]}
          </Link>
        )}
      </p>
      {one.isRetracted && (
        <p className="m">
          Retracted by <bdi>{one.retractedBy}</bdi>: {one.retractedBecause}
        </p>
      )}
      {mayRetract && (
        <details className="decide">
          <summary className="quiet-sum">Take it back</summary>
          <ActionForm
            action={retractEvidenceAction}
            hidden={{ org, evidenceId: one.id }}
            label={`Take back: ${one.text.slice(0, 60)}`}
          >
            <Field name="reason" label="Why it is taken back" maxLength={300} />
            <div className="acts">
              <SubmitButton size="sm" variant="quiet" busy="Taking it back">
                Retract it
              </SubmitButton>
            </div>
          </ActionForm>
        </details>
      )}
    </li>
  );
}
