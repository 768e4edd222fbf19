"use client";

import { createColumnHelper } from "@tanstack/react-table";
import {
  dateCell,
  type GaugeValue,
  gaugeCell,
  personCell,
  RowLink,
  type SparkValue,
  type StatusValue,
  sparkCell,
  statusCell,
  type WhyValue,
  whyCell,
} from "@/components/data-table/cells";
import type { Features, ListRow } from "@/components/data-table/features";

export type SampleLine = ListRow & {
  state: StatusValue;
  title: string;
  why: WhyValue;
  who: string;
  sure: SparkValue;
  due: string | null;
  age: GaugeValue;
};

const column = createColumnHelper<Features, SampleLine>();

export const sampleColumns = column.columns([
  column.accessor("state", { header: "State", cell: statusCell, meta: { kind: "status" } }),
  column.accessor("id", { header: "Id", meta: { kind: "id", sort: "id" } }),
  column.accessor("title", {
    header: "Work",
    cell: ({ row: { original } }) => <RowLink href={`/styleguide?item=${original.id}`}>{original.title}</RowLink>,
    enableHiding: false,
    meta: { kind: "link", sort: "title" },
  }),
  column.accessor("why", { header: "Why", cell: whyCell, meta: { kind: "why", from: "tablet" } }),
  column.accessor("who", { header: "Who", cell: personCell, meta: { kind: "person", sort: "who" } }),
  column.accessor("sure", { header: "Confidence", cell: sparkCell, meta: { kind: "spark", from: "desk" } }),
  column.accessor("due", { header: "Due", cell: dateCell, meta: { kind: "date", sort: "due" } }),
  column.accessor("age", {
    header: "Days open",
    cell: gaugeCell,
    sortDescFirst: true,
    meta: { kind: "gauge", sort: "age" },
  }),
]);
