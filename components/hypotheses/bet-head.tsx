import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import { Id, PersonName } from "@/components/ui/text";
import { adviceSentence, groundSentence, testWords } from "@/domain/hypotheses/belief-rules";
import type { BetDetail } from "@/domain/hypotheses/detail-queries";
import { categoryWords } from "@/domain/hypotheses/wording-rules";
import { formatDate } from "@/lib/dates";
import { sentence } from "@/lib/format";
import { betStatus } from "./bet-words";

type Props = { org: string; today: string; bet: BetDetail; mayDecide: boolean };

/** Who and what; the sentence; what the evidence says, what is advised, what people decided, what is still owed. */
export function BetHead({ org, today, bet, mayDecide }: Props) {
  const left = testWords(bet, today);
  const ground = groundSentence(bet.evidence);
  return (
    <header className="ob-top">
      <p className="bmeta">
        <span>
          <Id>{bet.label}</Id>, {categoryWords[bet.category]}
        </span>
        <Status {...betStatus(bet)} />
        {bet.loadBearing && (
          <span>
            <b>Load-bearing</b>
          </span>
        )}
        {bet.isPmf && <span>product and market fit</span>}
        <span>
          <PersonName name={bet.ownerName} left={bet.ownerStatus === "departed"} />
        </span>
        {bet.testBy && (
          <span>
            test by {formatDate(bet.testBy)}
            {left && `, ${left}`}
          </span>
        )}
      </p>
      <h1 className="title bet-t" id="h">
        {bet.statement}
      </h1>
      {bet.status === "draft" ? (
        <p className="lede">A draft: nobody has to answer for it yet.</p>
      ) : (
        <p className="lede">
          {bet.belief.said} {bet.belief.because}
        </p>
      )}
      {bet.status === "open" && <p className="sub">{adviceSentence(bet.belief)}</p>}
      {ground && <p className="sub">{ground}</p>}
      {bet.proposedVerdict && (
        <p className="vnote">
          <bdi>{bet.proposedByName}</bdi> proposes <b>{bet.proposedVerdict}</b>
          {bet.proposedOn && `, ${formatDate(bet.proposedOn)}`}: {bet.proposalSentence}
        </p>
      )}
      {bet.verdictSentence && (
        <p className="vnote">
          <b>{sentence(bet.status)}</b> on {bet.verdictOn && formatDate(bet.verdictOn)}, confirmed by{" "}
          <bdi>{bet.verdictByName}</bdi>. {bet.verdictSentence}
        </p>
      )}
      {bet.disagreements.map((one) => (
        <p className="sub" key={`${one.on}${one.act}${one.by}`}>
          Against the advice: <bdi>{one.by}</bdi> {one.act} {one.verdict} on {formatDate(one.on)}. The advice then:{" "}
          {one.advice}
        </p>
      ))}
      {bet.shaken && <DecisionState org={org} shaken={bet.shaken} mayDecide={mayDecide} />}
    </header>
  );
}

type StateProps = { org: string; shaken: NonNullable<BetDetail["shaken"]>; mayDecide: boolean };

function DecisionState({ org, shaken, mayDecide }: StateProps) {
  if (shaken.decision)
    return (
      <p className="sub">
        <Link href={`/o/${org}/decisions/${shaken.decision.id}`}>{shaken.decision.label}</Link>:{" "}
        {shaken.decision.choice} {shaken.wait.said}
        {shaken.wait.isFlagged && ` That is longer than ${shaken.wait.longest}.`}
      </p>
    );
  return (
    <p className="lede">
      <span className="needs">Decision needed. {shaken.wait.said}</span>{" "}
      {mayDecide && <Link href={`/o/${org}/decisions/new?hypothesis=${shaken.id}`}>Decide</Link>}
    </p>
  );
}
