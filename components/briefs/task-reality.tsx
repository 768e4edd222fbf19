import { Sparkline } from "@/components/charts/sparkline";
import { Link } from "@/components/ui/link";
import { statusLook } from "@/components/ui/status-kinds";
import { Caption } from "@/components/ui/text";
import type { Made } from "@/domain/briefs/made-queries";
import { formatNumber } from "@/lib/format";

type Measure = Made["measures"][number];

/** How many measures stand beside a key task; the objectives have the others. */
const MOST_MEASURES = 12;

/** Beside a key task: what its measures read now, and whether that is enough. */
export function TaskReality({ org, made }: { org: string; made: Made[] }) {
  return (
    <>
      <Caption as="p">
        <span>What reality says</span> <span>Value, of target</span>
      </Caption>
      <ul className="meas">
        {made
          .flatMap((one) => one.measures)
          .slice(0, MOST_MEASURES)
          .map((measure) => (
            <li key={measure.id}>
              <Link href={`/o/${org}/objectives/${measure.objectiveId}`}>{measure.title}</Link>
              <Line measure={measure} />
              <span className="v">
                {reading(measure)} <small>{statusLook(measure.signalStatus ?? "no_data").word}</small>
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}

function Line({ measure }: { measure: Measure }) {
  const values = measure.recent.map(([, value]) => value);
  const aims = [measure.baseline, measure.target, measure.lo, measure.hi].filter((one) => one !== null);
  if (values.length < 2) return <span />;
  const target: [number, number] | undefined =
    measure.baseline !== null && measure.target !== null ? [measure.baseline, measure.target] : undefined;
  return (
    <Sparkline
      values={values}
      min={Math.min(...values, ...aims)}
      max={Math.max(...values, ...aims)}
      width={96}
      height={24}
      {...(target ? { target } : {})}
    />
  );
}

/** "520 of 1 200 vans", "56 %, band 55–65", "not yet", "1 of 2 steps". */
function reading({ type, unit, target, lo, hi, recent, milestones }: Measure): string {
  if (type === "milestone")
    return `${milestones.filter((one) => one.doneOn && one.acceptedBy).length} of ${milestones.length} steps`;
  const last = recent.at(-1)?.[1];
  if (last === undefined) return "no reading";
  if (type === "binary") return last >= 1 ? "yes" : "not yet";
  const value = formatNumber(last);
  const spoken = unit === "%" ? "\u00a0%" : "";
  if (type === "band") return `${value}${spoken}, band ${formatNumber(lo ?? 0)}–${formatNumber(hi ?? 0)}`;
  return target === null ? `${value}${spoken}` : `${value} of ${formatNumber(target)}${spoken}`;
}
