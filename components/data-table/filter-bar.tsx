import { FilterForm } from "./filter-form";

export type FilterChoice = {
  /** The name in the address. */
  name: string;
  /** What it chooses, for those who hear the page: "Team". */
  label: string;
  value: string;
  options: { value: string; label: string }[];
};

export type FilterContent = {
  path: string;
  /** Parts of the sentence: words, and choices between them. An empty value means "any". */
  parts: (string | FilterChoice)[];
  /** What stays in the address: the layout, the order. */
  keep: Record<string, string | undefined>;
  label: string;
};

type FilterBarProps = Pick<FilterContent, "path" | "parts"> & Partial<Pick<FilterContent, "keep" | "label">>;

/** A query one can read aloud. Its choices cross to the browser as one text, as the rows of a table do. */
export function FilterBar({ path, parts, keep = {}, label = "Filter" }: FilterBarProps) {
  return <FilterForm content={JSON.stringify({ path, parts, keep, label })} />;
}
