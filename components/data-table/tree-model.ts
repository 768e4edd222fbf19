import type { Row } from "./spec";

export type TreeRow = Row & {
  /** 1 is the top. */
  level: number;
  /** The human id before the name: OBJ-3. */
  mark?: string;
  /** Nothing can hang under it. */
  leaf?: boolean;
  /** Folded when the page opens. */
  closed?: boolean;
  /** Belongs to the main effort. */
  main?: boolean;
};

/** The rows that no closed row hides. */
export function visibleRows(rows: TreeRow[], closed: ReadonlySet<string>): TreeRow[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return rows.filter((row) => {
    if (row.level > hiddenBelow) return false;
    hiddenBelow = closed.has(row.id) ? row.level : Number.POSITIVE_INFINITY;
    return true;
  });
}

export type Step = { to: string; toggle?: boolean; follow?: boolean } | null;

/** What a key does in a treegrid: right opens, then goes in; left closes, then goes out; Enter follows the link. */
export function step(key: string, at: string, visible: TreeRow[], closed: ReadonlySet<string>): Step {
  const index = visible.findIndex((row) => row.id === at);
  const row = visible[index];
  if (!row) return null;
  const go = (target: TreeRow | undefined): Step => (target ? { to: target.id } : null);
  const isOpen = !row.leaf && !closed.has(row.id);
  switch (key) {
    case "ArrowDown":
    case "j":
      return go(visible[index + 1]);
    case "ArrowUp":
    case "k":
      return go(visible[index - 1]);
    case "Home":
      return go(visible[0]);
    case "End":
      return go(visible.at(-1));
    case "ArrowRight": {
      if (!row.leaf && !isOpen) return { to: at, toggle: true };
      const below = visible[index + 1];
      return below && below.level > row.level ? go(below) : null;
    }
    case "ArrowLeft":
      if (isOpen && (visible[index + 1]?.level ?? 0) > row.level) return { to: at, toggle: true };
      return go(visible.slice(0, index).findLast((other) => other.level < row.level));
    case "Enter":
      return { to: at, follow: true };
    default:
      return null;
  }
}
