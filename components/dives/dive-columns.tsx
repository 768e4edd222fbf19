"use client";

import { createColumnHelper } from "@tanstack/react-table";
import { baseOf, dateCell, personCell, RowLink } from "@/components/data-table/cells";
import type { Features, ListRow } from "@/components/data-table/features";

/** A visit as its columns need it. */
export type DiveLine = ListRow & {
  label: string;
  question: string;
  team: string;
  leader: string;
  mode: string | null;
  state: string;
  on: string;
};

const column = createColumnHelper<Features, DiveLine>();

export const diveColumns = column.columns([
  column.accessor("label", { header: "Id", meta: { kind: "id", from: "phone" } }),
  column.accessor("question", {
    header: "What they wanted to understand",
    cell: ({ row: { original }, table }) => (
      <RowLink href={`${baseOf({ table })}/dives/${original.id}`}>{original.question}</RowLink>
    ),
    enableHiding: false,
    meta: { kind: "link" },
  }),
  column.accessor("team", { header: "At", meta: { kind: "text" } }),
  column.accessor("leader", { header: "Leader", cell: personCell, meta: { kind: "person", from: "tablet" } }),
  column.accessor("mode", { header: "How", meta: { kind: "text", from: "desk" } }),
  column.accessor("state", { header: "Stands", meta: { kind: "text", from: "tablet" } }),
  column.accessor("on", { header: "On", cell: dateCell, meta: { kind: "date" } }),
]);
