import { expect, test } from "vitest";
import { newId } from "@/lib/id";
import { aTheme } from "@/seed/factories/briefs";
import { asOwner, company, writable } from "@/seed/factories/company";
import { aRunningObjective } from "@/seed/factories/objectives";
import { aProject } from "@/seed/factories/work";
import { listWorkFilters } from "./filter-queries";

const any = { teamId: null, projectId: null, assigneeId: null };
const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

test("offers teams, people who work and projects that one may read, of the own organization", async () => {
  const c = await company();
  const themeId = await aTheme(c.executive);
  const secret = await aRunningObjective(c.executive, c.peer, themeId, { visibility: "restricted" });
  await aProject(c.manager, c.teams.field, { title: "Install kit" });
  await aProject(c.peer, c.teams.cloud, { title: "Sell the unit", objectiveId: secret.id });
  const stranger = await company();

  const found = await listWorkFilters(c.contributor, any);
  expect(names(found.teams)).toEqual(expect.arrayContaining(["Cloud", "Field"]));
  expect(names(found.people)).toEqual([
    "Ada Admin",
    "Cleo Contributor",
    "Elena Executive",
    "Mara Manager",
    "Otto Other",
    "Petra Peer",
  ]);
  expect(names(found.projects)).toEqual(["Install kit"]);
  expect(names((await listWorkFilters(c.peer, any)).projects)).toEqual(["Install kit", "Sell the unit"]);
  expect(found.isCut).toBe(false);
  const theirs = await listWorkFilters(stranger.executive, any);
  expect(theirs.projects).toEqual([]);
  expect(theirs.people.some(({ id }) => id === c.manager.membershipId)).toBe(false);
});

test("a team narrows the people to its own and whom is chosen; a large company is cut and says so", async () => {
  const c = await company();
  const of = async (more: object) => listWorkFilters(c.manager, { ...any, ...more });
  expect(names((await of({ teamId: c.teams.cloud })).people)).toEqual(["Otto Other", "Petra Peer"]);
  const chosen = { teamId: c.teams.cloud, assigneeId: c.contributor.membershipId };
  expect(names((await of(chosen)).people)).toEqual(["Cleo Contributor", "Otto Other", "Petra Peer"]);
  const { sql } = asOwner();
  const columns = await writable("memberships");
  for (let person = 0; person < 210; person++) {
    const [user, member, name] = [newId(), newId(), `A ${String(person).padStart(3, "0")}`];
    await sql`insert into identity.users (id, email, name, created_at) values (${user}, ${`${user}@filter.test`}, ${name}, now())`;
    await sql`insert into memberships (${asOwner().sql.unsafe(columns)}) select ${asOwner().sql.unsafe(columns)} from (select (jsonb_populate_record(m, jsonb_build_object('id', ${member}::uuid,
      'user_id', ${user}::uuid, 'email', ${`${user}@filter.test`}::text, 'display_name', ${name}::text, 'team_id', ${c.teams.cloud}::uuid))).*
      from memberships m where m.org_id = ${c.orgId} and m.id = ${c.other.membershipId}) copy`;
  }
  const large = await of({ assigneeId: c.other.membershipId });
  expect(large.isCut).toBe(true);
  expect(large.people).toHaveLength(200);
  // Whom was chosen and who works beside the reader are there, however far down the alphabet.
  expect(names(large.people)).toEqual(expect.arrayContaining(["Otto Other", "Mara Manager", "Cleo Contributor"]));
});
