import { describe, expect, it } from "vitest";
import { anOpenBet, aSignal, inForce } from "@/seed/factories/bets";
import { aTheme, historyOf } from "@/seed/factories/briefs";
import { company } from "@/seed/factories/company";
import { addCapability, editCapability } from "./capability-commands";
import { addCapabilityInput, editCapabilityInput } from "./capability-input";
import { getCapability, listCapabilities } from "./capability-queries";
import { answerSignal } from "./market-signal-commands";
import { signalFilter } from "./market-signal-input";
import { getSignal, listSignals, listSignalsOf, listStrongUnanswered } from "./market-signal-queries";

const kind = (wanted: string) => expect.objectContaining({ kind: wanted });

async function world() {
  const made = await company();
  const themeId = await aTheme(made.executive);
  await inForce(made.executive, themeId);
  return { ...made, themeId };
}

const answer = (signalId: string, more: object = {}) => ({
  signalId,
  version: 1,
  answer: "considered" as const,
  sentence: "We hold our price until the first tender.",
  ...more,
});

describe("what comes from outside", () => {
  it("is brought in by anybody but viewers, tied to what it touches, and answered by who owns that", async () => {
    const { executive, manager, contributor, viewer, themeId } = await world();
    await expect(aSignal(viewer)).rejects.toEqual(kind("forbidden"));
    const betId = await anOpenBet(manager, themeId);
    const id = await aSignal(contributor, { links: [`hypothesis:${betId}`, `theme:${themeId}`] });
    expect(await getSignal(viewer, id)).toMatchObject({ status: "new", mayAnswer: false });
    expect((await listSignalsOf(viewer, { hypothesisId: betId })).map((row) => row.id)).toEqual([id]);
    expect((await listSignalsOf(viewer, { themeId })).map((row) => row.id)).toEqual([id]);
    expect((await listStrongUnanswered(executive)).map((row) => row.id)).toEqual([id]);
    for (const who of [contributor, manager, viewer])
      await expect(answerSignal(who, answer(id))).rejects.toEqual(kind("forbidden"));
    await answerSignal(executive, answer(id));
    expect(await listStrongUnanswered(executive)).toEqual([]);
    await expect(answerSignal(executive, answer(id))).rejects.toEqual(kind("conflict"));
    await expect(answerSignal(executive, answer(id, { version: 2 }))).rejects.toMatchObject({
      message: expect.stringContaining("considered already"),
    });
    await answerSignal(executive, answer(id, { version: 2, answer: "used" }));
    await expect(answerSignal(executive, answer(id, { version: 3, answer: "set_aside" }))).rejects.toMatchObject({
      message: "It was answered before.",
    });
    expect((await historyOf(id)).map((row) => row.action)).toEqual([
      "market-signal.raised",
      "market-signal.answered",
      "market-signal.answered",
    ]);
  });

  it("may be answered by a manager who owns the choice it touches", async () => {
    const { manager, contributor } = await world();
    const own = await aTheme(manager);
    await inForce(manager, own);
    const id = await aSignal(contributor, { links: [`theme:${own}`] });
    expect((await getSignal(manager, id)).mayAnswer).toBe(true);
    await answerSignal(manager, answer(id, { answer: "set_aside" }));
  });

  it("stays in its organization, and pages follow a key", async () => {
    const { contributor, executive } = await world();
    const other = await company();
    const ids = [];
    for (const day of ["2026-06-01", "2026-06-02", "2026-06-03"])
      ids.unshift(await aSignal(contributor, { observedOn: day, impact: "1" }));
    await expect(getSignal(other.executive, ids[0] ?? "")).rejects.toEqual(kind("not-found"));
    await expect(answerSignal(other.executive, answer(ids[0] ?? ""))).rejects.toEqual(kind("not-found"));
    const first = await listSignals(executive, signalFilter({}, 2));
    expect(first.rows.map((row) => row.id)).toEqual(ids.slice(0, 2));
    const second = await listSignals(executive, signalFilter({ after: JSON.stringify(first.next) }, 2));
    expect([second.rows.map((row) => row.id), second.next]).toEqual([ids.slice(2), null]);
    expect((await listSignals(other.executive, signalFilter({}))).rows).toEqual([]);
  });
});

describe("capabilities", () => {
  const form = (themeId: string, ownerTeamId: string, more: object = {}) => ({
    name: "Field installation at scale",
    themeId,
    need: "4",
    have: "1",
    ownerTeamId,
    ...more,
  });

  it("are rated by executives, and by managers for their teams; each rating stands in the history", async () => {
    const { executive, manager, peer, contributor, viewer, themeId, teams } = await world();
    const add = (who: typeof executive, teamId: string) =>
      addCapability(who, addCapabilityInput.parse(form(themeId, teamId)));
    for (const who of [peer, contributor, viewer])
      await expect(add(who, teams.field)).rejects.toEqual(kind("forbidden"));
    const id = await add(manager, teams.field);
    const edit = (who: typeof executive, more: object) =>
      editCapability(
        who,
        editCapabilityInput.parse({ ...form(themeId, teams.field), capabilityId: id, version: 1, ...more }),
      );
    await expect(edit(peer, {})).rejects.toEqual(kind("forbidden"));
    await expect(edit(manager, { ownerTeamId: teams.cloud })).rejects.toEqual(kind("forbidden"));
    await edit(manager, { have: "2" });
    await expect(edit(executive, { have: "3" })).rejects.toMatchObject({ kind: "conflict", current: { have: 2 } });
    expect(await getCapability(viewer, id)).toMatchObject({ need: 4, have: 2, mayEdit: false });
    expect((await historyOf(id)).map((row) => row.action)).toEqual(["capability.added", "capability.rated"]);
    const other = await company();
    await expect(getCapability(other.executive, id)).rejects.toEqual(kind("not-found"));
    expect(await listCapabilities(other.executive, { after: null, limit: 50 })).toEqual({ rows: [], next: null });
  });
});
