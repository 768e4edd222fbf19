import { Link } from "@/components/ui/link";
import type { OverdueElsewhere } from "@/domain/friction/triage-queries";
import { plural } from "@/lib/format";

/** Frictions whose time to answer has passed with another executive: to know of, not to answer for them. */
export function OverdueWithOthers({ org, rows }: { org: string; rows: OverdueElsewhere[] }) {
  return (
    <div className="gap-t">
      <h2>{plural(rows.length, "overdue friction waits", "overdue frictions wait")} for another executive</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={`/o/${org}/friction/${row.id}`}>{row.title}</Link> waits for {row.addressee},{" "}
            {plural(row.waited, "working day")}
          </li>
        ))}
      </ul>
    </div>
  );
}
