"use client";

import { createColumnHelper } from "@tanstack/react-table";
import { numberCell, type StatusValue, statusCell } from "@/components/data-table/cells";
import type { Features, ListRow } from "@/components/data-table/features";

/** A team and who chose to leave it. */
export type TurnoverRow = ListRow & {
  team: string;
  people: number | string | null;
  left: string;
  rate: string | null;
  sign: StatusValue;
  why: string | null;
};

const column = createColumnHelper<Features, TurnoverRow>();

/** How long it looks back is known where it is shown; so is the head of `left`. */
export const turnoverColumns = column.columns([
  column.accessor("team", { header: "Team", meta: { kind: "text" } }),
  column.accessor("people", { header: "People", cell: numberCell, meta: { kind: "number", from: "phone" } }),
  column.accessor("left", { header: "Left", meta: { kind: "text", end: true } }),
  column.accessor("rate", { header: "A year", meta: { kind: "number", from: "phone" } }),
  column.accessor("sign", { header: "Sign", cell: statusCell, meta: { kind: "status" } }),
  column.accessor("why", { header: "Why, where two or more left", meta: { kind: "text", from: "tablet" } }),
]);
