/** A team of the frozen tree with the number of answers given by its direct members. */
export type Cell = { id: string; name: string; parentId: string | null; answers: number };

/**
 * R9, the teams whose results may be shown. A team needs its parent shown and at least `k` answers in its subtree; and
 * what is left of a shown team after its shown children must be nobody or at least `k`, else the smallest shown child is
 * hidden (ties: name in code-point order, then id). Any difference of shown teams is a sum of such rests, so none singles
 * out fewer than `k`. Hidden teams hide their subtree. Naive: hiding small teams only, which subtraction undoes.
 * Source: minimum group and complementary suppression as survey practice knows them.
 */
export function shownCells(cells: readonly Cell[], k: number, allowed: ReadonlySet<string> | null = null): Set<string> {
  const children = new Map<string | null, Cell[]>();
  for (const cell of cells) children.set(cell.parentId, [...(children.get(cell.parentId) ?? []), cell]);
  const totals = new Map<string, number>();
  const total = (cell: Cell): number => {
    const known = totals.get(cell.id);
    if (known !== undefined) return known;
    totals.set(cell.id, cell.answers);
    const all = cell.answers + (children.get(cell.id) ?? []).reduce((n, child) => n + total(child), 0);
    totals.set(cell.id, all);
    return all;
  };
  const may = (cell: Cell) => total(cell) >= k && (allowed === null || allowed.has(cell.id));
  const shown = new Set<string>();
  const visit = (cell: Cell) => {
    shown.add(cell.id);
    const visible = (children.get(cell.id) ?? []).filter(may).sort((a, b) => total(a) - total(b) || byNameThenId(a, b));
    let rest = total(cell) - visible.reduce((n, child) => n + total(child), 0);
    while (rest > 0 && rest < k) {
      const smallest = visible.shift();
      if (smallest === undefined) break;
      rest += total(smallest);
    }
    visible.forEach(visit);
  };
  for (const root of (children.get(null) ?? []).filter(may)) visit(root);
  return shown;
}

/** A team and every team below it. */
export function subtreeIds(cells: readonly Pick<Cell, "id" | "parentId">[], rootId: string): Set<string> {
  const inside = new Set([rootId]);
  for (let before = 0; before !== inside.size; ) {
    before = inside.size;
    for (const cell of cells) if (cell.parentId !== null && inside.has(cell.parentId)) inside.add(cell.id);
  }
  return inside;
}

function byNameThenId(a: Cell, b: Cell): number {
  return byCodePoint(a.name, b.name) || byCodePoint(a.id, b.id);
}

function byCodePoint(a: string, b: string): number {
  const [x, y] = [[...a], [...b]].map((text) => text.map((c) => c.codePointAt(0) ?? 0));
  if (x === undefined || y === undefined) return 0;
  const at = x.findIndex((code, i) => code !== y[i]);
  return at < 0 ? x.length - y.length : (x[at] ?? 0) - (y[at] ?? -1);
}
