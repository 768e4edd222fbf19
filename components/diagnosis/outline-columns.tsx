"use client";

import { createColumnHelper } from "@tanstack/react-table";
import {
  type GaugeValue,
  gaugeCell,
  type PersonValue,
  personCell,
  type StatusValue,
  statusCell,
} from "@/components/data-table/cells";
import type { TreeFeatures } from "@/components/data-table/tree-features";
import type { TreeLine } from "@/components/data-table/tree-model";

/** A row of the strategy: a theme, a brief, a key task, an objective, a measure or a project. */
export type OutlineLine = TreeLine & {
  status?: StatusValue;
  sure?: string;
  done?: GaugeValue | null;
  outlook?: string;
  owner?: PersonValue;
};

const column = createColumnHelper<TreeFeatures, OutlineLine>();

export const outlineColumns = column.columns([
  column.accessor(({ name }) => name.text, { id: "name", header: "Theme, brief, key task, objective" }),
  column.accessor("status", { header: "Status", cell: statusCell }),
  column.accessor("sure", { header: "Confidence", meta: { isMuted: true } }),
  column.accessor("done", { header: "Done against time", cell: gaugeCell }),
  column.accessor("outlook", { header: "By when", meta: { isMuted: true } }),
  column.accessor("owner", { header: "Owner", cell: personCell }),
]);
