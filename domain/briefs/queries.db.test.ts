import { beforeAll, describe, expect, test } from "vitest";
import { aBriefInForce, aDraft, aTheme, briefRow, givenBack, workUnder, write } from "@/seed/factories/briefs";
import { asOwner, type Company, company } from "@/seed/factories/company";
import type { Actor } from "../access/actor";
import { submitBrief } from "./commands";
import { getBrief } from "./document-queries";
import { getBriefDraft } from "./draft-queries";
import { getWorkInFlight } from "./flight-queries";
import { briefFilter } from "./list-input";
import { findBriefsInForce, listBriefs } from "./queries";

const listed = async (actor: Actor, part = "in_force") =>
  (await listBriefs(actor, briefFilter.parse({ part }))).rows.map((row) => row.id);
const gone = expect.objectContaining({ kind: "not-found" });

describe("who reads what", () => {
  let c: Company;
  let open: { id: string; themeId: string };
  let secret: { id: string; themeId: string };
  let draft: string;
  beforeAll(async () => {
    c = await company();
    open = await aBriefInForce(c.executive, [c.manager]);
    secret = await aBriefInForce(c.executive, [c.manager], {
      confidentiality: "restricted",
      readerIds: [c.contributor.membershipId],
    });
    draft = await aDraft(c.executive, open.themeId);
    await write(c.executive, draft, {
      reviewerIds: [c.contributor.membershipId],
      recipientIds: [c.manager.membershipId],
    });
  });

  test("an open brief in force is read by everybody in the organization, with what each may do", async () => {
    for (const who of [c.executive, c.manager, c.peer, c.contributor, c.viewer, c.admin])
      expect((await getBrief(who, open.id)).title).toBe("Own the dock");
    const { moves } = await getBrief(c.viewer, open.id);
    expect(Object.entries(moves).filter(([, may]) => may)).toEqual([]);
    expect((await getBrief(c.executive, open.id)).moves).toMatchObject({
      startVersion: true,
      supersede: true,
      close: true,
    });
  });

  test("a restricted one exists for those who are named, and is in no list, count or picker of anybody else", async () => {
    for (const who of [c.executive, c.manager, c.contributor]) await getBrief(who, secret.id);
    for (const who of [c.peer, c.admin, c.viewer, c.other]) {
      await expect(getBrief(who, secret.id)).rejects.toEqual(gone);
      await expect(getWorkInFlight(who, secret.id)).resolves.toEqual({ projects: [], objectives: [] });
      expect(await listed(who)).not.toContain(secret.id);
      expect((await listBriefs(who, briefFilter.parse({}))).counts.in_force).toBe(1);
      expect((await findBriefsInForce(who)).map((one) => one.id)).not.toContain(secret.id);
    }
  });

  test("another executive who is not named does not know of a restricted brief", async () => {
    const d = await company();
    const { id } = await aBriefInForce(d.executive, [d.manager], { confidentiality: "restricted" });
    await asOwner().sql`update memberships set role = 'executive' where id = ${d.peer.membershipId}`;
    const second = await d.as(d.peer, d.peer.now);
    expect(second.role).toBe("executive");
    await expect(getBrief(second, id)).rejects.toEqual(gone);
    expect((await listBriefs(second, briefFilter.parse({}))).counts).toEqual({ in_force: 0, writing: 0, ended: 0 });
  });

  test("a draft is its author's and its reviewers'; in review it is the executives' too; recipients wait", async () => {
    expect(await listed(c.executive, "writing")).toEqual([draft]);
    expect(await listed(c.contributor, "writing")).toEqual([draft]);
    expect((await getBrief(c.contributor, draft)).moves.edit).toBe(false);
    for (const who of [c.manager, c.peer, c.admin, c.viewer]) {
      expect(await listed(who, "writing")).toEqual([]);
      await expect(getBrief(who, draft)).rejects.toEqual(gone);
      await expect(getBriefDraft(who, draft)).rejects.toEqual(gone);
    }
    await submitBrief(c.executive, { briefId: draft, version: (await briefRow(draft)).version });
    await expect(getBrief(c.manager, draft)).rejects.toEqual(gone);
  });

  test("the desk is there for who writes, not for who reads", async () => {
    await expect(getBriefDraft(c.manager, open.id)).rejects.toEqual(gone);
    expect((await getBriefDraft(c.executive, draft)).defects).toEqual([]);
  });

  test("nothing of it exists in another organization, and no id that is none", async () => {
    const d = await company();
    await expect(getBrief(d.executive, open.id)).rejects.toEqual(gone);
    await expect(getBrief(c.executive, "not-an-id")).rejects.toEqual(gone);
    expect(await listed(d.executive)).toEqual([]);
  });
});

describe("what the page says", () => {
  test("who understood it, what nobody took, what was made of it", async () => {
    const c = await company();
    const { id, themeId } = await aBriefInForce(c.executive, [c.manager, c.peer]);
    await givenBack(c.manager, c.executive, id, "plan");
    await givenBack(c.manager, c.executive, id, "accept");
    await workUnder(c.executive, { briefId: id, themeId, teamId: c.teams.field, ownerId: c.manager.membershipId });
    await workUnder(c.executive, {
      briefId: id,
      themeId,
      teamId: c.teams.cloud,
      ownerId: c.executive.membershipId,
      more: { title: "A quiet sale", visibility: "restricted" },
    });
    const brief = await getBrief(c.executive, id);
    expect(brief.agreement).toMatchObject({
      required: 2,
      accepted: 1,
      firstPass: 0,
      submitted: 1,
      untaken: ["KT2", "KT3"],
    });
    expect(brief.agreement.rows.map((row) => [row.name, row.marks])).toEqual([
      ["Mara Manager", ["back", "accepted"]],
      ["Petra Peer", []],
    ]);
    expect(brief.made.map((one) => one.title)).toContain("A quiet sale");
    const seen = await getBrief(c.contributor, id);
    expect(seen.made.map((one) => one.title)).toEqual(["Install once, never come back"]);
    expect(seen.made[0]?.projects.map((one) => one.title)).toEqual(["Two-hour install kit"]);
    expect(seen.agreement.rows[0]?.note).toBeNull();
    expect(brief.agreement.rows[0]?.note).toContain("Which vans first?");
    // The figure is one for all: what is restricted is not counted for its readers either.
    expect(brief.complexity).toEqual(seen.complexity);
    expect((await getWorkInFlight(c.peer, id)).projects).toHaveLength(1);
  });

  test("the list pages by number and never repeats", async () => {
    const c = await company();
    const themeId = await aTheme(c.executive);
    for (let i = 0; i < 52; i++) await aDraft(c.executive, themeId, { title: `Brief ${i}` });
    const first = await listBriefs(c.executive, briefFilter.parse({ part: "writing" }));
    const second = await listBriefs(c.executive, briefFilter.parse({ part: "writing", after: String(first.next) }));
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 2, null]);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(52);
  });
});
