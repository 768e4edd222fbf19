import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status";
import { formatDateShort } from "@/lib/dates";

export type StaleLine = {
  id: string;
  title: string;
  ownerName: string;
  recent: readonly (readonly [string, number, number | null])[];
};

/** Measures that nobody has read for longer than one and a half times their cadence. */
export function StaleList({ org, today, stale }: { org: string; today: string; stale: StaleLine[] }) {
  return (
    <ul className="fr fig">
      {stale.map((one) => (
        <li key={one.id}>
          <StatusMark kind="stale" />
          <Link href={`/o/${org}/measures/${one.id}`}>{one.title}</Link>
          <span className="w">
            <bdi>{one.ownerName}</bdi>,{" "}
            {one.recent.at(-1) ? `last read ${formatDateShort(one.recent.at(-1)?.[0] ?? "", today)}` : "never read"}
          </span>
        </li>
      ))}
    </ul>
  );
}
