import { px } from "./geometry";

export type CalibrationPoint = {
  label: string;
  /** What was said, and the share of it that came true; 0 to 1. */
  said: number;
  came: number;
  n: number;
  /** `ours` is what we stand by, `plain` what the simple method would have said. */
  series: "ours" | "plain";
};

export type CalibrationPlot = { left: number; right: number; top: number; bottom: number };

/** A point with its lengths, and whether its label stands left of it. */
export type Placed = CalibrationPoint & { x: number; y: number; onLine: number; isLeft: boolean; labelY: number };

/** Said runs to the right, came true upwards; on the diagonal both are the same. Labels that would touch are pushed apart. */
export function calibrationModel(points: readonly CalibrationPoint[], plot: CalibrationPlot) {
  const x = (share: number) => px(plot.left + clamped(share) * (plot.right - plot.left));
  const y = (share: number) => px(plot.bottom - clamped(share) * (plot.bottom - plot.top));
  const placed = points.map((point): Placed => {
    const at = y(point.came);
    return { ...point, x: x(point.said), y: at, onLine: y(point.said), isLeft: point.said > 0.5, labelY: at };
  });
  // The last one has the margin to its right for itself; the others would stand in each other's way there.
  const last = placed.filter(({ series }) => series === "ours").sort((a, b) => b.said - a.said)[0];
  if (last) last.isLeft = false;
  for (const side of [true, false]) {
    const own = placed.filter((one) => one.series === "ours" && one.isLeft === side).sort((a, b) => a.y - b.y);
    own.forEach((point, index) => {
      const above = own[index - 1];
      if (above && Math.abs(point.x - above.x) < 150) point.labelY = Math.max(point.labelY, above.labelY + 16);
    });
  }
  return { x, y, placed };
}

const clamped = (share: number) => Math.min(1, Math.max(0, share));
