import { flexRender, type Row } from "@tanstack/react-table";
import { cn } from "@/lib/cn";
import { IntentLink } from "../ui/intent-link";
import type { TreeFeatures } from "./tree-features";
import type { TreeLine } from "./tree-model";

type TreeTableRowProps<T extends TreeLine> = { row: Row<TreeFeatures, T>; isFocusable: boolean };

/** One row of the outline. Its knot is filled when it is open. */
export function TreeTableRow<T extends TreeLine>({ row, isFocusable }: TreeTableRowProps<T>) {
  const line = row.original;
  const [name, ...cells] = row.getAllCells();
  return (
    <tr
      data-row={line.id}
      aria-level={line.level}
      aria-expanded={line.leaf ? undefined : row.getIsExpanded()}
      tabIndex={isFocusable ? 0 : -1}
      className={cn(line.main && "main")}
    >
      <td key={name?.id} className="nm">
        <span>
          {line.leaf ? <i className="leaf" /> : <i className="tw" />}
          {line.mark && <span className="id">{line.mark}</span>}
          <IntentLink className="tt" href={line.name.href}>
            {line.name.text}
          </IntentLink>
        </span>
      </td>
      {cells.map((cell) => {
        const { column } = cell;
        const value = cell.getValue();
        return (
          <td key={column.id} className={cn(`w-${column.id}`, column.columnDef.meta?.isMuted && "mut")}>
            {value !== null && value !== undefined && flexRender(column.columnDef.cell, cell.getContext())}
          </td>
        );
      })}
    </tr>
  );
}
