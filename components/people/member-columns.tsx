"use client";

import { createColumnHelper } from "@tanstack/react-table";
import { baseOf, RowLink } from "@/components/data-table/cells";
import type { Features, ListRow } from "@/components/data-table/features";

/** A member as its columns need it. */
export type MemberLine = ListRow & {
  name: string;
  craft: string | null;
  team: string | null;
  role: string;
  also: string | null;
  email: string | null;
};

const column = createColumnHelper<Features, MemberLine>();

export const memberColumns = column.columns([
  column.accessor("name", {
    header: "Name",
    cell: ({ row: { original }, table }) => (
      <RowLink href={`${baseOf({ table })}/settings/members/${original.id}`}>{original.name}</RowLink>
    ),
    enableHiding: false,
    meta: { kind: "link" },
  }),
  column.accessor("craft", { header: "Craft", meta: { kind: "text", from: "tablet" } }),
  column.accessor("team", { header: "Team", meta: { kind: "text" } }),
  column.accessor("role", { header: "Role", meta: { kind: "text" } }),
  column.accessor("also", { header: "Also", meta: { kind: "text", from: "tablet" } }),
  column.accessor("email", { header: "E-mail", meta: { kind: "text", from: "desk" } }),
]);
