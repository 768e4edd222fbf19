import { describe, expect, it } from "vitest";
import { measureModel } from "./measure-model";

const plot = { left: 34, right: 590, top: 50, bottom: 250 };
const measure = {
  readings: [
    { date: "2026-04-03", value: 4.5 },
    { date: "2026-06-26", value: 4 },
  ],
  start: { date: "2026-03-30", value: 4.5 },
  due: "2026-09-27",
  target: 2,
  today: "2026-06-29",
};

describe("measureModel", () => {
  it("runs from the start to the due date, and nothing leaves the plot", () => {
    const { x } = measureModel(measure, plot);
    expect(x("2026-03-30")).toBe(34);
    expect(x("2026-09-27")).toBe(590);
    expect(x("2027-01-01")).toBe(590);
    expect(x("2026-01-01")).toBe(34);
  });

  it("knows the direction and draws the plan straight to the target", () => {
    const model = measureModel(measure, plot);
    expect(model.falls).toBe(true);
    expect(model.plan).toEqual([
      [34, 50],
      [590, 250],
    ]);
    expect(model.grid).toEqual([2, 2.5, 3, 3.5, 4, 4.5]);
  });

  it("starts the new plan where the goalpost moved and keeps the old one", () => {
    const model = measureModel({ ...measure, moved: [{ date: "2026-04-27", target: 1.5 }] }, plot);
    expect(model.plan[0]?.[0]).toBe(model.x("2026-04-27"));
    expect(model.former[0]?.line[1]).toEqual([590, 250]);
    expect(model.former[0]?.at[0]).toBe(model.x("2026-04-27"));
  });

  it("survives a flat measure without readings", () => {
    const model = measureModel({ ...measure, readings: [], target: 4.5 }, plot);
    expect(model.y(4.5)).toBe(150);
    expect(model.actual).toEqual([]);
  });

  it("has a band instead of a plan where a measure is to stay in one", () => {
    const model = measureModel({ ...measure, target: null, band: { low: 3, high: 5 } }, plot);
    expect(model.plan).toEqual([]);
    expect([model.y(3), model.y(5)]).toEqual([250, 50]);
  });
});
