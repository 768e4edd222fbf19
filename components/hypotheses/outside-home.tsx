import { Link } from "@/components/ui/link";
import { Caption } from "@/components/ui/text";
import type { SignalRow } from "@/domain/hypotheses/market-signal-queries";
import { kindWords } from "@/domain/hypotheses/market-signal-rules";
import { daysBetween } from "@/lib/dates";
import { plural } from "@/lib/format";

/** On a home: the strong signal that has waited longest, and how many more there are. */
export function OutsideHome({ org, today, signals }: { org: string; today: string; signals: SignalRow[] }) {
  const [first, ...rest] = signals;
  if (!first) return null;
  const days = daysBetween(first.raisedOn, today);
  return (
    <div className="out">
      <Caption>Outside, without an answer</Caption>
      <p>
        <Link href={`/o/${org}/horizon/${first.id}`}>{first.title}</Link>
      </p>
      <p className="meta">
        {kindWords[first.kind]}, brought by <bdi>{first.raiserName}</bdi>{" "}
        {days === 0 ? "today" : `${plural(days, "day")} ago`}
        {rest.length > 0 && (
          <>
            . <Link href={`/o/${org}/horizon?state=unanswered`}>{plural(rest.length, "more strong one")}</Link>
          </>
        )}
      </p>
    </div>
  );
}
