import { WorkPage } from "@/components/shell/page";
import { Why } from "@/components/signals/why";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Empty } from "@/components/ui/states";
import type { BetDetail } from "@/domain/hypotheses/detail-queries";
import type { BetMoves } from "@/domain/hypotheses/may-rules";
import { BetHead } from "./bet-head";
import { BetRules } from "./bet-rules";
import { BetSide } from "./bet-side";
import { betStations } from "./bet-stations";
import { EvidenceForm } from "./evidence-form";
import { EvidenceLedger } from "./evidence-ledger";
import { VerdictForms } from "./verdict-forms";
import { WalkFigure } from "./walk-figure";

type Props = {
  org: string;
  today: string;
  identity: string | null;
  reader: string;
  bet: BetDetail;
  may: BetMoves;
  notYet: string | null;
  formKey: string;
};

/** A bet: the sentence, its frozen rules, the evidence for and against, what it says, and the verdict of people. */
export function BetPage({ org, today, identity, reader, bet, may, notYet, formKey }: Props) {
  const isDraft = bet.status === "draft";
  const kept = bet.evidence.filter((one) => !one.isRetracted);
  return (
    <WorkPage stations={betStations(org, identity, bet)}>
      <BetHead org={org} today={today} bet={bet} mayDecide={may.confirm || may.reopen} />
      <VerdictForms org={org} bet={bet} may={may} notYet={notYet}>
        {may.edit && (
          <ButtonLink href={`/o/${org}/hypotheses/${bet.id}/edit`} variant="quiet">
            Edit
          </ButtonLink>
        )}
        <Link href={`/o/${org}/history/hypothesis/${bet.id}`}>History</Link>
      </VerdictForms>
      <div className="p-g2 part">
        <div className="stack">
          <BetRules bet={bet} />
          {kept.length > 0 && (
            <WalkFigure prior={bet.prior} belief={bet.belief} findings={bet.evidence} limits={bet.limits} />
          )}
          {!isDraft && (
            <Why
              org={org}
              of={["M21", ...(bet.status === "debunked" ? ["N5"] : []), "N6"]}
              rows={[
                [`${bet.evidence.length} findings`, `hypotheses/${bet.id}#evidence`],
                ["Every change of it", `history/hypothesis/${bet.id}`],
              ]}
            />
          )}
          <section aria-labelledby="evidence">
            <h2 id="evidence">{bet.evidence.length === 0 ? "No evidence yet" : "The evidence"}</h2>
            {bet.evidence.length > 0 && (
              <EvidenceLedger
                org={org}
                today={today}
                prior={bet.prior}
                evidence={bet.evidence}
                limits={bet.belief.limits}
                reader={{ id: reader, mayRetractAll: may.retractAll, mayAdd: may.addEvidence }}
              />
            )}
            {bet.evidence.length === 0 && (
              <Empty
                title={
                  isDraft
                    ? "Evidence comes when its rules are frozen."
                    : "A check-in, a friction, a dive, a signal from outside or a lesson speaks for it or against it."
                }
                example="“Median 4 hours over 60 vans: against, moderate.”"
              />
            )}
          </section>
        </div>
        <div className="stack p-side">
          <BetSide org={org} today={today} bet={bet} mayUse={may.addEvidence} />
          {may.addEvidence && (
            <section aria-labelledby="add">
              <h2 id="add" className="p-find">
                Add evidence
              </h2>
              <EvidenceForm
                org={org}
                formKey={formKey}
                today={today}
                hypothesisId={bet.id}
                begins={{}}
                known={[...new Set(kept.map((one) => one.sourceKey))]}
              />
            </section>
          )}
        </div>
      </div>
    </WorkPage>
  );
}
