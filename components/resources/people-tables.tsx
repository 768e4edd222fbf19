import { firstRows, MoreRows } from "@/components/ui/more-rows";
import type { Reality } from "@/domain/resources/queries";
import { formatNumber, formatPercent, formatSigned } from "@/lib/format";

/** Heads by team: planned, and who is there. */
export function HeadsTable({ rows }: { rows: Reality["heads"] }) {
  return (
    <>
      <table className="tbl fig">
        <caption className="vh">People planned and there, by team</caption>
        <thead>
          <tr>
            <th scope="col">Team</th>
            <th scope="col" className="r">
              Planned
            </th>
            <th scope="col" className="r">
              There
            </th>
            <th scope="col" className="r">
              Difference
            </th>
          </tr>
        </thead>
        <tbody>
          {firstRows(rows).map(({ id, name, planned, actual }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="r num">{planned === null ? "no plan to compare" : formatNumber(planned)}</td>
              <td className="r num">{actual === null ? "not counted" : formatNumber(actual)}</td>
              <td className="r num">{planned === null || actual === null ? "–" : formatSigned(actual - planned)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows of={rows.length} />
    </>
  );
}

const levels = {
  focused: "focused",
  watch: "watch",
  thin: "spread thin",
  not_enough_data: "no days recorded",
} as const;

/** M13: on how many jobs of equal size each team's days amount to. */
export function SpreadTable({ rows, csv }: { rows: Reality["teams"]; csv: string }) {
  return (
    <>
      <table className="tbl fig">
        <caption className="vh">How spread the days of each team are</caption>
        <thead>
          <tr>
            <th scope="col">Team</th>
            <th scope="col" className="r">
              Days
            </th>
            <th scope="col" className="r">
              Drained
            </th>
            <th scope="col" className="r">
              Jobs
            </th>
            <th scope="col" className="r">
              As spread as
            </th>
            <th scope="col">Says</th>
          </tr>
        </thead>
        <tbody>
          {firstRows(rows).map(({ id, name, days, drained, spread }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="r num">{formatNumber(Math.round(days))}</td>
              <td className="r num">{days > 0 ? formatPercent(drained / days) : "–"}</td>
              <td className="r num">{spread.value?.plain ?? "–"}</td>
              <td className="r num">{spread.value ? formatNumber(spread.value.effective, 2) : "–"}</td>
              <td className={spread.level === "thin" ? "off" : "mut"} title={spread.reasons.join(" ")}>
                {levels[spread.level]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows of={rows.length} csv={csv} />
    </>
  );
}
