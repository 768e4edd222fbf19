import { Sparkline } from "@/components/charts/sparkline";
import { shownWords } from "@/components/data-table/shown";
import { TableFoot } from "@/components/data-table/table-foot";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Empty } from "@/components/ui/states";
import { PersonName } from "@/components/ui/text";
import { kpisFinding } from "@/domain/objectives/finding-rules";
import type { KpiRow } from "@/domain/objectives/measure-queries";
import { bandPlace } from "@/domain/objectives/measure-view-rules";
import { benchmarkUnit, promiseWords, withUnit } from "@/domain/objectives/wording-rules";
import { formatDateShort } from "@/lib/dates";
import { formatSigned } from "@/lib/format";
import { KpiPlace } from "./kpi-place";

type Props = {
  org: string;
  today: string;
  /** One page of them. */
  kpis: KpiRow[];
  /** Where all open ones stand. */
  open: Parameters<typeof kpisFinding>[0];
  total: number;
  next: readonly [number, string] | null;
  mayDefine: boolean;
};

/** What the company lives by: each value against its band and its benchmark, half a year of it, and the theme it judges. */
export function KpiList({ org, today, kpis, open, total, next, mayDefine }: Props) {
  const finding = kpisFinding(open);
  const path = `/o/${org}/kpis`;
  return (
    <WorkPage
      stations={[
        { level: "Strategy", label: "The whole line", href: `/o/${org}/strategy` },
        { level: "KPIs", label: "What the company lives by", you: true },
      ]}
    >
      <div className="intro">
        <div>
          <Finding
            needs={finding.needs}
            sub={open.length < total && "Restricted ones are listed for their readers and counted for nobody."}
          >
            {finding.said}
          </Finding>
        </div>
        {mayDefine && (
          <ButtonLink href={`${path}/new`} variant="quiet">
            Define a KPI
          </ButtonLink>
        )}
      </div>
      {kpis.length === 0 ? (
        <Empty
          title="A KPI goes on for as long as the company does."
          example="“Orders shipped complete and on time, 92 to 100 %.”"
        >
          {mayDefine && <ButtonLink href={`${path}/new`}>Define a KPI</ButtonLink>}
        </Empty>
      ) : (
        <table className="kp ledger">
          <caption className="vh">KPIs</caption>
          <thead>
            <tr>
              <th scope="col">KPI</th>
              <th scope="col">Now</th>
              <th scope="col">26 weeks</th>
              <th scope="col">Target or band</th>
              <th scope="col">Benchmark</th>
              <th scope="col">Judges</th>
              <th scope="col">Owner</th>
            </tr>
          </thead>
          <tbody>
            {kpis.map((kpi) => (
              <KpiLine key={kpi.id} org={org} today={today} kpi={kpi} />
            ))}
          </tbody>
        </table>
      )}
      {kpis.length > 0 && (
        <TableFoot at={{ path, params: {} }} after={next ? JSON.stringify(next) : null} csv={`${path}/csv`}>
          {shownWords(kpis.length, total)}.
        </TableFoot>
      )}
    </WorkPage>
  );
}

function KpiLine({ org, today, kpi }: { org: string; today: string; kpi: KpiRow }) {
  const values = kpi.readings.map((one) => one.value);
  const [first, last] = [kpi.readings[0], kpi.readings.at(-1)];
  const change = first && last ? Math.round((last.value - first.value) * 1000) / 1000 : null;
  const marks = [...values, ...[kpi.lo, kpi.hi].filter((edge) => edge !== null)];
  return (
    <tr>
      <th scope="row">
        <Link href={`/o/${org}/measures/${kpi.id}`}>{kpi.title}</Link>
        <small>
          {kpi.label}, {kpi.teamName}
          {kpi.visibility === "restricted" && ", restricted"}
        </small>
      </th>
      <td data-h="Now">
        <b>{last ? withUnit(last.value, kpi.unit) : "–"}</b>
        {last && <small>{formatDateShort(last.asOf, today)}</small>}
      </td>
      <td>
        {values.length > 1 && (
          <Sparkline values={values} min={Math.min(...marks)} max={Math.max(...marks)} width={150} height={32} />
        )}
        {change !== null && values.length > 1 && (
          <small>
            {formatSigned(change)} since {first ? formatDateShort(first.asOf, today) : ""}
          </small>
        )}
      </td>
      <td data-h="Band">
        {promiseWords(kpi)}
        <small>
          <KpiPlace place={bandPlace(last?.value ?? null, kpi)} />
        </small>
      </td>
      <td data-h="Benchmark">
        {kpi.benchmarkValue === null ? (
          <span className="dim">none</span>
        ) : (
          withUnit(kpi.benchmarkValue, benchmarkUnit(kpi))
        )}
        {kpi.benchmarkSource && <small>{kpi.benchmarkSource}</small>}
      </td>
      <td data-h="Judges">
        {kpi.themes.length === 0 ? (
          <span className="dim">no theme</span>
        ) : (
          kpi.themes.map((theme) => (
            <div key={theme.id}>
              <Link href={`/o/${org}/strategy/themes/${theme.id}`}>{theme.title}</Link>
              {theme.status === "retired" && <span className="dim"> retired</span>}
            </div>
          ))
        )}
      </td>
      <td>
        <PersonName name={kpi.ownerName} left={kpi.ownerLeft} />
      </td>
    </tr>
  );
}
