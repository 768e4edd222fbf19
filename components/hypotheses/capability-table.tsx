import { Link } from "@/components/ui/link";
import { TickGauge } from "@/components/ui/tick-gauge";
import type { CapabilityRow } from "@/domain/hypotheses/capability-queries";
import { gapOf, levelWords } from "@/domain/hypotheses/capability-rules";
import { formatDateShort } from "@/lib/dates";

type Props = { org: string; today: string; rows: CapabilityRow[]; isUnderTheme?: boolean };

/** Need, have and gap, each of four ticks. */
export function CapabilityTable({ org, today, rows, isUnderTheme }: Props) {
  return (
    <table className="kp ledger caps">
      <caption className="vh">Capabilities</caption>
      <thead>
        <tr>
          <th scope="col">Capability</th>
          {!isUnderTheme && <th scope="col">Choice</th>}
          <th scope="col">Have, of what is needed</th>
          <th scope="col" className="r">
            Gap
          </th>
          <th scope="col">Team</th>
          <th scope="col">Rated</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.mayEdit ? <Link href={`/o/${org}/capabilities/${row.id}`}>{row.name}</Link> : row.name}
              {row.note && <small>{row.note}</small>}
            </th>
            {!isUnderTheme && (
              <td data-h="Choice">
                <Link href={`/o/${org}/strategy/themes/${row.themeId}`}>{row.themeTitle}</Link>
                {row.themeStatus === "retired" && <small>retired</small>}
              </td>
            )}
            <td data-h="Have">
              <span className="g">
                <TickGauge value={row.have} of={4} step={1} plan={row.need} />
                <b className="num">
                  {row.have} of {row.need}
                </b>
              </span>
              <small>{levelWords[row.have]}</small>
            </td>
            <td className="r" data-h="Gap">
              <b className="num">{gapOf(row) === 0 ? "none" : gapOf(row)}</b>
            </td>
            <td data-h="Team">{row.teamName}</td>
            <td data-h="Rated">
              <Link href={`/o/${org}/history/capability/${row.id}`}>{formatDateShort(row.assessedOn, today)}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
