import { beforeAll, describe, expect, test } from "vitest";
import { historyOf } from "@/seed/factories/briefs";
import { type Company, company } from "@/seed/factories/company";
import { anItem, aProject, itemRow } from "@/seed/factories/work";
import type { Actor } from "../access/actor";
import type { WorkItemState } from "../vocabulary";
import { createItemInput, editItemInput } from "./input";
import { createItem, deleteItem, editItem, moveItem, moveItems, undoMove } from "./item-commands";
import { getItem } from "./item-queries";

const move = async (who: Actor, itemId: string, ...path: WorkItemState[]) => {
  for (const to of path)
    await moveItem(who, { itemId, to, version: (await itemRow(itemId)).version, reason: "It leaks." });
};

describe("work items", () => {
  let c: Company;
  beforeAll(async () => {
    c = await company();
  });

  test("are written by the team and its managers, not by others or viewers", async () => {
    for (const who of [c.contributor, c.manager, c.executive])
      await expect(anItem(who, c.teams.field)).resolves.toEqual(expect.any(String));
    for (const who of [c.other, c.viewer])
      await expect(anItem(who, c.teams.field)).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("are written once however often the form is sent; another text under the same key is another one, once as well", async () => {
    const input = createItemInput.parse({ title: "Once", teamId: c.teams.field, key: "k-1" });
    const all = await Promise.all(Array.from({ length: 10 }, () => createItem(c.contributor, input)));
    expect(new Set(all).size).toBe(1);
    const other = await createItem(c.contributor, { ...input, title: "Other" });
    expect(other).not.toBe(all[0]);
    expect(await createItem(c.contributor, { ...input, title: "Other" })).toBe(other);
  });

  test("walk backlog, ready, in progress, done; the start is the first; done stays done", async () => {
    const id = await anItem(c.contributor, c.teams.field);
    await expect(move(c.contributor, id, "done")).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("ready"),
    });
    await move(c.contributor, id, "ready", "in_progress", "ready", "in_progress", "done");
    expect(await itemRow(id)).toMatchObject({
      state: "done",
      assignee_id: c.contributor.membershipId,
      returned_count: 0,
    });
    await expect(move(c.contributor, id, "in_progress")).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("rework"),
    });
    expect((await historyOf(id)).map((row) => row.action)).toEqual([
      "work-item.created",
      ...Array(5).fill("work-item.moved"),
    ]);
  });

  test("are moved together, all of them or none, and a refusal names the one that it is about", async () => {
    const [one, two, theirs] = [
      await anItem(c.contributor, c.teams.field),
      await anItem(c.contributor, c.teams.field),
      await anItem(c.executive, c.teams.field),
    ];
    const at = async (...ids: string[]) => Promise.all(ids.map(async (id) => `${id}:${(await itemRow(id)).version}`));
    await expect(
      moveItems(c.contributor, { items: [...(await at(one)), `${two}:99`], to: "ready" }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/^[A-Z]+-\d+, /) });
    expect((await itemRow(one)).state).toBe("backlog");
    await expect(moveItems(c.viewer, { items: await at(theirs), to: "ready" })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await moveItems(c.contributor, { items: await at(one, two), to: "ready" });
    expect([(await itemRow(one)).state, (await itemRow(two)).state]).toEqual(["ready", "ready"]);
    // From ready nothing goes to done.
    await expect(moveItems(c.contributor, { items: await at(one), to: "done" })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  test("a deliverable is accepted by another; returned counts; nobody accepts the own", async () => {
    await expect(anItem(c.contributor, c.teams.field, { type: "deliverable" })).rejects.toMatchObject({
      fields: { accepterId: expect.any(String) },
    });
    await expect(
      anItem(c.contributor, c.teams.field, {
        type: "deliverable",
        assigneeId: c.contributor.membershipId,
        accepterId: c.contributor.membershipId,
      }),
    ).rejects.toMatchObject({ fields: { accepterId: expect.any(String) } });
    const id = await anItem(c.contributor, c.teams.field, {
      type: "deliverable",
      assigneeId: c.contributor.membershipId,
      accepterId: c.other.membershipId,
    });
    await move(c.contributor, id, "ready", "in_progress");
    await expect(move(c.contributor, id, "done")).rejects.toMatchObject({ message: expect.stringContaining("review") });
    await move(c.contributor, id, "review");
    await expect(move(c.contributor, id, "done")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(move(c.peer, id, "done")).rejects.toMatchObject({ kind: "forbidden" });
    await move(c.other, id, "in_progress");
    await move(c.contributor, id, "review");
    await move(c.other, id, "done");
    expect(await itemRow(id)).toMatchObject({ state: "done", returned_count: 1 });
    expect((await historyOf(id)).map((row) => row.action).slice(-3)).toEqual([
      "work-item.returned",
      "work-item.moved",
      "work-item.accepted",
    ]);
  });

  test("a move is taken back within a minute by the same person while nothing else changed", async () => {
    const id = await anItem(c.contributor, c.teams.field);
    await move(c.contributor, id, "ready", "in_progress", "done");
    const version = (await itemRow(id)).version;
    await expect(undoMove(c.manager, { itemId: id, version })).rejects.toMatchObject({ kind: "conflict" });
    const later = await c.as(c.contributor, new Date(c.contributor.now.getTime() + 61_000));
    await expect(undoMove(later, { itemId: id, version })).rejects.toMatchObject({ kind: "conflict" });
    await undoMove(c.contributor, { itemId: id, version });
    expect(await itemRow(id)).toMatchObject({ state: "in_progress", done_on: null, accepted_on: null });
    await expect(undoMove(c.contributor, { itemId: id, version })).rejects.toMatchObject({ kind: "conflict" });
  });

  test("two people editing: the second sees both texts; twenty movers: one wins", async () => {
    const id = await anItem(c.contributor, c.teams.field);
    const edit = (who: Actor, title: string) =>
      editItem(who, editItemInput.parse({ itemId: id, version: 1, title, teamId: c.teams.field }));
    await edit(c.contributor, "Mine");
    await expect(edit(c.manager, "Theirs")).rejects.toMatchObject({
      kind: "conflict",
      current: { title: "Mine" },
      version: 2,
    });
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () => moveItem(c.contributor, { itemId: id, to: "ready", version: 2 })),
    );
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  test("only what never began is deleted; then it exists for nobody", async () => {
    const id = await anItem(c.contributor, c.teams.field);
    await deleteItem(c.contributor, { itemId: id, version: 1 });
    await expect(getItem(c.contributor, id)).rejects.toMatchObject({ kind: "not-found" });
    const begun = await anItem(c.contributor, c.teams.field);
    await move(c.contributor, begun, "ready");
    await expect(deleteItem(c.contributor, { itemId: begun, version: 2 })).rejects.toMatchObject({ kind: "conflict" });
  });

  test("another organization's item and project do not exist", async () => {
    const stranger = await company();
    const id = await anItem(c.contributor, c.teams.field);
    await expect(getItem(stranger.executive, id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(moveItem(stranger.executive, { itemId: id, to: "ready", version: 1 })).rejects.toMatchObject({
      kind: "not-found",
    });
    const project = await aProject(c.manager, c.teams.field);
    await expect(anItem(stranger.contributor, stranger.teams.field, { projectId: project })).rejects.toMatchObject({
      fields: { projectId: expect.any(String) },
    });
  });
});
