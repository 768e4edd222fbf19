import { Sparkline } from "@/components/charts/sparkline";
import { Link } from "@/components/ui/link";
import type { KpiLine } from "@/domain/diagnosis/home-queries";
import { formatNumber } from "@/lib/format";

/** KPIs with their last value and where it should be. */
export function KpiList({ org, kpis }: { org: string; kpis: KpiLine[] }) {
  return (
    <ul className="meas fig">
      {kpis.map((kpi) => {
        const values = kpi.recent.map(([, value]) => value);
        const last = values.at(-1);
        return (
          <li key={kpi.id}>
            <Link href={`/o/${org}/measures/${kpi.id}`}>{kpi.title}</Link>
            {values.length > 1 ? (
              <Sparkline values={values} min={Math.min(...values)} max={Math.max(...values)} />
            ) : (
              <span />
            )}
            <span className="v">
              {last === undefined ? "no reading" : `${formatNumber(last)} ${kpi.unit}`}
              <small>{shouldBe(kpi)}</small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function shouldBe({ lo, hi, target, unit }: KpiLine): string {
  if (lo !== null && hi !== null) return `band ${formatNumber(lo)} to ${formatNumber(hi)}`;
  if (lo !== null) return `at least ${formatNumber(lo)} ${unit}`;
  if (hi !== null) return `at most ${formatNumber(hi)} ${unit}`;
  return target === null ? "" : `target ${formatNumber(target)} ${unit}`;
}
