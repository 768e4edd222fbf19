import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptedInHaste, briefAgreement, mainEffortRecall, reconfirmations, unclearKeyTasks } from "./comprehension";
import { ANCHOR } from "./larkfield-flow.fixture";
import { addWorkingDays } from "./working-days";

const publishedOn = "2026-04-02";
const backBrief = (recipient: string, days: number | null, round: number | null = 1) => ({
  id: recipient,
  recipient,
  publishedOn,
  acceptedOn: days === null ? null : addWorkingDays(publishedOn, days),
  round: days === null ? null : round,
});
const dock = [
  backBrief("a", 2),
  backBrief("b", 4),
  backBrief("c", 8, 2),
  backBrief("d", 12),
  backBrief("e", 22, 3),
  backBrief("f", null),
];

describe("agreement on a brief", () => {
  it("counts the pending as not accepted, and their wait as it is", () => {
    const { value, level, reasons } = briefAgreement(dock, ANCHOR);
    expect(value).toMatchObject({ required: 6, accepted: 5, firstPass: 0.6, medianRounds: 1, typicalDays: 8 });
    expect(value?.share).toBeCloseTo(0.83, 2);
    expect(value?.pending).toEqual([{ recipient: "f", days: 62 }]);
    expect(level).toBe("late");
    expect(reasons[1]).toContain("62 working days");
  });

  it("is pending at first, agreed at last, unknown when nobody need agree", () => {
    expect(briefAgreement(dock, addWorkingDays(publishedOn, 10)).level).toBe("pending");
    expect(briefAgreement(dock.slice(0, 5), ANCHOR).level).toBe("agreed");
    expect(briefAgreement([], ANCHOR).level).toBe("not_enough_data");
  });

  it("does not see the future: on the day of publication nothing is accepted", () => {
    expect(briefAgreement(dock, publishedOn).value).toMatchObject({ accepted: 0, firstPass: null, typicalDays: null });
  });

  it("stays in 0..1 and does not depend on order", () => {
    const list = fc.array(
      fc.option(fc.nat(60)).map((days) => backBrief(`${days}`, days)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(list, (all) => {
        const { value } = briefAgreement(all, ANCHOR);
        expect(value && value.share >= 0 && value.share <= 1).toBe(true);
        expect(briefAgreement([...all].reverse(), ANCHOR).value).toEqual(value);
      }),
    );
  });
});

describe("recall of the main effort", () => {
  it("stands beside what people say they understand", () => {
    const { value, level } = mainEffortRecall(33, 52, 0.71, ANCHOR);
    expect(value?.share).toBeCloseTo(0.635, 3);
    expect(value?.illusionGap).toBeCloseTo(0.075, 3);
    expect(level).toBe("known");
  });

  it("states an illusion from twenty points on, and needs five answers", () => {
    expect(mainEffortRecall(5, 10, 0.7, ANCHOR)).toMatchObject({ level: "illusion" });
    expect(mainEffortRecall(5, 10, 0.69, ANCHOR).level).toBe("unclear");
    expect(mainEffortRecall(6, 10, null, ANCHOR).level).toBe("known");
    expect(mainEffortRecall(3, 4, null, ANCHOR).level).toBe("not_enough_data");
  });
});

describe("reading the rounds", () => {
  it("blames the brief when three recipients stumble over one key task", () => {
    const sent = ["a", "b", "c"].map((recipient) => ({ recipient, keyTask: "KT2" }));
    expect(unclearKeyTasks([...sent, { recipient: "a", keyTask: "KT1" }])).toEqual(["KT2"]);
    expect(unclearKeyTasks([sent[0], sent[0], sent[0]].filter((s) => s !== undefined))).toEqual([]);
  });

  it("counts requests to reconfirm apart", () => {
    const answers = ["still_stands", null, "revise", null] as const;
    expect(reconfirmations(answers)).toEqual({ outstanding: 2, stillStand: 1, revise: 1 });
  });

  it("notes an acceptance within two minutes", () => {
    const submitted = new Date("2026-04-08T09:00:00Z");
    expect(acceptedInHaste(submitted, new Date("2026-04-08T09:00:40Z"))).toBe(true);
    expect(acceptedInHaste(submitted, new Date("2026-04-08T09:02:00Z"))).toBe(false);
  });
});
