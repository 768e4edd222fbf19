import { beforeAll, describe, expect, test } from "vitest";
import {
  aBriefInForce,
  aDraft,
  aNextVersion,
  aTheme,
  briefRow,
  historyOf,
  openRow,
  write,
} from "@/seed/factories/briefs";
import { type Company, company } from "@/seed/factories/company";
import { editIdentity } from "../strategy/commands";
import { discardBrief, draftBrief, editBrief, receiveBrief, returnBrief, submitBrief } from "./commands";
import { getBrief } from "./document-queries";
import { briefTextInput, draftBriefInput } from "./input";
import { makeMainBrief } from "./main-commands";
import { publishBrief } from "./publication-commands";
import { discardVersion, startVersion } from "./version-commands";

const refused = (kind: string, message?: RegExp) =>
  expect.objectContaining({ kind, ...(message ? { message: expect.stringMatching(message) } : {}) });

describe("drafting", () => {
  let c: Company;
  let themeId: string;
  beforeAll(async () => {
    c = await company();
    themeId = await aTheme(c.executive);
  });

  test("an executive begins a brief once, however often the form is sent", async () => {
    const input = draftBriefInput.parse({ title: "Once", themeId, key: "same-key" });
    const [first, second] = [await draftBrief(c.executive, input), await draftBrief(c.executive, input)];
    expect(second).toBe(first);
    expect((await historyOf(first)).map((row) => row.action)).toEqual(["brief.drafted"]);
  });

  test.each(["contributor", "viewer", "admin"] as const)("a %s may not", async (who) => {
    await expect(aDraft(c[who], themeId)).rejects.toEqual(refused("forbidden"));
  });

  test("a manager's brief stands under a published one, and takes its purpose as higher intent", async () => {
    await expect(aDraft(c.manager, themeId)).rejects.toEqual(refused("invalid", /under a published one/));
    const draft = await aDraft(c.executive, themeId);
    await expect(aDraft(c.manager, themeId, { parentBriefId: draft })).rejects.toEqual(refused("invalid", /in force/));
    const parent = await aBriefInForce(c.executive, [c.manager]);
    const nested = await aDraft(c.manager, themeId, { parentBriefId: parent.id });
    expect((await openRow(nested)).higherIntent).toContain("Distributors lose a load");
    expect((await briefRow(nested)).teamId).toBe(c.teams.field);
  });

  test("what stands under a restricted brief is restricted, and stays so", async () => {
    const parent = await aBriefInForce(c.executive, [c.manager], { confidentiality: "restricted" });
    const nested = await aDraft(c.manager, themeId, { parentBriefId: parent.id });
    expect((await briefRow(nested)).confidentiality).toBe("restricted");
    await expect(write(c.manager, nested, { confidentiality: "open" })).rejects.toEqual(refused("invalid"));
  });

  test("a theme or a parent of another organization cannot be chosen", async () => {
    const elsewhere = await company();
    const foreign = await aTheme(elsewhere.executive);
    await expect(aDraft(c.executive, foreign)).rejects.toEqual(refused("invalid"));
    const parent = await aBriefInForce(elsewhere.executive, [elsewhere.manager]);
    await expect(aDraft(c.executive, themeId, { parentBriefId: parent.id })).rejects.toEqual(refused("invalid"));
  });
});

describe("writing", () => {
  let c: Company;
  let id: string;
  beforeAll(async () => {
    c = await company();
    id = await aDraft(c.executive, await aTheme(c.executive));
  });

  test("only its author and delegates write; for others a draft is not there", async () => {
    await write(c.executive, id, { reviewerIds: [c.peer.membershipId] });
    await expect(write(c.manager, id)).rejects.toEqual(refused("not-found"));
    await expect(write(c.peer, id)).rejects.toEqual(refused("forbidden"));
    await write(c.executive, id, { delegateIds: [c.manager.membershipId] });
    await write(c.manager, id, { delegateIds: [c.manager.membershipId], context: "By a delegate." });
    expect((await openRow(id)).context).toBe("By a delegate.");
  });

  test("the second of two who save at once sees both texts, and nothing is lost", async () => {
    const before = await openRow(id);
    await write(c.executive, id, { purpose: "First." });
    const late = { ...before, briefId: id, versionId: before.id, title: "Own the dock", purpose: "Second." };
    const input = briefTextInput.parse({
      ...{ briefId: late.briefId, versionId: late.versionId, version: before.version, title: late.title },
      purpose: late.purpose,
    });
    await expect(editBrief(c.executive, input)).rejects.toMatchObject({
      kind: "conflict",
      current: { purpose: "First.", endState: expect.arrayContaining([expect.stringContaining("1200 vans")]) },
    });
    expect((await openRow(id)).purpose).toBe("First.");
  });

  test("key tasks keep their keys when they are reworded, moved or removed", async () => {
    const keys = async () => (await openRow(id)).keyTasks.map((task) => `${task.key} ${task.text}`);
    await write(c.executive, id, { taskKeys: ["", ""], taskTexts: ["One", "Two"] });
    const [one, two] = (await openRow(id)).keyTasks.map((task) => task.key);
    await write(c.executive, id, { taskKeys: [two, one, ""], taskTexts: ["Two again", "One", "Three"] });
    const third = (await openRow(id)).keyTasks[2]?.key;
    expect(await keys()).toEqual([`${two} Two again`, `${one} One`, `${third} Three`]);
    expect(new Set([one, two, third]).size).toBe(3);
  });

  test("history says who was named, by id and never by name", async () => {
    await write(c.executive, id, { recipientIds: [c.manager.membershipId] });
    const last = (await historyOf(id)).at(-1);
    expect(last).toMatchObject({ action: "brief.edited", actor_id: c.executive.membershipId });
    expect(last?.payload.after).toMatchObject({ recipientIds: [c.manager.membershipId] });
    expect(JSON.stringify(last?.payload)).not.toContain("Mara");
  });

  test("a viewer cannot be a recipient, a contributor no delegate", async () => {
    await expect(write(c.executive, id, { recipientIds: [c.viewer.membershipId] })).rejects.toEqual(refused("invalid"));
    await expect(write(c.executive, id, { delegateIds: [c.contributor.membershipId] })).rejects.toEqual(
      refused("invalid"),
    );
  });
});

describe("review and publication", () => {
  let c: Company;
  beforeAll(async () => {
    c = await company();
  });
  const ready = async () => {
    const id = await aDraft(c.executive, await aTheme(c.executive));
    await write(c.executive, id, { recipientIds: [c.manager.membershipId] });
    return { id, version: (await briefRow(id)).version };
  };

  test("submitted, it is read by executives; sent back, its author reads why", async () => {
    const { id, version } = await ready();
    await submitBrief(c.executive, { briefId: id, version });
    await expect(submitBrief(c.executive, { briefId: id, version: version + 1 })).rejects.toEqual(
      refused("conflict", /Only a draft/),
    );
    await returnBrief(c.executive, { briefId: id, version: version + 1, sentence: "Say why now." });
    expect((await getBrief(c.executive, id)).returned).toMatchObject({ sentence: "Say why now." });
    expect((await briefRow(id)).status).toBe("draft");
    await expect(returnBrief(c.executive, { briefId: id, version: version + 2, sentence: "Again." })).rejects.toEqual(
      refused("conflict"),
    );
  });

  test("every structural defect is refused at its field; advice is not", async () => {
    const id = await aDraft(c.executive, await aTheme(c.executive));
    await expect(publishBrief(c.executive, { briefId: id, version: 1 })).rejects.toMatchObject({
      kind: "invalid",
      fields: {
        purpose: expect.any(String),
        taskTexts: expect.any(String),
        endState: expect.any(String),
        boundaries: expect.any(String),
        freedoms: expect.any(String),
      },
    });
    await write(c.executive, id, {
      taskTexts: ["Win them by using the new tool", "b", "c"],
      endState: ["They like us"],
      recipientIds: [c.manager.membershipId],
    });
    await publishBrief(c.executive, { briefId: id, version: (await briefRow(id)).version });
    expect((await historyOf(id)).map((row) => row.action)).toContain("brief.published");
  });

  test("in a company that does not search any more it needs a recipient", async () => {
    const d = await company();
    await editIdentity(d.executive, { identityStatement: "We prove it.", stage: "scaling", version: 1 });
    const executive = await d.as(d.executive, d.executive.now);
    const id = await aDraft(executive, await aTheme(executive));
    await write(executive, id);
    const publish = async () => publishBrief(executive, { briefId: id, version: (await briefRow(id)).version });
    await expect(publish()).rejects.toMatchObject({ fields: { recipientIds: expect.stringContaining("recipient") } });
    await write(executive, id, { recipientIds: [d.manager.membershipId] });
    await publish();
  });

  test("an old form does not publish what was saved since", async () => {
    const { id, version } = await ready();
    await write(c.executive, id, { recipientIds: [c.manager.membershipId], purpose: "Changed meanwhile." });
    await expect(publishBrief(c.executive, { briefId: id, version })).rejects.toEqual(refused("conflict"));
  });

  test("a manager publishes what is nested in own scope under a brief in force, and nothing else", async () => {
    const top = await aBriefInForce(c.executive, [c.manager, c.peer]);
    const nested = await aDraft(c.manager, top.themeId, { parentBriefId: top.id });
    await write(c.manager, nested, {
      recipientIds: [c.contributor.membershipId],
      delegateIds: [c.peer.membershipId],
    });
    const { version } = await briefRow(nested);
    await expect(publishBrief(c.peer, { briefId: nested, version })).rejects.toEqual(refused("forbidden"));
    await publishBrief(c.manager, { briefId: nested, version });
    expect((await briefRow(nested)).status).toBe("published");
    await expect(startVersion(c.contributor, { briefId: nested })).rejects.toEqual(refused("forbidden"));
  });

  test("published text, title and recipients who answered do not change; a draft can be discarded, a brief cannot", async () => {
    const { id } = await aBriefInForce(c.executive, [c.manager]);
    await expect(write(c.executive, id)).rejects.toThrow("no version is being written");
    const { version } = await briefRow(id);
    await expect(discardBrief(c.executive, { briefId: id, version })).rejects.toEqual(refused("conflict"));
    await expect(publishBrief(c.executive, { briefId: id, version })).rejects.toEqual(refused("conflict"));
    await startVersion(c.executive, { briefId: id });
    await expect(write(c.executive, id, { title: "Another name" })).rejects.toEqual(refused("invalid", /title/));
    const draft = await ready();
    await discardBrief(c.executive, { briefId: draft.id, version: draft.version });
    await expect(getBrief(c.executive, draft.id)).rejects.toEqual(refused("not-found"));
  });

  test("starting a version twice gives the same one; it can be given up", async () => {
    const { id } = await aBriefInForce(c.executive, [c.manager]);
    const first = await startVersion(c.executive, { briefId: id });
    expect(await startVersion(c.executive, { briefId: id })).toBe(first);
    await discardVersion(c.executive, { briefId: id, version: 1 });
    await expect(openRow(id)).rejects.toThrow();
    await aNextVersion(c.executive, id, { purpose: "Again." });
    expect((await openRow(id)).versionNo).toBe(3);
  });

  test("the main effort is one that everybody may read; an executive names another", async () => {
    const d = await company();
    const main = async () => (await d.as(d.executive, d.executive.now)).org.mainBriefId;
    const secret = await aBriefInForce(d.executive, [d.manager], { confidentiality: "restricted" });
    expect(await main()).toBeNull();
    const first = await aBriefInForce(d.executive, [d.manager]);
    const second = await aBriefInForce(await d.as(d.executive, d.executive.now), [d.manager]);
    expect(await main()).toBe(first.id);
    await expect(makeMainBrief(d.executive, { briefId: secret.id })).rejects.toEqual(refused("conflict"));
    await expect(makeMainBrief(d.manager, { briefId: second.id })).rejects.toEqual(refused("forbidden"));
    await makeMainBrief(d.executive, { briefId: second.id });
    expect(await main()).toBe(second.id);
    expect((await historyOf(second.id)).at(-1)?.action).toBe("brief.made-main");
    await startVersion(d.executive, { briefId: second.id });
    await write(d.executive, second.id, { recipientIds: [d.manager.membershipId], confidentiality: "restricted" });
    expect(await main()).toBeNull();
  });

  test("a recipient says once that it was read; others cannot", async () => {
    const { id } = await aBriefInForce(c.executive, [c.manager]);
    expect((await getBrief(c.manager, id)).moves).toMatchObject({ receive: true, giveBack: true, edit: false });
    await receiveBrief(c.manager, id);
    await receiveBrief(c.manager, id);
    await receiveBrief(c.peer, id);
    expect((await historyOf(id)).filter((row) => row.action === "brief.received")).toHaveLength(1);
    const { moves, agreement } = await getBrief(c.manager, id);
    expect([moves.receive, agreement.received, agreement.accepted]).toEqual([false, 1, 0]);
  });
});
