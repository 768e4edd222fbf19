import { expect, test } from "vitest";
import { withOrg } from "@/db/tenancy";
import { aBriefInForce, givenBack } from "@/seed/factories/briefs";
import { company } from "@/seed/factories/company";
import { anItem, itemRow } from "@/seed/factories/work";
import type { Actor } from "../access/actor";
import { moveItem } from "../projects/item-commands";
import { listOwnWork } from "../projects/work-queries";
import type { WorkItemState } from "../vocabulary";
import { getExecutiveHome, getManagerHome } from "./home-pages-queries";
import { listOwed, owedStatement } from "./owed-queries";

const waits = async (actor: Actor, kind: string) =>
  (await listOwed(actor)).filter((one) => one.kind === kind).map(({ about }) => about);

test("work comes back with a reason, which stands on its owner's home until it is handed in again", async () => {
  const c = await company();
  const id = await anItem(c.contributor, c.teams.field, {
    type: "deliverable",
    assigneeId: c.contributor.membershipId,
    accepterId: c.manager.membershipId,
  });
  const move = async (who: Actor, to: WorkItemState, reason = "") =>
    moveItem(who, { itemId: id, to, version: Number((await itemRow(id)).version), reason });
  // What one gives oneself is on one's own home before it is ready.
  expect((await listOwnWork(c.contributor)).map((one) => one.id)).toEqual([id]);
  for (const to of ["ready", "in_progress", "review"] as const) await move(c.contributor, to);
  await expect(move(c.manager, "in_progress")).rejects.toMatchObject({ fields: { reason: expect.any(String) } });
  await move(c.manager, "in_progress", "The winter is missing.");
  expect(await waits(c.contributor, "work-returned")).toEqual(["Returned to you: “The winter is missing.”"]);
  expect(await waits(c.manager, "work-returned")).toEqual([]);
  await move(c.contributor, "review");
  expect(await waits(c.contributor, "work-returned")).toEqual([]);
  expect(await itemRow(id)).toMatchObject({ return_reason: null, returned_count: 1 });
});

test("whoever gave a brief back reads at home that it came back, why, and that it was accepted", async () => {
  const c = await company();
  const { id } = await aBriefInForce(c.executive, [c.manager]);
  expect(await waits(c.manager, "back-brief")).toEqual(["Give it back in your own words"]);
  await givenBack(c.manager, c.executive, id, "plan");
  expect(await waits(c.manager, "back-brief")).toEqual(["It came back to you: “Which vans first?”"]);
  await givenBack(c.manager, c.executive, id, "accept");
  expect(await waits(c.manager, "back-brief")).toEqual([]);
  expect(await waits(c.manager, "back-brief-accepted")).toEqual(["Your back-brief was accepted: begin"]);
  expect(await waits(c.executive, "back-brief-accepted")).toEqual([]);
});

test("what a manager or an executive gives oneself is on the own home, with what came back to them", async () => {
  const c = await company();
  for (const [who, home] of [
    [c.manager, getManagerHome],
    [c.executive, getExecutiveHome],
  ] as const) {
    const id = await anItem(who, c.teams.field, {
      type: "deliverable",
      assigneeId: who.membershipId,
      accepterId: c.peer.membershipId,
    });
    expect((await home(who)).own.map((one) => one.id)).toEqual([id]);
    const move = async (actor: Actor, to: WorkItemState, reason = "") =>
      moveItem(actor, { itemId: id, to, version: Number((await itemRow(id)).version), reason });
    for (const to of ["ready", "in_progress", "review"] as const) await move(who, to);
    await move(c.peer, "in_progress", "Say which vans.");
    expect((await home(who)).owed.filter(({ kind }) => kind === "work-returned").map(({ id: of }) => of)).toEqual([id]);
    expect((await home(who)).own.map((one) => one.id)).toEqual([id]);
  }
});

test("the statement of what is owed answers with the columns that its type names, for every role", async () => {
  const c = await company();
  const [text, uuid] = [25, 2950];
  for (const who of [c.executive, { ...c.executive, isAdmin: true }, c.manager, c.contributor]) {
    const found = await withOrg(who, (tx) => tx.execute(owedStatement(who)));
    expect(found.columns.map(({ name, type }) => [name, type])).toEqual([
      ["kind", text],
      ["id", uuid],
      ["title", text],
      ["about", text],
      ["path", text],
      ["since", text],
    ]);
  }
});
