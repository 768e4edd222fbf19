import type { ReactNode } from "react";
import { withQuery } from "@/components/data-table/address";
import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import type { Results } from "@/domain/projects/results-queries";
import { formatPercent, numberWord, plural, pluralWord, sentence } from "@/lib/format";

type Props = { org: string; teamId: string; results: Results };

/** What came of the work: results that a customer sees, how soon, how long acceptance takes, on how many it rests. */
export function TeamResults({ org, teamId, results: { quarters, first, wait, dependence, limits } }: Props) {
  const rows = (only: string, text: string, more: Record<string, string> = {}) => (
    <Link href={withQuery(`/o/${org}/work`, { only, team: teamId, ...more })}>{text}</Link>
  );
  return (
    <dl className="facts results">
      <Fact term="Results a customer sees">
        {quarters.map(({ name, from, to, count }, index) => (
          <span key={name} className="nw">
            {index > 0 && ", "}
            {count === 0 ? "none" : rows("visible", String(count), { from, to })} in {name}
          </span>
        ))}
      </Fact>
      <Fact term="First result of a project">
        {first.median === null
          ? first.projects.length === 0
            ? "No change project began in a year."
            : first.projects.length === 1
              ? "Its only change project has brought none yet."
              : `None of ${plural(first.projects.length, "project")} has brought one yet.`
          : `${plural(first.median, "day")} after it began${first.known > 1 ? `, the middle of ${first.known}` : ""}${first.projects.length > first.known ? `; ${first.projects.length - first.known} without one yet` : ""}.`}
        {first.projects.length > 0 && (
          <ul className="made">
            {first.projects.slice(0, 8).map(({ id, title, first: days }) => (
              <li key={id}>
                {title === null ? (
                  "A project kept to another line"
                ) : (
                  <Link href={`/o/${org}/projects/${id}`}>{title}</Link>
                )}{" "}
                <span className="mut">{days === null ? "none yet" : plural(days, "day")}</span>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact term="Wait for acceptance">
        {wait.median === null ? (
          "Nobody waited for an answer in 13 weeks."
        ) : (
          <>{rows("accepted", `${plural(wait.median, "day")}, the middle of ${wait.rounds}`)} in 13 weeks</>
        )}
        {wait.waiting > 0 && `; ${plural(wait.waiting, "item")} still ${wait.waiting === 1 ? "waits" : "wait"}`}
      </Fact>
      <Fact term="Rests on one person">
        {dependence === null ? (
          `Not said of fewer than ${pluralWord(limits.minMembers, "person", "people")} or ${pluralWord(limits.minItems, "item")}.`
        ) : (
          <>
            {dependence.isHigh && <Status kind="at_risk" word="much" />} {formatPercent(dependence.share)} of what was
            finished in the last {dependence.weeks} complete weeks hangs on one person
            {dependence.on && (
              <>
                , <Link href={`/o/${org}/people/${dependence.on.id}`}>{dependence.on.name}</Link>
              </>
            )}
            .
            {dependence.isHigh &&
              ` A holiday would stop more than ${limits.high === 0.5 ? "half" : formatPercent(limits.high)} of it: teach somebody else.`}
            {dependence.on === null && <span className="mut"> The team itself sees on whom.</span>}
          </>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The head of this part: how many results a customer saw in the running quarter and in the one before. */
export function resultsFinding({ quarters }: Results): string {
  const [before, now] = quarters.slice(-2);
  if (!before || !now) return "What came of it";
  if (quarters.every(({ count }) => count === 0)) return "No result that a customer sees was accepted in a year.";
  const few = (count: number) => (count === 0 ? "No" : sentence(numberWord(count)));
  return `${few(now.count)} ${now.count === 1 ? "result" : "results"} that a customer sees in ${now.name}, after ${before.count === 0 ? "none" : numberWord(before.count)} in ${before.name}.`;
}
