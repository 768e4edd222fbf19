"use client";

import { createColumnHelper } from "@tanstack/react-table";
import { baseOf, numberCell, personCell, RowLink, type StatusValue, statusCell } from "@/components/data-table/cells";
import type { Features, ListRow } from "@/components/data-table/features";

/** A team and when leaders were last there. */
export type AreaRow = ListRow & {
  team: string;
  level: StatusValue;
  ago: string;
  by: string | null;
  people: number;
  hours: number | null;
};

const column = createColumnHelper<Features, AreaRow>();

export const areaColumns = column.columns([
  column.accessor("team", {
    header: "Team",
    cell: ({ row: { original }, table }) => (
      <RowLink href={`${baseOf({ table })}/dives?team=${original.id}#dives`}>{original.team}</RowLink>
    ),
    meta: { kind: "link" },
  }),
  column.accessor("level", { header: "Seen", cell: statusCell, meta: { kind: "status" } }),
  column.accessor("ago", { header: "Last visit", meta: { kind: "text", end: true } }),
  column.accessor("by", { header: "By", cell: personCell, meta: { kind: "person", from: "tablet", none: "nobody" } }),
  column.accessor("people", { header: "People", cell: numberCell, meta: { kind: "number", from: "phone" } }),
  column.accessor("hours", { header: "Hours lost a week", cell: numberCell, meta: { kind: "number", from: "phone" } }),
]);
