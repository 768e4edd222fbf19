"use client";

import { createColumnHelper } from "@tanstack/react-table";
import {
  baseOf,
  dateCell,
  type GaugeValue,
  gaugeCell,
  type PersonValue,
  personCell,
  RowLink,
  type StatusValue,
  statusCell,
} from "@/components/data-table/cells";
import type { Features, ListRow } from "@/components/data-table/features";

/** An objective as its columns need it. */
export type ObjectiveLine = ListRow & {
  status: StatusValue;
  label: string;
  title: string;
  note: string | null;
  done: GaugeValue | null;
  confidence: string | null;
  weakest: string | null;
  due: string;
  team: string;
  owner: PersonValue;
};

const column = createColumnHelper<Features, ObjectiveLine>();

export const objectiveColumns = column.columns([
  column.accessor("status", { header: "Status", cell: statusCell, meta: { kind: "status" } }),
  column.accessor("label", { header: "Id", meta: { kind: "id", sort: "number" } }),
  column.accessor("title", {
    header: "Objective",
    cell: ({ row: { original }, table }) => (
      <RowLink href={`${baseOf({ table })}/objectives/${original.id}`} note={original.note}>
        {original.title}
      </RowLink>
    ),
    enableHiding: false,
    meta: { kind: "link", sort: "title" },
  }),
  column.accessor("done", {
    header: "Done against time",
    cell: gaugeCell,
    meta: { kind: "gauge", sort: "score", none: "no score" },
  }),
  column.accessor("confidence", { header: "Confidence", meta: { kind: "number", sort: "confidence", from: "tablet" } }),
  column.accessor("weakest", { header: "Weakest, or last known", meta: { kind: "text", from: "desk" } }),
  column.accessor("due", { header: "Due", cell: dateCell, meta: { kind: "date", sort: "due" } }),
  column.accessor("team", { header: "Team", meta: { kind: "text", from: "tablet" } }),
  column.accessor("owner", { header: "Owner", cell: personCell, meta: { kind: "person" } }),
]);
