import { Link } from "@/components/ui/link";
import type { WorkRow } from "@/domain/projects/work-queries";

/** Items past the age under which 85 % of the team's work is done. */
export function OldWork({
  org,
  items,
  expected,
}: {
  org: string;
  items: WorkRow[];
  expected: ReadonlyMap<string, number>;
}) {
  if (items.length === 0) return null;
  return (
    <ul className="par fig">
      {items.slice(0, 8).map((item) => (
        <li key={item.id}>
          <Link href={`/o/${org}/work/${item.id}`}>
            <b>{item.title}</b>
          </Link>
          <span>
            <bdi>{item.assigneeName}</bdi>
          </span>
          <span className="cum">{item.age} d</span>
          <span className="row2">
            {item.why[0] ?? item.broken}
            <span>usually {expected.get(item.teamId)} d at most</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
