"use client";

import { createColumnHelper } from "@tanstack/react-table";
import {
  type GaugeValue,
  gaugeCell,
  personCell,
  type SparkValue,
  type StatusValue,
  sparkCell,
  statusCell,
} from "@/components/data-table/cells";
import type { TreeFeatures } from "@/components/data-table/tree-features";
import type { TreeLine } from "@/components/data-table/tree-model";

export type SampleNode = TreeLine & {
  status: StatusValue | null;
  sure: SparkValue | null;
  done: GaugeValue | null;
  outlook: string | null;
  days: GaugeValue | null;
  owner: string | null;
};

const column = createColumnHelper<TreeFeatures, SampleNode>();

export const treeColumns = column.columns([
  column.accessor(({ name }) => name.text, { id: "name", header: "Theme, brief, key task, objective" }),
  column.accessor("status", { header: "Status", cell: statusCell }),
  column.accessor("sure", { header: "Confidence", cell: sparkCell }),
  column.accessor("done", { header: "Done against time", cell: gaugeCell }),
  column.accessor("outlook", { header: "At the due date", meta: { isMuted: true } }),
  column.accessor("days", { header: "Days spent of plan", cell: gaugeCell }),
  column.accessor("owner", { header: "Owner", cell: personCell }),
]);
