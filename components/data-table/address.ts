/** The address of the page a table stands on: its filter, and `due` or `-due` as the order. */
export type TableAddress = { path: string; params: Record<string, string | undefined>; sort?: string };

/** An address with some of its query changed; empty values are left out. */
export function withQuery(path: string, params: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Another order always begins at the first page. */
export const sortHref = ({ path, params }: TableAddress, sort: string): string =>
  withQuery(path, { ...params, sort, after: undefined, before: undefined });

/** The same rows with these columns hidden. */
export const hideHref = ({ path, params, sort }: TableAddress, hide: string[]): string =>
  withQuery(path, { ...params, sort, hide: hide.join(",") });

/** Keyset pages: `after` and `before` are cursors of the last and the first row. */
export const pageHref = ({ path, params, sort }: TableAddress, cursor: { after?: string; before?: string }): string =>
  withQuery(path, { ...params, sort, after: cursor.after, before: cursor.before });
