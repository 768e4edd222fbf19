import {
  columnVisibilityFeature,
  metaHelper,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import type { TableMeta } from "./cells";

/** How a column looks, beside what its cells show. */
export type ColumnLook = {
  /** Gives the column its class: `c-date`. */
  kind: "text" | "link" | "id" | "number" | "date" | "status" | "person" | "gauge" | "why" | "spark";
  /** The name this column has in `?sort=`; without it the column does not sort. */
  sort?: string;
  /** Right-aligned. Numbers and gauges are by themselves. */
  end?: boolean;
  /** Shown only from this width on: 760, 1100 or 1240 px. */
  from?: "phone" | "tablet" | "desk";
  /** What an empty cell says. */
  none?: string;
};

/** What lists need of TanStack Table. The server sorts, filters and pages, so no row model is here but the plain one. */
export const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  columnMeta: metaHelper<ColumnLook>(),
  tableMeta: metaHelper<TableMeta>(),
});

export type Features = typeof features;

/** What every row has beside what its columns show. */
export type ListRow = {
  id: string;
  /** What a row is called when it is picked. */
  name?: string;
  /** What its box posts, where that is more than its id; null where it cannot be picked. */
  pick?: string | null;
  /** Needs the reader: washed. */
  needs?: boolean;
};
