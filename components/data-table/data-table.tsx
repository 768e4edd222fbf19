import type { ReactNode } from "react";
import type { Column, Row, TableAddress } from "./spec";
import { TableShell } from "./table-shell";

type DataTableProps = {
  /** What the table lists; heard, not seen. */
  caption: string;
  columns: Column[];
  rows: Row[];
  /** Where it stands: a click on a head leads to an address, and the server sorts. */
  at: TableAddress;
  today?: string;
  /** Rows can be picked: the name their boxes post under. Put the table into a form. */
  pick?: string;
  /** The buttons for what is picked; the bar shows itself when something is. */
  bulk?: ReactNode;
  className?: string;
};

/**
 * The table shell: rows and columns are plain data; sorting, filtering and paging are addresses. What it shows crosses to
 * the browser as one text: as an object React would walk through every value of it, once to write and once to read.
 */
export function DataTable({ caption, columns, rows, at, today, ...shell }: DataTableProps) {
  return <TableShell content={JSON.stringify({ caption, columns, rows, at, today })} {...shell} />;
}
