import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import { Id, PersonName } from "@/components/ui/text";
import type { ObjectiveDetail } from "@/domain/objectives/detail-queries";
import { objectiveFinding } from "@/domain/objectives/finding-rules";
import { scoreWords } from "@/domain/objectives/wording-rules";
import { formatDate } from "@/lib/dates";
import { formatPercent } from "@/lib/format";

type Props = { org: string; today: string; objective: ObjectiveDetail };

/** Who, what kind, how it stands and why; the title; what its measures say together. */
export function ObjectiveHead({ org, today, objective }: Props) {
  const { measures, status, signalStatus } = objective;
  const moved = measures.flatMap((one) => one.changes).filter((change) => change.field === "target").length;
  const finding = objectiveFinding(
    {
      ...objective,
      measures: measures.map(({ title, signs }) => ({ title, status: signs.status, lastKnown: signs.lastKnown })),
      movedTargets: moved,
    },
    today,
  );
  const isOpen = status === "draft" || status === "active";
  return (
    <header className="ob-top">
      <p className="bmeta">
        <span>
          <Id>{objective.label}</Id>, {objective.kind}
        </span>
        <span>
          {objective.teamName}, <PersonName name={objective.ownerName} left={objective.ownerLeft} />
        </span>
        <span>
          {formatDate(objective.startOn)} to {formatDate(objective.dueOn)}
        </span>
        {status === "draft" ? <Status kind="draft" /> : <Status kind={signalStatus ?? "no_data"} />}
        {objective.lastKnownStatus && signalStatus === "stale" && (
          <span>last known {objective.lastKnownStatus.replace("_", " ")}</span>
        )}
        {objective.visibility !== "org" && (
          <span>{objective.visibility === "restricted" ? "restricted" : "its team and the line above"}</span>
        )}
        <Link href={`/o/${org}/history/objective/${objective.id}`}>history</Link>
      </p>
      <h1 className="title" id="h">
        {objective.title}
      </h1>
      <p className="lede">
        {finding.said}
        {finding.needs && <span className="needs"> {finding.needs}</span>}
      </p>
      {objective.whyItMatters && <p className="why">{objective.whyItMatters}</p>}
      {objective.score !== null && (
        <p className="sub">
          Score {scoreWords(objective.score)}, from {formatPercent(objective.coverage)} of the weight
          {objective.weakest && `; weakest: ${objective.weakest}`}.
          {isOpen &&
            objective.confidence !== null &&
            ` Confidence ${objective.confidence} of 10, the lowest among its measures.`}
        </p>
      )}
      {isOpen && objective.reasons.length > 0 && measures.length > 0 && (
        <p className="sub">{objective.reasons.join(" ").replace(/"([^"]*)"/g, "“$1”")}</p>
      )}
    </header>
  );
}
