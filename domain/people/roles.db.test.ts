import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/id";
import { asOwner, type Company, company } from "@/seed/factories/company";
import type { Actor } from "../access/actor";
import { listOwed } from "../diagnosis/owed-queries";
import type { Role } from "../vocabulary";
import { joinWithNewAccount } from "./acceptance-commands";
import { editMember } from "./commands";
import { inviteMembers, renewInvitation } from "./invitation-commands";
import { findInvitation } from "./invitation-queries";
import { getMember } from "./queries";
import { confirmRole, refuseRole } from "./role-commands";
import { getRoleToConfirm } from "./role-queries";

let c: Company;
beforeEach(async () => {
  c = await company();
});

const joining = { name: "Alias", password: "a lantern in the quiet harbour" };
const tokenOf = (path: string | undefined) => (path ?? "").replace("/invite/", "");

async function invited(by: Actor, role: Role) {
  const addresses = `${newId()}@test.example`;
  const { invited: links } = await inviteMembers(by, { addresses, role, teamId: null, isAdmin: false });
  const [row] = await asOwner().sql`select id, version from memberships where email = ${addresses}`;
  return { ...links[0], token: tokenOf(links[0]?.path), membershipId: String(row?.id), version: Number(row?.version) };
}

const waitingFor = async (who: Actor) =>
  (await listOwed(who)).filter(({ kind }) => kind === "role-to-confirm").map(({ id }) => id);
const enters = (token: string) => joinWithNewAccount({ ...joining, token }, { userAgent: "test" });
const change = (of: Awaited<ReturnType<typeof getMember>>, role: Role) => ({
  membershipId: of.id,
  displayName: of.name,
  role,
  teamId: of.teamId,
  craft: of.craft ?? "",
  fte: of.fte,
  isAdmin: of.isAdmin,
  isFinance: of.isFinance,
  version: of.version,
});

describe("an invitation to a role above the inviter's own", () => {
  test("opens nothing before an executive has confirmed it", async () => {
    const one = await invited(c.admin, "executive");
    expect(one.waits).toBe(true);
    expect(await findInvitation(one.token)).toBeNull();
    await expect(enters(one.token)).rejects.toMatchObject({ kind: "not-found" });
    expect(await waitingFor(c.executive)).toEqual([one.membershipId]);
    expect(await getRoleToConfirm(c.executive, one.membershipId)).toMatchObject({
      wanted: "executive",
      askerName: c.admin.name,
    });
    await expect(getRoleToConfirm(c.admin, one.membershipId)).rejects.toMatchObject({ kind: "not-found" });
    for (const who of [c.admin, c.manager, c.contributor, c.viewer])
      await expect(confirmRole(who, one)).rejects.toMatchObject({ kind: "forbidden" });
    await confirmRole(c.executive, one);
    expect(await waitingFor(c.executive)).toEqual([]);
    expect(await findInvitation(one.token)).toMatchObject({ role: "executive" });
    // A new link for what was confirmed needs no second word.
    const again = await renewInvitation(c.admin, { ...one, version: one.version + 1 });
    expect(again.waits).toBe(false);
    await enters(tokenOf(again.path));
    const told = await asOwner().sql`select action from history where subject_id = ${one.membershipId} order by at, id`;
    expect(told.map(({ action }) => action)).toEqual([
      "member.invited",
      "member.role-confirmed",
      "member.invitation-renewed",
      "member.joined",
    ]);
  });

  test("is taken back when an executive refuses it, and waits again when it is asked again", async () => {
    const one = await invited(c.admin, "manager");
    await refuseRole(c.executive, one);
    await expect(enters(one.token)).rejects.toMatchObject({ kind: "not-found" });
    await expect(confirmRole(c.executive, { ...one, version: one.version + 1 })).rejects.toMatchObject({
      kind: "conflict",
    });
    const again = await renewInvitation(c.admin, { ...one, version: one.version + 1 });
    expect(again.waits).toBe(true);
    await expect(enters(tokenOf(again.path))).rejects.toMatchObject({ kind: "not-found" });
  });

  test("an executive needs nobody's word, nor does a role up to one's own", async () => {
    for (const [by, role] of [
      [c.executive, "executive"],
      [c.admin, "contributor"],
      [c.admin, "viewer"],
    ] as const)
      await enters((await invited(by, role)).token);
    expect(await waitingFor(c.executive)).toEqual([]);
  });
});

describe("raising somebody above one's own role", () => {
  test("holds when an executive confirms it; until then they stay what they are", async () => {
    const before = await getMember(c.admin, c.other.membershipId);
    await editMember(c.admin, change(before, "executive"));
    const waiting = await getMember(c.admin, before.id);
    expect(waiting).toMatchObject({ role: "contributor", roleToConfirm: "executive" });
    // Another edit that leaves the role alone does not lose the question.
    await editMember(c.admin, { ...change(waiting, "contributor"), craft: "Routes" });
    expect(await waitingFor(c.executive)).toEqual([before.id]);
    const { version } = await getMember(c.admin, before.id);
    await confirmRole(c.executive, { membershipId: before.id, version });
    expect(await getMember(c.admin, before.id)).toMatchObject({ role: "executive", roleToConfirm: null });
  });

  test("refused, they keep the role they have", async () => {
    const before = await getMember(c.admin, c.other.membershipId);
    await editMember(c.admin, change(before, "manager"));
    await refuseRole(c.executive, { membershipId: before.id, version: before.version + 1 });
    expect(await getMember(c.admin, before.id)).toMatchObject({ role: "contributor", roleToConfirm: null });
  });

  test("an executive who administers raises at once, and anybody lowers at once", async () => {
    const before = await getMember(c.admin, c.other.membershipId);
    await editMember(c.executive, change(before, "manager"));
    expect(await getMember(c.admin, before.id)).toMatchObject({ role: "manager", roleToConfirm: null });
    await editMember(c.admin, { ...change(before, "viewer"), version: before.version + 1 });
    expect(await getMember(c.admin, before.id)).toMatchObject({ role: "viewer" });
  });
});
