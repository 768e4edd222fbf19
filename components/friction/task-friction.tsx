import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";
import { Caption } from "@/components/ui/text";
import type { Against } from "@/domain/friction/place-queries";
import { formatNumber, numberWord, sentence } from "@/lib/format";

/** Beside a key task: the obstacles that contradict it, with their number and hours. One section of "what reality says". */
export function TaskFriction({ org, rows }: { org: string; rows: Against[] }) {
  if (rows.length === 0) return null;
  const hours = rows.reduce((sum, row) => sum + row.hours, 0);
  return (
    <div className="against">
      <Caption as="p">
        <span>
          {sentence(numberWord(rows.length))} {rows.length === 1 ? "obstacle" : "obstacles"}
        </span>{" "}
        <span>{hours > 0 ? `${formatNumber(hours)} h a week` : ""}</span>
      </Caption>
      <ul className="meas">
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={`/o/${org}/friction/${row.id}`}>{row.title}</Link>
            <span>
              <Shape name="diamond-open" />
            </span>
            <span className="v">
              {row.status === "answered" ? "answered" : `${row.waited} days`} <small>{row.teamName}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
