import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { capabilities } from "@/db/schema/capabilities";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { acceptReference } from "../access/references";
import { assertFresh, type Kept } from "../history/fresh";
import { once } from "../history/once";
import { record } from "../history/record";
import type { AddCapability, EditCapability } from "./capability-input";

const sentence = "Executives rate capabilities, and managers those of their teams.";

/** Names what a choice needs us to be able to do, and how far we are. */
export const addCapability = (actor: Actor, input: AddCapability): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "capability.add", input, async () => {
      assertCan(actor, "capability.edit", { teamId: input.ownerTeamId }, sentence);
      await assertPlaced(tx, actor, input);
      const { key: _key, ...fields } = input;
      const id = newId();
      const row = { ...fields, id, orgId: actor.orgId, assessedOn: actor.today };
      await tx
        .insert(capabilities)
        .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
      await record(tx, actor, { action: "capability.added", type: "capability", id, after: row });
      return id;
    }),
  );

/** Rates it again, from today; what stood before is in its history. */
export const editCapability = (actor: Actor, input: EditCapability): Promise<void> =>
  withOrg(actor, async (tx) => {
    const byId = and(eq(capabilities.orgId, actor.orgId), eq(capabilities.id, input.capabilityId));
    const [before] = await tx
      .select()
      .from(capabilities)
      .where(and(byId, isNull(capabilities.deletedAt)))
      .for("update");
    if (!before) throw notFound("This capability");
    assertCan(actor, "capability.edit", { teamId: before.ownerTeamId }, sentence);
    if (input.ownerTeamId !== before.ownerTeamId)
      assertCan(actor, "capability.edit", { teamId: input.ownerTeamId }, sentence);
    assertFresh(before, input.version, {
      name: before.name,
      themeId: before.themeId,
      need: before.need,
      have: before.have,
      ownerTeamId: before.ownerTeamId,
      note: before.note,
    } satisfies Kept<EditCapability, "capabilityId">);
    await assertPlaced(tx, actor, input, before);
    const { capabilityId: _id, version: _version, ...fields } = input;
    const rated = input.need !== before.need || input.have !== before.have;
    const change = { ...fields, assessedOn: rated ? actor.today : before.assessedOn };
    await tx
      .update(capabilities)
      .set({ ...change, updatedAt: actor.now, version: sql`${capabilities.version} + 1` })
      .where(byId);
    await record(tx, actor, {
      action: rated ? "capability.rated" : "capability.edited",
      type: "capability",
      id: before.id,
      before,
      after: { ...before, ...change },
    });
  });

type Placed = { themeId: string; ownerTeamId: string };

async function assertPlaced(tx: Tx, actor: Actor, input: Placed, before: Placed | null = null): Promise<void> {
  await acceptReference(tx, actor, "theme", input.themeId, "themeId", {
    keep: before?.themeId,
    sentence: "Choose the choice that needs it.",
  });
  await acceptReference(tx, actor, "team", input.ownerTeamId, "ownerTeamId", {
    keep: before?.ownerTeamId,
    sentence: "Choose the team that builds it.",
  });
}
