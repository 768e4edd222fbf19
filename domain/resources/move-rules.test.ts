import { expect, it } from "vitest";
import { moveSentences, tryMove } from "./move-rules";

const rows = [
  { id: "o4", title: "Proof", planned: 480, actual: 455 },
  { id: "o2", title: "Install once", planned: 360, actual: 250 },
  { id: "o8", title: "Partners", planned: 0, actual: 12 },
];

it("ten percent of Proof are 48 days, less than half of what Install once lacked", () => {
  const move = tryMove(rows, { from: "o4", to: "o2", share: 10 });
  expect(move).toMatchObject({ days: 48, fromAfter: 432, toAfter: 408, lacked: 110 });
  if (!move) return;
  expect(moveSentences(move)).toEqual({
    covers: "48 days cover 44\u00a0% of the 110 that “Install once” lacked.",
    leaves: "“Proof” would have 23 fewer than it spent.",
  });
});

it("by itself gives to whoever is furthest below, never to itself, and needs two plans", () => {
  expect(tryMove(rows, { from: null, to: null, share: 10 })).toMatchObject({ from: { id: "o4" }, to: { id: "o2" } });
  expect(tryMove(rows, { from: "o2", to: "o2", share: 10 })).toMatchObject({ from: { id: "o4" }, to: { id: "o2" } });
  expect(tryMove(rows, { from: "o8", to: "x", share: 10 })).toMatchObject({ from: { id: "o4" }, to: { id: "o2" } });
  expect(tryMove(rows.slice(1), { from: null, to: null, share: 10 })).toBeNull();
});
