import { expect, test } from "vitest";
import { addDays } from "../signals/calendar";
import { DEFAULT_THRESHOLDS } from "../signals/thresholds";
import { forecastOf, isNews, keptForecast, type Week } from "./forecast-rules";

const today = "2026-06-29";
const weeks = (own: number[], team: number[]): Week[] =>
  team.map((n, index) => ({ monday: addDays(today, -7 * (team.length - index)), own: own[index] ?? 0, team: n }));
const project = { id: "p", startOn: "2026-03-02", dueOn: "2026-08-07", remaining: 12 };
const steady = weeks(Array(52).fill(2), Array(52).fill(6));

test("what is kept is what is shown", () => {
  const shown = forecastOf(project, steady, today, DEFAULT_THRESHOLDS);
  const kept = keptForecast(project, steady, today, DEFAULT_THRESHOLDS);
  expect(kept).toMatchObject({ remaining: 12, source: "project", plain85: shown.signal.value?.p85?.date });
  expect(kept?.promisedOn).toBe(shown.told?.p85?.date);
  expect(kept?.weeks).toEqual(Array(12).fill(2));
});

test("a young project has its share of the team since it began, not of the weeks before", () => {
  const young = weeks([...Array(24).fill(0), 3, 3], Array(26).fill(6));
  const { signal, calibrated } = forecastOf({ ...project, startOn: "2026-06-15" }, young, today, DEFAULT_THRESHOLDS);
  expect(signal.value?.history).toEqual({ source: "team_share", weeks: Array(12).fill(3) });
  expect(signal.value?.p85?.weeks).toBe(4);
  expect(calibrated?.byProject).toBe(false);
  expect(calibrated?.p50?.weeks).toBe(4);
});

test("nothing is kept where there is no forecast", () => {
  expect(keptForecast(project, weeks([], []), today, DEFAULT_THRESHOLDS)).toBeNull();
  expect(keptForecast({ ...project, remaining: 0 }, steady, today, DEFAULT_THRESHOLDS)).toBeNull();
});

test("a forecast is news in a new week, or when it says something else", () => {
  const kept = keptForecast(project, steady, today, DEFAULT_THRESHOLDS);
  if (!kept) throw new Error("no forecast");
  expect(isNews(kept, null, today)).toBe(true);
  expect(isNews(kept, { ...kept, publishedOn: today }, "2026-07-01")).toBe(false);
  expect(isNews(kept, { ...kept, publishedOn: "2026-06-28" }, today)).toBe(true);
  expect(isNews({ ...kept, remaining: 13 }, { ...kept, publishedOn: today }, "2026-07-01")).toBe(true);
});
