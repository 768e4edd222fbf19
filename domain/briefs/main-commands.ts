import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { organizationSettings } from "@/db/schema/organizations";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { record } from "../history/record";
import type { receiveBriefInput } from "./input";
import { briefForUpdate } from "./row-commands";
import { mayBeMain } from "./rules";

/** Makes a brief in force the main effort of the organization (E1). Executives only. */
export const makeMainBrief = (actor: Actor, input: z.output<typeof receiveBriefInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const brief = await briefForUpdate(tx, actor, input.briefId);
    assertCan(actor, "identity.edit", {}, "Only an executive names the main effort of the organization.");
    if (brief.status !== "published" || !mayBeMain(brief))
      throw conflict("The main effort is a brief in force that everybody may read and that stands under no other.");
    await tx
      .update(organizationSettings)
      .set({ mainBriefId: brief.id })
      .where(eq(organizationSettings.orgId, actor.orgId));
    await record(tx, actor, {
      action: "brief.made-main",
      type: "brief",
      id: brief.id,
      before: { mainBriefId: actor.org.mainBriefId },
      after: { mainBriefId: brief.id },
    });
  });

/** A brief that becomes restricted cannot stay the main effort: its dates would stand on everybody's page. */
export async function leaveMain(tx: Tx, actor: Actor, briefId: string): Promise<void> {
  await tx
    .update(organizationSettings)
    .set({ mainBriefId: null })
    .where(and(eq(organizationSettings.orgId, actor.orgId), eq(organizationSettings.mainBriefId, briefId)));
}
