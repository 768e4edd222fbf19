import type { Column, TableAddress } from "./spec";

/** An address with some of its query changed; empty values are left out. */
export function withQuery(path: string, params: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Where a click on a column's head leads: its order, or the opposite one; always back to the first page. */
export function sortHref({ path, params, sort }: TableAddress, column: Column): string | undefined {
  if (!column.sort) return undefined;
  const [first, second] = column.downFirst ? [`-${column.sort}`, column.sort] : [column.sort, `-${column.sort}`];
  return withQuery(path, { ...params, sort: sort === first ? second : first, after: undefined, before: undefined });
}

export function sortDirection(sort: string | undefined, column: Column): "ascending" | "descending" | undefined {
  if (!column.sort || !sort) return undefined;
  if (sort === column.sort) return "ascending";
  return sort === `-${column.sort}` ? "descending" : undefined;
}

/** Keyset pages: `after` and `before` are cursors of the last and the first row. */
export function pageHref({ path, params, sort }: TableAddress, cursor: { after?: string; before?: string }): string {
  return withQuery(path, { ...params, sort, after: cursor.after, before: cursor.before });
}
