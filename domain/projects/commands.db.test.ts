import { beforeAll, describe, expect, test } from "vitest";
import { aBriefInForce, givenBack, historyOf } from "@/seed/factories/briefs";
import { asOwner, type Company, company } from "@/seed/factories/company";
import { anItem, aProject, projectRow } from "@/seed/factories/work";
import { stopProject } from "../decisions/commands";
import { activateProject, declineProject, editProject, finishProject, pauseProject } from "./commands";
import { editProjectInput, proposeProjectInput } from "./input";
import { projectFilter } from "./project-list-input";
import { findDuplicates, getProject, listProjects } from "./queries";
import { draftFromBackBrief, objectiveFromKeyTask, projectFromObjective } from "./translation-commands";
import { getTranslation } from "./translation-queries";
import { sayHowItGoes } from "./word-commands";

const at = async (id: string) => ({ projectId: id, version: (await projectRow(id)).version });

describe("projects", () => {
  let c: Company;
  beforeAll(async () => {
    c = await company();
  });

  test("are proposed for the own team, activated by its manager or an executive, declined with a reason", async () => {
    await expect(aProject(c.contributor, c.teams.cloud)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(aProject(c.viewer, c.teams.field)).rejects.toMatchObject({ kind: "forbidden" });
    const id = await aProject(c.contributor, c.teams.field);
    await expect(activateProject(c.contributor, await at(id))).rejects.toMatchObject({ kind: "forbidden" });
    await expect(activateProject(c.peer, await at(id))).rejects.toMatchObject({ kind: "forbidden" });
    await activateProject(c.manager, await at(id));
    expect(await projectRow(id)).toMatchObject({ status: "active", started_before_agreement: false });
    await expect(activateProject(c.manager, await at(id))).rejects.toMatchObject({ kind: "conflict" });
    const second = await aProject(c.contributor, c.teams.field, { title: "Another" });
    await declineProject(c.manager, { ...(await at(second)), reason: "Not this quarter." });
    expect(await projectRow(second)).toMatchObject({ status: "declined", end_reason: "Not this quarter." });
    expect((await historyOf(id)).map((row) => row.action)).toEqual(["project.proposed", "project.activated"]);
  });

  test("run work keeps a KPI and an obligation names itself", () => {
    const base = { title: "Keep it alive", ownerId: c.manager.membershipId, teamId: c.teams.field };
    const paths = (input: Record<string, unknown>) =>
      proposeProjectInput.safeParse({ ...base, ...input }).error?.issues.map((issue) => issue.path[0]);
    expect(paths({ kind: "run" })).toEqual(["kpiMeasureId"]);
    expect(paths({ kind: "obligation" })).toEqual(["obligation"]);
    expect(paths({ kind: "change", startOn: "2026-08-01", dueOn: "2026-07-01" })).toEqual(["dueOn"]);
    expect(paths({ kind: "change", dueOn: "2026-02-30" })).toEqual(["dueOn"]);
  });

  test("the first date is kept when it is planned again", async () => {
    const id = await aProject(c.manager, c.teams.field);
    await activateProject(c.manager, await at(id));
    const edit = editProjectInput.parse({
      title: "Two-hour install kit",
      kind: "change",
      ownerId: c.manager.membershipId,
      teamId: c.teams.field,
      dueOn: "2026-09-04",
      ...(await at(id)),
    });
    await editProject(c.manager, edit);
    const [row] = await asOwner()
      .sql`select original_due_on::text as first, due_on::text as due, replan_count from projects where id = ${id}`;
    expect(row).toEqual({ first: "2026-08-07", due: "2026-09-04", replan_count: 1 });
  });

  test("is finished by its owner once its deliverables are accepted", async () => {
    const id = await aProject(c.manager, c.teams.field);
    await activateProject(c.manager, await at(id));
    await anItem(c.contributor, c.teams.field, {
      projectId: id,
      type: "deliverable",
      accepterId: c.manager.membershipId,
    });
    await expect(finishProject(c.executive, await at(id))).rejects.toMatchObject({ kind: "forbidden" });
    await expect(finishProject(c.manager, await at(id))).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("not accepted"),
    });
    await pauseProject(c.manager, await at(id));
    await expect(finishProject(c.manager, await at(id))).rejects.toMatchObject({ kind: "conflict" });
  });

  test("its owner's word of a day may be said again; not of a day to come", async () => {
    const id = await aProject(c.manager, c.teams.field);
    await activateProject(c.manager, await at(id));
    const say = (asOf: string, statusWord: "watch" | "stuck") =>
      sayHowItGoes(c.manager, { projectId: id, asOf, statusWord, note: "" });
    await say("2026-06-29", "watch");
    await say("2026-06-29", "stuck");
    await expect(say("2026-06-30", "watch")).rejects.toMatchObject({ fields: { asOf: expect.any(String) } });
    expect((await getProject(c.manager, id)).said.map((one) => one.statusWord).sort()).toEqual(["stuck", "watch"]);
  });

  test("a proposal that looks like another team's is said, on its page", async () => {
    await aProject(c.peer, c.teams.cloud, { title: "Second mobile app refresh" });
    const id = await aProject(c.manager, c.teams.field, { title: "Second mobile app refresh for drivers" });
    expect((await findDuplicates(c.manager, await getProject(c.manager, id))).map((one) => one.title)).toEqual([
      "Second mobile app refresh",
    ]);
  });
});

describe("from a key task to work", () => {
  test("an objective and a project are linked as they are made; work before agreement is allowed and labelled", async () => {
    const c = await company();
    const { id: briefId } = await aBriefInForce(c.executive, [c.manager]);
    const objectiveId = await objectiveFromKeyTask(c.manager, {
      briefId,
      keyTaskKey: "KT2",
      title: "Install once",
      kind: "committed",
      teamId: c.teams.field,
      ownerId: c.manager.membershipId,
      dueOn: "2026-09-27",
    });
    await expect(
      objectiveFromKeyTask(c.manager, {
        briefId,
        keyTaskKey: "KT9",
        title: "No such",
        kind: "committed",
        teamId: c.teams.field,
        ownerId: c.manager.membershipId,
        dueOn: "2026-09-27",
      }),
    ).rejects.toMatchObject({ kind: "invalid" });
    await expect(
      objectiveFromKeyTask(c.manager, {
        briefId,
        keyTaskKey: "KT2",
        title: "Elsewhere",
        kind: "committed",
        teamId: c.teams.cloud,
        ownerId: c.manager.membershipId,
        dueOn: "2026-09-27",
      }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    const projectId = await projectFromObjective(c.manager, {
      briefId,
      objectiveId,
      title: "Kit",
      teamId: c.teams.field,
      ownerId: c.manager.membershipId,
      dueOn: null,
    });
    await activateProject(c.manager, await at(projectId));
    expect(await projectRow(projectId)).toMatchObject({
      key_task_key: "KT2",
      objective_id: objectiveId,
      started_before_agreement: true,
    });
    const board = await getTranslation(c.manager, briefId);
    expect(board.tasks.find((task) => task.key === "KT2")?.objectives[0]?.projects.map((one) => one.title)).toEqual([
      "Kit",
    ]);
    expect(board.tasks.find((task) => task.key === "KT1")?.objectives).toEqual([]);
  });

  test("one click from an accepted back-brief drafts what its key tasks need, once", async () => {
    const c = await company();
    const { id: briefId } = await aBriefInForce(c.executive, [c.manager]);
    await expect(draftFromBackBrief(c.manager, { briefId })).rejects.toMatchObject({ kind: "forbidden" });
    await givenBack(c.manager, c.executive, briefId, "accept", ["KT1", "KT2"]);
    expect(await draftFromBackBrief(c.manager, { briefId })).toBe(2);
    await expect(draftFromBackBrief(c.manager, { briefId })).rejects.toMatchObject({ kind: "conflict" });
    expect(
      (await listProjects(c.manager, projectFilter({ team: c.teams.field }))).rows.every(
        (one) => one.status === "proposed" && one.objectiveId,
      ),
    ).toBe(true);
    const project = (await listProjects(c.manager, projectFilter({ sort: "number" }))).rows[0];
    await activateProject(c.executive, await at(project?.id ?? ""));
    expect(await projectRow(project?.id ?? "")).toMatchObject({ started_before_agreement: false });
    await stopProject(c.manager, { ...(await at(project?.id ?? "")), reason: "It no longer serves." });
    expect((await projectRow(project?.id ?? "")).stop_decision_id).toEqual(expect.any(String));
  });
});
