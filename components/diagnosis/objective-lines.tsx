import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import { TickGauge } from "@/components/ui/tick-gauge";
import type { SignalStatus } from "@/domain/vocabulary";
import { formatDateShort } from "@/lib/dates";
import { formatPercent } from "@/lib/format";

type Line = {
  id: string;
  title: string;
  signalStatus: SignalStatus | null;
  score: number | null;
  dueOn: string;
  confidence: number | null;
};

/** Objectives in one line each: status, how far, by when. */
export function ObjectiveLines({ org, today, objectives }: { org: string; today: string; objectives: Line[] }) {
  return (
    <table className="tbl fig">
      <caption className="vh">Objectives</caption>
      <thead>
        <tr>
          <th scope="col">Objective</th>
          <th scope="col">Status</th>
          <th scope="col">Done</th>
          <th scope="col" className="r hide-p">
            Due
          </th>
        </tr>
      </thead>
      <tbody>
        {objectives.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <Link className="tt" href={`/o/${org}/objectives/${one.id}`}>
                {one.title}
              </Link>
            </th>
            <td>
              <Status kind={one.signalStatus ?? "no_data"} />
            </td>
            <td className="nw">{one.score === null ? "no reading" : <GaugeCell score={one.score} />}</td>
            <td className="r hide-p nw">{formatDateShort(one.dueOn, today)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GaugeCell({ score }: { score: number }) {
  const ticks = Math.round(score * 20);
  return (
    <span className="g">
      <TickGauge value={ticks} of={20} label={formatPercent(score)} /> {formatPercent(score)}
    </span>
  );
}
