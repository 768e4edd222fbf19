import { expect, test } from "vitest";
import { membersFinding, membersNeed, personFinding, teamsFinding } from "./finding-rules";

test("people and teams are counted in words", () => {
  expect(membersFinding(1, 1)).toBe("One person in one team.");
  expect(membersFinding(60, 13)).toBe("60 people in 13 teams.");
  expect(membersNeed(0)).toBeNull();
  expect(membersNeed(1)).toBe("1 invitation ran out unanswered.");
});

test("teams without a lead are said", () => {
  expect(teamsFinding([{ leadMembershipId: "x" }])).toEqual({ said: "One team on one tree.", needs: null });
  expect(teamsFinding([{ leadMembershipId: null }, { leadMembershipId: null }]).needs).toBe("Two teams have no lead.");
});

test("what a person owns is one sentence", () => {
  expect(personFinding("Ann", { objectives: 0, projects: 0, open: 0 })).toBe("Ann owns nothing yet.");
  expect(personFinding("Ann", { objectives: 1, projects: 0, open: 0 })).toBe("Ann owns one objective.");
  expect(personFinding("Ann", { objectives: 2, projects: 1, open: 3 })).toBe(
    "Ann owns two objectives, one project and three pieces of open work.",
  );
});
