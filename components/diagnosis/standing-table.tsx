import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import { TickGauge } from "@/components/ui/tick-gauge";
import type { Standing } from "@/domain/diagnosis/home-queries";
import type { SignalStatus } from "@/domain/vocabulary";

const order: SignalStatus[] = ["off_track", "at_risk", "on_track", "stale", "no_data", "too_early", "not_started"];

/** How many objectives stand where; each count opens its rows. */
export function StandingTable({ org, standing }: { org: string; standing: Standing }) {
  const present = order.filter((status) => (standing.counts.get(status) ?? 0) > 0);
  return (
    <table className="tbl fig">
      <caption className="vh">Objectives by status</caption>
      <tbody>
        {present.map((status) => {
          const n = standing.counts.get(status) ?? 0;
          return (
            <tr key={status}>
              <th scope="row">
                <Link href={`/o/${org}/objectives?status=${status}`}>
                  <Status kind={status} />
                </Link>
              </th>
              <td>
                <TickGauge value={n} of={standing.running} label={`${n} of ${standing.running}`} />
              </td>
              <td className="r num">{n}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
