import { expect, test } from "vitest";
import { gathered, largestPlans, MOST_NAMED } from "./flow-model";

const link = (team: number, aim: number, days: number, isDrain = false) => ({
  teamId: `t${team}`,
  team: `Team ${team}`,
  to: isDrain ? "rework" : `o${aim}`,
  name: isDrain ? "rework" : `Aim ${aim}`,
  days,
  isDrain,
});

test("a flow of two hundred teams names six and keeps every day", () => {
  const links = Array.from({ length: 200 }, (_, at) => [link(at, at, at + 1), link(at, 0, 1, true)]).flat();
  const few = gathered(links);
  const sum = (rows: { days: number }[]) => rows.reduce((all, { days }) => all + days, 0);
  expect(sum(few)).toBe(sum(links));
  expect(new Set(few.map(({ teamId }) => teamId)).size).toBe(MOST_NAMED + 1);
  expect(few.find(({ teamId }) => teamId === "others")?.team).toBe("194 other teams");
  expect(few.filter(({ isDrain }) => isDrain).reduce((all, { days }) => all + days, 0)).toBe(200);
});

test("a small flow stays as it is", () => {
  const links = [link(1, 1, 5), link(2, 1, 3), link(2, 2, 1, true)];
  expect(gathered(links)).toEqual(links);
});

test("plans beyond the six largest are one row with their sums", () => {
  const rows = Array.from({ length: 20 }, (_, at) => ({ id: `o${at}`, title: `O${at}`, planned: at, actual: 1 }));
  const few = largestPlans(rows);
  expect(few).toHaveLength(MOST_NAMED + 1);
  expect(few.at(-1)).toEqual({ id: "others", title: "14 other objectives", planned: 91, actual: 14 });
});
