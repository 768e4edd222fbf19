import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";
import { TickGauge } from "@/components/ui/tick-gauge";
import type { LikeFriction } from "@/domain/friction/like-rules";
import type { FrictionRow } from "@/domain/friction/queries";
import { formatDayMonth } from "@/lib/dates";
import { plural } from "@/lib/format";
import { fromWhom, kindWords } from "./words";

type Props = {
  org: string;
  row: FrictionRow;
  likes: LikeFriction[];
  /** Working days that this level was given. */
  clock: number;
};

const stopWords = { "work item": "Stops", project: "Slows", objective: "Challenges", measure: "Challenges" } as const;

/** One obstacle: how long it waits, who said it, what it stops, what it is like. */
export function TriageRow({ org, row, likes, clock }: Props) {
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
      </div>
    </>
  );
}
