import { formatNumber } from "@/lib/format";

/** What stands below a table: all of the list, or how much of it this page has. A list is counted up to ten thousand. */
export function shownWords(shown: number, total: number): string {
  if (shown >= total) return `${shown} shown`;
  return `${shown} of ${total >= 10_000 ? "10,000 or more" : formatNumber(total)} shown`;
}
