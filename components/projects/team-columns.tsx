"use client";

import { createColumnHelper } from "@tanstack/react-table";
import { baseOf, numberCell, RowLink, type SparkValue, sparkCell } from "@/components/data-table/cells";
import type { Features, ListRow } from "@/components/data-table/features";

/** A team with its flow, as the columns need it. */
export type TeamFlowLine = ListRow & {
  team: string;
  lead: string | null;
  weeks: SparkValue | null;
  week: string | null;
  days: string | null;
  open: number;
  old: number;
  time: string | null;
  rework: string | null;
  says: string;
};

const column = createColumnHelper<Features, TeamFlowLine>();

export const teamColumns = column.columns([
  column.accessor("team", {
    header: "Team",
    cell: ({ row: { original }, table }) => (
      <RowLink href={`${baseOf({ table })}/teams/${original.id}`} note={original.lead}>
        {original.team}
      </RowLink>
    ),
    enableHiding: false,
    meta: { kind: "link" },
  }),
  column.accessor("weeks", {
    header: "Finished, 12 weeks",
    cell: sparkCell,
    meta: { kind: "spark", from: "phone", none: "nothing" },
  }),
  column.accessor("week", { header: "A week", meta: { kind: "number", none: "0" } }),
  column.accessor("days", { header: "Days, half and 85 %", meta: { kind: "text", from: "phone", none: "not known" } }),
  column.accessor("open", { header: "Open", cell: numberCell, meta: { kind: "number" } }),
  column.accessor("old", { header: "Old", cell: numberCell, meta: { kind: "number" } }),
  column.accessor("time", { header: "On time", meta: { kind: "number", from: "tablet", none: "not known" } }),
  column.accessor("rework", { header: "Rework", meta: { kind: "number", from: "tablet", none: "not known" } }),
  column.accessor("says", { header: "In words", meta: { kind: "text", from: "desk" } }),
]);
