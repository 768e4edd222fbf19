"use client";

import { createColumnHelper } from "@tanstack/react-table";
import {
  baseOf,
  dateCell,
  Gauge,
  personCell,
  RowLink,
  type StatusValue,
  statusCell,
} from "@/components/data-table/cells";
import type { Features, ListRow } from "@/components/data-table/features";

/** A signal from outside as its columns need it. */
export type SignalLine = ListRow & {
  state: StatusValue;
  label: string;
  title: string;
  kind: string;
  impact: number;
  wind: string;
  touches: string | null;
  seen: string;
  by: string;
};

const column = createColumnHelper<Features, SignalLine>();

export const signalColumns = column.columns([
  column.accessor("state", { header: "State", cell: statusCell, meta: { kind: "status" } }),
  column.accessor("label", { header: "Id", meta: { kind: "id" } }),
  column.accessor("title", {
    header: "What happened outside",
    cell: ({ row: { original }, table }) => (
      <RowLink href={`${baseOf({ table })}/horizon/${original.id}`}>{original.title}</RowLink>
    ),
    enableHiding: false,
    meta: { kind: "link" },
  }),
  column.accessor("kind", { header: "Kind", meta: { kind: "text", from: "tablet" } }),
  column.accessor("impact", {
    header: "Impact",
    cell: ({ getValue }) => <Gauge value={getValue()} of={3} step={1} text={String(getValue())} />,
    meta: { kind: "gauge" },
  }),
  column.accessor("wind", { header: "Wind", meta: { kind: "text", from: "desk" } }),
  column.accessor("touches", { header: "Touches", meta: { kind: "text", from: "desk", none: "nothing yet" } }),
  column.accessor("seen", { header: "Seen", cell: dateCell, meta: { kind: "date" } }),
  column.accessor("by", { header: "By", cell: personCell, meta: { kind: "person", from: "tablet" } }),
]);
