import { cn } from "@/lib/cn";
import { drawCell } from "./cells";
import type { Column, Row } from "./spec";

type TableRowProps = {
  row: Row;
  /** With the class of their cells. */
  columns: DrawnColumn[];
  today: string;
  /** The name that the box of a row posts under, where rows can be picked. */
  pick?: string | undefined;
};

const hides = { phone: "hide-p", tablet: "hide-m", desk: "hide-d" } as const;
const endKinds = new Set<Column["kind"]>(["number", "gauge"]);
const labelled = new Set<Column["kind"]>(["number", "gauge", "date", "spark"]);

export type DrawnColumn = Column & { className: string | undefined };

export function columnClass(column: Column): string | undefined {
  const isEnd = column.end ?? endKinds.has(column.kind);
  return cn(`c-${column.kind}`, isEnd && "r", column.from && hides[column.from]);
}

/** One row. On a phone numbers carry their head. */
export function TableRow({ row, columns, today, pick }: TableRowProps) {
  return (
    <tr className={cn(row.needs && "at")}>
      {pick && (
        <td className="c-pick">
          <label className="ck">
            <input type="checkbox" name={pick} value={row.id} />
            <span className="vh">Pick {row.name ?? row.id}</span>
          </label>
        </td>
      )}
      {columns.map((column) => {
        const value = row.cells[column.key];
        const isEmpty = value === null || value === undefined || value === "";
        return (
          <td
            key={column.key}
            className={column.className}
            data-h={labelled.has(column.kind) ? column.head : undefined}
          >
            {isEmpty ? <span className="dim">{column.none ?? "–"}</span> : drawCell(column.kind, value, today)}
          </td>
        );
      })}
    </tr>
  );
}
