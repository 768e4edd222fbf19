import { Link } from "@/components/ui/link";
import type { Owed } from "@/domain/diagnosis/owed-queries";

/** What waits for the reader, longest first; each leads to where it is answered. */
export function OwedList({ owed, most = 8 }: { owed: Owed[]; most?: number }) {
  if (owed.length === 0) return null;
  const rest = owed.length - most;
  return (
    <>
      <ol className="owed plain">
        {owed.slice(0, most).map((one) => (
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
      {rest > 0 && <p className="more">And {rest} more.</p>}
    </>
  );
}
