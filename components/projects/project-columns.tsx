"use client";

import { createColumnHelper } from "@tanstack/react-table";
import {
  baseOf,
  dateCell,
  numberCell,
  type PersonValue,
  personCell,
  RowLink,
  type StatusValue,
  statusCell,
  type WhyValue,
  whyCell,
} from "@/components/data-table/cells";
import type { Features, ListRow } from "@/components/data-table/features";

/** A project as its columns need it. */
export type ProjectLine = ListRow & {
  state: StatusValue;
  label: string;
  title: string;
  note: string | null;
  serves: WhyValue;
  team: string;
  owner: PersonValue;
  due: string | null;
  left: number;
};

const column = createColumnHelper<Features, ProjectLine>();

export const projectColumns = column.columns([
  column.accessor("state", { header: "State", cell: statusCell, meta: { kind: "status" } }),
  column.accessor("label", { id: "id", header: "Id", meta: { kind: "id", sort: "number", from: "phone" } }),
  column.accessor("title", {
    header: "Project",
    cell: ({ row: { original }, table }) => (
      <RowLink href={`${baseOf({ table })}/projects/${original.id}`} note={original.note}>
        {original.title}
      </RowLink>
    ),
    enableHiding: false,
    meta: { kind: "link", sort: "title" },
  }),
  column.accessor("serves", {
    header: "Serves",
    cell: whyCell,
    meta: { kind: "why", from: "tablet", none: "nothing above it" },
  }),
  column.accessor("team", { header: "Team", meta: { kind: "text", from: "desk" } }),
  column.accessor("owner", { header: "Owner", cell: personCell, meta: { kind: "person", from: "phone" } }),
  column.accessor("due", { header: "Due", cell: dateCell, meta: { kind: "date", sort: "due" } }),
  column.accessor("left", { header: "Items left", cell: numberCell, meta: { kind: "number", from: "phone" } }),
]);
