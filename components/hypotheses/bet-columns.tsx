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

/** A bet as its columns need it. */
export type BetLine = ListRow & {
  status: StatusValue;
  label: string;
  statement: string;
  note: string | null;
  belief: GaugeValue | null;
  words: string | null;
  theme: string | null;
  test: string | null;
  owner: PersonValue;
};

const column = createColumnHelper<Features, BetLine>();

export const betColumns = column.columns([
  column.accessor("status", { header: "State", cell: statusCell, meta: { kind: "status", sort: "status" } }),
  column.accessor("label", { header: "Id", meta: { kind: "id", sort: "number" } }),
  column.accessor("statement", {
    header: "What would have to be true",
    cell: ({ row: { original }, table }) => (
      <RowLink href={`${baseOf({ table })}/hypotheses/${original.id}`} note={original.note}>
        {original.statement}
      </RowLink>
    ),
    enableHiding: false,
    meta: { kind: "link", sort: "statement" },
  }),
  column.accessor("belief", {
    header: "Chance",
    cell: gaugeCell,
    meta: { kind: "gauge", sort: "belief", none: "not judged" },
  }),
  column.accessor("words", { header: "In words", meta: { kind: "text", from: "tablet" } }),
  column.accessor("theme", { header: "Choice", meta: { kind: "text", from: "desk" } }),
  column.accessor("test", {
    header: "Test by",
    cell: dateCell,
    meta: { kind: "date", sort: "test", none: "no day yet" },
  }),
  column.accessor("owner", { header: "Owner", cell: personCell, meta: { kind: "person", from: "tablet" } }),
]);
