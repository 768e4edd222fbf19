import { Link } from "@/components/ui/link";
import { firstRows, MoreRows } from "@/components/ui/more-rows";
import type { Compared, Comparison } from "@/domain/resources/ledger-rules";
import { formatPercent } from "@/lib/format";

type Props = {
  org: string;
  compared: Comparison;
  /** Days or money, as people write it. */
  amount: (value: number) => string;
  caption: string;
  /** Where all rows come as a file. */
  csv: string;
  /** For the one who decides: where a reallocation is written down, filled in from the row. */
  moveOf?: (row: Compared) => string;
  /** The same amount in people: days as full-time equivalents. */
  people?: (value: number) => string;
};

const words = {
  under_resourced: "too little",
  as_planned: "as planned",
  overrun: "more than planned",
  not_enough_data: "no plan to compare",
} as const;

/** Plan and actual side by side; what cannot be compared says so. */
export function BurnTable({ org, compared, amount, caption, csv, moveOf, people }: Props) {
  const rest: [string, { planned: number; actual: number }][] = [
    ["Drains", compared.drained],
    ["Projects without an objective", compared.projects],
    ["Running work", compared.run],
  ];
  return (
    <div className="scroll">
      <table className="tbl fig">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Objective</th>
            <th scope="col" className="r">
              Planned
            </th>
            <th scope="col" className="r">
              Spent
            </th>
            {people && (
              <th scope="col" className="r">
                People planned
              </th>
            )}
            {people && (
              <th scope="col" className="r">
                People at it
              </th>
            )}
            <th scope="col" className="r">
              Burn
            </th>
            <th scope="col">Says</th>
            {moveOf && <th scope="col">Move means</th>}
          </tr>
        </thead>
        <tbody>
          {firstRows(compared.rows).map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link className="tt" href={`/o/${org}/objectives/${row.id}`}>
                  {row.title}
                </Link>
              </th>
              <td className="r num">{row.planned > 0 ? amount(row.planned) : "–"}</td>
              <td className="r num">{amount(row.actual)}</td>
              <People of={row} people={people} />
              <td className="r num">{row.burn.value ? formatPercent(row.burn.value.burn) : "–"}</td>
              <td className={row.burn.level === "under_resourced" || row.burn.level === "overrun" ? "off" : "mut"}>
                {words[row.burn.level]}
              </td>
              {moveOf && (
                <td>{row.burn.value && row.burn.level !== "as_planned" && <Link href={moveOf(row)}>Decide</Link>}</td>
              )}
            </tr>
          ))}
          {[...rest, ...(compared.restricted ? [["Restricted work", compared.restricted] as const] : [])]
            .filter(([, one]) => one.planned + one.actual > 0)
            .map(([name, one]) => (
              <tr key={name}>
                <th scope="row" className="mut">
                  {name}
                </th>
                <td className="r num">{one.planned > 0 ? amount(one.planned) : "–"}</td>
                <td className="r num">{amount(one.actual)}</td>
                <People of={one} people={people} />
                <td />
                <td className="mut">{name === "Drains" && one.planned === 0 ? "none planned" : ""}</td>
                {moveOf && <td />}
              </tr>
            ))}
          <tr>
            <th scope="row">All</th>
            <td className="r num">{amount(compared.planned)}</td>
            <td className="r num">{amount(compared.actual)}</td>
            <People of={compared} people={people} />
            <td />
            <td />
            {moveOf && <td />}
          </tr>
        </tbody>
      </table>
      <MoreRows of={compared.rows.length} csv={csv} />
    </div>
  );
}

type PeopleProps = { of: { planned: number; actual: number }; people: ((value: number) => string) | undefined };

const People = ({ of, people }: PeopleProps) =>
  people ? (
    <>
      <td className="r num">{of.planned > 0 ? people(of.planned) : "–"}</td>
      <td className="r num">{people(of.actual)}</td>
    </>
  ) : null;
