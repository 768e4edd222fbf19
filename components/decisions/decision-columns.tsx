"use client";

import { createColumnHelper } from "@tanstack/react-table";
import { baseOf, dateCell, personCell, RowLink } from "@/components/data-table/cells";
import type { Features, ListRow } from "@/components/data-table/features";

/** A decision as its columns need it. */
export type DecisionLine = ListRow & {
  label: string;
  choice: string;
  question: string;
  kind: string;
  standing: string;
  on: string;
  decider: string;
};

const column = createColumnHelper<Features, DecisionLine>();

export const decisionColumns = column.columns([
  column.accessor("label", { header: "Id", meta: { kind: "id" } }),
  column.accessor("choice", {
    header: "What was decided",
    cell: ({ row: { original }, table }) => (
      <RowLink href={`${baseOf({ table })}/decisions/${original.id}`} note={original.question}>
        {original.choice}
      </RowLink>
    ),
    enableHiding: false,
    meta: { kind: "link" },
  }),
  column.accessor("kind", { header: "Kind", meta: { kind: "text", from: "tablet" } }),
  column.accessor("standing", { header: "Stands", meta: { kind: "text" } }),
  column.accessor("on", { header: "On", cell: dateCell, meta: { kind: "date" } }),
  column.accessor("decider", { header: "By", cell: personCell, meta: { kind: "person" } }),
]);
