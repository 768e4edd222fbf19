import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status";
import type { StatusKind } from "@/components/ui/status-kinds";
import { TickGauge } from "@/components/ui/tick-gauge";
import type { GapPage } from "@/domain/diagnosis/gap-page-queries";
import { CAUSE_WORDS, CAUSES, type Cause } from "@/domain/signals/causes";
import { humanId } from "@/domain/vocabulary";
import { listWords, numberWord, plural, sentence } from "@/lib/format";
import { remedyHref, rowHref } from "./row-links";

type Props = { org: string; gap: GapPage };

/** Each cause with the troubled objectives that have it; opened, the rows that prove it and the act that answers it. */
export function GapCauses({ org, gap }: Props) {
  const { causes, troubled, healthy, unexplained, untested } = gap.diagnosis;
  const least = gap.thresholds.causes.minPerGroup;
  const proofs = Map.groupBy(gap.proofs, (proof) => `${proof.objectiveId} ${proof.cause}`);
  const byId = new Map(gap.objectives.map((one) => [one.id, one]));
  const isFound = (cause: Cause) => causes.some((one) => one.cause === cause);
  const names = (of: readonly Cause[]) => listWords(of.map((cause) => CAUSE_WORDS[cause].name));
  const nowhere = CAUSES.filter((cause) => !isFound(cause) && !untested.includes(cause));
  return (
    <>
      <ol className="causes" aria-label="Causes, the most frequent first">
        {causes.map((cause) => (
          <li key={cause.cause}>
            <details className="cause">
              <summary>
                <b>{sentence(cause.name)}</b>
                <TickGauge value={cause.objectiveIds.length} of={troubled} step={1} />
                <span className="num">
                  in {cause.objectiveIds.length} of {plural(troubled, "troubled objective")}
                  {cause.contrast !== null && `, ${cause.words.split(", ")[1]}`}
                </span>
              </summary>
              <ul className="proofs">
                {first(cause.objectiveIds, byId).map((id) => {
                  const objective = byId.get(id);
                  if (!objective) return null;
                  return (
                    <li key={id}>
                      <h3>
                        <ObjectiveName org={org} objective={objective} />
                      </h3>
                      <ul>
                        {(proofs.get(`${id} ${cause.cause}`) ?? []).slice(0, MOST).map((proof) => (
                          <li key={`${proof.sentence} ${proof.row.id}`}>
                            <Proof org={org} proof={proof} />
                          </li>
                        ))}
                      </ul>
                      {!objective.isHidden && (
                        <Link className="act" href={remedyHref(org, cause.cause, objective)}>
                          {cause.remedy}
                        </Link>
                      )}
                    </li>
                  );
                })}
                <More left={cause.objectiveIds.length - MOST} />
              </ul>
            </details>
          </li>
        ))}
        {first(unexplained, byId).map((id) => {
          const objective = byId.get(id);
          return (
            objective && (
              <li key={id} className="unexplained">
                <p>
                  <b>
                    <ObjectiveName org={org} objective={objective} />
                  </b>{" "}
                  No known cause in the data: go and see.{" "}
                  {objective.visitedDaysAgo === null
                    ? `No executive has visited ${objective.teamName} yet.`
                    : `${objective.teamName} was last visited ${plural(objective.visitedDaysAgo, "day")} ago.`}{" "}
                  <Link href={`/o/${org}/dives`}>Plan a visit</Link>
                </p>
              </li>
            )
          );
        })}
        <More left={unexplained.length - MOST} />
      </ol>
      <p className="sub">
        {troubled > 0 && nowhere.length > 0 && `Tested and found nowhere: ${names(nowhere)}. `}
        {troubled > 0 && untested.length > 0 && `Not enough data to test: ${names(untested)}. `}
        {troubled > 0 &&
          Math.min(troubled, healthy) < least &&
          `Not enough healthy objectives to compare: ${troubled} troubled, ${healthy} healthy; from ${numberWord(least)} of each both shares stand side by side. `}
        These go together: association, not proof.
      </p>
    </>
  );
}

type Objective = GapPage["objectives"][number];

const MOST = 12;

/** Those farthest behind their plan, where there are more than a page can carry. */
const first = (ids: readonly string[], byId: ReadonlyMap<string, Objective>): string[] =>
  ids.length <= MOST
    ? [...ids]
    : ids.toSorted((a, b) => (byId.get(b)?.gap ?? 0) - (byId.get(a)?.gap ?? 0)).slice(0, MOST);

const More = ({ left }: { left: number }) =>
  left > 0 ? <li className="sub">And {plural(left, "objective")} less far behind; the CSV has every proof.</li> : null;

function ObjectiveName({ org, objective }: { org: string; objective: Objective }) {
  const mark = <StatusMark kind={objective.status as StatusKind} />;
  if (objective.isHidden) return <span>{objective.title}</span>;
  return (
    <>
      {mark} <Link href={`/o/${org}/objectives/${objective.id}`}>{objective.title}</Link>{" "}
      <small>{humanId("objective", objective.number)}</small>
    </>
  );
}

function Proof({ org, proof }: { org: string; proof: GapPage["proofs"][number] }) {
  const href = proof.isKept ? null : rowHref(org, proof.row);
  return href === null ? (
    <span className="dim">{proof.sentence}</span>
  ) : (
    <>
      {proof.sentence} <Link href={href}>Open the row</Link>
    </>
  );
}
