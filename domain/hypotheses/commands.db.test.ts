import { describe, expect, it } from "vitest";
import { aDraftBet, anOpenBet, betRow, inForce, judgedBet, settledBet, someEvidence } from "@/seed/factories/bets";
import { aDraft, aDraftedTheme, aTheme, historyOf } from "@/seed/factories/briefs";
import { company } from "@/seed/factories/company";
import { editHypothesis, openHypothesis } from "./commands";
import { getHypothesis } from "./detail-queries";
import { editHypothesisInput } from "./input";
import { listHypotheses } from "./queries";
import { confirmVerdict, proposeVerdict, reopenHypothesis, returnVerdict } from "./verdict-commands";

const kind = (wanted: string) => expect.objectContaining({ kind: wanted });
const actions = async (id: string) => (await historyOf(id)).map((row) => row.action);
const filter = {
  status: "all",
  themeId: null,
  ownerId: null,
  sort: "belief",
  descending: false,
  after: null,
  limit: 50,
} as const;

async function world() {
  const made = await company();
  return { ...made, themeId: await aTheme(made.executive) };
}

const edit = async (id: string, more: object) => {
  const { version, ...row } = await betRow(id);
  const { statement, category, themeId, ownerId, supportIf, debunkIf, testBy } = row;
  return editHypothesisInput.parse({
    ...{ statement, category, themeId, ownerId, supportIf, debunkIf, testBy, version, hypothesisId: id },
    prior: row.prior.toFixed(2),
    ...more,
  });
};

describe("writing a bet down", () => {
  it("is open to all but viewers; a contributor suggests, the owner opens", async () => {
    const { executive, manager, contributor, viewer, themeId } = await world();
    await expect(aDraftBet(viewer, themeId, { ownerId: executive.membershipId })).rejects.toEqual(kind("forbidden"));
    await expect(aDraftBet(contributor, themeId)).rejects.toMatchObject({ fields: { ownerId: expect.any(String) } });
    await inForce(executive, themeId);
    const id = await aDraftBet(contributor, themeId, { ownerId: manager.membershipId });
    await editHypothesis(contributor, await edit(id, { debunkIf: "median above 3 hours" }));
    await expect(openHypothesis(contributor, { hypothesisId: id, version: 2 })).rejects.toEqual(kind("forbidden"));
    await openHypothesis(manager, { hypothesisId: id, version: 2 });
    await expect(editHypothesis(contributor, await edit(id, {}))).rejects.toEqual(kind("forbidden"));
    expect(await actions(id)).toEqual(["hypothesis.drafted", "hypothesis.edited", "hypothesis.opened"]);
  });

  it("is not there for another organization, and a stale form is a conflict with both texts", async () => {
    const { executive, themeId } = await world();
    const other = await company();
    const id = await aDraftBet(executive, themeId);
    await expect(getHypothesis(other.executive, id)).rejects.toEqual(kind("not-found"));
    await expect(openHypothesis(other.executive, { hypothesisId: id, version: 1 })).rejects.toEqual(kind("not-found"));
    expect((await listHypotheses(other.executive, filter)).rows).toEqual([]);
    await editHypothesis(executive, await edit(id, { statement: "Said meanwhile" }));
    const stale = { ...(await edit(id, { statement: "Typed first" })), version: 1 };
    await expect(editHypothesis(executive, stale)).rejects.toMatchObject({
      kind: "conflict",
      current: { statement: "Said meanwhile" },
    });
  });

  it("does not open without its rules, and counts and keeps edits of frozen ones", async () => {
    const { executive, themeId } = await world();
    const bare = await aDraftBet(executive, themeId, { debunkIf: "" });
    await expect(openHypothesis(executive, { hypothesisId: bare, version: 1 })).rejects.toMatchObject({
      kind: "conflict",
      message: "Write first what would debunk it.",
    });
    const id = await anOpenBet(executive, themeId);
    await editHypothesis(executive, await edit(id, { statement: "Two people can equip a van in two hours" }));
    expect((await betRow(id)).ruleEdits).toBe(0);
    await editHypothesis(executive, await edit(id, { debunkIf: "median above 5 hours" }));
    const bet = await getHypothesis(executive, id);
    expect(bet.ruleEdits).toBe(1);
    expect(bet.edits).toMatchObject([
      {
        by: "Elena Executive",
        changes: [
          { term: "Debunked if", before: "median above 3.5 hours after 60 vans", after: "median above 5 hours" },
        ],
      },
    ]);
    await expect(editHypothesis(executive, await edit(id, { prior: "0.20" }))).rejects.toMatchObject({
      fields: { prior: expect.stringContaining("stays") },
    });
  });

  it("hides the bets of a brief and of a drafted choice from who may not read those", async () => {
    const { executive, contributor, manager } = await world();
    const themeId = await aDraftedTheme(executive);
    const id = await aDraftBet(executive, themeId);
    await expect(getHypothesis(contributor, id)).rejects.toEqual(kind("not-found"));
    await inForce(executive, themeId);
    expect((await getHypothesis(contributor, id)).id).toBe(id);
    const briefId = await aDraft(executive, themeId, { title: "Secret", confidentiality: "restricted" });
    const hidden = await aDraftBet(executive, themeId, { briefId });
    await expect(getHypothesis(manager, hidden)).rejects.toEqual(kind("not-found"));
    expect((await listHypotheses(manager, filter)).rows.map((bet) => bet.id)).toEqual([id]);
  });
});

describe("a verdict", () => {
  it("is proposed by the owner with a sentence and confirmed by an executive", async () => {
    const { executive, manager, peer, contributor, themeId } = await world();
    await inForce(executive, themeId);
    const id = await settledBet(manager, themeId, "against");
    const propose = { hypothesisId: id, version: 2, verdict: "debunked" as const, sentence: "Sixty vans say so." };
    for (const who of [peer, contributor])
      await expect(proposeVerdict(who, propose)).rejects.toEqual(kind("forbidden"));
    await expect(proposeVerdict(manager, { ...propose, sentence: "" })).rejects.toMatchObject({
      fields: { sentence: "Say in a sentence what was learned." },
    });
    await expect(proposeVerdict(manager, { ...propose, version: 1 })).rejects.toEqual(kind("conflict"));
    await proposeVerdict(manager, propose);
    const confirm = { hypothesisId: id, version: 3, sentence: "", aloneBecause: "" };
    await expect(confirmVerdict(manager, confirm)).rejects.toEqual(kind("forbidden"));
    await confirmVerdict(executive, confirm);
    expect(await betRow(id)).toMatchObject({
      status: "debunked",
      proposedVerdict: null,
      verdictBy: executive.membershipId,
    });
    await expect(proposeVerdict(manager, { ...propose, version: 4 })).rejects.toMatchObject({
      message: "It has its verdict already.",
    });
    expect(await actions(id)).toEqual([
      "hypothesis.drafted",
      "hypothesis.opened",
      "evidence.added",
      "evidence.added",
      "hypothesis.verdict-proposed",
      "hypothesis.verdict-confirmed",
    ]);
  });

  it("against the advice needs a sentence from both, and the history keeps what was advised", async () => {
    const { executive, manager, themeId } = await world();
    await inForce(executive, themeId);
    const id = await anOpenBet(manager, themeId);
    await someEvidence(manager, id, "against moderate kr-1");
    const propose = { hypothesisId: id, version: 2, verdict: "debunked" as const, sentence: "" };
    await expect(proposeVerdict(manager, propose)).rejects.toMatchObject({
      kind: "invalid",
      fields: { sentence: expect.stringContaining("The evidence does not say debunked") },
    });
    await proposeVerdict(manager, { ...propose, sentence: "The bracket cannot be fitted faster." });
    const confirm = { hypothesisId: id, version: 3, sentence: "", aloneBecause: "" };
    await expect(confirmVerdict(executive, confirm)).rejects.toMatchObject({
      fields: { sentence: expect.any(String) },
    });
    await confirmVerdict(executive, { ...confirm, sentence: "I saw it." });
    const bet = await getHypothesis(executive, id);
    expect(bet.verdictSentence).toBe("The bracket cannot be fitted faster.\nI saw it.");
    expect(bet.disagreements.map(({ act, verdict, by }) => [act, verdict, by])).toEqual([
      ["confirmed", "debunked", "Elena Executive"],
      ["proposed", "debunked", "Mara Manager"],
    ]);
    expect(bet.disagreements[0]?.advice).toContain("Very unlikely (15 %).");
  });

  it("is confirmed alone only when nobody else could, and shown so", async () => {
    const { executive, themeId } = await world();
    const id = await settledBet(executive, themeId, "for");
    await proposeVerdict(executive, { hypothesisId: id, version: 2, verdict: "supported", sentence: "It holds." });
    const confirm = { hypothesisId: id, version: 3, sentence: "", aloneBecause: "" };
    await expect(confirmVerdict(executive, confirm)).rejects.toMatchObject({
      fields: { aloneBecause: expect.stringContaining("Nobody else can confirm") },
    });
    await confirmVerdict(executive, { ...confirm, aloneBecause: "We are one executive." });
    expect((await betRow(id)).verdictSentence).toContain("Confirmed alone: We are one executive.");
  });

  it("is returned with a reason, or opened again by an executive only", async () => {
    const { executive, manager, themeId } = await world();
    await inForce(executive, themeId);
    const id = await settledBet(manager, themeId, "for");
    await proposeVerdict(manager, { hypothesisId: id, version: 2, verdict: "supported", sentence: "It holds." });
    await returnVerdict(executive, { hypothesisId: id, version: 3, reason: "One more month." });
    expect(await betRow(id)).toMatchObject({ status: "open", proposedVerdict: null });
    await judgedBet(manager, executive, id, "supported");
    const again = { hypothesisId: id, version: (await betRow(id)).version, reason: "A deal was lost." };
    await expect(reopenHypothesis(manager, again)).rejects.toEqual(kind("forbidden"));
    await reopenHypothesis(executive, again);
    expect(await betRow(id)).toMatchObject({ status: "open", verdictAt: null });
    await expect(reopenHypothesis(executive, { ...again, version: again.version + 1 })).rejects.toEqual(
      kind("conflict"),
    );
    expect((await actions(id)).slice(-1)).toEqual(["hypothesis.reopened"]);
  });
});
