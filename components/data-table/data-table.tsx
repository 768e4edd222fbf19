import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { modelOf } from "./model";
import type { Column, Row, TableAddress } from "./spec";
import { TableHead } from "./table-head";
import { columnClass, TableRow } from "./table-row";

type DataTableProps = {
  /** What the table lists; heard, not seen. */
  caption: string;
  columns: Column[];
  rows: Row[];
  /** Where it stands: a click on a head leads to an address, and the server sorts. */
  at: TableAddress;
  today: string;
  /** Rows can be picked: the name their boxes post under. Put the table into a form. */
  pick?: string;
  /** The buttons for what is picked; the bar shows itself when something is. */
  bulk?: ReactNode;
  className?: string;
};

/**
 * Rows and columns are plain data; sorting, filtering and paging are addresses. The table is drawn on the server alone:
 * what can be done with it, a link or a box does by itself.
 */
export function DataTable({ caption, columns, rows, at, today, pick, bulk, className }: DataTableProps) {
  const model = modelOf(columns, rows, at);
  const drawn = columns.map((column) => ({ ...column, className: columnClass(column) }));
  return (
    <>
      <table className={cn("tbl", "tbl-data", className)}>
        <caption className="vh">{caption}</caption>
        <TableHead heads={model.heads} picks={pick !== undefined} />
        <tbody>
          {model.rows.map((row) => (
            <TableRow key={row.id} {...{ row, today, pick }} columns={drawn} />
          ))}
        </tbody>
      </table>
      {pick && bulk && (
        <div className="bulk">
          <b> picked</b>
          {bulk}
        </div>
      )}
    </>
  );
}
