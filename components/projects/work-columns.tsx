"use client";

import { createColumnHelper } from "@tanstack/react-table";
import { baseOf, dateCell, Gauge, personCell, RowLink, statusCell, whyCell } from "@/components/data-table/cells";
import type { Features } from "@/components/data-table/features";
import type { WorkLine } from "./work-rows";

const column = createColumnHelper<Features, WorkLine>();

/** The columns of work, wherever it is listed. The gauge grows from the right, beside its number. */
export const workColumns = column.columns([
  column.accessor("standing", { id: "state", header: "State", cell: statusCell, meta: { kind: "status" } }),
  column.accessor("label", { id: "id", header: "Id", meta: { kind: "id", sort: "number", from: "phone" } }),
  column.accessor("title", {
    header: "Work",
    cell: ({ row, table }) => (
      <RowLink href={`${baseOf({ table })}/work/${row.original.id}`}>{row.original.title}</RowLink>
    ),
    enableHiding: false,
    meta: { kind: "link", sort: "title" },
  }),
  column.accessor("why", {
    header: "Why",
    cell: whyCell,
    meta: { kind: "why", from: "tablet", none: "no purpose above it" },
  }),
  column.accessor("who", { header: "Who", cell: personCell, meta: { kind: "person", from: "phone" } }),
  column.accessor("due", { header: "Project due", cell: dateCell, meta: { kind: "date", from: "desk" } }),
  column.accessor("age", {
    header: "Days open",
    cell: ({ row }) => {
      const { age, plan } = row.original;
      return age !== null && <Gauge value={age} of={age} plan={plan} step={2} fromEnd text={String(age)} />;
    },
    sortDescFirst: true,
    meta: { kind: "gauge", sort: "age" },
  }),
]);
