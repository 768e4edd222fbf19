import { beforeAll, describe, expect, test } from "vitest";
import { aBriefInForce, aTheme } from "@/seed/factories/briefs";
import { asOwner, type Company, company, noon } from "@/seed/factories/company";
import {
  actionsOn,
  aMeasure,
  anObjective,
  aRunningObjective,
  objectiveForm,
  versionOf,
} from "@/seed/factories/objectives";
import type { Actor } from "../access/actor";
import { activateObjective, deleteObjective, editObjective, reopenObjective } from "./commands";
import { getObjective } from "./detail-queries";
import { draftObjectiveForm, draftObjectiveInput, editObjectiveInput } from "./input";

const version = (id: string) => versionOf("objectives", id);
const edit = async (actor: Actor, id: string, form: Record<string, unknown>) =>
  editObjective(actor, editObjectiveInput.parse({ ...form, objectiveId: id, version: await version(id) }));

describe("drafting and beginning an objective", () => {
  let c: Company;
  let themeId: string;
  beforeAll(async () => {
    c = await company();
    themeId = await aTheme(c.executive);
  });

  test("executives anywhere, managers in scope, contributors for their own team; nobody else", async () => {
    const may = async (actor: Actor, teamId: string) =>
      anObjective(actor, c.contributor, themeId, { teamId }).then(
        () => "yes",
        (error) => error.kind,
      );
    const { root, field, cloud } = c.teams;
    expect(await Promise.all([root, field, cloud].map((team) => may(c.executive, team)))).toEqual([
      "yes",
      "yes",
      "yes",
    ]);
    expect(await Promise.all([root, field, cloud].map((team) => may(c.manager, team)))).toEqual([
      "forbidden",
      "yes",
      "forbidden",
    ]);
    expect(await Promise.all([root, field, cloud].map((team) => may(c.contributor, team)))).toEqual([
      "forbidden",
      "yes",
      "forbidden",
    ]);
    expect(await may(c.viewer, field)).toBe("forbidden");
    expect(await may(c.admin, field)).toBe("forbidden");
  });

  test("a draft is in the history, carries a number, and only its owner or a superior edits it", async () => {
    const id = await anObjective(c.contributor, c.contributor, themeId);
    expect(await actionsOn(id)).toEqual(["objective.drafted"]);
    const form = objectiveForm(c.contributor, themeId, { title: "Install once" });
    await edit(c.contributor, id, form);
    await edit(c.manager, id, form);
    await expect(edit(c.peer, id, form)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(edit(c.viewer, id, form)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await actionsOn(id)).toEqual(["objective.drafted", "objective.edited", "objective.edited"]);
  });

  test("nobody moves an objective into a team that is not theirs", async () => {
    const id = await anObjective(c.manager, c.manager, themeId);
    const form = objectiveForm(c.manager, themeId, { teamId: c.teams.cloud });
    await expect(edit(c.manager, id, form)).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("without a measure it needs a day within two weeks; with one it begins, once, by who may", async () => {
    const id = await anObjective(c.contributor, c.contributor, themeId);
    const begin = async (actor: Actor, measureBy: string | null = null) =>
      activateObjective(actor, { objectiveId: id, version: await version(id), measureBy });
    await expect(begin(c.contributor)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(begin(c.manager)).rejects.toMatchObject({ kind: "conflict", message: /measure first/ });
    await expect(begin(c.manager, "2026-07-14")).rejects.toMatchObject({ kind: "conflict", message: /14 days/ });
    await expect(begin(c.manager, "2026-06-28")).rejects.toMatchObject({ kind: "conflict", message: /passed/ });
    await aMeasure(c.contributor, id, c.contributor);
    await begin(c.manager);
    await expect(begin(c.manager)).rejects.toMatchObject({ kind: "conflict" });
    await expect(edit(c.contributor, id, objectiveForm(c.contributor, themeId))).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect(await actionsOn(id)).toEqual(["objective.drafted", "objective.activated"]);
  });

  test("the second of two editors sees both texts", async () => {
    const id = await anObjective(c.manager, c.manager, themeId);
    const stale = await version(id);
    await edit(c.manager, id, objectiveForm(c.manager, themeId, { title: "First" }));
    const late = editObjectiveInput.parse({
      ...objectiveForm(c.manager, themeId, { title: "Second" }),
      objectiveId: id,
      version: stale,
    });
    await expect(editObjective(c.executive, late)).rejects.toMatchObject({
      kind: "conflict",
      current: { title: "First" },
      version: stale + 1,
    });
  });

  test("objectives do not stand above themselves", async () => {
    const top = await anObjective(c.executive, c.executive, themeId, { title: "Top" });
    const middle = await anObjective(c.executive, c.executive, themeId, { title: "Middle", parentObjectiveId: top });
    const low = await anObjective(c.executive, c.executive, themeId, { title: "Low", parentObjectiveId: middle });
    for (const parentObjectiveId of [top, middle, low])
      await expect(
        edit(c.executive, top, objectiveForm(c.executive, themeId, { parentObjectiveId })),
      ).rejects.toMatchObject({
        fields: { parentObjectiveId: "It would stand above itself." },
      });
  });

  test("what it hangs on must be there and be open: owner, team, theme, key task", async () => {
    const { id: briefId } = await aBriefInForce(c.executive, [c.manager]);
    const fault = (more: Record<string, unknown>) =>
      anObjective(c.executive, c.executive, themeId, more).then(
        () => null,
        (error) => Object.keys(error.fields)[0],
      );
    expect(await fault({ ownerId: c.viewer.membershipId })).toBe("ownerId");
    expect(await fault({ teamId: c.executive.membershipId })).toBe("teamId");
    expect(await fault({ themeId: c.executive.membershipId })).toBe("themeId");
    expect(await fault({ briefId: c.executive.membershipId })).toBe("briefId");
    expect(await fault({ briefId, keyTaskKey: "KT99" })).toBe("keyTaskKey");
    expect(await fault({ briefId, keyTaskKey: "KT1" })).toBeNull();
  });

  test("a theme that retired takes no new objective, and keeps those it has", async () => {
    const old = await aTheme(c.executive, "Independents online");
    const id = await anObjective(c.executive, c.executive, old);
    await asOwner().sql`update themes set status = 'retired' where id = ${old}`;
    await expect(anObjective(c.executive, c.executive, old)).rejects.toMatchObject({ fields: { themeId: /retired/ } });
    await edit(c.executive, id, objectiveForm(c.executive, old, { title: "Still here" }));
  });

  test("only a draft is deleted, and then it is nowhere", async () => {
    const id = await anObjective(c.contributor, c.contributor, themeId);
    const { id: runs } = await aRunningObjective(c.executive, c.manager, themeId);
    await expect(deleteObjective(c.peer, { objectiveId: id, version: await version(id) })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(
      deleteObjective(c.executive, { objectiveId: runs, version: await version(runs) }),
    ).rejects.toMatchObject({ kind: "conflict" });
    await deleteObjective(c.contributor, { objectiveId: id, version: await version(id) });
    await expect(getObjective(c.contributor, id)).rejects.toMatchObject({ kind: "not-found" });
    expect(await actionsOn(id)).toContain("objective.deleted");
  });

  test("only an executive opens a closed one again, and an open one is not opened", async () => {
    const { id } = await aRunningObjective(c.executive, c.manager, themeId);
    const reopen = async (actor: Actor) =>
      reopenObjective(actor, { objectiveId: id, version: await version(id), reason: "Not over yet." });
    await expect(reopen(c.manager)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(reopen(c.executive)).rejects.toMatchObject({ kind: "conflict" });
  });

  test("another company's objective does not exist", async () => {
    const other = await company();
    const id = await anObjective(c.executive, c.executive, themeId);
    await expect(getObjective(other.executive, id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(edit(other.executive, id, objectiveForm(other.executive, themeId))).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(anObjective(other.executive, other.executive, themeId)).rejects.toMatchObject({
      fields: { themeId: expect.any(String) },
    });
    expect(await c.as(c.executive, noon("2026-06-30"))).toMatchObject({ today: "2026-06-30" });
  });

  test.each([
    ["title", "x".repeat(10_000)],
    ["title", "   "],
    ["title", "a\u0000b"],
    ["dueOn", "2026-02-30"],
    ["dueOn", "2026-03-30"],
    ["kind", "heroic"],
    ["ownerId", "nobody"],
  ])("%s refuses %j with a sentence at the field", (field, value) => {
    const parsed = draftObjectiveInput.safeParse(objectiveForm(c.executive, themeId, { [field]: value }));
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toContain(field);
  });

  test("the form's one choice of brief and key task is refused when it is neither", () => {
    const form = objectiveForm(c.executive, themeId);
    expect(draftObjectiveForm.safeParse({ ...form, serves: "KT1" }).success).toBe(false);
    expect(draftObjectiveForm.safeParse({ ...form, serves: `${themeId}/KT1` }).success).toBe(true);
  });
});
