import { beforeAll, describe, expect, test } from "vitest";
import { aTheme } from "@/seed/factories/briefs";
import { type Company, company } from "@/seed/factories/company";
import {
  aCheckIn,
  anObjective,
  aRunningObjective,
  measureForm,
  objectiveForm,
  objectiveRow,
  versionOf,
} from "@/seed/factories/objectives";
import type { Actor } from "../access/actor";
import { listChoices } from "../access/choice-queries";
import { confirmClose, proposeClose } from "./closing-commands";
import { activateObjective, deleteObjective, editObjective, reopenObjective } from "./commands";
import { getObjective } from "./detail-queries";
import { listMyMeasuresDue } from "./due-queries";
import { editObjectiveInput } from "./input";
import { objectiveFilter } from "./list-input";
import { changeMeasure } from "./measure-change-commands";
import { changeMeasureInput } from "./measure-input";
import { getMeasure } from "./measure-queries";
import { countObjectives, listObjectiveChoices, listObjectives } from "./queries";

describe("what is not for everybody", () => {
  let c: Company;
  let themeId: string;
  beforeAll(async () => {
    c = await company();
    themeId = await aTheme(c.executive);
  });
  const all = objectiveFilter({ life: "all" });
  const lists = async (actor: Actor, id: string) =>
    (await listObjectives(actor, all)).rows.some((row) => row.id === id);

  test("a restricted objective is nowhere for anybody who is not named: executives and admins included", async () => {
    const { id, measureId } = await aRunningObjective(c.peer, c.peer, themeId, { visibility: "restricted" });
    await aCheckIn(c.peer, measureId, "4");
    expect(await lists(c.peer, id)).toBe(true);
    for (const actor of [c.executive, c.manager, c.contributor, c.other, c.viewer, c.admin]) {
      expect(await lists(actor, id)).toBe(false);
      expect((await listObjectiveChoices(actor)).owners.map((one) => one.value)).not.toContain(c.peer.membershipId);
      expect((await listChoices(actor, "objective")).map((one) => one.value)).not.toContain(id);
      expect((await listChoices(actor, "measure")).map((one) => one.value)).not.toContain(measureId);
      expect((await listMyMeasuresDue(actor)).map((one) => one.id)).not.toContain(measureId);
      const version = await versionOf("objectives", id);
      const target = { objectiveId: id, version };
      for (const attempt of [
        () => getObjective(actor, id),
        () => getMeasure(actor, measureId),
        () => aCheckIn(actor, measureId, "3"),
        () => editObjective(actor, editObjectiveInput.parse({ ...objectiveForm(c.peer, themeId), ...target })),
        () => activateObjective(actor, { ...target, measureBy: null }),
        () => deleteObjective(actor, target),
        () => proposeClose(actor, { ...target, grade: "missed", closingNote: "x" }),
        () => confirmClose(actor, { ...target, aloneBecause: "x" }),
        () => reopenObjective(actor, { ...target, reason: "x" }),
        () => changeMeasure(actor, changeMeasureInput.parse({ ...measureForm(c.peer), measureId, version: 1 })),
      ])
        await expect(attempt()).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  test("readers named read it, and it enters no figure, not even theirs", async () => {
    const lone = await company();
    const theme = await aTheme(lone.executive);
    const { id } = await aRunningObjective(lone.executive, lone.executive, theme, {
      visibility: "restricted",
      readerIds: [lone.manager.membershipId],
    });
    expect((await getObjective(lone.manager, id)).readers.map((one) => one.name).sort()).toEqual(
      [lone.executive.name, lone.manager.name].sort(),
    );
    for (const reader of [lone.manager, lone.executive])
      expect([...(await countObjectives(reader, objectiveFilter({}))).counts]).toEqual([]);
  });

  test("team and line: the team, those above it, executives", async () => {
    const id = await anObjective(c.executive, c.contributor, themeId, { visibility: "team_line" });
    for (const actor of [c.executive, c.manager, c.contributor]) expect(await lists(actor, id)).toBe(true);
    for (const actor of [c.peer, c.other]) {
      expect(await lists(actor, id)).toBe(false);
      await expect(getObjective(actor, id)).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  test("children inherit the rule, when it is set and when it is lifted", async () => {
    const top = await anObjective(c.executive, c.executive, themeId, { title: "Top" });
    const { id: child, measureId } = await aRunningObjective(c.executive, c.contributor, themeId, {
      parentObjectiveId: top,
    });
    const grandchild = await anObjective(c.executive, c.contributor, themeId, { parentObjectiveId: child });
    const rule = async (visibility: string) =>
      editObjective(
        c.executive,
        editObjectiveInput.parse({
          ...objectiveForm(c.executive, themeId, { title: "Top", visibility }),
          objectiveId: top,
          version: await versionOf("objectives", top),
        }),
      );
    await rule("restricted");
    expect((await objectiveRow(grandchild)).visibility_root_id).toBe(top);
    for (const id of [top, child, grandchild])
      await expect(getObjective(c.manager, id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(getMeasure(c.manager, measureId)).rejects.toMatchObject({ kind: "not-found" });
    await expect(anObjective(c.manager, c.contributor, themeId, { parentObjectiveId: top })).rejects.toMatchObject({
      fields: { parentObjectiveId: "Choose an objective that runs." },
    });
    await rule("org");
    expect((await getObjective(c.manager, grandchild)).title).toBeTruthy();
    expect((await getObjective(c.manager, top)).children.map((one) => one.id)).toEqual([child]);
  });
});
