import { expect, test } from "vitest";
import { aBriefInForce, givenBack, historyOf } from "@/seed/factories/briefs";
import { asOwner, company } from "@/seed/factories/company";
import type { Actor } from "../access/actor";
import { hasDesk } from "./desk-rules";
import { getBrief } from "./document-queries";
import { changeRecipients } from "./recipient-commands";

test("other people get a brief in force without a new version; who gave it back stays while they are here", async () => {
  const c = await company();
  const { id } = await aBriefInForce(c.executive, [c.manager, c.contributor]);
  await givenBack(c.manager, c.executive, id, "accept");
  const change = async (actor: Actor, ...people: Actor[]) =>
    changeRecipients(actor, {
      briefId: id,
      version: (await getBrief(c.executive, id)).version,
      recipientIds: people.map((one) => one.membershipId),
    });
  const now = async () => {
    const { agreement, shown } = await getBrief(c.executive, id);
    return [
      shown.versionNo,
      `${agreement.accepted} of ${agreement.required}`,
      agreement.rows.map(({ name }) => name).sort(),
    ];
  };
  await expect(change(c.manager, c.manager, c.peer)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(change(c.executive, c.peer)).rejects.toMatchObject({ fields: { recipientIds: expect.any(String) } });
  await expect(change(c.executive, c.manager, c.viewer)).rejects.toMatchObject({ kind: "invalid" });
  await change(c.executive, c.manager, c.peer);
  expect(await now()).toEqual([1, "1 of 2", [c.manager.name, c.peer.name].sort()]);
  expect((await historyOf(id)).at(-1)).toMatchObject({ action: "brief.recipients-changed" });
  await asOwner()
    .sql`update memberships set status = 'departed' where org_id = ${c.orgId} and id = ${c.manager.membershipId}`;
  await change(c.executive, c.peer);
  expect(await now()).toEqual([1, "0 of 1", [c.peer.name]]);
});

test("who comes too late is told whom another one has named, so that both can be brought together", async () => {
  const c = await company();
  const { id } = await aBriefInForce(c.executive, [c.manager]);
  const { version } = await getBrief(c.executive, id);
  const ids = (...people: Actor[]) => people.map((one) => one.membershipId).sort();
  await changeRecipients(c.executive, { briefId: id, version, recipientIds: ids(c.manager, c.peer) });
  await expect(
    changeRecipients(c.executive, { briefId: id, version, recipientIds: ids(c.manager, c.contributor) }),
  ).rejects.toMatchObject({
    kind: "conflict",
    version: version + 1,
    current: { recipientIds: ids(c.manager, c.peer) },
  });
});

test("the desk of a brief is there for its people, executives and who leads one of them", async () => {
  const c = await company();
  const { id } = await aBriefInForce(c.executive, [c.contributor]);
  const desk = async (actor: Actor) => (await getBrief(actor, id)).desk;
  expect(await desk(c.executive)).toEqual([c.contributor.membershipId]);
  expect(await desk(c.contributor)).toEqual([c.contributor.membershipId]);
  expect(await desk(c.manager)).toEqual([c.contributor.membershipId]);
  expect(await desk(c.viewer)).toBeNull();
  const nobody = { isAuthor: false, isDelegate: false, isRecipient: false };
  expect(hasDesk(c.viewer, nobody, [{ id: c.contributor.membershipId, teamId: null }])).toBe(false);
});
