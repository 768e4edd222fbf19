import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import type { FrictionRow } from "@/domain/friction/queries";
import { formatNumber, numberWord, sentence } from "@/lib/format";
import { RaiseLink } from "./raise-link";
import { frictionStatus, fromWhom } from "./words";

type Props = {
  org: string;
  rows: FrictionRow[];
  /** `work=<id>`: where a new one starts from; without it none is raised here. */
  from?: string | undefined;
  label?: string | undefined;
};

/** What is in the way of the page's subject, and the key that raises another. */
export function FrictionSection({ org, rows, from, label }: Props) {
  const hours = rows.reduce((sum, row) => sum + row.hours, 0);
  return (
    <section className="gap-t" aria-labelledby="friction">
      <div className="bar2">
        <h2 className="small" id="friction">
          {rows.length === 0
            ? "Nothing is in the way"
            : `${sentence(numberWord(rows.length))} ${rows.length === 1 ? "obstacle" : "obstacles"}${hours > 0 ? `, ${formatNumber(hours)} hours a week` : ""}`}
        </h2>
        {from && <RaiseLink org={org} from={from} label={label} />}
      </div>
      {rows.length > 0 && <FrictionLines org={org} rows={rows} />}
    </section>
  );
}

/** Obstacles in short: title, state, from whom, hours. */
export function FrictionLines({ org, rows }: { org: string; rows: FrictionRow[] }) {
  return (
    <ul className="par">
      {rows.map((row) => (
        <li key={row.id}>
          <Link href={`/o/${org}/friction/${row.id}`}>
            <b>{row.title}</b>
          </Link>
          <Status {...frictionStatus(row)} />
          <span className="cum num">{row.hours > 0 ? `${formatNumber(row.hours)} h` : ""}</span>
          <span className="row2">
            {fromWhom(row)}
            <span>
              {row.waited} {row.waited === 1 ? "day" : "days"}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
