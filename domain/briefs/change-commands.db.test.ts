import { beforeAll, describe, expect, test } from "vitest";
import {
  aBriefInForce,
  aDraft,
  aNextVersion,
  briefRow,
  givenBack,
  historyOf,
  versionRows,
  words,
  workUnder,
  write,
} from "@/seed/factories/briefs";
import { asOwner, type Company, company } from "@/seed/factories/company";
import type { Actor } from "../access/actor";
import { pivotVersion, supersedeBrief } from "../decisions/commands";
import { pivotVersionInput, supersedeBriefInput } from "../decisions/input";
import { publishVersion } from "./change-commands";
import { getBrief } from "./document-queries";
import { closeBrief } from "./ending-commands";
import { publishVersionInput } from "./input";

const why = {
  question: "Where now?",
  choice: "Distributors.",
  reason: "71 of 400 after thirteen weeks.",
  reasonKind: "hypothesis_debunked",
  evidence: "The sign-ups of thirteen weeks.",
};
const publish = async (actor: Actor, briefId: string, more: Record<string, unknown>) =>
  publishVersion(
    actor,
    publishVersionInput.parse({
      briefId,
      version: (await briefRow(briefId)).version,
      changeReason: "What we learnt.",
      ...more,
    }),
  );
const pivot = async (actor: Actor, briefId: string, more: Record<string, unknown> = {}) =>
  pivotVersion(
    actor,
    pivotVersionInput.parse({ ...why, briefId, version: (await briefRow(briefId)).version, ...more }),
  );
const questions = (briefId: string) =>
  asOwner()
    .sql`select r.answer from reconfirmations r join brief_versions v on v.org_id = r.org_id and v.id = r.brief_version_id
    where v.brief_id = ${briefId}`;

describe("a later version", () => {
  let c: Company;
  let id: string;
  beforeAll(async () => {
    c = await company();
    ({ id } = await aBriefInForce(c.executive, [c.manager, c.peer]));
    await givenBack(c.manager, c.executive, id, "accept");
  });

  test("is refused while nothing differs", async () => {
    await aNextVersion(c.executive, id, {});
    await expect(publish(c.executive, id, { changeKind: "editorial" })).rejects.toMatchObject({ kind: "conflict" });
  });

  test("is there for nobody but those who write or review it", async () => {
    await write(c.executive, id, {
      recipientIds: [c.manager.membershipId, c.peer.membershipId],
      purpose: "Secret until then.",
    });
    expect((await getBrief(c.manager, id)).open).toBeNull();
    expect((await getBrief(c.manager, id)).shown.purpose).not.toContain("Secret");
    await expect(publish(c.manager, id, { changeKind: "editorial" })).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("editorial: nobody is asked anything", async () => {
    await publish(c.executive, id, { changeKind: "editorial" });
    expect(await questions(id)).toHaveLength(0);
    expect((await getBrief(c.manager, id)).agreement).toMatchObject({ required: 2, accepted: 1 });
  });

  test("a key task that goes is no editorial change", async () => {
    await aNextVersion(c.executive, id, { taskKeys: ["KT1", "KT2"], taskTexts: words.taskTexts.slice(0, 2) });
    await expect(publish(c.executive, id, { changeKind: "editorial" })).rejects.toMatchObject({
      fields: { changeKind: expect.stringContaining("clarification") },
    });
  });

  test("clarification: whose back-brief is accepted is asked whether it stands, and acceptance stays", async () => {
    await publish(c.executive, id, { changeKind: "clarification", causes: ["Two hours are not possible."] });
    expect((await questions(id)).map((row) => row.answer)).toEqual([null]);
    const brief = await getBrief(c.executive, id);
    expect(brief.shown).toMatchObject({ generation: 1, changeKind: "clarification" });
    expect(brief.shown.causedBy).toEqual([{ type: "note", id: null, note: "Two hours are not possible." }]);
    expect(brief).toMatchObject({ openQuestions: 1, isAskedAgain: false, agreement: { accepted: 1 } });
    expect((await getBrief(c.manager, id)).isAskedAgain).toBe(true);
  });

  test("too much change must call itself direction, or say why not; the sentence is kept", async () => {
    await aNextVersion(c.executive, id, {
      taskKeys: ["", ""],
      taskTexts: ["Sell to pharma", "Hire an installer crew"],
    });
    await expect(publish(c.executive, id, { changeKind: "clarification" })).rejects.toMatchObject({
      fields: { notDirectionBecause: expect.stringMatching(/% of the words/) },
    });
    await publish(c.executive, id, { changeKind: "clarification", notDirectionBecause: "The same in plainer words." });
    expect((await historyOf(id)).at(-1)?.payload.after).toMatchObject({
      changeKind: "clarification",
      notDirectionBecause: "The same in plainer words.",
    });
  });

  test("a back-brief that said the brief should change stands among the causes", async () => {
    const round = await givenBack(c.peer, c.executive, id, "brief", []);
    await aNextVersion(c.executive, id, { freedoms: ["Teams choose tools", "Sales may give a free month"] });
    await publish(c.executive, id, { changeKind: "clarification", causeBackBriefIds: [round] });
    expect((await versionRows(id)).at(-1)?.causedBy).toMatchObject([{ type: "back_brief", id: round }]);
  });
});

describe("a change of direction", () => {
  let c: Company;
  let id: string;
  let work: { objectiveId: string; projectId: string };
  beforeAll(async () => {
    c = await company();
    const brief = await aBriefInForce(c.executive, [c.manager]);
    id = brief.id;
    await givenBack(c.manager, c.executive, id, "accept");
    work = await workUnder(c.executive, {
      briefId: id,
      themeId: brief.themeId,
      teamId: c.teams.field,
      ownerId: c.manager.membershipId,
    });
    await aNextVersion(c.executive, id, {
      taskTexts: ["Leave the vans", "Equip the docks", "Make proof arrive unasked"],
    });
  });

  test("cannot be published as a version", async () => {
    await expect(publish(c.executive, id, { changeKind: "direction" })).rejects.toMatchObject({ kind: "conflict" });
  });

  test("is an executive's, and every project in flight needs its fate by name", async () => {
    await expect(pivot(c.manager, id)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(pivot(c.executive, id)).rejects.toMatchObject({
      fields: { projectFates: expect.stringContaining("Two-hour install kit") },
    });
    expect((await getBrief(c.executive, id)).shown.versionNo).toBe(1);
  });

  test("asks everybody again, keeps the decision, stops what is stopped, all at once", async () => {
    const decision = await pivot(c.executive, id, { projectIds: [work.projectId], projectFates: ["stop"] });
    const brief = await getBrief(c.executive, id);
    expect(brief.shown).toMatchObject({ versionNo: 2, generation: 2, changeKind: "direction", decisionId: decision });
    expect(brief.agreement).toMatchObject({ required: 1, accepted: 0 });
    const [project] = await asOwner().sql`select status, stop_decision_id from projects where id = ${work.projectId}`;
    expect(project).toMatchObject({ status: "stopped", stop_decision_id: decision });
    expect((await historyOf(decision)).map((row) => row.action)).toEqual(["decision.made"]);
  });
});

describe("the end of a brief", () => {
  let c: Company;
  beforeAll(async () => {
    c = await company();
  });

  test("superseded: the draft that replaces it is published in the same breath, projects get their fate", async () => {
    const old = await aBriefInForce(c.executive, [c.manager]);
    const work = await workUnder(c.executive, {
      briefId: old.id,
      themeId: old.themeId,
      teamId: c.teams.field,
      ownerId: c.manager.membershipId,
    });
    const next = await aDraft(c.executive, old.themeId, { title: "Own the shelf" });
    const supersede = async (more: Record<string, unknown>) =>
      supersedeBrief(
        c.executive,
        supersedeBriefInput.parse({
          ...why,
          briefId: old.id,
          newBriefId: next,
          version: (await briefRow(old.id)).version,
          projectIds: [work.projectId],
          projectFates: ["stop"],
          ...more,
        }),
      );
    await expect(supersede({})).rejects.toMatchObject({ kind: "invalid" });
    expect((await briefRow(old.id)).status).toBe("published");
    await write(c.executive, next, { title: "Own the shelf", recipientIds: [c.manager.membershipId] });
    await expect(supersede({ projectIds: [], projectFates: [] })).rejects.toMatchObject({ kind: "invalid" });
    await expect(supersede({ newBriefId: old.id })).rejects.toMatchObject({ kind: "invalid" });
    const decision = await supersede({});
    const ended = await getBrief(c.manager, old.id);
    expect(ended).toMatchObject({ status: "superseded", decision: { id: decision }, supersededBy: { id: next } });
    expect((await getBrief(c.manager, next)).replaced.map((one) => one.id)).toEqual([old.id]);
    const [project] = await asOwner().sql`select status from projects where id = ${work.projectId}`;
    expect(project?.status).toBe("stopped");
    await expect(
      closeBrief(c.executive, { briefId: old.id, version: (await briefRow(old.id)).version, closingNote: "Again." }),
    ).rejects.toMatchObject({ kind: "conflict" });
  });

  test("closed with a note; a version that was being written goes with it", async () => {
    const { id } = await aBriefInForce(c.executive, [c.manager]);
    await aNextVersion(c.executive, id, { purpose: "Never published." });
    const { version } = await briefRow(id);
    await expect(closeBrief(c.manager, { briefId: id, version, closingNote: "Done." })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(
      closeBrief(c.executive, { briefId: id, version: version - 1, closingNote: "Done." }),
    ).rejects.toMatchObject({ kind: "conflict" });
    await closeBrief(c.executive, { briefId: id, version, closingNote: "1200 vans run." });
    expect(await getBrief(c.viewer, id)).toMatchObject({ status: "closed", closingNote: "1200 vans run.", open: null });
    expect((await historyOf(id)).at(-1)?.action).toBe("brief.closed");
    const rows = await asOwner().sql`select status from brief_versions where brief_id = ${id} order by version_no`;
    expect(rows.map((row) => row.status)).toEqual(["published", "discarded"]);
  });
});
