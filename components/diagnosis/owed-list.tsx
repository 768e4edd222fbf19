import { Link } from "@/components/ui/link";
import type { Owed } from "@/domain/diagnosis/owed-queries";
import { plural } from "@/lib/format";

/** How many open below the first ones; the others come up as these are answered. */
const MOST_BELOW = 40;

/** What waits for the reader, longest first; each leads to where it is answered. What does not fit opens below. */
export function OwedList({ owed, most = 12 }: { owed: Owed[]; most?: number }) {
  if (owed.length === 0) return null;
  const rest = owed.slice(most);
  return (
    <>
      <OwedItems owed={owed.slice(0, most)} />
      {rest.length > 0 && (
        <details className="more">
          <summary>And {rest.length} more.</summary>
          <OwedItems owed={rest.slice(0, MOST_BELOW)} />
          {rest.length > MOST_BELOW && (
            <p className="sub">{plural(rest.length - MOST_BELOW, "more", "more")} after these.</p>
          )}
        </details>
      )}
    </>
  );
}

function OwedItems({ owed }: { owed: Owed[] }) {
  return (
    <ol className="owed plain" data-rows="">
      {owed.map((one) => (
        <li key={`${one.kind}${one.id}${one.about}`}>
          <div className="wait">
            {one.days ?? "–"}
            <small>{one.days === 1 ? "day" : "days"}</small>
          </div>
          <div>
            <h3>
              <Link href={one.href}>{one.title}</Link>
            </h3>
            <p className="meta">{one.about}.</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
