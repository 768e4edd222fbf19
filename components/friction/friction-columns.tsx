"use client";

import { createColumnHelper } from "@tanstack/react-table";
import {
  baseOf,
  dateCell,
  numberCell,
  type PersonValue,
  personCell,
  RowLink,
  type StatusValue,
  statusCell,
} from "@/components/data-table/cells";
import type { Features, ListRow } from "@/components/data-table/features";

/** An obstacle as its columns need it. */
export type FrictionLine = ListRow & {
  state: StatusValue;
  label: string;
  title: string;
  kind: string;
  by: string;
  with: PersonValue | null;
  raised: string;
  waited: number;
  hours: number;
};

const column = createColumnHelper<Features, FrictionLine>();

export const frictionColumns = column.columns([
  column.accessor("state", { header: "State", cell: statusCell, meta: { kind: "status" } }),
  column.accessor("label", { id: "id", header: "Id", meta: { kind: "id", sort: "number", from: "phone" } }),
  column.accessor("title", {
    header: "Obstacle",
    cell: ({ row: { original }, table }) => (
      <RowLink href={`${baseOf({ table })}/friction/${original.id}`}>{original.title}</RowLink>
    ),
    enableHiding: false,
    meta: { kind: "link", sort: "title" },
  }),
  column.accessor("kind", { header: "Kind", meta: { kind: "text", from: "tablet" } }),
  column.accessor("by", { header: "Raised by", meta: { kind: "text", from: "desk" } }),
  column.accessor("with", {
    header: "Lies with",
    cell: personCell,
    meta: { kind: "person", from: "tablet", none: "every executive" },
  }),
  column.accessor("raised", {
    header: "Raised",
    cell: dateCell,
    meta: { kind: "date", sort: "raised", from: "phone" },
  }),
  column.accessor("waited", { header: "Days", cell: numberCell, meta: { kind: "number" } }),
  column.accessor("hours", {
    header: "Hours a week",
    cell: numberCell,
    sortDescFirst: true,
    meta: { kind: "number", sort: "hours", from: "phone" },
  }),
]);
