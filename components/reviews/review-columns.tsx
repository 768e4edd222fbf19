"use client";

import { createColumnHelper } from "@tanstack/react-table";
import { baseOf, dateCell, personCell, RowLink } from "@/components/data-table/cells";
import type { Features, ListRow } from "@/components/data-table/features";

/** A review as its columns need it. */
export type ReviewLine = ListRow & {
  day: string;
  team: string;
  kind: string;
  state: string;
  leader: string;
  label: string;
};

const column = createColumnHelper<Features, ReviewLine>();

export const reviewColumns = column.columns([
  column.accessor("day", { header: "Day", cell: dateCell, meta: { kind: "date" } }),
  column.accessor("team", {
    header: "Of",
    cell: ({ row: { original }, table }) => (
      <RowLink href={`${baseOf({ table })}/reviews/${original.id}`}>{original.team}</RowLink>
    ),
    enableHiding: false,
    meta: { kind: "link" },
  }),
  column.accessor("kind", { header: "Kind", meta: { kind: "text" } }),
  column.accessor("state", { header: "Stands", meta: { kind: "text" } }),
  column.accessor("leader", { header: "Led by", cell: personCell, meta: { kind: "person", from: "tablet" } }),
  column.accessor("label", { header: "Id", meta: { kind: "id", from: "tablet" } }),
]);
