import { expect, test } from "vitest";
import { aDraftBet } from "@/seed/factories/bets";
import { aDraftedTheme, aTheme } from "@/seed/factories/briefs";
import { asOwner, company } from "@/seed/factories/company";
import { aMeasure, anObjective, measureForm, objectiveForm } from "@/seed/factories/objectives";
import { anItem, aProject } from "@/seed/factories/work";
import { editHypothesis } from "../hypotheses/commands";
import { editHypothesisInput } from "../hypotheses/input";
import { editObjective } from "../objectives/commands";
import { editObjectiveInput } from "../objectives/input";
import { changeMeasure } from "../objectives/measure-change-commands";
import { changeMeasureInput } from "../objectives/measure-input";
import { suspendMember } from "../people/commands";
import { editProject } from "../projects/commands";
import { editItemInput, editProjectInput } from "../projects/input";
import { editItem } from "../projects/item-commands";
import { editTheme } from "../strategy/commands";
import { editThemeInput } from "../strategy/input";

/** The owner of everything is suspended: what is edited beside stays possible, and nobody else like that may be named. */
test("who answers already may stay while the rest is edited; a new one must be somebody who may", async () => {
  const c = await company();
  const [kept, gone] = [c.manager, c.peer];
  const themeId = await aTheme(c.executive);
  const ownerId = kept.membershipId;
  const objectiveId = await anObjective(c.executive, kept, themeId);
  const rows = {
    themes: await aDraftedTheme(kept),
    objectives: objectiveId,
    measures: await aMeasure(c.executive, objectiveId, kept),
    hypotheses: await aDraftBet(kept, themeId),
    projects: await aProject(c.executive, c.teams.field, { ownerId }),
    work_items: await anItem(c.executive, c.teams.field, { assigneeId: ownerId }),
  };
  const itemAccepted = await anItem(c.executive, c.teams.field, { accepterId: ownerId });
  const { sql } = asOwner();
  const versionOf = async (table: string, id: string) =>
    (await sql`select version from ${sql(table)} where id = ${id}`)[0]?.version;
  for (const one of [kept, gone])
    await suspendMember(c.admin, {
      membershipId: one.membershipId,
      version: await versionOf("memberships", one.membershipId),
    });
  const year = { horizonStartYear: "2026", horizonEndYear: "2028" };
  const version = (table: keyof typeof rows) => versionOf(table, rows[table]);
  const edits: Record<string, (ownerId: string) => Promise<unknown>> = {
    theme: async (ownerId) =>
      editTheme(
        c.executive,
        editThemeInput.parse({
          title: "Said better",
          kind: "where_to_play",
          choice: "We win.",
          notDoing: "Pharma.",
          ...year,
          ownerId,
          themeId: rows.themes,
          version: await version("themes"),
        }),
      ),
    objective: async (ownerId) =>
      editObjective(
        c.executive,
        editObjectiveInput.parse({
          ...objectiveForm(kept, themeId, { title: "Said better", ownerId }),
          objectiveId,
          version: await version("objectives"),
        }),
      ),
    measure: async (ownerId) =>
      changeMeasure(
        c.executive,
        changeMeasureInput.parse({
          ...measureForm(kept, { title: "Said better", ownerId }),
          measureId: rows.measures,
          version: await version("measures"),
        }),
      ),
    bet: async (ownerId) =>
      editHypothesis(
        c.executive,
        editHypothesisInput.parse({
          statement: "Said better",
          category: "capability",
          themeId,
          ownerId,
          supportIf: "median below 2 hours",
          debunkIf: "median above 3 hours",
          testBy: "2026-07-24",
          hypothesisId: rows.hypotheses,
          version: await version("hypotheses"),
        }),
      ),
    project: async (ownerId) =>
      editProject(
        c.executive,
        editProjectInput.parse({
          title: "Said better",
          kind: "change",
          ownerId,
          teamId: c.teams.field,
          dueOn: "2026-08-07",
          projectId: rows.projects,
          version: await version("projects"),
        }),
      ),
    "work to do": async (assigneeId) =>
      editItem(
        c.executive,
        editItemInput.parse({
          title: "Said better",
          teamId: c.teams.field,
          assigneeId,
          itemId: rows.work_items,
          version: await version("work_items"),
        }),
      ),
    "work to accept": async (accepterId) =>
      editItem(
        c.executive,
        editItemInput.parse({
          title: "Said better",
          teamId: c.teams.field,
          accepterId,
          itemId: itemAccepted,
          version: await versionOf("work_items", itemAccepted),
        }),
      ),
  };
  for (const [what, edit] of Object.entries(edits)) {
    await expect(edit(ownerId), what).resolves.toBeUndefined();
    await expect(edit(gone.membershipId), what).rejects.toMatchObject({ kind: "invalid" });
  }
});
