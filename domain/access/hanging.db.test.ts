import { expect, test } from "vitest";
import { type Hanging, hanging } from "@/db/hanging";
import { aDraftBet } from "@/seed/factories/bets";
import { aBriefInForce, aDraft, aTheme } from "@/seed/factories/briefs";
import { asOwner, type Company, company } from "@/seed/factories/company";
import { aFriction } from "@/seed/factories/friction";
import { aKpi, aMeasure, anObjective, measureRow, versionOf } from "@/seed/factories/objectives";
import { anItem, aProject, itemRow } from "@/seed/factories/work";
import { discardBrief, draftBrief } from "../briefs/commands";
import { draftBriefInput } from "../briefs/input";
import { planDive } from "../dives/commands";
import { addCapability } from "../hypotheses/capability-commands";
import { deleteObjective, restoreObjective } from "../objectives/commands";
import { archiveTeam, createTeam } from "../people/team-commands";
import { deleteItem } from "../projects/item-commands";
import { planResources } from "../resources/plan-commands";
import { scheduleReview } from "../reviews/commands";

const tables = Object.keys(hanging) as (keyof typeof hanging)[];

test("every foreign key to what can be archived or deleted has an answer", async () => {
  const rows = await asOwner().sql<{ target: string; name: string }[]>`
    select k.confrelid::regclass::text as target, c.relname || '.' || a.attname as name from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname <> 'org_id'
    where k.contype = 'f'`;
  const deletable = await asOwner().sql<{ name: string }[]>`
    select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'deleted_at'`;
  // Nothing deletes these yet, though their tables could; whoever writes the first such act declares what hangs on it.
  const never = ["back_briefs", "capabilities", "hypotheses", "projects", "themes"];
  expect(
    deletable
      .map(({ name }) => name)
      .filter((name) => !never.includes(name))
      .sort(),
  ).toEqual(tables.filter((name) => name !== "teams").sort());
  for (const table of tables) {
    const named = rows.filter(({ target }) => target.replace("public.", "") === table).map(({ name }) => name);
    expect(
      {
        missing: named.filter((name) => !(name in hanging[table])),
        gone: Object.keys(hanging[table]).filter((name) => !named.includes(name)),
      },
      `db/hanging.ts says for each key to ${table} what becomes of the row that refers to it`,
    ).toEqual({ missing: [], gone: [] });
  }
});

/** What a test made, by the declared key that it exercises. */
const exercised = new Set<string>();

const sentenceOf = (table: keyof typeof hanging, key: string) => {
  exercised.add(`${table} ${key}`);
  const entry = (hanging[table] as Record<string, Hanging>)[key];
  return entry?.answer === "refuse" ? entry.sentence : "";
};

const team = { isOperational: true, cadenceDays: 7, reviewWeekday: 1, leadMembershipId: null };
const newTeam = (c: Company, parentId = c.teams.root) => createTeam(c.executive, { ...team, name: "North", parentId });

test("a team on which something open hangs is not archived; the sentence says what", async () => {
  const c = await company();
  const boss = c.executive;
  const themeId = await aTheme(boss);
  const ways: Record<string, (teamId: string) => Promise<unknown>> = {
    "teams.parent_id": (teamId) => newTeam(c, teamId),
    "memberships.team_id": (teamId) =>
      asOwner().sql`update memberships set team_id = ${teamId} where id = ${c.other.membershipId}`,
    "objectives.team_id": (teamId) => anObjective(boss, boss, themeId, { teamId }),
    "projects.team_id": (teamId) => aProject(boss, teamId),
    "work_items.team_id": (teamId) => anItem(boss, teamId),
    "measures.team_id": (teamId) => aKpi(boss, teamId),
    "briefs.team_id": async (teamId) => {
      const above = await aBriefInForce(boss, [c.manager]);
      const led = { ...c.manager, ledTeamIds: [teamId] };
      await draftBrief(
        led,
        draftBriefInput.parse({ title: "Nested", themeId: above.themeId, parentBriefId: above.id }),
      );
    },
    "capabilities.owner_team_id": (ownerTeamId) =>
      addCapability(boss, { name: "Install", themeId, need: 3, have: 1, ownerTeamId, note: "", key: undefined }),
    "deep_dives.team_id": async (teamId) => {
      await asOwner().sql`update memberships set team_id = ${teamId} where id = ${c.other.membershipId}`;
      await planDive(boss, {
        teamId,
        hostId: c.other.membershipId,
        diveOn: "2026-07-10",
        mode: "observe",
        question: "Why?",
        key: undefined,
      });
      await asOwner().sql`update memberships set team_id = ${c.teams.cloud} where id = ${c.other.membershipId}`;
    },
    "frictions.team_id": async (teamId) => aFriction({ ...c.contributor, teamId }),
    "reviews.team_id": (teamId) => scheduleReview(boss, { kind: "team_week", teamId, scheduledFor: "2026-07-10" }),
    "resource_entries.team_id": (teamId) => aPlan(c, { teamId }),
  };
  for (const [key, make] of Object.entries(ways)) {
    const teamId = await newTeam(c);
    await make(teamId);
    await expect(archiveTeam(boss, { teamId, version: 1 }), key).rejects.toMatchObject({
      kind: "conflict",
      message: sentenceOf("teams", key),
    });
    await asOwner().sql`update memberships set team_id = ${c.teams.cloud} where id = ${c.other.membershipId}`;
  }
  await archiveTeam(boss, { teamId: await newTeam(c), version: 1 });
});

const aPlan = (c: Company, more: { teamId?: string; target?: string }) =>
  planResources(c.executive, {
    unit: "days",
    amount: 10,
    periodStart: "2026-06-29",
    periodEnd: "2026-09-27",
    teamId: null,
    target: "",
    expectedReturn: null,
    expectedReturnText: "",
    note: "",
    key: undefined,
    ...more,
  });

test("a drafted objective lets go of its measures and obstacles, and is not deleted under what still serves it", async () => {
  const c = await company();
  const boss = c.executive;
  const themeId = await aTheme(boss);
  const draft = (more = {}) => anObjective(boss, boss, themeId, { teamId: c.teams.field, ...more });
  const gone = async (objectiveId: string) =>
    deleteObjective(boss, { objectiveId, version: await versionOf("objectives", objectiveId) });
  const ways: Record<string, (id: string) => Promise<unknown>> = {
    "objectives.parent_objective_id": (parentObjectiveId) => draft({ parentObjectiveId }),
    "projects.objective_id": (objectiveId) => aProject(boss, c.teams.field, { objectiveId }),
    "resource_entries.objective_id": (id) => aPlan(c, { target: `objective:${id}` }),
  };
  for (const [key, make] of Object.entries(ways)) {
    const id = await draft();
    await make(id);
    await expect(gone(id), key).rejects.toMatchObject({ kind: "conflict", message: sentenceOf("objectives", key) });
  }
  const id = await draft();
  const measureId = await aMeasure(boss, id, boss);
  await aFriction(c.contributor, { objectiveId: id });
  await gone(id);
  sentenceOf("objectives", "measures.objective_id");
  sentenceOf("objectives", "friction_links.objective_id");
  expect((await measureRow(measureId)).status).toBe("closed");
  expect(await asOwner().sql`select 1 from friction_links where objective_id = ${id}`).toHaveLength(0);
});

test("a deleted draft comes back with its measures, unless an obstacle let go of it or its place is gone", async () => {
  const c = await company();
  const boss = c.executive;
  const themeId = await aTheme(boss);
  const draft = (more = {}) => anObjective(boss, boss, themeId, { teamId: c.teams.field, ...more });
  const target = async (objectiveId: string) => ({ objectiveId, version: await versionOf("objectives", objectiveId) });
  const id = await draft();
  const measureId = await aMeasure(boss, id, boss);
  expect(await deleteObjective(boss, await target(id))).toBe(true);
  await expect(restoreObjective(c.manager, await target(id))).rejects.toMatchObject({ kind: "not-found" });
  await restoreObjective(boss, await target(id));
  expect((await measureRow(measureId)).status).toBe("active");

  await aFriction(c.contributor, { objectiveId: id });
  expect(await deleteObjective(boss, await target(id))).toBe(false);

  const parentObjectiveId = await draft();
  const below = await draft({ parentObjectiveId });
  await deleteObjective(boss, await target(below));
  await deleteObjective(boss, await target(parentObjectiveId));
  await expect(restoreObjective(boss, await target(below))).rejects.toMatchObject({
    fields: { parentObjectiveId: expect.any(String) },
  });
  const teamId = await newTeam(c);
  const there = await draft({ teamId });
  await deleteObjective(boss, await target(there));
  await archiveTeam(boss, { teamId, version: 1 });
  await expect(restoreObjective(boss, await target(there))).rejects.toMatchObject({
    fields: { teamId: expect.any(String) },
  });
});

test("an item of the backlog leaves no obstacle pointing at it; a draft of a brief is not discarded under a bet", async () => {
  const c = await company();
  const itemId = await anItem(c.contributor, c.teams.field);
  await aFriction(c.contributor, { workItemId: itemId });
  await deleteItem(c.contributor, { itemId, version: (await itemRow(itemId)).version });
  sentenceOf("work_items", "friction_links.work_item_id");
  expect(await asOwner().sql`select 1 from friction_links where work_item_id = ${itemId}`).toHaveLength(0);

  const themeId = await aTheme(c.executive);
  const briefId = await aDraft(c.executive, themeId);
  await aDraftBet(c.executive, themeId, { briefId });
  await expect(discardBrief(c.executive, { briefId, version: 1 })).rejects.toMatchObject({
    message: sentenceOf("briefs", "hypotheses.brief_id"),
  });
});

test("every answer that does something was asked for above", () => {
  const doing = tables.flatMap((table) =>
    Object.entries(hanging[table] as Record<string, Hanging>)
      .filter(([, { answer }]) => answer !== "keep")
      .map(([key]) => `${table} ${key}`),
  );
  expect([...exercised].sort()).toEqual(doing.sort());
});
