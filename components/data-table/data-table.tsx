"use client";

import { tableFeatures, useTable } from "@tanstack/react-table";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import type { Column, Row, TableAddress } from "./spec";
import { TableHead } from "./table-head";
import { TableRow } from "./table-row";

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

// Sorting, filtering and paging are the server's; what is picked is a set of ids. The table needs no further feature.
const features = tableFeatures({});
const none: ReadonlySet<string> = new Set();

/** The table shell: rows and columns are plain data; sorting, filtering and paging are addresses. */
export function DataTable({ caption, columns, rows, at, today, pick, bulk, className }: DataTableProps) {
  const defs = useMemo(
    () => columns.map(({ key }) => ({ id: key, accessorFn: (row: Row) => row.cells[key] })),
    [columns],
  );
  const table = useTable({ features, columns: defs, data: rows, getRowId });
  const [picks, setPicks] = useState(none);
  const shown = table.getRowModel().rows;
  const picked = shown.filter((row) => picks.has(row.id)).length;
  const box = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const form = box.current?.closest("form");
    const clear = () => setPicks(none);
    form?.addEventListener("reset", clear);
    return () => form?.removeEventListener("reset", clear);
  }, []);
  const toggle = (id: string) =>
    setPicks(picks.has(id) ? new Set([...picks].filter((one) => one !== id)) : new Set([...picks, id]));
  return (
    <>
      <table className={cn("tbl", "tbl-data", className)} ref={box}>
        <caption className="vh">{caption}</caption>
        <TableHead
          columns={columns}
          at={at}
          pick={
            pick && (
              <label className="ck js">
                <input
                  type="checkbox"
                  checked={picked > 0 && picked === shown.length}
                  onChange={(event) => setPicks(event.target.checked ? new Set(shown.map((row) => row.id)) : none)}
                />
                <span className="vh">Pick all</span>
              </label>
            )
          }
        />
        <tbody>
          {shown.map((row) => (
            <TableRow
              key={row.id}
              row={row.original}
              columns={columns}
              today={today}
              picked={picks.has(row.id)}
              pick={
                pick && (
                  <label className="ck">
                    <input
                      type="checkbox"
                      name={pick}
                      value={row.id}
                      checked={picks.has(row.id)}
                      onChange={() => toggle(row.id)}
                    />
                    <span className="vh">Pick {row.original.name ?? row.id}</span>
                  </label>
                )
              }
            />
          ))}
        </tbody>
      </table>
      {pick && bulk && (
        <div className="bulk">
          <b className="js">{plural(picked, "row")} picked</b>
          {bulk}
        </div>
      )}
    </>
  );
}

function getRowId(row: Row): string {
  return row.id;
}
