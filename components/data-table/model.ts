import { constructTable, rowSortingFeature, tableFeatures } from "@tanstack/react-table";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import { withQuery } from "./address";
import type { Column, Row, TableAddress } from "./spec";

// The server sorts, filters and pages, by the address; the table knows what it is sorted by and what comes next. It is
// drawn once, so it takes the plain store of its library, which no React hook watches.
const features = tableFeatures({ rowSortingFeature, coreReactivityFeature: storeReactivityBindings() });

export type Head = { column: Column; sorted: "ascending" | "descending" | undefined; href: string | undefined };

/** The heads of a table, each with its order and the address of the next one, and its rows. */
export function modelOf(columns: Column[], rows: Row[], at: TableAddress): { heads: Head[]; rows: Row[] } {
  const sort = at.sort?.replace(/^-/, "");
  const by = columns.find((column) => column.sort !== undefined && column.sort === sort);
  const table = constructTable({
    features,
    data: rows,
    getRowId: ({ id }) => id,
    manualSorting: true,
    enableSortingRemoval: false,
    initialState: { sorting: by ? [{ id: by.key, desc: at.sort !== sort }] : [] },
    columns: columns.map((column) => ({
      id: column.key,
      accessorFn: (row: Row) => row.cells[column.key],
      enableSorting: column.sort !== undefined,
      sortDescFirst: column.downFirst ?? false,
    })),
  });
  const heads = columns.map((column): Head => {
    const own = table.getColumn(column.key);
    const sorted = own?.getIsSorted();
    const next = own?.getCanSort() && own.getNextSortingOrder();
    return {
      column,
      sorted: sorted ? (sorted === "desc" ? "descending" : "ascending") : undefined,
      href: next ? sortedBy(at, `${next === "desc" ? "-" : ""}${column.sort}`) : undefined,
    };
  });
  return { heads, rows: table.getRowModel().rows.map((row) => row.original) };
}

/** Another order always begins at the first page. */
const sortedBy = ({ path, params }: TableAddress, sort: string) =>
  withQuery(path, { ...params, sort, after: undefined, before: undefined });
