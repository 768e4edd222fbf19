export type TreeLine = {
  id: string;
  /** 1 is the top. */
  level: number;
  /** What the row is, and where it leads. */
  name: { text: string; href: string };
  /** The human id before the name: OBJ-3. */
  mark?: string;
  /** Nothing can hang under it. */
  leaf?: boolean;
  /** Folded when the page opens. */
  closed?: boolean;
  /** Belongs to the main effort. */
  main?: boolean;
};

/** What hangs under each row, by its id, and what hangs under none; the rows stand from top to bottom, each below its parent. A level may be left out. */
export function hang<T extends { id: string; level: number }>(
  rows: readonly T[],
): { top: T[]; below: Map<string, T[]> } {
  const top: T[] = [];
  const below = new Map<string, T[]>();
  const above: T[] = [];
  for (const row of rows) {
    while ((above.at(-1)?.level ?? 0) >= row.level) above.pop();
    const own: T[] = [];
    below.set(row.id, own);
    const parent = above.at(-1);
    (parent ? (below.get(parent.id) ?? top) : top).push(row);
    above.push(row);
  }
  return { top, below };
}

export type Step = { to: string; toggle?: boolean; follow?: boolean } | null;
type Stood = Pick<TreeLine, "id" | "level" | "leaf">;

/** What a key does in a treegrid: right opens, then goes in; left closes, then goes out; Enter follows the link. */
export function step(key: string, at: string, visible: readonly Stood[], closed: ReadonlySet<string>): Step {
  const index = visible.findIndex((row) => row.id === at);
  const row = visible[index];
  if (!row) return null;
  const go = (target: Stood | undefined): Step => (target ? { to: target.id } : null);
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
