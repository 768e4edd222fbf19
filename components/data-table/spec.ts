import type { StatusKind } from "../ui/status-kinds";

/** What each kind of cell is given: plain JSON, because it crosses from the server to the table. */
export type CellValues = {
  text: string;
  link: { text: string; href: string; note?: string };
  id: string | { text: string; href: string };
  /** A number, or one already written with its unit. */
  number: number | string;
  /** A date-only string. */
  date: string;
  status: StatusKind | { kind: StatusKind; word: string };
  person: string | { name: string; note?: string; left?: boolean };
  /** Ticks and the number they draw. */
  gauge: { value: number; of: number; text: string; plan?: number; step?: number; fromEnd?: boolean };
  /** Why it is done, from near to far; empty when no purpose stands above it. */
  why: { text: string; href?: string }[];
  /** A small line, always between `min` and `max`. */
  spark: { values: number[]; min: number; max: number; text?: string };
};

export type CellKind = keyof CellValues;
export type CellValue = CellValues[CellKind] | null;

export type Column = {
  key: string;
  head: string;
  kind: CellKind;
  /** The name this column has in `?sort=`; without it the column does not sort. */
  sort?: string;
  /** Sorts downward first: ages, sums. */
  downFirst?: boolean;
  /** Right-aligned. Numbers and gauges are by themselves. */
  end?: boolean;
  /** Shown only from this width on: 760, 1100 or 1240 px. */
  from?: "phone" | "tablet" | "desk";
  /** What an empty cell says. */
  none?: string;
};

export type Row = {
  id: string;
  /** What a row is called when it is picked. */
  name?: string;
  cells: Record<string, CellValue>;
  /** Needs the reader: washed. */
  needs?: boolean;
};

/** The query of the page the table stands on, without what the table itself sets. */
export type TableAddress = {
  path: string;
  params: Record<string, string | undefined> /** "due" or "-due". */;
  sort?: string;
};
