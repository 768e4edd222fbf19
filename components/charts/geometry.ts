/** One decimal is enough for a screen and keeps the page small. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

export type Point = readonly [x: number, y: number];

export function polyline(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${px(x)} ${px(y)}`).join("");
}

/** Where a line through points stands at `x`; undefined outside it. */
export function heightAt(points: readonly Point[], x: number): number | undefined {
  for (let index = 1; index < points.length; index++) {
    const [ax, ay] = points[index - 1] ?? [0, 0];
    const [bx, by] = points[index] ?? [0, 0];
    if (x >= ax && x <= bx) return bx === ax ? by : ay + ((by - ay) * (x - ax)) / (bx - ax);
  }
  return undefined;
}

/** Upright hachures between two lines, only where `short` says that the first falls short of the second. */
export function hachures(
  actual: readonly Point[],
  plan: readonly Point[],
  step: number,
  short: (actual: number, plan: number) => boolean,
): string {
  const from = Math.max(actual[0]?.[0] ?? 0, plan[0]?.[0] ?? 0);
  const to = Math.min(actual.at(-1)?.[0] ?? 0, plan.at(-1)?.[0] ?? 0);
  let path = "";
  for (let x = from + step; x < to; x += step) {
    const a = heightAt(actual, x);
    const b = heightAt(plan, x);
    if (a === undefined || b === undefined || Math.abs(a - b) < 3 || !short(a, b)) continue;
    path += `M${px(x)} ${px(Math.min(a, b))}V${px(Math.max(a, b))}`;
  }
  return path;
}

/** Pushes labels apart that would touch, from top to bottom, and keeps their order. */
export function spread<Label extends { y: number }>(labels: readonly Label[], gap: number): Label[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  const placed: Label[] = [];
  for (const label of sorted) {
    const least = (placed.at(-1)?.y ?? Number.NEGATIVE_INFINITY) + gap;
    placed.push({ ...label, y: Math.max(label.y, least) });
  }
  const drift = placed.reduce((sum, label, index) => sum + label.y - (sorted[index]?.y ?? 0), 0) / (placed.length || 1);
  const room = placed.length > 1 && drift > 0 ? drift : 0;
  return placed.map((label) => ({ ...label, y: px(label.y - room) }));
}

/** As many points of a long history as a picture can show apart, the first and the last among them. */
export function thinned<T>(points: readonly T[], most = 53): T[] {
  if (points.length <= most) return [...points];
  const step = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => points[Math.round(at * step)] as T);
}
