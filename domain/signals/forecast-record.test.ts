import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar";
import { datesHeld, forecastRecord, outcomeOf } from "./forecast-record";

const today = "2026-06-29";
const ended = (doneOn: string | null, stoppedOn: string | null = null) => ({ doneOn, stoppedOn });

describe("what became of a date", () => {
  it.each([
    ["2026-06-28", ended("2026-06-28"), "held"],
    ["2026-06-28", ended("2026-06-29"), "missed"],
    ["2026-06-28", ended(null), "missed"],
    // Done long before, but the date has not come: of young dates only the kept ones would be known.
    ["2026-06-29", ended("2026-05-01"), "waiting"],
    ["2026-07-05", ended(null), "waiting"],
    [null, ended(null), "waiting"],
    ["2026-06-21", ended(null, "2026-06-21"), "stopped"],
    ["2026-06-21", ended(null, "2026-06-22"), "missed"],
    [null, ended(null, "2026-06-22"), "stopped"],
  ] as const)("%s, %j: %s", (date, end, outcome) => expect(outcomeOf(date, end, today)).toBe(outcome));

  it("never calls the same date held and missed as time goes on", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.option(fc.nat(60), { nil: null }), fc.nat(60), (date, done, later) => {
        const of = (on: number) =>
          outcomeOf(
            addDays(today, date),
            ended(done === null || done > on ? null : addDays(today, done)),
            addDays(today, on),
          );
        const first = of(later);
        if (first === "held" || first === "missed") expect(of(later + 30)).toBe(first);
      }),
    );
  });
});

describe("the record of dates", () => {
  it("speaks in counts", () => {
    const record = forecastRecord({ come: 41, held: 35, projects: 9 }, today);
    expect(record.reasons[0]).toBe("Of 41 dates that we gave at 85 in 100, 35 held.");
    expect(record.level).toBe("as_said");
    expect(record.value?.share).toBeCloseTo(0.854, 3);
  });

  it("says which way it errs", () => {
    expect(forecastRecord({ come: 20, held: 12, projects: 4 }, today).level).toBe("too_early");
    expect(forecastRecord({ come: 20, held: 20, projects: 4 }, today).level).toBe("too_late");
  });

  it("does not judge too few, or too many of too few projects", () => {
    expect(forecastRecord({ come: 0, held: 0, projects: 0 }, today).reasons).toEqual([
      "No date that we gave has come yet.",
      "From 10 dates of 3 projects on it can be judged; there are none.",
    ]);
    const few = forecastRecord({ come: 30, held: 30, projects: 2 }, today);
    expect(few.level).toBe("not_enough_data");
    expect(few.reasons).toEqual([
      "Of 30 dates that we gave at 85 in 100, all held.",
      "From 10 dates of 3 projects on it can be judged; these are of 2 projects.",
    ]);
    expect(datesHeld("Field Install", { come: 1, held: 0 })).toBe(
      "One date that Field Install gave at 85 in 100 has come; it did not hold.",
    );
  });
});
