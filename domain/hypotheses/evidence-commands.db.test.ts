import { describe, expect, it } from "vitest";
import { aDraftBet, anOpenBet, aSignal, inForce, someEvidence } from "@/seed/factories/bets";
import { aTheme, historyOf } from "@/seed/factories/briefs";
import { asOwner, company } from "@/seed/factories/company";
import { aCheckIn, aRunningObjective } from "@/seed/factories/objectives";
import { getHypothesis } from "./detail-queries";
import { retractEvidence } from "./evidence-commands";
import { getEvidenceSource } from "./source-queries";

const kind = (wanted: string) => expect.objectContaining({ kind: wanted });

async function world() {
  const made = await company();
  const themeId = await aTheme(made.executive);
  await inForce(made.executive, themeId);
  return { ...made, themeId, betId: await anOpenBet(made.manager, themeId) };
}

const lastCheckIn = async (measureId: string): Promise<string> =>
  String((await asOwner().sql`select id from check_ins where measure_id = ${measureId} order by revision desc`)[0]?.id);

describe("evidence", () => {
  it("is refused before the rules are frozen, by a viewer, too strong for its source, or from tomorrow", async () => {
    const { manager, contributor, viewer, themeId, betId } = await world();
    const draft = await aDraftBet(manager, themeId);
    await expect(someEvidence(manager, draft, "for weak a")).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("not frozen yet"),
    });
    await expect(someEvidence(viewer, betId, "for weak a")).rejects.toEqual(kind("forbidden"));
    await expect(
      (async () => someEvidence(contributor, betId, "for strong a", { sourceKind: "anecdote" }))(),
    ).rejects.toThrow(/weak at most/);
    await expect(someEvidence(contributor, betId, "for weak a", { observedOn: "2026-06-30" })).rejects.toMatchObject({
      fields: { observedOn: expect.any(String) },
    });
    await someEvidence(contributor, betId, "for moderate talks", { sourceKind: "interviews", interviewCount: "7" });
    expect((await getHypothesis(viewer, betId)).evidence).toMatchObject([{ strength: "moderate", interviewCount: 7 }]);
    expect((await historyOf(betId)).map((row) => row.action)).toContain("evidence.added");
  });

  it("does not cross into another organization", async () => {
    const { betId, manager } = await world();
    const other = await company();
    await expect(someEvidence(other.executive, betId, "for weak a")).rejects.toEqual(kind("not-found"));
    const evidenceId = await someEvidence(manager, betId, "for weak a");
    await expect(retractEvidence(other.executive, { evidenceId, reason: "Not ours." })).rejects.toEqual(
      kind("not-found"),
    );
    const signalId = await aSignal(other.contributor);
    await expect(
      someEvidence(manager, betId, "for weak b", { from: "market_signal", fromId: signalId }),
    ).rejects.toEqual(kind("not-found"));
  });

  it("is taken back with a reason, left out and listed; its source is refused from then on", async () => {
    const { manager, peer, contributor, executive, betId } = await world();
    const evidenceId = await someEvidence(contributor, betId, "against strong KR-1");
    await expect(retractEvidence(peer, { evidenceId, reason: "No." })).rejects.toEqual(kind("forbidden"));
    await retractEvidence(contributor, { evidenceId, reason: "The clock was wrong." });
    await expect(retractEvidence(executive, { evidenceId, reason: "Twice." })).rejects.toMatchObject({
      message: "It was retracted before.",
    });
    const bet = await getHypothesis(manager, betId);
    expect(bet.belief).toMatchObject({ probability: 0.5, findings: 0 });
    expect(bet.evidence).toMatchObject([{ isRetracted: true, retractedBecause: "The clock was wrong." }]);
    await expect(someEvidence(manager, betId, "against weak kr-1")).rejects.toMatchObject({
      fields: { sourceKey: "This source was retracted: The clock was wrong. Name another source." },
    });
    await someEvidence(manager, betId, "against weak kr-2");
    expect((await historyOf(betId)).map((row) => row.action)).toContain("evidence.retracted");
  });

  it("comes in one step from a check-in, unless that was corrected, retracted, or is not for everybody", async () => {
    const { executive, manager, contributor, themeId, betId } = await world();
    const { measureId } = await aRunningObjective(executive, manager, themeId);
    await aCheckIn(manager, measureId, "4", { note: "The bracket slips." });
    const checkInId = await lastCheckIn(measureId);
    const source = await getEvidenceSource(contributor, "check_in", checkInId);
    expect(source).toMatchObject({
      sourceKey: "KR-1",
      sourceKind: "measure",
      text: "Median install hours per van: 4\u00a0hours. The bracket slips.",
      observedOn: "2026-06-29",
      refusal: null,
    });
    const from = { from: "check_in", fromId: checkInId };
    const evidenceId = await someEvidence(contributor, betId, "against strong KR-1", from);
    expect((await getHypothesis(contributor, betId)).evidence).toMatchObject([{ checkInId }]);
    await retractEvidence(contributor, { evidenceId, reason: "Read wrongly." });
    await expect(someEvidence(manager, betId, "against weak other", from)).rejects.toMatchObject({
      message: "It was retracted as evidence: Read wrongly.",
    });
    await aCheckIn(manager, measureId, "3", { correctsId: checkInId });
    expect((await getEvidenceSource(manager, "check_in", checkInId)).refusal).toContain("corrected since");

    const secret = await aRunningObjective(executive, executive, themeId, { visibility: "restricted" });
    await aCheckIn(executive, secret.measureId, "4");
    const hidden = await lastCheckIn(secret.measureId);
    await expect(getEvidenceSource(contributor, "check_in", hidden)).rejects.toEqual(kind("not-found"));
    await expect(
      someEvidence(executive, betId, "for weak secret", { from: "check_in", fromId: hidden }),
    ).rejects.toMatchObject({ message: expect.stringContaining("Not everybody may read") });
  });
});
