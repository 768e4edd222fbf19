import { MeasureChart } from "@/components/charts/measure-chart";
import { Sparkline } from "@/components/charts/sparkline";
import { Link } from "@/components/ui/link";
import type { ThemeLife } from "@/domain/diagnosis/theme-queries";
import { lifeSentence } from "@/domain/strategy/life-rules";
import { formatDate } from "@/lib/dates";
import { formatNumber } from "@/lib/format";

type Props = {
  org: string;
  kpi: ThemeLife["kpis"][number];
  since: string;
  until: string;
  /** The theme has ended: then its numbers are past, and there is no "now". */
  isOver: boolean;
};

/** A KPI over the whole life of a theme: the sentence, and the line from the day the choice came into force. */
export function KpiLife({ org, kpi, since, until, isOver }: Props) {
  const write = (value: number) => `${formatNumber(value)}${kpi.unit ? `\u00a0${kpi.unit}` : ""}`;
  const said = lifeSentence(kpi.title, kpi.readings, since, write);
  const href = `/o/${org}/measures/${kpi.id}`;
  const first = kpi.readings[0];
  if (!first || kpi.readings.length < 2)
    return (
      <p className="rl">
        <Link href={href}>{said}</Link>
      </p>
    );
  if (isOver) {
    const values = kpi.readings.map(({ value }) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (
      <div>
        <p className="rl">
          <Link href={href}>{said}</Link>
        </p>
        <p className="sub">
          {kpi.label}, from {formatDate(first.asOf)} to {formatDate(kpi.readings.at(-1)?.asOf ?? until)}.
        </p>
        <Sparkline values={values} min={low} max={high} width={280} height={56} label={said} />
      </div>
    );
  }
  const band = kpi.lo !== null || kpi.hi !== null ? { band: { low: kpi.lo, high: kpi.hi } } : {};
  return (
    <MeasureChart
      name={kpi.title}
      suffix={kpi.unit}
      finding={<Link href={href}>{said}</Link>}
      unit={`${kpi.label}, from ${formatDate(first.asOf)} to ${formatDate(kpi.readings.at(-1)?.asOf ?? until)}.`}
      readings={kpi.readings.map(({ asOf, value }) => ({ date: asOf, value }))}
      start={{ date: since < first.asOf ? since : first.asOf, value: first.value }}
      due={until}
      target={null}
      {...band}
      today={until}
      endless
    />
  );
}
