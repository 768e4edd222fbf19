import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import { PersonName } from "@/components/ui/text";
import type { FrictionDetail } from "@/domain/friction/queries";
import { dateIn, formatDate } from "@/lib/dates";
import { formatNumber } from "@/lib/format";
import { frictionStatus, levelWords } from "./words";

/** The facts beside the words: with whom it lies, until when, what it stops and costs. */
export function FrictionFacts({
  org,
  friction,
  timeZone,
}: {
  org: string;
  friction: FrictionDetail;
  timeZone: string;
}) {
  const isOwed = friction.status === "open" || friction.status === "acknowledged";
  return (
    <dl className="facts">
      <div>
        <dt>Stands</dt>
        <dd>
          <Status {...frictionStatus(friction)} />
        </dd>
      </div>
      {isOwed && (
        <div>
          <dt>Lies with</dt>
          <dd>
            {friction.addresseeName ? (
              <PersonName name={friction.addresseeName} left={friction.addresseeStatus !== "active"} />
            ) : (
              levelWords[friction.level]
            )}
          </dd>
        </div>
      )}
      {isOwed && friction.clockDueAt && (
        <div>
          <dt>{friction.level === "executive" ? "Owed by" : "Rises after"}</dt>
          <dd>the end of {lastDay(friction.clockDueAt, timeZone)}</dd>
        </div>
      )}
      <div>
        <dt>Lost each week</dt>
        <dd>{friction.hours > 0 ? `${formatNumber(friction.hours)} hours` : "not counted"}</dd>
      </div>
      {friction.targets.map((target) => (
        <div key={target.id}>
          <dt>{target.kind === "work item" ? "Stops" : target.kind === "project" ? "Slows" : "Challenges"}</dt>
          <dd>
            <Link href={`/o/${org}/${target.path}`}>{target.title}</Link>
          </dd>
        </div>
      ))}
      {friction.brief && (
        <div>
          <dt>Contradicts</dt>
          <dd>
            <Link href={`/o/${org}/briefs/${friction.brief.id}`}>{friction.brief.keyTask ?? friction.brief.title}</Link>
          </dd>
        </div>
      )}
      {friction.merged.map((one) => (
        <div key={one.id}>
          <dt>Merged into it</dt>
          <dd>
            <Link href={`/o/${org}/friction/${one.id}`}>{one.title}</Link>, {one.teamName}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A clock ends with a day: at its midnight the last day is the one before. */
const lastDay = (end: Date, timeZone: string): string => formatDate(dateIn(timeZone, new Date(end.getTime() - 1)));
