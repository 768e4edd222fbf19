import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";
import { Kbd } from "@/components/ui/text";
import { TickGauge } from "@/components/ui/tick-gauge";
import type { LikeFriction } from "@/domain/friction/like-rules";
import type { FrictionMoves, FrictionRow } from "@/domain/friction/queries";
import { formatDayMonth } from "@/lib/dates";
import { plural } from "@/lib/format";
import { AnswerForm, DeclineForm, LaterForm, MergeForm, PassUpForm, TakeForm, type Target } from "./act-forms";
import { fromWhom, kindWords } from "./words";

type Props = {
  org: string;
  row: FrictionRow;
  likes: LikeFriction[];
  may: FrictionMoves;
  /** Working days that this level was given. */
  clock: number;
  /** Whether its clock still runs, so that it may wait. */
  mayWait: boolean;
};

const stopWords = { "work item": "Stops", project: "Slows", objective: "Challenges", measure: "Challenges" } as const;

/** One obstacle and its answers, given where the question stands: `1` mine, `2` merge, `3` not now, `4` pass up, `h` later. */
export function TriageRow({ org, row, likes, may, clock, mayWait }: Props) {
  const of: Target = { org, id: row.id, version: row.version, title: row.title };
  const options = likes.map((one) => ({ value: one.id, label: `${one.label} ${one.title}, ${one.teamName}` }));
  const group = `act-${row.id}`;
  return (
    <>
      <div className="wait">
        {row.waited}
        <small>{row.waited === 1 ? "day" : "days"}</small>
      </div>
      <div>
        <h3>
          <Link href={`/o/${org}/friction/${row.id}`}>{row.title}</Link>
        </h3>
        <p className="meta">
          {row.label}, {kindWords[row.kind].toLowerCase()}, {row.severity}. {fromWhom(row)},{" "}
          {formatDayMonth(row.raisedOn)}.{row.hours > 0 && ` ${plural(row.hours, "hour")} a week.`}
          {row.targets.map((target) => (
            <span key={target.id}>
              {" "}
              {`${stopWords[target.kind]} `}
              <Link href={`/o/${org}/${target.path}`}>{target.title}</Link>.
            </span>
          ))}
        </p>
        {row.detail && (
          <p className="meta">
            <q>{row.detail}</q>
          </p>
        )}
        <p className="clock">
          <TickGauge value={row.waited} of={Math.max(row.waited, clock)} plan={clock} step={1} />
          <span>
            owed after {plural(clock, "working day")}
            {row.overdueSince && <b className="needs"> and overdue</b>}
            {row.status === "acknowledged" && `, taken by ${row.addresseeName ?? "somebody"}`}
          </span>
        </p>
        {likes[0] && (
          <p className="like">
            <Shape name="diamond-open" />
            <span>
              Close to {likes[0].label}, <Link href={`/o/${org}/friction/${likes[0].id}`}>{likes[0].title}</Link>,{" "}
              {likes[0].teamName}
              {likes[0].answererName && `, answered by ${likes[0].answererName}`}.
            </span>
          </p>
        )}
        <div className="acts-k">
          {row.status === "open" && (
            <span data-key="1">
              <TakeForm of={of} kbd="1" />
            </span>
          )}
          <details data-key="2" name={group}>
            <summary>
              <Kbd>2</Kbd>Merge
            </summary>
            <MergeForm of={of} options={options} />
          </details>
          <details data-key="3" name={group}>
            <summary>
              <Kbd>3</Kbd>Not now
            </summary>
            <DeclineForm of={of} />
          </details>
          {may.passUp && (
            <details data-key="4" name={group}>
              <summary>
                <Kbd>4</Kbd>Pass up
              </summary>
              <PassUpForm of={of} />
            </details>
          )}
          <details data-key="a" name={group}>
            <summary>
              <Kbd>a</Kbd>Answer
            </summary>
            <AnswerForm of={of} raiser={row.raiserName ?? row.teamName} />
          </details>
          {mayWait && (
            <span data-key="h">
              <LaterForm of={of} kbd="h" />
            </span>
          )}
        </div>
      </div>
    </>
  );
}
