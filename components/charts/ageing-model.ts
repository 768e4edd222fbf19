import { px } from "./geometry";
import { daysReach, ticksTo } from "./scale";

export type Aged = { id: string; label: string; days: number; shape: "usual" | "past" | "blocked"; mine?: boolean };

/**
 * Open items along their age, the younger at left; those of nearly the same age stand above each other. The oldest are
 * drawn when there are more than `most`; ages beyond the axis stand at its end with their number.
 */
export function ageingModel(items: readonly Aged[], p85: number | null, left: number, right: number, most = 60) {
  const shown = [...items]
    .sort((a, b) => b.days - a.days)
    .slice(0, most)
    .reverse();
  const ticks = ticksTo(
    daysReach(
      shown.map((item) => item.days),
      p85,
      4,
    ),
  );
  const reach = ticks.at(-1) ?? 1;
  const x = (days: number) => px(left + ((right - left) * Math.min(days, reach)) / reach);
  const taken: { x: number; level: number }[] = [];
  const marks = shown.map((item) => {
    const at = x(item.days);
    const near = taken.filter((one) => Math.abs(one.x - at) < 12).map((one) => one.level);
    let level = 0;
    while (near.includes(level)) level++;
    taken.push({ x: at, level });
    return { ...item, x: at, level, beyond: item.days > reach };
  });
  const numbered = new Set<string>();
  let free = Number.NEGATIVE_INFINITY;
  for (const mark of marks)
    if (mark.level === 0 && mark.x >= free) {
      numbered.add(mark.id);
      free = mark.x + 8 * String(mark.days).length + 6;
    }
  return {
    ticks,
    x,
    marks,
    numbered,
    levels: Math.max(0, ...marks.map((mark) => mark.level)) + 1,
    left: items.length - shown.length,
  };
}
