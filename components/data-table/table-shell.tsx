"use client";

import { tableFeatures, useTable } from "@tanstack/react-table";
import { type ReactNode, useMemo, useRef } from "react";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import { PickBox, usePicks } from "./pick";
import type { Column, Row, TableAddress } from "./spec";
import { TableHead } from "./table-head";
import { columnClass, TableRow } from "./table-row";

export type TableContent = { caption: string; columns: Column[]; rows: Row[]; at: TableAddress; today?: string };

type TableShellProps = {
  /** `TableContent` as JSON. */
  content: string;
  pick?: string;
  bulk?: ReactNode;
  className?: string;
};

// Sorting, filtering and paging are the server's; what is picked is a set of ids. The table needs no further feature.
const features = tableFeatures({});

/** The table itself, drawn on the server and alive in the browser. */
export function TableShell({ content, pick, bulk, className }: TableShellProps) {
  const { caption, columns, rows, at, today } = useMemo(() => read(content), [content]);
  const defs = useMemo(
    () => columns.map(({ key }) => ({ id: key, accessorFn: (row: Row) => row.cells[key] })),
    [columns],
  );
  const table = useTable({ features, columns: defs, data: rows, getRowId });
  const shown = table.getRowModel().rows;
  const box = useRef<HTMLTableElement>(null);
  const { picks, toggle, toggleAll } = usePicks(box);
  const picked = shown.filter((row) => picks.has(row.id)).length;
  const isAll = picked > 0 && picked === shown.length;
  return (
    <>
      <table className={cn("tbl", "tbl-data", className)} ref={box}>
        <caption className="vh">{caption}</caption>
        <TableHead
          columns={columns}
          at={at}
          pick={
            pick && (
              <PickBox label="all" isPicked={isAll} onToggle={() => toggleAll(isAll ? [] : shown.map(getRowId))} />
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
                  <PickBox
                    name={pick}
                    value={row.id}
                    label={row.original.name ?? row.id}
                    isPicked={picks.has(row.id)}
                    onToggle={() => toggle(row.id)}
                  />
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

function read(content: string) {
  const parsed: TableContent = JSON.parse(content);
  return { ...parsed, columns: parsed.columns.map((column) => ({ ...column, className: columnClass(column) })) };
}

function getRowId(row: { id: string }): string {
  return row.id;
}
