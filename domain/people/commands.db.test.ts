import { describe, expect, test } from "vitest";
import { enterOrg, withIdentity } from "@/db/tenancy";
import { asOwner, company } from "@/seed/factories/company";
import type { Actor } from "../access/actor";
import { findMember } from "../access/membership-queries";
import type { Role } from "../vocabulary";
import { editMember, reactivateMember, suspendMember } from "./commands";
import { getMember, listMembers, listTeams } from "./queries";
import { archiveTeam, createTeam, editTeam } from "./team-commands";

const change = (of: Awaited<ReturnType<typeof getMember>>, over: object = {}) => ({
  membershipId: of.id,
  displayName: of.name,
  role: of.role,
  teamId: of.teamId,
  craft: of.craft ?? "",
  fte: of.fte,
  isAdmin: of.isAdmin,
  isFinance: of.isFinance,
  version: of.version,
  ...over,
});

const member = (actor: Actor, who: Actor) => getMember(actor, who.membershipId);

const historyOf = (orgId: string, id: string) =>
  asOwner().sql<{ action: string; payload: { before: object | null; after: object | null } }[]>`
    select action, payload from history where org_id = ${orgId} and subject_id = ${id} order by at, id`;

describe("members", () => {
  test("only admins edit; everybody else is refused", async () => {
    const c = await company();
    const it = await member(c.admin, c.contributor);
    for (const who of [c.manager, c.contributor, c.viewer, c.peer])
      await expect(editMember(who, change(it, { role: "manager" as Role }))).rejects.toMatchObject({
        kind: "forbidden",
      });
    for (const who of [c.manager, c.contributor, c.viewer])
      await expect(suspendMember(who, { membershipId: it.id, version: it.version })).rejects.toMatchObject({
        kind: "forbidden",
      });
  });

  test("a new role holds at the next request, is history, and a stale form is told", async () => {
    const c = await company();
    const it = await member(c.admin, c.contributor);
    await editMember(c.executive, change(it, { role: "manager" as Role, craft: "Routes", teamId: c.teams.cloud }));
    const seen = await withIdentity(async (tx) => {
      await enterOrg(tx, c.orgId);
      return findMember(tx, c.contributor.org, c.contributor.userId);
    });
    expect(seen?.member).toMatchObject({ role: "manager", craft: "Routes", teamId: c.teams.cloud });
    const told = await historyOf(c.orgId, it.id);
    expect(told.at(-1)).toMatchObject({
      action: "member.edited",
      payload: { before: { role: "contributor" }, after: { role: "manager", craft: "Routes" } },
    });
    expect(JSON.stringify(told)).not.toContain(it.email);
    await expect(editMember(c.admin, change(it, { role: "viewer" as Role }))).rejects.toMatchObject({
      kind: "conflict",
      version: it.version + 1,
      current: { role: "manager" },
    });
  });

  test("somebody of another organization does not exist", async () => {
    const [c, other] = [await company(), await company()];
    const it = await member(other.admin, other.contributor);
    await expect(editMember(c.admin, change(it))).rejects.toMatchObject({ kind: "not-found" });
    await expect(getMember(c.admin, it.id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(
      editMember(c.admin, change(await member(c.admin, c.other), { teamId: other.teams.field })),
    ).rejects.toMatchObject({ fields: { teamId: expect.any(String) } });
  });

  test("somebody stays admin, somebody stays executive", async () => {
    const c = await company();
    const executive = await member(c.admin, c.executive);
    await expect(editMember(c.admin, change(executive, { role: "manager" as Role }))).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("executive"),
    });
    await expect(
      suspendMember(c.admin, { membershipId: executive.id, version: executive.version }),
    ).rejects.toMatchObject({ kind: "conflict" });
    const admin = await member(c.admin, c.admin);
    await editMember(c.admin, change(admin, { isAdmin: false }));
    const alone = await member(c.executive, c.executive);
    await expect(editMember(c.executive, change(alone, { isAdmin: false }))).rejects.toMatchObject({
      message: expect.stringContaining("admin"),
    });
  });

  test("two admins who take each other's rights at once leave one", async () => {
    const c = await company();
    const [executive, admin] = [await member(c.admin, c.executive), await member(c.admin, c.admin)];
    const done = await Promise.allSettled([
      editMember(c.admin, change(executive, { isAdmin: false })),
      editMember(c.executive, change(admin, { isAdmin: false })),
    ]);
    expect(done.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("an admin does not raise their own role while there is an executive", async () => {
    const c = await company();
    const it = await member(c.admin, c.admin);
    await expect(editMember(c.admin, change(it, { role: "manager" as Role }))).rejects.toMatchObject({
      kind: "forbidden",
    });
    await editMember(c.executive, change(it, { role: "manager" as Role }));
    expect((await member(c.admin, c.admin)).role).toBe("manager");
  });

  test("a suspended member is out at once and can come back", async () => {
    const c = await company();
    const it = await member(c.admin, c.contributor);
    const look = () =>
      withIdentity(async (tx) => {
        await enterOrg(tx, c.orgId);
        return findMember(tx, c.contributor.org, c.contributor.userId);
      });
    await suspendMember(c.admin, { membershipId: it.id, version: it.version });
    expect(await look()).toBeNull();
    await expect(suspendMember(c.admin, { membershipId: it.id, version: it.version + 1 })).rejects.toMatchObject({
      kind: "conflict",
    });
    await reactivateMember(c.admin, { membershipId: it.id, version: it.version + 1 });
    expect(await look()).not.toBeNull();
    expect((await historyOf(c.orgId, it.id)).map((row) => row.action)).toEqual([
      "member.suspended",
      "member.reactivated",
    ]);
  });

  test("the list goes by name, a page after a key", async () => {
    const c = await company();
    const all = await listMembers(c.admin, { team: null, role: null, status: "active", after: null });
    expect(all.rows.map((row) => row.name)).toEqual([...all.rows.map((row) => row.name)].sort());
    const second = all.rows[1];
    const rest = await listMembers(c.admin, {
      team: null,
      role: null,
      status: "active",
      after: [second?.name ?? "", second?.id ?? ""],
    });
    expect(rest.rows.map((row) => row.id)).toEqual(all.rows.slice(2).map((row) => row.id));
  });
});

const team = { leadMembershipId: null, isOperational: true, cadenceDays: 7, reviewWeekday: 1 };

describe("teams", () => {
  test("admins make, move and archive them; others do not", async () => {
    const c = await company();
    for (const who of [c.manager, c.contributor, c.viewer])
      await expect(createTeam(who, { ...team, name: "New", parentId: c.teams.root })).rejects.toMatchObject({
        kind: "forbidden",
      });
    const id = await createTeam(c.admin, { ...team, name: "North", parentId: c.teams.field });
    await editTeam(c.admin, { ...team, teamId: id, version: 1, name: "North-West", parentId: c.teams.cloud });
    await archiveTeam(c.admin, { teamId: id, version: 2 });
    expect((await historyOf(c.orgId, id)).map((row) => row.action)).toEqual([
      "team.created",
      "team.moved",
      "team.archived",
    ]);
    expect((await listTeams(c.admin)).map((row) => row.name)).not.toContain("North-West");
  });

  test("a team with people, or with teams under it, is not archived", async () => {
    const c = await company();
    await expect(archiveTeam(c.admin, { teamId: c.teams.field, version: 1 })).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("People"),
    });
    const id = await createTeam(c.admin, { ...team, name: "A", parentId: c.teams.root });
    await createTeam(c.admin, { ...team, name: "B", parentId: id });
    await expect(archiveTeam(c.admin, { teamId: id, version: 1 })).rejects.toMatchObject({
      message: expect.stringContaining("teams under it"),
    });
    await expect(archiveTeam(c.admin, { teamId: c.teams.root, version: 1 })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  test("two moves at once cannot tie a knot", async () => {
    const c = await company();
    const under = (teamId: string, parentId: string, name: string) =>
      editTeam(c.admin, { ...team, teamId, version: 1, name, parentId, leadMembershipId: null });
    const done = await Promise.allSettled([
      under(c.teams.field, c.teams.cloud, "Field"),
      under(c.teams.cloud, c.teams.field, "Cloud"),
    ]);
    expect(done.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("another organization's team does not exist, a stale form is told, a replay makes one team", async () => {
    const [c, other] = [await company(), await company()];
    await expect(archiveTeam(c.admin, { teamId: other.teams.field, version: 1 })).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(createTeam(c.admin, { ...team, name: "X", parentId: other.teams.root })).rejects.toMatchObject({
      kind: "invalid",
    });
    await expect(
      editTeam(c.admin, { ...team, teamId: c.teams.field, version: 9, name: "F", parentId: c.teams.root }),
    ).rejects.toMatchObject({ kind: "conflict", version: 1 });
    const input = { ...team, name: "Once", parentId: c.teams.root, key: "k1" };
    expect(await createTeam(c.admin, input)).toBe(await createTeam(c.admin, input));
  });
});
