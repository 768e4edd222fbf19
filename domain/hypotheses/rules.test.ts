import { describe, expect, it } from "vitest";
import {
  adviceSentence,
  beliefOf,
  decisionWait,
  type Finding,
  groundSentence,
  testWords,
  walkOf,
} from "./belief-rules";
import { capabilitiesFinding } from "./capability-rules";
import { betsFinding, isUntested, leansFalse, pageOfBets, sortBets } from "./list-rules";
import { outsideFinding, whyNotAnswered } from "./market-signal-rules";
import {
  changesRules,
  linksOf,
  strongestOf,
  subjectOf,
  whyNoEvidence,
  whyNotEdited,
  whyNotOpen,
  whyNoVerdict,
  whyTooStrong,
} from "./rules";
import { checkInWords, linkOf } from "./source-rules";
import { chance } from "./wording-rules";

const frozen = { supportIf: "median below 2.2 hours", debunkIf: "median above 3.5 hours", testBy: "2026-07-24" };

const finding = (words: string, more: Partial<Finding> = {}): Finding => {
  const [direction, strength, sourceKey = "a"] = words.split(" ");
  return {
    id: words,
    direction: direction as Finding["direction"],
    strength: strength as Finding["strength"],
    sourceKind: "measure",
    sourceKey,
    isRetracted: false,
    byExecutive: false,
    ...more,
  };
};
const h4 = [finding("for weak mockup"), finding("against moderate dive"), finding("against moderate kr")];

describe("the life of a bet", () => {
  it("opens only with its rules and its day", () => {
    expect(whyNotOpen({ ...frozen, status: "draft" })).toBeNull();
    expect(whyNotOpen({ ...frozen, supportIf: "", status: "draft" })).toBe("Write first what would support it.");
    expect(whyNotOpen({ ...frozen, debunkIf: "", status: "draft" })).toBe("Write first what would debunk it.");
    expect(whyNotOpen({ ...frozen, testBy: null, status: "draft" })).toBe("Name first the day by which it is tested.");
    expect(whyNotOpen({ ...frozen, status: "open" })).toBe("It is open already.");
    expect(whyNotOpen({ ...frozen, status: "debunked" })).toBe("It has its verdict already.");
  });

  it("lets frozen rules be edited and sees it, but neither the prior nor a judged bet", () => {
    const open = { ...frozen, status: "open" as const, prior: 0.5 };
    expect(whyNotEdited(open, { ...frozen, debunkIf: "above 5 hours", prior: 0.5 })).toBeNull();
    expect(changesRules(frozen, { ...frozen, debunkIf: "above 5 hours" })).toBe(true);
    expect(changesRules(frozen, frozen)).toBe(false);
    expect(whyNotEdited(open, { ...frozen, prior: 0.2 })?.field).toBe("prior");
    expect(whyNotEdited(open, { ...frozen, debunkIf: "", prior: 0.5 })?.field).toBe("debunkIf");
    expect(whyNotEdited(open, { ...frozen, testBy: null, prior: 0.5 })?.field).toBe("testBy");
    expect(whyNotEdited({ ...open, status: "supported" }, { ...frozen, prior: 0.5 })?.field).toBe("form");
    expect(whyNotEdited({ ...open, status: "draft" }, { ...frozen, supportIf: "", prior: 0.2 })).toBeNull();
  });

  it("takes evidence when its rules are frozen, also after a verdict", () => {
    expect(whyNoEvidence("draft")).toContain("not frozen yet");
    expect([whyNoEvidence("open"), whyNoEvidence("supported")]).toEqual([null, null]);
    expect([whyNoVerdict("open"), whyNoVerdict("draft")]).toEqual([null, "A draft is not judged; open it first."]);
  });

  it("belongs to who suggested it while it is a draft, then to its owner", () => {
    const bet = { ownerId: "owner", createdBy: "me" };
    expect(subjectOf({ ...bet, status: "draft" }, "me")).toEqual({ ownerId: "me", isDraft: true });
    expect(subjectOf({ ...bet, status: "open" }, "me")).toEqual({ ownerId: "owner", isDraft: false });
  });
});

describe("strength is capped by the kind of source", () => {
  it.each([
    ["opinion", null, "weak"],
    ["anecdote", null, "weak"],
    ["interviews", null, "weak"],
    ["interviews", 4, "weak"],
    ["interviews", 5, "moderate"],
    ["market_data", null, "moderate"],
    ["behaviour", null, "strong"],
    ["measure", null, "strong"],
    ["experiment", null, "strong"],
  ] as const)("%s of %s is %s at most", (kind, n, most) => {
    expect(strongestOf(kind, n)).toBe(most);
    expect(whyTooStrong(kind, n, most)).toBeNull();
    if (most !== "strong") expect(whyTooStrong(kind, n, "strong")).toMatch(/at most/);
  });
});

describe("what the evidence says", () => {
  it("speaks as the product does", () => {
    const belief = beliefOf({ prior: 0.5, testBy: "2026-07-24" }, h4, "2026-06-29");
    expect(belief.said).toBe("Very unlikely (5 %).");
    expect(belief.because).toBe("Started at even odds; two moderate findings against, one weak for.");
    expect(adviceSentence(belief)).toContain("above the 5 %");
    expect(adviceSentence({ advice: "open", probability: 0.96, sources: 1 })).toContain("a verdict needs two");
    expect(adviceSentence({ advice: "untested", probability: 0.5, sources: 1 })).toMatch(/^Untested/);
  });

  it("knows a source by another spelling", () => {
    const two = [finding("for moderate a"), finding("for moderate b", { sourceKey: " A " })];
    expect(beliefOf({ prior: 0.5, testBy: null }, two, "2026-06-29").sources).toBe(1);
    expect(walkOf(0.5, two).steps.map((step) => step.counts)).toEqual([7.5, 3.75]);
  });

  it("walks from the prior to where belief stands and leaves out what was retracted", () => {
    const { start, steps } = walkOf(0.5, [...h4, finding("for strong gone", { isRetracted: true })]);
    expect(start).toBe(0);
    expect(steps.map((step) => step.to)).toEqual([2.5, -5, -12.5]);
  });

  it("says whose evidence it is (N6)", () => {
    expect(groundSentence([])).toBeNull();
    expect(groundSentence([finding("for weak a", { sourceKind: "opinion" })])).toBe("Rests on leadership opinion.");
    expect(groundSentence([finding("for weak a", { byExecutive: true, sourceKind: "anecdote" })])).toBe(
      "Rests on leadership opinion.",
    );
    const byExecutives = (["measure", "experiment"] as const).map((sourceKind) =>
      finding("for weak a", { byExecutive: true, sourceKind }),
    );
    expect(groundSentence(byExecutives)).toBe("Executives brought in all of it; none of it is opinion.");
    expect(groundSentence([finding("for weak a"), finding("for weak b", { byExecutive: true })])).toBe(
      "1 of 2 findings come from the ground.",
    );
    expect(groundSentence(h4)).toBe("All of it comes from the ground.");
  });

  it("counts the days to the decision (N5)", () => {
    expect(decisionWait("2026-03-20", "2026-04-01", "2026-06-29")).toMatchObject({
      days: 12,
      isFlagged: false,
      said: "A decision answered it after 12 days.",
    });
    expect(decisionWait("2026-06-10", null, "2026-06-29")).toMatchObject({
      isOpen: true,
      isFlagged: true,
      said: "Debunked 19 days ago; no decision answers it yet.",
    });
    expect(decisionWait("2026-06-29", null, "2026-06-29").said).toBe("Debunked today; no decision answers it yet.");
  });

  it("writes a chance without more precision than there is", () => {
    expect([0.0025, 0.053, 0.49, 0.983, 0.997].map(chance)).toEqual([
      "below 1\u00a0%",
      "5\u00a0%",
      "49\u00a0%",
      "98\u00a0%",
      "above 99\u00a0%",
    ]);
  });

  it("says how long is left", () => {
    expect(testWords({ status: "open", testBy: "2026-07-24" }, "2026-06-29")).toBe("25 days left");
    expect(testWords({ status: "open", testBy: "2026-06-12" }, "2026-06-29")).toBe("its day was 17 days ago");
    expect(testWords({ status: "supported", testBy: "2026-06-12" }, "2026-06-29")).toBeNull();
  });
});

describe("lists in one sentence", () => {
  const bet = (probability: number, more: object = {}) => ({
    id: String(probability),
    number: Math.round(probability * 100),
    statement: `p ${probability}`,
    status: "open" as const,
    testBy: "2026-07-24",
    loadBearing: true,
    belief: { advice: "open" as const, probability, findings: 1 },
    ...more,
  });
  const untested = bet(0.49, { belief: { advice: "untested", probability: 0.49, findings: 1 } });

  it("names what leans false and what was never tested", () => {
    expect(betsFinding([])).toBe("Nobody has said yet what would have to be true.");
    expect(betsFinding([bet(0.05), untested])).toBe("One bet leans false, one was never tested.");
    expect(betsFinding([bet(0.05), bet(0.1)])).toBe("Two bets lean false.");
    expect(betsFinding([untested])).toBe("One bet was never tested.");
    expect(betsFinding([bet(0.7)])).toBe("One bet is open; none leans false.");
    expect(betsFinding([bet(0.99, { status: "supported" })])).toBe("One bet has its verdict; none is open.");
    expect(betsFinding([bet(0.5, { status: "draft" })])).toBe("One bet is only a draft.");
    expect([isUntested(untested), leansFalse(untested), leansFalse(bet(0.05))]).toEqual([true, false, true]);
  });

  it("sorts by belief, least believed first", () => {
    expect(sortBets([bet(0.9), bet(0.05), bet(0.5)], "belief", false).map((one) => one.id)).toEqual([
      "0.05",
      "0.5",
      "0.9",
    ]);
    expect(sortBets([bet(0.05), bet(0.9)], "belief", true)[0]?.id).toBe("0.9");
  });

  it("is turned page by page, every bet once, and goes on where the last one of a page has gone meanwhile", () => {
    const many = Array.from({ length: 23 }, (_, i) => bet((1 + (i % 5)) / 10)).map((one, i) => ({
      ...one,
      id: `bet ${i}`,
      number: i,
    }));
    for (const descending of [false, true]) {
      const seen: string[] = [];
      let after: readonly [string | number, string] | null = null;
      do {
        const page: ReturnType<typeof pageOfBets<(typeof many)[number]>> = pageOfBets(many, {
          sort: "belief",
          descending,
          after,
          limit: 4,
        });
        seen.push(...page.rows.map(({ id }) => id));
        after = page.next;
      } while (after);
      expect(seen).toEqual(sortBets(many, "belief", descending).map(({ id }) => id));
    }
    const page = { sort: "belief", descending: false, limit: 50 } as const;
    expect(pageOfBets(many, { ...page, after: [0.4, "gone"] }).rows.every((one) => one.belief.probability > 0.4)).toBe(
      true,
    );
    expect(pageOfBets(many, { ...page, after: [0.5, "gone"] })).toEqual({ rows: [], next: null });
  });

  it("says what outside waits for", () => {
    expect(outsideFinding([]).said).toBe("Nobody has brought a signal from outside yet.");
    expect(outsideFinding([{ status: "new", impact: 3 }]).needs).toBe("One strong one has no answer.");
    expect(outsideFinding([{ status: "new", impact: 1 }]).said).toBe(
      "One signal from outside. One waits for an answer.",
    );
    expect(outsideFinding([{ status: "used", impact: 3 }]).said).toBe("One signal from outside, each answered.");
    expect(whyNotAnswered("new", "used")).toBeNull();
    expect(whyNotAnswered("considered", "used")).toBeNull();
    expect(whyNotAnswered("considered", "considered")).toContain("already");
    expect(whyNotAnswered("used", "set_aside")).toBe("It was answered before.");
  });

  it("says what falls short", () => {
    const row = (name: string, need: number, have: number) => ({ name, need, have });
    expect(capabilitiesFinding([])).toBe("Nobody has said yet what we must be able to do.");
    expect(capabilitiesFinding([row("a", 3, 3), row("b", 2, 4)])).toBe("All two capabilities are there.");
    expect(capabilitiesFinding([row("install", 4, 1), row("b", 3, 3)])).toBe(
      "One of two capabilities falls short, by three levels at most: install.",
    );
  });
});

describe("where evidence comes from", () => {
  it("puts a check-in into words", () => {
    const said = { value: 4, confidence: 3, statusWord: null, note: "The bracket slips." };
    expect(checkInWords(said, { title: "Install hours", unit: "hours", type: "increase_decrease" }, null)).toBe(
      "Install hours: 4\u00a0hours. The bracket slips.",
    );
    expect(checkInWords({ ...said, statusWord: "going_well", note: "" }, null, { title: "Kit" })).toBe(
      "Kit: going well.",
    );
  });

  it("knows the row and what a signal touches", () => {
    const none = { checkInId: null, frictionId: null, diveId: null, marketSignalId: null, lessonId: null };
    expect(linkOf(none)).toBeNull();
    expect(linkOf({ ...none, diveId: "d" })).toEqual({ type: "dive", id: "d" });
    expect(linksOf(["theme:t", "hypothesis:h"])).toEqual([
      { themeId: "t", hypothesisId: null },
      { themeId: null, hypothesisId: "h" },
    ]);
  });
});
