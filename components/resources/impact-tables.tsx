import { Link } from "@/components/ui/link";
import { firstRows, MoreRows } from "@/components/ui/more-rows";
import { Caption } from "@/components/ui/text";
import type { Reality } from "@/domain/resources/queries";
import { formatNumber, formatPercent, formatSignedPoints } from "@/lib/format";

/** What a hundred days bought, by theme; never compared across themes. */
export function ImpactTables({ org, impact }: { org: string; impact: Reality["impact"] }) {
  return (
    <>
      {impact.map(({ id, theme, rows }) => (
        <div className="scroll gap-t" key={id}>
          <Caption as="h3">{theme}</Caption>
          <table className="tbl fig">
            <caption className="vh">Progress and days under {theme}</caption>
            <thead>
              <tr>
                <th scope="col">Objective</th>
                <th scope="col" className="r">
                  Days
                </th>
                <th scope="col" className="r">
                  Then
                </th>
                <th scope="col" className="r">
                  Now
                </th>
                <th scope="col" className="r">
                  Per 100 days
                </th>
              </tr>
            </thead>
            <tbody>
              {firstRows(rows, 5).map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Link className="tt" href={`/o/${org}/objectives/${row.id}`}>
                      {row.title}
                    </Link>
                  </th>
                  <td className="r num">{formatNumber(Math.round(row.days))}</td>
                  <td className="r num">{formatPercent(row.before)}</td>
                  <td className="r num">{formatPercent(row.now)}</td>
                  <td className="r num">{formatSignedPoints(row.per100 * 100)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <MoreRows of={rows.length} most={5} />
        </div>
      ))}
      <p className="p-note">
        Early work often shows little progress: few points per hundred days are a question, not a verdict. Only
        objectives of one theme stand side by side.
      </p>
    </>
  );
}
