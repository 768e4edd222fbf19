import { Link } from "@/components/ui/link";
import { Empty } from "@/components/ui/states";
import type { PlanRow } from "@/domain/resources/plan-queries";
import { formatDateShort } from "@/lib/dates";
import { formatMoney, formatNumber, plural } from "@/lib/format";

type Props = { org: string; rows: PlanRow[]; currency: string; today: string };

export const planAmount = (row: PlanRow, currency: string): string =>
  row.unit === "money"
    ? formatMoney(Math.round(row.stored), currency)
    : row.unit === "days"
      ? `${formatNumber(row.amount)} days`
      : plural(row.amount, "person", "people");

/** Every plan one may change, the latest period first. */
export function PlanList({ org, rows, currency, today }: Props) {
  if (rows.length === 0)
    return <Empty title="Nothing is planned yet." example="“Install once: 360 days, 30 March to 28 June.”" />;
  return (
    <div className="scroll">
      <table className="tbl fig">
        <caption className="vh">Plans</caption>
        <thead>
          <tr>
            <th scope="col">For</th>
            <th scope="col" className="r">
              Planned
            </th>
            <th scope="col">From to</th>
            <th scope="col">Team</th>
            <th scope="col">Should bring</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link className="tt" href={`/o/${org}/resources/plan/${row.id}`}>
                  {row.title}
                </Link>
              </th>
              <td className="r num nw">{planAmount(row, currency)}</td>
              <td className="mut nw">
                {formatDateShort(row.periodStart, today)} to {formatDateShort(row.periodEnd, today)}
              </td>
              <td className="mut">{row.teamName ?? "–"}</td>
              <td className="mut">
                {[row.expectedReturn === null ? "" : formatNumber(row.expectedReturn), row.expectedReturnText]
                  .filter(Boolean)
                  .join(", ") || "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
