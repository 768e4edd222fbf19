import { describe, expect, test } from "vitest";
import { coverageFinding, nextSentence, notBeenFinding } from "./finding-rules";
import { byNeed, mayPlanDives, missingInFollowUp, missingToHold, whyNotDive } from "./rules";

const held = {
  diveOn: "2026-06-29",
  findings: ["The gland leaks."],
  followUps: [{ text: "Try another", ownerId: "a", dueOn: "2026-07-10" }],
  noneNeededBecause: "",
};
const place = (name: string, days: number | null, hours = 0) => ({ teamId: name, name, days, hours });

const limits = { fresh: 45, fading: 90 };

describe("what counts as held", () => {
  test("a day that has come, a finding, and a promise or why none is needed", () => {
    expect(missingToHold(held, "2026-06-29")).toBeNull();
    expect(
      missingToHold({ ...held, followUps: [], noneNeededBecause: "They have it in hand." }, "2026-06-29"),
    ).toBeNull();
    expect(missingToHold(held, "2026-06-28")?.[0]).toBe("diveOn");
    expect(missingToHold({ ...held, findings: [] }, "2026-06-29")?.[0]).toBe("findings");
    expect(missingToHold({ ...held, followUps: [] }, "2026-06-29")?.[0]).toBe("text1");
    expect(missingToHold({ ...held, noneNeededBecause: "None." }, "2026-06-29")?.[0]).toBe("noneNeededBecause");
  });

  test("a promise has words, somebody and a day", () => {
    expect(missingInFollowUp({ text: "", ownerId: null, dueOn: null }, 2)).toBeNull();
    expect(missingInFollowUp({ text: "", ownerId: "a", dueOn: null }, 2)?.[0]).toBe("text2");
    expect(missingInFollowUp({ text: "Try", ownerId: null, dueOn: "2026-07-01" }, 1)?.[0]).toBe("owner1");
    expect(missingInFollowUp({ text: "Try", ownerId: "a", dueOn: null }, 3)?.[0]).toBe("due3");
  });
});

test("a dive goes from planned to held to confirmed, or is called off while planned", () => {
  expect(whyNotDive("hold", "planned")).toBeNull();
  expect(whyNotDive("cancel", "planned")).toBeNull();
  expect(whyNotDive("confirm", "held")).toBeNull();
  for (const [act, state] of [
    ["hold", "held"],
    ["cancel", "held"],
    ["confirm", "planned"],
    ["hold", "confirmed"],
    ["confirm", "confirmed"],
    ["hold", "cancelled"],
  ] as const)
    expect(whyNotDive(act, state)).not.toBeNull();
});

describe("where to go next", () => {
  test("where nobody was for longest, and where friction costs most", () => {
    const order = byNeed([place("Fresh", 6, 40), place("Never", null), place("Costly", 120, 30), place("Old", 132)]);
    expect(order.map(({ name }) => name)).toEqual(["Costly", "Never", "Old", "Fresh"]);
    expect(nextSentence([place("Never", null, 12), place("Fresh", 6)], limits)).toBe(
      "Go to Never next: never visited, 12 hours a week lost to friction.",
    );
    expect(nextSentence([place("Fresh", 6, 99)], limits)).toBeNull();
  });

  test("the sentences", () => {
    const seen = { coverage: 0.5, seen: 25, people: 50, unseen: 4, never: 3 };
    expect(coverageFinding(seen, 8, limits)).toEqual({
      said: "Leaders have been where 25 of 50 people work.",
      needs: "Four of eight teams have not been seen for 90 days.",
    });
    expect(coverageFinding({ ...seen, coverage: null }, 0, limits).needs).toBeNull();
    expect(notBeenFinding([place("Cloud", 132)], limits)).toBe("Nobody who leads has been at Cloud for 90 days.");
  });

  test("executives plan, and managers who lead a team", () => {
    expect(mayPlanDives({ role: "executive", scopeTeamIds: [] })).toBe(true);
    expect(mayPlanDives({ role: "manager", scopeTeamIds: [] })).toBe(false);
    expect(mayPlanDives({ role: "contributor", scopeTeamIds: ["a"] })).toBe(false);
  });
});
