import { describe, expect, test } from "vitest";
import { toBase62 } from "@/lib/base62";
import { newId } from "@/lib/id";
import { account, asOwner, company } from "@/seed/factories/company";
import type { Actor } from "../access/actor";
import type { Role } from "../vocabulary";
import { acceptInvitation, joinWithNewAccount } from "./acceptance-commands";
import { inviteMembers, renewInvitation, revokeInvitation } from "./invitation-commands";
import { findInvitation, listInvitations } from "./invitation-queries";

const address = () => `new.${newId().slice(-10)}@test.example`;
const wish = (addresses: string, over: object = {}) => ({
  addresses,
  role: "contributor" as Role,
  teamId: null,
  isAdmin: false,
  ...over,
});
const tokenOf = (path: string | undefined) => (path ?? "").replace("/invite/", "");

async function invited(actor: Actor, over: object = {}, email = address()) {
  const { invited: links } = await inviteMembers(actor, wish(email, over));
  return { email, token: tokenOf(links[0]?.path) };
}

const first = { after: null, limit: 50 };
const dead = { kind: "not-found" };
const joining = { name: "Nora New", password: "a lantern in the quiet harbour" };
const from = { userAgent: "test" };

describe("inviting", () => {
  test("gives each address a link of its own, keeps only a hash, and passes members over", async () => {
    const c = await company();
    const [a, b] = [address(), address()];
    const mail = (await asOwner().sql`select email from memberships where id = ${c.manager.membershipId}`)[0]?.email;
    const { invited: links, members } = await inviteMembers(c.admin, wish(`${a}, ${b}\n${mail}`));
    expect(links.map((one) => one.email)).toEqual([a, b]);
    expect(members).toEqual([mail]);
    const rows = await asOwner().sql`select * from memberships where org_id = ${c.orgId} and status = 'invited'`;
    for (const { path } of links) expect(JSON.stringify(rows)).not.toContain(path.split(".")[1]);
    const told = await asOwner()
      .sql`select payload from history where org_id = ${c.orgId} and action = 'member.invited'`;
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain("@");
  });

  test("who may: admins anybody; managers contributors to the own team, when it is allowed; nobody else", async () => {
    const c = await company();
    const field = { teamId: c.teams.field };
    for (const who of [c.contributor, c.viewer, c.manager])
      await expect(inviteMembers(who, wish(address(), field))).rejects.toMatchObject({ kind: "forbidden" });
    const open = { ...c.manager, org: { ...c.manager.org, settings: { managersMayInvite: true } } };
    await expect(inviteMembers(open, wish(address(), { teamId: c.teams.cloud }))).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(inviteMembers(open, wish(address(), { ...field, role: "manager" }))).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(inviteMembers(open, wish(address(), { ...field, isAdmin: true }))).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect((await inviteMembers(open, wish(address(), field))).invited).toHaveLength(1);
    await inviteMembers(c.admin, wish(address(), { role: "executive" }));
    expect((await listInvitations(open, first)).rows).toHaveLength(1);
    expect((await listInvitations(c.admin, first)).rows).toHaveLength(2);
    expect((await listInvitations(c.contributor, first)).rows).toHaveLength(0);
  });

  test("what is no address is named at the field; a team of another organization is refused", async () => {
    const [c, other] = [await company(), await company()];
    await expect(inviteMembers(c.admin, wish("ann at example"))).rejects.toMatchObject({
      fields: { addresses: expect.stringContaining("ann at example") },
    });
    await expect(inviteMembers(c.admin, wish(address(), { teamId: other.teams.root }))).rejects.toMatchObject({
      fields: { teamId: expect.any(String) },
    });
  });
});

describe("accepting", () => {
  test("a new person gets an account and the fixed role; the link opens once", async () => {
    const c = await company();
    const { token, email } = await invited(c.executive, { role: "manager", teamId: c.teams.field });
    expect(await findInvitation(token)).toMatchObject({ email, role: "manager", teamName: "Field", hasAccount: false });
    const { slug } = await joinWithNewAccount({ ...joining, token }, from);
    expect(slug).toBe(c.slug);
    const [row] = await asOwner().sql`select role, status, team_id, display_name, invite_token_hash, is_admin
      from memberships where org_id = ${c.orgId} and email = ${email}`;
    expect(row).toEqual({
      role: "manager",
      status: "active",
      team_id: c.teams.field,
      display_name: "Nora New",
      invite_token_hash: null,
      is_admin: false,
    });
    expect(await findInvitation(token)).toBeNull();
    await expect(joinWithNewAccount({ ...joining, token }, from)).rejects.toMatchObject(dead);
  });

  test("ten at once give one membership", async () => {
    const c = await company();
    const { token } = await invited(c.admin);
    const people = await Promise.all(Array.from({ length: 10 }, (_, i) => account(`Racer ${i}`)));
    const done = await Promise.allSettled(people.map((one) => acceptInvitation(one, { token, asMyself: true })));
    expect(done.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const [row] = await asOwner().sql`select count(*)::int as n from memberships
      where org_id = ${c.orgId} and display_name like 'Racer%'`;
    expect(row?.n).toBe(1);
  });

  test("another address asks first, and the person's own address stays", async () => {
    const c = await company();
    const { token } = await invited(c.admin);
    const one = await account("Olga Other");
    await expect(acceptInvitation(one, { token, asMyself: false })).rejects.toMatchObject({ kind: "conflict" });
    await acceptInvitation(one, { token, asMyself: true });
    const [row] = await asOwner()
      .sql`select email from memberships where org_id = ${c.orgId} and user_id = ${one.userId}`;
    expect(row?.email).toBe(one.email);
  });

  test("an address that has an account signs in instead of making a second one", async () => {
    const c = await company();
    const known = await account("Kim Known");
    const { token } = await invited(c.admin, {}, known.email);
    await expect(joinWithNewAccount({ ...joining, token }, from)).rejects.toMatchObject({ kind: "invalid" });
    expect(await acceptInvitation(known, { token, asMyself: false })).toBe(c.slug);
  });

  test("who belongs already does not come in twice", async () => {
    const c = await company();
    const { token } = await invited(c.admin);
    const me = { userId: c.contributor.userId, email: "x@y.example", name: "Cleo", sessionId: newId() };
    await expect(acceptInvitation(me, { token, asMyself: true })).rejects.toMatchObject({ kind: "conflict" });
  });

  test("expired, revoked, renewed, unknown and foreign links look alike", async () => {
    const c = await company();
    const expired = await invited(c.admin);
    await asOwner()
      .sql`update memberships set invite_expires_at = now() - interval '1 second' where email = ${expired.email}`;
    const revoked = await invited(c.admin);
    const renewed = await invited(c.admin);
    const rows = (await listInvitations(c.admin, first)).rows;
    const rowOf = (email: string) => {
      const row = rows.find((one) => one.email === email);
      return { membershipId: row?.id ?? "", version: row?.version ?? 0 };
    };
    await revokeInvitation(c.admin, rowOf(revoked.email));
    const fresh = await renewInvitation(c.admin, rowOf(renewed.email));
    const secret = "x".repeat(43);
    const links = [
      expired.token,
      revoked.token,
      renewed.token,
      `${toBase62(c.orgId)}.${secret}`,
      `${toBase62(newId())}.${secret}`,
      `${toBase62((await company()).orgId)}.${renewed.token.split(".")[1]}`,
      "nonsense",
      "",
    ];
    const one = await account("Lena Late");
    const answers = await Promise.allSettled(links.map((token) => acceptInvitation(one, { token, asMyself: true })));
    const sentences = new Set(answers.map((answer) => (answer.status === "rejected" ? answer.reason.message : "in")));
    expect(sentences.size).toBe(1);
    for (const token of links) expect(await findInvitation(token)).toBeNull();
    expect(await acceptInvitation(one, { token: tokenOf(fresh.path), asMyself: true })).toBe(c.slug);
  });

  test("who has left can be invited again, counts as gone until then, and is out again when it is taken back", async () => {
    const c = await company();
    const who = c.contributor.membershipId;
    const row = async () => {
      const [found] = await asOwner().sql`select m.*, u.email as account from memberships m
        join identity.users u on u.id = m.user_id where m.org_id = ${c.orgId} and m.id = ${who}`;
      return found;
    };
    const version = async () => Number((await row())?.version);
    await asOwner()
      .sql`update memberships set status = 'departed', started_on = '2025-01-01', departed_on = '2026-06-01',
      departure_kind = 'voluntary', departure_reason = 'pay' where org_id = ${c.orgId} and id = ${who}`;
    const email = String((await row())?.email);
    await invited(c.admin, {}, email);
    await revokeInvitation(c.admin, { membershipId: who, version: await version() });
    expect(await row()).toMatchObject({ status: "departed", departure_reason: "pay" });
    const again = await inviteMembers(c.admin, wish(email));
    expect(again.members).toEqual([]);
    const user = {
      userId: c.contributor.userId,
      email: String((await row())?.account),
      name: "Cleo Again",
      sessionId: newId(),
    };
    await acceptInvitation(user, { token: tokenOf(again.invited[0]?.path), asMyself: true });
    expect(await row()).toMatchObject({ status: "active", departed_on: null, departure_reason: null });
    expect((await row())?.earlier_stays).toMatchObject([
      { startedOn: "2025-01-01", departedOn: "2026-06-01", kind: "voluntary" },
    ]);
  });

  test("another organization's admin finds no invitation to take back", async () => {
    const [c, other] = [await company(), await company()];
    await invited(c.admin);
    const [row] = (await listInvitations(c.admin, first)).rows;
    const input = { membershipId: row?.id ?? "", version: row?.version ?? 0 };
    await expect(revokeInvitation(other.admin, input)).rejects.toMatchObject(dead);
    await expect(revokeInvitation(c.manager, input)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(renewInvitation(c.admin, { ...input, version: 7 })).rejects.toMatchObject({ kind: "conflict" });
  });
});
