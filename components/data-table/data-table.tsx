"use client";

import { type ColumnDef, useTable } from "@tanstack/react-table";
import { type ReactNode, useMemo } from "react";
import { cn } from "@/lib/cn";
import type { TableAddress } from "./address";
import { carriesHead, columnClass, type DrawnColumn } from "./column-class";
import { type Features, features, type ListRow } from "./features";
import { TableHead } from "./table-head";
import { TableRow } from "./table-row";
import { TableView } from "./table-view";
import { useHidden } from "./use-hidden";

type DataTableProps<T extends ListRow> = {
  /** What the table lists; heard, not seen. */
  caption: string;
  /** From a `columns.tsx` that is marked "use client". */
  columns: ColumnDef<Features, T>[];
  rows: T[];
  /** Where links of rows begin: `/o/larkfield`. */
  base: string;
  today: string;
  /** Where it stands: a click on a head leads to an address, and the server sorts. Without it, it neither sorts nor hides. */
  at?: TableAddress;
  /** Columns that this page leaves out. */
  without?: string[];
  /** Heads whose words are known only here. */
  heads?: Record<string, string>;
  /** Rows can be picked: the name their boxes post under. Put the table into a form. */
  pick?: string;
  /** The buttons for what is picked; the bar shows itself when something is. */
  bulk?: ReactNode;
  className?: string;
};

const none: string[] = [];
const sortsDown = (sort: string) => sort.startsWith("-");

/** Rows are plain data and come in the first HTML; sorting, filtering, paging and hiding are addresses, so all of it works without a script. */
export function DataTable<T extends ListRow>(props: DataTableProps<T>) {
  const { caption, columns, rows, base, today, at, without = none, heads, pick, bulk, className } = props;
  const hidden = useHidden();
  const sort = at?.sort;
  const hides = at ? hidden : none;
  const meta = useMemo(() => ({ base, today }), [base, today]);
  const sorting = useMemo(() => {
    const by = sort && columns.find(({ meta }) => meta?.sort === sort.replace(/^-/, ""));
    return by ? [{ id: idOf(by), desc: sortsDown(sort) }] : [];
  }, [columns, sort]);
  const columnVisibility = useMemo(() => {
    const mayHide = new Set(columns.filter(({ enableHiding }) => enableHiding !== false).map(idOf));
    return Object.fromEntries([...without, ...hides.filter((id) => mayHide.has(id))].map((id) => [id, false]));
  }, [columns, without, hides]);
  const table = useTable({
    features,
    columns,
    data: rows,
    meta,
    getRowId: ({ id }) => id,
    manualSorting: true,
    enableSortingRemoval: false,
    sortDescFirst: false,
    enableRowSelection: (row) => row.original.pick !== null,
    state: { sorting, columnVisibility },
  });
  const shown = table.getVisibleLeafColumns();
  const wordOf = (id: string, header: unknown) => heads?.[id] ?? String(header ?? "");
  const drawn = new Map(
    shown.map(({ id, columnDef }): [string, DrawnColumn] => {
      const look = columnDef.meta ?? { kind: "text" };
      const label = carriesHead(look) ? wordOf(id, columnDef.header) : undefined;
      return [id, { className: columnClass(look), label }];
    }),
  );
  const here = at && { ...at, params: { ...at.params, hide: hidden.join(",") } };
  return (
    <>
      <table className={cn("tbl", "tbl-data", className)}>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {pick && (
              <th scope="col" className="c-pick">
                <span className="vh">Pick</span>
              </th>
            )}
            {table.getFlatHeaders().map((header) => (
              <TableHead
                key={header.id}
                header={header}
                word={wordOf(header.column.id, header.column.columnDef.header)}
                at={here}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <TableRow key={row.id} row={row} columns={drawn} pick={pick} />
          ))}
        </tbody>
      </table>
      {pick && bulk && (
        <div className="bulk">
          <b> picked</b>
          {bulk}
        </div>
      )}
      {here && (
        <TableView
          at={here}
          isInForm={pick !== undefined}
          columns={table
            .getAllLeafColumns()
            .filter((column) => column.getCanHide() && !without.includes(column.id))
            .map(({ id, columnDef }) => ({ id, word: wordOf(id, columnDef.header) }))}
        />
      )}
    </>
  );
}

/** The id that the table gives to a column. */
function idOf<T extends ListRow>(column: ColumnDef<Features, T>): string {
  return column.id ?? ("accessorKey" in column ? String(column.accessorKey) : "");
}
