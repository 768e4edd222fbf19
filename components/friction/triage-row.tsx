import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";
import { TickGauge } from "@/components/ui/tick-gauge";
import { plural } from "@/lib/format";
import type { TriageEntry } from "./triage-entry";

/** One obstacle: how long it waits, who said it, what it stops, what it is like. */
export function TriageRow({ org, entry }: { org: string; entry: TriageEntry }) {
  const { id, title, waited, clock, facts, stops, detail, isOverdue, takenBy, like } = entry;
  const base = `/o/${org}`;
  return (
    <>
      <div className="wait">
        {waited}
        <small>{waited === 1 ? "day" : "days"}</small>
      </div>
      <div>
        <h3>
          <Link href={`${base}/friction/${id}`}>{title}</Link>
        </h3>
        <p className="meta">
          {facts}
          {stops.map((stop) => (
            <span key={stop.path}>
              {` ${stop.word} `}
              <Link href={`${base}/${stop.path}`}>{stop.title}</Link>.
            </span>
          ))}
        </p>
        {detail && (
          <p className="meta">
            <q>{detail}</q>
          </p>
        )}
        <p className="clock">
          {TickGauge({ value: waited, of: Math.max(waited, clock), plan: clock, step: 1 })}
          <span>
            {`owed after ${plural(clock, "working day")}`}
            {isOverdue && <b className="needs"> and overdue</b>}
            {takenBy && `, taken by ${takenBy}`}
          </span>
        </p>
        {like && (
          <p className="like">
            <Shape name="diamond-open" />
            <span>
              {`Close to ${like.label}, `}
              <Link href={`${base}/friction/${like.id}`}>{like.title}</Link>
              {`, ${like.rest}.`}
            </span>
          </p>
        )}
      </div>
    </>
  );
}
