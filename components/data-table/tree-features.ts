import { createExpandedRowModel, metaHelper, rowExpandingFeature, tableFeatures } from "@tanstack/react-table";
import type { TableMeta } from "./cells";

/** What a tree needs of TanStack Table: rows that open. */
export const treeFeatures = tableFeatures({
  rowExpandingFeature,
  expandedRowModel: createExpandedRowModel(),
  columnMeta: metaHelper<{ /** Words, paler than the name. */ isMuted?: boolean }>(),
  tableMeta: metaHelper<TableMeta>(),
});

export type TreeFeatures = typeof treeFeatures;
