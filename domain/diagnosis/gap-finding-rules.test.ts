import { describe, expect, test } from "vitest";
import {
  adviceWords,
  causesFinding,
  gapFinding,
  shareFinding,
  signsFinding,
  storedAdvice,
  trendFinding,
} from "./gap-finding-rules";

const cause = (name: "C2" | "C4" | "C5" | "C6", n: number) => ({
  cause: name,
  objectiveIds: Array.from({ length: n }, (_, i) => `${i}`),
});

describe("sentences of the gap page", () => {
  test("name the size and where to look first", () => {
    expect(gapFinding(0.148, [cause("C6", 3), cause("C5", 3), cause("C4", 2)], 5)).toEqual({
      said: "We are 15 points behind our own plan.",
      rest: "Look first at means and targets.",
    });
    expect(gapFinding(0.01, [], 0).said).toBe("We are 1 point behind our own plan.");
    expect(gapFinding(0, [], 0)).toEqual({
      said: "We are where our own plan says we should be.",
      rest: "No objective is in trouble.",
    });
    expect(gapFinding(0.2, [], 2).rest).toBe("No known cause is in the data: go and see.");
    expect(gapFinding(null, [], 0).said).toBe("No objective has both a plan and a reading yet.");
  });

  test("count the troubled objectives of the first causes", () => {
    expect(causesFinding([cause("C6", 3), cause("C5", 3), cause("C4", 2)], 5)).toBe(
      "Missing means and unrealistic targets each sit in three of five troubled objectives.",
    );
    expect(causesFinding([cause("C4", 1)], 1)).toBe(
      "Intent that is not understood sits in one of one troubled objective.",
    );
    expect(causesFinding([], 2)).toBe("Two objectives are in trouble, and no known cause is in the data.");
    expect(causesFinding([], 0)).toBe("No objective is in trouble.");
  });

  test("follow the gap back as far as it can be read", () => {
    expect(trendFinding([{ gap: 0.08 }, { gap: 0.1 }, { gap: 0.148 }])).toBe("The gap has grown from 8 to 15 points.");
    expect(trendFinding([{ gap: 0.2 }, { gap: 0.1 }, { gap: 0.1 }])).toBe("The gap has shrunk from 20 to 10 points.");
    expect(trendFinding([{ gap: 0.1 }, { gap: 0.1 }, { gap: 0.1 }])).toBe("The gap has stayed at about 10 points.");
    expect(trendFinding([])).toBe("The gap cannot be followed back yet.");
  });

  test("say how many objectives are most of it", () => {
    expect(shareFinding([0.314, 0.267, 0.194, 0.113, 0])).toBe("Two objectives are most of it.");
    expect(shareFinding([0.3])).toBe("One objective is most of it.");
    expect(shareFinding([0, 0])).toBe("No objective is behind its own plan.");
  });

  test("name the teams that are disconnected and count those that cannot be read", () => {
    const team = (name: string, level: string) => ({ name, level });
    expect(
      signsFinding([team("Field", "disconnected"), team("Cloud", "connected"), team("Apps", "not_enough_data")]),
    ).toBe("Field is disconnected; one team cannot be read.");
    expect(signsFinding([team("Cloud", "watch")])).toBe("No team that can be read is disconnected.");
    expect(signsFinding([team("Apps", "not_enough_data")])).toBe("No team can be read yet.");
    expect(signsFinding([])).toBe("No operational team stands in your line.");
  });

  test("keep an advice readable when it was stored long ago", () => {
    expect(adviceWords("hold_balance")).toBe("Hold the balance.");
    expect(storedAdvice("hold_balance")).toBe("Hold the balance.");
    expect(storedAdvice("something older")).toBe("something older");
    expect(storedAdvice(null)).toBeNull();
  });
});
