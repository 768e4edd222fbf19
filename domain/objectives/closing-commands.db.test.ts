import { beforeAll, describe, expect, test } from "vitest";
import { aTheme } from "@/seed/factories/briefs";
import { asOwner, type Company, company } from "@/seed/factories/company";
import {
  aCheckIn,
  actionsOn,
  aRunningObjective,
  measureRow,
  objectiveRow,
  versionOf,
} from "@/seed/factories/objectives";
import type { Actor } from "../access/actor";
import { stopObjective } from "../decisions/commands";
import { stopObjectiveInput } from "../decisions/input";
import { confirmClose, proposeClose } from "./closing-commands";
import { reopenObjective } from "./commands";

const propose = async (actor: Actor, id: string, grade: "achieved" | "partly" | "missed" = "achieved") =>
  proposeClose(actor, {
    objectiveId: id,
    version: await versionOf("objectives", id),
    grade,
    closingNote: "Two hours on every van.",
  });
const confirm = async (actor: Actor, id: string, aloneBecause = "") =>
  confirmClose(actor, { objectiveId: id, version: await versionOf("objectives", id), aloneBecause });

describe("closing with a second pair of eyes", () => {
  let c: Company;
  let themeId: string;
  beforeAll(async () => {
    c = await company();
    themeId = await aTheme(c.executive);
  });

  test("the owner proposes, the manager of the scope confirms, and the measures give the grade", async () => {
    const { id, measureId } = await aRunningObjective(c.executive, c.contributor, themeId);
    await aCheckIn(c.contributor, measureId, "2.2");
    await expect(confirm(c.manager, id)).rejects.toMatchObject({ kind: "conflict", message: /proposed/ });
    await expect(propose(c.peer, id)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(propose(c.other, id)).rejects.toMatchObject({ kind: "forbidden" });
    await propose(c.contributor, id);
    await expect(confirm(c.contributor, id)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(confirm(c.peer, id)).rejects.toMatchObject({ kind: "forbidden" });
    await confirm(c.manager, id);
    expect(await objectiveRow(id)).toMatchObject({
      status: "achieved",
      final_grade: "near_miss",
      confirmed_alone: null,
    });
    expect(await measureRow(measureId)).toMatchObject({ status: "closed", final_grade: "near_miss" });
    expect(await actionsOn(id)).toEqual([
      "objective.drafted",
      "objective.activated",
      "objective.close-proposed",
      "objective.closed",
    ]);
    await expect(confirm(c.executive, id)).rejects.toMatchObject({ kind: "conflict" });
    await expect(aCheckIn(c.contributor, measureId, "2")).rejects.toMatchObject({ kind: "conflict" });
    await reopenObjective(c.executive, {
      objectiveId: id,
      version: await versionOf("objectives", id),
      reason: "Early.",
    });
    expect(await objectiveRow(id)).toMatchObject({ status: "active", final_grade: null, proposed_grade: null });
    await aCheckIn(c.contributor, measureId, "2");
  });

  test("who proposed does not confirm, even when they do not own it", async () => {
    const { id } = await aRunningObjective(c.executive, c.contributor, themeId);
    await propose(c.manager, id, "missed");
    await expect(confirm(c.manager, id)).rejects.toMatchObject({ kind: "forbidden" });
    await confirm(c.executive, id);
    expect(await objectiveRow(id)).toMatchObject({ status: "missed", final_grade: "missed" });
  });

  test("a measure that was never read counts 0 at closing", async () => {
    const { id } = await aRunningObjective(c.executive, c.manager, themeId);
    await propose(c.manager, id, "achieved");
    await confirm(c.executive, id);
    expect(await objectiveRow(id)).toMatchObject({ status: "achieved", final_grade: "missed" });
  });

  test("alone only when nobody else could, with a sentence that stays", async () => {
    const lone = await company();
    const lonely = await aTheme(lone.executive);
    const { id } = await aRunningObjective(lone.executive, lone.executive, lonely);
    await propose(lone.executive, id);
    await asOwner().sql`update memberships set role = 'executive' where id = ${lone.peer.membershipId}`;
    await expect(confirm(lone.executive, id, "I am sure.")).rejects.toMatchObject({ kind: "forbidden" });
    await asOwner().sql`update memberships set role = 'manager' where id = ${lone.peer.membershipId}`;
    await expect(confirm(lone.executive, id)).rejects.toMatchObject({ fields: { aloneBecause: expect.any(String) } });
    await confirm(lone.executive, id, "Nobody else leads here.");
    expect(await objectiveRow(id)).toMatchObject({ status: "achieved", confirmed_alone: "Nobody else leads here." });
  });

  test("a manager of another team does not count as somebody else, nor does who may not read it", async () => {
    const lone = await company();
    const lonely = await aTheme(lone.executive);
    const { id } = await aRunningObjective(lone.executive, lone.executive, lonely, {
      teamId: lone.teams.field,
      visibility: "restricted",
    });
    await propose(lone.executive, id);
    await expect(confirm(lone.manager, id)).rejects.toMatchObject({ kind: "not-found" });
    await confirm(lone.executive, id, "Restricted to me.");
    expect(await objectiveRow(id)).toMatchObject({ status: "achieved" });
  });

  test("stopping needs a decision by an executive, or by a manager in scope who does not own it", async () => {
    const { id } = await aRunningObjective(c.executive, c.manager, themeId);
    const stop = (actor: Actor) =>
      stopObjective(
        actor,
        stopObjectiveInput.parse({ objectiveId: id, question: "Go on?", choice: "Stop.", reason: "The market moved." }),
      );
    for (const actor of [c.manager, c.peer, c.contributor, c.viewer])
      await expect(stop(actor)).rejects.toMatchObject({ kind: "forbidden" });
    await stop(c.executive);
    const row = await objectiveRow(id);
    expect(row).toMatchObject({ status: "stopped", final_grade: "missed", signal_status: "stopped" });
    expect(row.stop_decision_id).not.toBeNull();
    await expect(stop(c.executive)).rejects.toMatchObject({ kind: "conflict" });
  });
});
