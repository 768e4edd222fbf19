import { flexRender, type Row } from "@tanstack/react-table";
import { cn } from "@/lib/cn";
import type { DrawnColumn } from "./column-class";
import type { Features, ListRow } from "./features";

type TableRowProps<T extends ListRow> = {
  row: Row<Features, T>;
  /** By their ids, with what is the same for every row. */
  columns: ReadonlyMap<string, DrawnColumn>;
  /** The name that the box of a row posts under, where rows can be picked. */
  pick?: string | undefined;
};

/** One row. On a phone numbers carry their head. */
export function TableRow<T extends ListRow>({ row, columns, pick }: TableRowProps<T>) {
  const { id, name, pick: value, needs } = row.original;
  return (
    <tr className={cn(needs && "at")}>
      {pick && (
        <td className="c-pick">
          {row.getCanSelect() && (
            <label className="ck">
              <input
                type="checkbox"
                name={pick}
                value={value ?? id}
                checked={row.getIsSelected()}
                onChange={row.getToggleSelectedHandler()}
                aria-label={`Pick ${name ?? id}`}
              />
            </label>
          )}
        </td>
      )}
      {row.getVisibleCells().map((cell) => {
        const { column } = cell;
        const drawn = columns.get(column.id);
        const value = cell.getValue();
        const isEmpty = value === null || value === undefined || value === "";
        return (
          <td key={column.id} className={drawn?.className} data-h={drawn?.label}>
            {isEmpty ? (
              <span className="dim">{column.columnDef.meta?.none ?? "–"}</span>
            ) : (
              flexRender(column.columnDef.cell, cell.getContext())
            )}
          </td>
        );
      })}
    </tr>
  );
}
