import { type Point, px } from "./geometry";

const SPREAD = 17;

/** The height of the hill at a place from 0 to 100, as a share: finding out how on the left, getting it done on the right. */
export const hillHeight = (place: number): number => Math.exp(-((place - 50) ** 2) / (2 * SPREAD ** 2));

export type HillPlot = { left: number; right: number; top: number; bottom: number };

/** The line of the hill, and where a place lies on it. Places outside 0 to 100 are held at its feet. */
export function hillModel({ left, right, top, bottom }: HillPlot) {
  const at = (place: number): Point => {
    const held = Math.min(100, Math.max(0, place));
    return [px(left + ((right - left) * held) / 100), px(bottom - (bottom - top) * hillHeight(held))];
  };
  return { at, line: Array.from({ length: 101 }, (_, place) => at(place)) };
}

/** The climbed side below the dot, as upright hachures. */
export function climbed(place: number, { left, right, ...plot }: HillPlot, step: number): string {
  const { at } = hillModel({ left, right, ...plot });
  const [end] = at(place);
  let path = "";
  for (let x = left + step; x < end; x += step) {
    const [, y] = at(((x - left) / (right - left)) * 100);
    if (plot.bottom - y > 2) path += `M${px(x)} ${y}V${plot.bottom}`;
  }
  return path;
}
