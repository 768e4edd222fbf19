import { createSerializer } from "nuqs/server";
import { tableAddress } from "@/lib/list-address";

/** The address of the page a table stands on: its filter, and `due` or `-due` as the order. */
export type TableAddress = { path: string; params: Record<string, string | undefined>; sort?: string };

/** An address with some of its query changed; empty values are left out. */
export function withQuery(path: string, params: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

const write = createSerializer(tableAddress);
const baseOf = ({ path, params, sort }: TableAddress) => withQuery(path, { ...params, sort });

/** Another order always begins at the first page. */
export const sortHref = (at: TableAddress, sort: string): string =>
  write(baseOf(at), { sort, after: null, before: null });

/** The same rows with these columns hidden. */
export const hideHref = (at: TableAddress, hide: string[]): string =>
  write(baseOf(at), { hide: hide.length > 0 ? hide : null });

/** Keyset pages: `after` and `before` are cursors of the last and the first row. */
export const pageHref = (at: TableAddress, cursor: { after?: string; before?: string }): string =>
  write(baseOf(at), { after: cursor.after ?? null, before: cursor.before ?? null });
