import { cn } from "@/lib/cn";
import { drawCell } from "./cells";
import type { Column } from "./spec";
import type { TreeRow } from "./tree-model";

type TreeTableRowProps = { row: TreeRow; columns: Column[]; today: string; isOpen: boolean; isFocusable: boolean };

/** One row of the outline, without hooks. Its knot is filled when it is open. */
export function TreeTableRow({ row, columns, today, isOpen, isFocusable }: TreeTableRowProps) {
  const [name, ...cells] = columns;
  return (
    <tr
      data-row={row.id}
      aria-level={row.level}
      aria-expanded={row.leaf ? undefined : isOpen}
      tabIndex={isFocusable ? 0 : -1}
      className={cn(row.main && "main", row.needs && "at")}
    >
      <td className="nm">
        <span>
          {row.leaf ? <i className="leaf" /> : <i className="tw" />}
          {row.mark && <span className="id">{row.mark}</span>}
          {name && drawCell(name.kind, row.cells[name.key] ?? null, today)}
        </span>
      </td>
      {cells.map((column) => {
        const value = row.cells[column.key];
        return (
          <td key={column.key} className={cn(`w-${column.key}`, column.kind === "text" && "mut")}>
            {value !== null && value !== undefined && drawCell(column.kind, value, today)}
          </td>
        );
      })}
    </tr>
  );
}
