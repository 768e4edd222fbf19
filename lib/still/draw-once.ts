import "server-only";
import type { ReactNode } from "react";
import { markup } from "./markup";

/** What was drawn, by drawing and by the data it was drawn from. */
const drawn = new Map<string, Map<string, string>>();
let size = 0;

/** Characters that are kept at most, of texts and of their data; then it begins anew. */
const MOST = 8_000_000;

/**
 * The text of what is a pure function of plain data: what says the same as before is taken from memory instead of being
 * drawn again. `drawing` names the function and all it knows besides the data. A text is only ever given to whoever brings
 * the very data that it was drawn from, so nobody reads what is not theirs.
 */
export function drawOnce<T>(drawing: string, data: T, draw: (data: T) => ReactNode): string {
  let known = drawn.get(drawing);
  if (!known || size > MOST) {
    if (size > MOST) forgetDrawn();
    known = new Map();
    drawn.set(drawing, known);
  }
  const from = JSON.stringify(data);
  const before = known.get(from);
  if (before !== undefined) return before;
  const text = flat(markup(draw(data)));
  known.set(from, text);
  size += from.length + text.length;
  return text;
}

/** A drawn text is a tree of its pieces, which is walked again each time it is put into a page, unless it is made one piece. */
const flat = (text: string): string => Buffer.from(text).toString();

/** The same for each of a list, one behind the other. */
export const drawEachOnce = <T>(drawing: string, rows: readonly T[], draw: (row: T) => ReactNode): string =>
  rows.map((row) => drawOnce(drawing, row, draw)).join("");

/** Begins anew. */
export function forgetDrawn(): void {
  drawn.clear();
  size = 0;
}
