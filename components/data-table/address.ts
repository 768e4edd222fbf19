import type { TableAddress } from "./spec";

/** An address with some of its query changed; empty values are left out. */
export function withQuery(path: string, params: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Keyset pages: `after` and `before` are cursors of the last and the first row. */
export function pageHref({ path, params, sort }: TableAddress, cursor: { after?: string; before?: string }): string {
  return withQuery(path, { ...params, sort, after: cursor.after, before: cursor.before });
}
