"use client";

import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { cn } from "@/lib/cn";
import type { Column } from "./spec";
import { step, type TreeRow, visibleRows } from "./tree-model";
import { TreeTableRow } from "./tree-table-row";

type TreeTableProps = {
  caption: string;
  /** The first column names the row; the others are cells. Their keys become classes: `w-status`. */
  columns: Column[];
  /** From top to bottom, each below its parent. */
  rows: TreeRow[];
  today: string;
  className?: string;
};

/** A treegrid: arrow keys walk and open, one row is in the tab order. What starts closed stays closed without a script; its link leads on. */
export function TreeTable({ caption, columns, rows, today, className }: TreeTableProps) {
  const [closed, setClosed] = useState(() => new Set(rows.filter((row) => row.closed).map((row) => row.id)));
  const [at, setAt] = useState(rows[0]?.id);
  const body = useRef<HTMLTableSectionElement>(null);
  const visible = visibleRows(rows, closed);
  const focused = visible.some((row) => row.id === at) ? at : visible[0]?.id;

  const toggle = (id: string) => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  const press = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const row = event.target;
    if (!focused || event.altKey || event.ctrlKey || event.metaKey || !(row instanceof HTMLTableRowElement)) return;
    const move = step(event.key, focused, visible, closed);
    if (!move) return;
    event.preventDefault();
    if (move.toggle) return toggle(focused);
    if (move.follow) return row.querySelector("a")?.click();
    setAt(move.to);
    body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(move.to)}"]`)?.focus();
  };
  const click = (event: MouseEvent<HTMLTableSectionElement>) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const row = target.closest<HTMLElement>("[data-row]")?.dataset.row;
    if (!row) return;
    setAt(row);
    if (target.closest(".tw")) toggle(row);
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a treegrid is a table that is walked with keys
    <table className={cn("tbl", "tree", className)} role="treegrid" aria-label={caption}>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column.key} scope="col" className={index === 0 ? "w-name" : `w-${column.key}`}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={press} onClick={click}>
        {visible.map((row) => (
          <TreeTableRow
            key={row.id}
            {...{ row, columns, today }}
            isOpen={!closed.has(row.id)}
            isFocusable={row.id === focused}
          />
        ))}
      </tbody>
    </table>
  );
}
