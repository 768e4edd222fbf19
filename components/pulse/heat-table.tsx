import { statements } from "@/domain/pulse/rules";
import type { HeatRow } from "@/domain/pulse/types";
import { cn } from "@/lib/cn";

/** The share of those who disagree, by team and statement; a team that stays hidden says why. */
export function HeatTable({ rows }: { rows: HeatRow[] }) {
  return (
    <table className="heat">
      <caption className="vh">Share who disagree, by team and statement, per cent</caption>
      <thead>
        <tr>
          <th scope="col">Share who disagree, %</th>
          {statements.map(({ name, short }) => (
            <th scope="col" key={name}>
              {short}
            </th>
          ))}
          <th scope="col" className="r">
            Answers
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={cn(row.depth > 1 && "sub1")}>
              {row.name}
            </th>
            {row.why ? (
              <td className="hid" colSpan={statements.length}>
                <span>{row.why}</span>
              </td>
            ) : (
              statements.map(({ name, short }) => {
                const share = row.shares[name];
                return (
                  <td key={name} className={cn("h", share && `q${share.heat}`)} data-q={short}>
                    {share ? share.words : <span title="Too few answered this one">–</span>}
                  </td>
                );
              })
            )}
            <td className="resp">{row.answers}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
