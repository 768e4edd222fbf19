import { describe, expect, test } from "vitest";
import { agendaFinding, nextOn, reviewsFinding, sectionsOf, whyNot } from "./rules";

test("strategy and execution risks are two lists, and a team's week has no strategy", () => {
  expect(sectionsOf.quarter).toEqual(expect.arrayContaining(["strategic", "operational"]));
  expect(sectionsOf.team_week).not.toContain("strategic");
  for (const parts of Object.values(sectionsOf)) expect(parts[0]).toBe("before");
});

test("the next one keeps the weekday", () => {
  expect(nextOn("team_week", "2026-06-29")).toBe("2026-07-06");
  expect(nextOn("strategy_month", "2026-06-25")).toBe("2026-07-23");
  expect(nextOn("quarter", "2026-06-26")).toBe("2026-09-25");
});

test.each([
  ["hold", "scheduled", null],
  ["hold", "held", /planned/],
  ["close", "held", null],
  ["close", "scheduled", /runs/],
  ["close", "closed", /runs/],
  ["skip", "scheduled", null],
  ["skip", "held", /planned/],
] as const)("%s from %s", (move, state, expected) => {
  const said = whyNot(move, state);
  if (expected === null) expect(said).toBeNull();
  else expect(said).toMatch(expected);
});

describe("findings", () => {
  test("what is due comes first", () => {
    expect(reviewsFinding({ late: 0, now: 0, next: null }).said).toBe("No review is planned.");
    expect(reviewsFinding({ late: 0, now: 0, next: "2026-07-02" }).said).toBe("The next review is on 2 July 2026.");
    expect(reviewsFinding({ late: 1, now: 1, next: null })).toEqual({
      said: "One review is today.",
      needs: "One review was planned and never held.",
    });
  });
  test("an agenda says how far it is", () => {
    const point = (said: string) => ({ section: "gaps", said });
    expect(agendaFinding([])).toMatch(/nothing/);
    expect(agendaFinding([point(""), point("")])).toBe("Two points from the data, none spoken about yet.");
    expect(agendaFinding([point("x"), point("")])).toBe("One point of 2 spoken about.");
    expect(agendaFinding([point("x")])).toBe("Every point was spoken about.");
  });
});
