"use client";

import { createColumnHelper } from "@tanstack/react-table";
import { baseOf, dateCell, personCell, RowLink } from "@/components/data-table/cells";
import type { Features, ListRow } from "@/components/data-table/features";

/** A lesson as its columns need it. */
export type LessonLine = ListRow & {
  label: string;
  text: string;
  kind: string;
  state: string;
  to: string | null;
  by: string;
  on: string;
};

const column = createColumnHelper<Features, LessonLine>();

export const lessonColumns = column.columns([
  column.accessor("label", { header: "Id", meta: { kind: "id" } }),
  column.accessor("text", {
    header: "What was learned",
    cell: ({ row: { original }, table }) => (
      <RowLink href={`${baseOf({ table })}/lessons/${original.id}`} note={original.kind}>
        {original.text}
      </RowLink>
    ),
    enableHiding: false,
    meta: { kind: "link" },
  }),
  column.accessor("state", { header: "Stands", meta: { kind: "text" } }),
  column.accessor("to", { header: "Raised to", cell: personCell, meta: { kind: "person", from: "tablet" } }),
  column.accessor("by", { header: "By", cell: personCell, meta: { kind: "person", from: "tablet" } }),
  column.accessor("on", { header: "On", cell: dateCell, meta: { kind: "date" } }),
]);
