import { correlation, type Matrix, type MatrixEntry } from "@/domain/diagnosis/matrix-rules";

/** Rows: projects above, themes below. Columns: objectives at left; measures and owners at right. The X is between. */
export function MatrixTable({ matrix }: { matrix: Matrix }) {
  const right = [...matrix.measures, ...matrix.owners];
  return (
    <table className="xm">
      <caption className="vh">X-matrix of the strategy</caption>
      <tbody>
        {matrix.projects.map((row, index) => (
          <Row key={row.id} matrix={matrix} row={row} mark={String(index + 1)} right={right} />
        ))}
        {matrix.projects.length === 0 && (
          <tr>
            <td colSpan={matrix.objectives.length + right.length + 1}>No project runs or is planned.</td>
          </tr>
        )}
        <tr className="x">
          {matrix.objectives.map((one, index) => (
            <Head key={one.id} one={one} mark={String(index + 1)} />
          ))}
          <td className="mid-x">
            <svg viewBox="0 0 260 104" aria-hidden="true">
              <path className="gl2" d="M0 0 260 104M260 0 0 104" />
              <text className="m" x="130" y="20">
                projects
              </text>
              <text x="8" y="56">
                objectives
              </text>
              <text className="e" x="252" y="56">
                measures, owners
              </text>
              <text className="m" x="130" y="97">
                themes
              </text>
            </svg>
          </td>
          {matrix.measures.map((one, index) => (
            <Head key={one.id} one={one} mark={String(index + 1)} />
          ))}
          {matrix.owners.map((one) => (
            <Head key={one.id} one={one} mark={one.label} />
          ))}
        </tr>
        {matrix.themes.map((row) => (
          <Row key={row.id} matrix={matrix} row={row} mark="" right={right} />
        ))}
      </tbody>
    </table>
  );
}

const Head = ({ one, mark }: { one: MatrixEntry; mark: string }) => (
  <th scope="col" className="num">
    <abbr title={one.title}>{mark}</abbr>
  </th>
);

type RowProps = { matrix: Matrix; row: MatrixEntry; mark: string; right: MatrixEntry[] };

const Row = ({ matrix, row, mark, right }: RowProps) => (
  <tr>
    {matrix.objectives.map((column) => (
      <Cell key={column.id} matrix={matrix} row={row} column={column} />
    ))}
    <th scope="row">
      {mark && <span className="num">{mark}</span>} {row.title}
    </th>
    {right.map((column) => (
      <Cell key={column.id} matrix={matrix} row={row} column={column} />
    ))}
  </tr>
);

function Cell({ matrix, row, column }: { matrix: Matrix; row: MatrixEntry; column: MatrixEntry }) {
  const how = correlation(matrix, row.id, column.id);
  return (
    <td>
      {how && (
        <span className={how === "direct" ? "st s-dot" : "st s-ring"}>
          <span className="vh">
            {how === "direct" ? "with" : "through an objective with"} {column.title}
          </span>
        </span>
      )}
    </td>
  );
}
