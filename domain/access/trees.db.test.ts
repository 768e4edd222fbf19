import { expect, test } from "vitest";
import { aTheme } from "@/seed/factories/briefs";
import { asOwner, company } from "@/seed/factories/company";
import { anObjective, objectiveForm, versionOf } from "@/seed/factories/objectives";
import { aProject } from "@/seed/factories/work";
import { editObjective } from "../objectives/commands";
import { editObjectiveInput } from "../objectives/input";
import { archiveTeam, createTeam, editTeam } from "../people/team-commands";

const rounds = 30;
const team = { isOperational: true, cadenceDays: 7, reviewWeekday: 1, leadMembershipId: null };

/** Rows of a tree from which no way leads up to the top. */
const knots = async (table: "teams" | "objectives", parent: "parent_id" | "parent_objective_id", orgId: string) => {
  const { sql } = asOwner();
  return sql`with recursive up as (
    select id from ${sql(table)} where org_id = ${orgId} and ${sql(parent)} is null
    union select child.id from ${sql(table)} child join up on child.${sql(parent)} = up.id where child.org_id = ${orgId})
    select id from ${sql(table)} where org_id = ${orgId} and id not in (select id from up)`;
};

test("two objectives that each go under the other at once never stand above themselves", async () => {
  const c = await company();
  const themeId = await aTheme(c.executive);
  const under = async (objectiveId: string, parentObjectiveId: string) =>
    editObjective(
      c.executive,
      editObjectiveInput.parse({
        ...objectiveForm(c.executive, themeId, { parentObjectiveId, teamId: c.teams.root }),
        objectiveId,
        version: await versionOf("objectives", objectiveId),
      }),
    );
  const made = () => anObjective(c.executive, c.executive, themeId, { teamId: c.teams.root });
  for (let round = 0; round < rounds; round += 1) {
    const [a, b, d] = [await made(), await made(), await made()];
    const done = await Promise.allSettled([under(a, b), under(b, d), under(d, a)]);
    expect(done.filter((one) => one.status === "fulfilled")).toHaveLength(2);
    const refused = done.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused[0]).toMatchObject({ fields: { parentObjectiveId: "It would stand above itself." } });
  }
  expect(await knots("objectives", "parent_objective_id", c.orgId)).toHaveLength(0);
}, 60_000);

test("two teams that each go under the other at once never stand under themselves", async () => {
  const c = await company();
  const made = (name: string) => createTeam(c.executive, { ...team, name, parentId: c.teams.root });
  for (let round = 0; round < rounds; round += 1) {
    const [a, b] = [await made("A"), await made("B")];
    const under = (teamId: string, parentId: string) =>
      editTeam(c.executive, { ...team, teamId, version: 1, name: "Moved", parentId });
    const done = await Promise.allSettled([under(a, b), under(b, a)]);
    expect(done.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  }
  expect(await knots("teams", "parent_id", c.orgId)).toHaveLength(0);
}, 60_000);

test("nothing comes into a team while it is being archived", async () => {
  const c = await company();
  for (let round = 0; round < rounds; round += 1) {
    const teamId = await createTeam(c.executive, { ...team, name: `T${round}`, parentId: c.teams.root });
    await Promise.allSettled([archiveTeam(c.executive, { teamId, version: 1 }), aProject(c.executive, teamId)]);
  }
  const lost = await asOwner().sql`select p.id from projects p join teams t on t.org_id = p.org_id and t.id = p.team_id
    where p.org_id = ${c.orgId} and t.status = 'archived'`;
  expect(lost).toHaveLength(0);
}, 60_000);
