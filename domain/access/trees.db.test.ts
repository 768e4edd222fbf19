import { expect, test } from "vitest";
import { aBriefInForce, aTheme, briefRow } from "@/seed/factories/briefs";
import { asOwner, company } from "@/seed/factories/company";
import { anObjective, objectiveForm, versionOf } from "@/seed/factories/objectives";
import { aProject } from "@/seed/factories/work";
import { supersedeBrief } from "../decisions/commands";
import { supersedeBriefInput } from "../decisions/input";
import { handOver } from "../departures/commands";
import { handOverInput } from "../departures/input";
import { editObjective } from "../objectives/commands";
import { editObjectiveInput } from "../objectives/input";
import { suspendMember } from "../people/commands";
import { archiveTeam, createTeam, editTeam } from "../people/team-commands";

const rounds = 30;
const team = { isOperational: true, cadenceDays: 7, reviewWeekday: 1, leadMembershipId: null };

/** Rows of a tree from which no way leads up to the top. */
const knots = async (
  table: "teams" | "objectives" | "memberships",
  parent: "parent_id" | "parent_objective_id" | "manager_membership_id",
  orgId: string,
) => {
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

test("briefs that replace one another at once leave one in force, and none that ended is the heir of another", async () => {
  const c = await company();
  const replace = async (briefId: string, newBriefId: string) =>
    supersedeBrief(
      c.executive,
      supersedeBriefInput.parse({
        question: "Where now?",
        choice: "The other one.",
        reason: "It says it better.",
        reasonKind: "hypothesis_debunked",
        evidence: "A week of talks.",
        briefId,
        newBriefId,
        version: (await briefRow(briefId)).version,
      }),
    );
  const made = async () => (await aBriefInForce(c.executive, [c.manager])).id;
  for (let round = 0; round < 10; round += 1) {
    const [a, b, d] = [await made(), await made(), await made()];
    const circle = await Promise.allSettled([replace(a, b), replace(b, d), replace(d, a)]);
    expect(circle.filter((one) => one.status === "fulfilled")).toHaveLength(2);
    const rows = await Promise.all([a, b, d].map(briefRow));
    expect(rows.map(({ status }) => status).sort()).toEqual(["published", "superseded", "superseded"]);
    const [e, f] = [await made(), await made()];
    const rest = rows.find(({ status }) => status === "published")?.id ?? "";
    const both = await Promise.allSettled([replace(rest, e), replace(rest, f)]);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  }
  const { sql } = asOwner();
  const decided = await sql`select b.id from briefs b where b.org_id = ${c.orgId} and b.status = 'superseded'
    and not exists (select 1 from decisions d where d.org_id = b.org_id and d.id = b.end_decision_id)`;
  expect(decided).toHaveLength(0);
  const kept = await sql`select count(*)::int as n from decisions where org_id = ${c.orgId} and kind = 'pivot'`;
  expect(kept[0]?.n).toBe(30);
}, 60_000);

test("two whose people go to each other at once never come to report to themselves", async () => {
  const c = await company();
  const { sql } = asOwner();
  const people = [c.contributor, c.other].map(({ membershipId }) => membershipId) as [string, string];
  const reports = (who: string, to: string) =>
    sql`update memberships set manager_membership_id = ${to}, version = version + 1 where org_id = ${c.orgId} and id = ${who}`;
  const versionOf = async (id: string) =>
    (await sql`select version from memberships where org_id = ${c.orgId} and id = ${id}`)[0]?.version;
  for (const { membershipId } of [c.manager, c.peer])
    await suspendMember(c.admin, { membershipId, version: await versionOf(membershipId) });
  const give = async (from: string, to: string) =>
    handOver(
      c.admin,
      handOverInput.parse({ membershipId: from, version: await versionOf(from), groups: ["report"], groupTo: [to] }),
    );
  for (let round = 0; round < rounds; round += 1) {
    await reports(people[0], c.manager.membershipId);
    await reports(people[1], c.peer.membershipId);
    const done = await Promise.allSettled([
      give(c.manager.membershipId, people[1]),
      give(c.peer.membershipId, people[0]),
    ]);
    expect(done.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const refused = done.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused[0]).toMatchObject({
      fields: { groupTo: expect.stringContaining("Choose somebody who does not report to them.") },
    });
    expect(await knots("memberships", "manager_membership_id", c.orgId)).toHaveLength(0);
  }
}, 60_000);
