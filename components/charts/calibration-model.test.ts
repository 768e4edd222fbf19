import { expect, test } from "vitest";
import { calibrationModel } from "./calibration-model";

const plot = { left: 30, right: 330, top: 10, bottom: 210 };
const point = (said: number, came: number, series: "ours" | "plain" = "ours") => ({
  label: "",
  said,
  came,
  n: 10,
  series,
});

test("said runs to the right, came true upwards, and the diagonal joins them", () => {
  const { placed } = calibrationModel([point(0.5, 0.5), point(0, 1), point(1, 0)], plot);
  expect(placed.map(({ x, y }) => [x, y])).toEqual([
    [180, 110],
    [30, 10],
    [330, 210],
  ]);
  expect(placed[0]?.onLine).toBe(placed[0]?.y);
});

test("nothing leaves the plot", () => {
  const { placed } = calibrationModel([point(1.2, -0.1)], plot);
  expect(placed[0]).toMatchObject({ x: 330, y: 210 });
});

test("labels of near points do not touch; the last one has the margin for itself", () => {
  const { placed } = calibrationModel(
    [point(0.8, 0.88), point(0.85, 0.9), point(0.95, 0.9), point(0.95, 0.9, "plain")],
    plot,
  );
  const [a, b, c, plain] = placed;
  expect([a?.isLeft, b?.isLeft, c?.isLeft]).toEqual([true, true, false]);
  expect(Math.abs((a?.labelY ?? 0) - (b?.labelY ?? 0))).toBeGreaterThanOrEqual(16);
  expect(plain?.labelY).toBe(plain?.y);
});
