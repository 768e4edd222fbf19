"use client";

import { type ColumnDef, functionalUpdate, useTable } from "@tanstack/react-table";
import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react";
import { cn } from "@/lib/cn";
import { type TreeFeatures, treeFeatures } from "./tree-features";
import { hang, step, type TreeLine } from "./tree-model";
import { TreeTableRow } from "./tree-table-row";

type TreeTableProps<T extends TreeLine> = {
  caption: string;
  /** From a `columns.tsx` that is marked "use client". The first names the row; the ids of the others become classes: `w-status`. */
  columns: ColumnDef<TreeFeatures, T>[];
  /** From top to bottom, each below its parent. */
  rows: T[];
  today: string;
  className?: string;
};

/** A treegrid: arrow keys walk and open, one row is in the tab order. What starts closed stays closed without a script; its link leads on. */
export function TreeTable<T extends TreeLine>({ caption, columns, rows, today, className }: TreeTableProps<T>) {
  const [closed, setClosed] = useState(() => new Set(rows.filter((row) => row.closed).map((row) => row.id)));
  const [at, setAt] = useState(rows[0]?.id);
  const body = useRef<HTMLTableSectionElement>(null);
  const { top, below } = useMemo(() => hang(rows), [rows]);
  // What nobody closed is open, also a row that comes later.
  const expanded = useMemo(
    () => Object.fromEntries(rows.filter(({ id }) => !closed.has(id)).map(({ id }) => [id, true])),
    [rows, closed],
  );
  const meta = useMemo(() => ({ base: "", today }), [today]);
  const table = useTable({
    features: treeFeatures,
    columns,
    data: top,
    meta,
    getRowId: ({ id }) => id,
    getSubRows: ({ id }) => below.get(id),
    getRowCanExpand: ({ original }) => !original.leaf,
    autoResetExpanded: false,
    state: { expanded },
    onExpandedChange: (change) => {
      const next = functionalUpdate(change, expanded);
      setClosed(new Set(next === true ? [] : rows.filter(({ id }) => !next[id]).map(({ id }) => id)));
    },
  });
  const visible = table.getRowModel().rows;
  const lines = visible.map((row) => row.original);
  const focused = lines.some((row) => row.id === at) ? at : lines[0]?.id;

  const toggle = (id: string) => visible.find((row) => row.id === id)?.toggleExpanded();
  const press = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const row = event.target;
    if (!focused || event.altKey || event.ctrlKey || event.metaKey || !(row instanceof HTMLTableRowElement)) return;
    const move = step(event.key, focused, lines, closed);
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
          {table.getFlatHeaders().map(({ id, column }, index) => (
            <th key={id} scope="col" className={index === 0 ? "w-name" : `w-${column.id}`}>
              {String(column.columnDef.header ?? "")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={press} onClick={click}>
        {visible.map((row) => (
          <TreeTableRow key={row.id} row={row} isFocusable={row.id === focused} />
        ))}
      </tbody>
    </table>
  );
}
