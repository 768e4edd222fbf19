import { expect, test } from "vitest";
import { mulberry32 } from "./random";
import { type Cell, shownCells, subtreeIds } from "./suppression";

/** A random company of 5 to 200 people in 1 to 4 levels of teams; the number of answers by their direct team. */
function randomCompany(random: () => number): Cell[] {
  const teams = 1 + Math.floor(random() * 24);
  const depth: number[] = [];
  const cells = Array.from({ length: teams }, (_, index): Cell => {
    const parents = depth.flatMap((level, at) => (level < 3 ? [at] : []));
    const parent = index === 0 ? null : (parents[Math.floor(random() * parents.length)] ?? 0);
    depth.push(parent === null ? 0 : (depth[parent] ?? 0) + 1);
    return {
      id: `${index}`,
      name: `${index}`,
      parentId: parent === null ? null : `${parent}`,
      answers: Math.floor(random() * 9),
    };
  });
  return cells;
}

/** Row echelon form over the rationals; entries stay small, since every row is a sum of whole teams. */
function reduce(rows: number[][]): number[][] {
  const out = rows.map((row) => [...row]);
  let lead = 0;
  for (let column = 0; column < (out[0]?.length ?? 0) && lead < out.length; column++) {
    const pivot = out.findIndex((row, at) => at >= lead && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [out[lead], out[pivot]] = [out[pivot] ?? [], out[lead] ?? []];
    const head = out[lead] ?? [];
    const scale = head[column] ?? 1;
    for (const [at, row] of out.entries()) {
      if (at === lead) continue;
      const factor = (row[column] ?? 0) / scale;
      if (factor !== 0) out[at] = row.map((value, index) => value - factor * (head[index] ?? 0));
    }
    lead += 1;
  }
  return out.slice(0, lead);
}

const rank = (rows: number[][]) => reduce(rows).filter((row) => row.some((value) => Math.abs(value) > 1e-9)).length;

test("500 random companies: the released sums determine no group of fewer than five", () => {
  const random = mulberry32(20260629);
  let released = 0;
  for (let company = 0; company < 500; company++) {
    const cells = randomCompany(random);
    const vector = (ids: ReadonlySet<string>) => cells.map((cell) => (ids.has(cell.id) && cell.answers > 0 ? 1 : 0));
    const size = (ids: ReadonlySet<string>) =>
      cells.reduce((sum, cell) => sum + (ids.has(cell.id) ? cell.answers : 0), 0);
    const known = reduce([...shownCells(cells, 5)].map((id) => vector(subtreeIds(cells, id))));
    released += known.length;
    const groups = cells.flatMap((cell) => [new Set([cell.id]), subtreeIds(cells, cell.id)]);
    for (const group of groups) {
      if (size(group) === 0 || size(group) >= 5) continue;
      expect(rank([...known, vector(group)]), `company ${company}`).toBe(known.length + 1);
    }
  }
  expect(released).toBeGreaterThan(500);
});

test("the attack finds what a plain minimum would give away", () => {
  const cells: Cell[] = [
    { id: "all", name: "all", parentId: null, answers: 0 },
    { id: "few", name: "few", parentId: "all", answers: 3 },
    { id: "many", name: "many", parentId: "all", answers: 6 },
  ];
  const vector = (ids: ReadonlySet<string>) => cells.map((cell) => (ids.has(cell.id) && cell.answers > 0 ? 1 : 0));
  const naive = reduce(["all", "many"].map((id) => vector(subtreeIds(cells, id))));
  expect(rank([...naive, vector(new Set(["few"]))])).toBe(naive.length);
});
