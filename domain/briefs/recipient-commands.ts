import "server-only";
import { and, eq, ne } from "drizzle-orm";
import type { z } from "zod";
import { briefPeople, briefs } from "@/db/schema/briefs";
import { withOrg } from "@/db/tenancy";
import { conflict } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertFresh, type Kept } from "../history/fresh";
import { record } from "../history/record";
import type { recipientsInput } from "./input";
import { peopleOf, setPeople } from "./people-commands";
import { assertEditor, briefForUpdate, byId, touched } from "./row-commands";

/**
 * Names who gets a brief that is in force, without a new version: people come and go while its words stand. Whoever is
 * new gets it from now on; whoever has given it back and is still here stays.
 */
export const changeRecipients = (actor: Actor, input: z.output<typeof recipientsInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const brief = await briefForUpdate(tx, actor, input.briefId);
    await assertEditor(tx, actor, brief);
    if (brief.status !== "published") throw conflict("Only a brief in force gets other people this way.");
    const { recipientIds = [] } = await peopleOf(tx, actor, brief.id);
    assertFresh(brief, input.version, { recipientIds } satisfies Kept<typeof input, "briefId">);
    const others = await tx
      .select({ id: briefPeople.membershipId, part: briefPeople.part })
      .from(briefPeople)
      .where(
        and(eq(briefPeople.orgId, actor.orgId), eq(briefPeople.briefId, brief.id), ne(briefPeople.part, "recipient")),
      );
    const named = (part: "reviewer" | "reader" | "delegate") =>
      others.filter((one) => one.part === part).map((one) => one.id);
    const people = await setPeople(tx, actor, brief.id, {
      reviewer: named("reviewer"),
      reader: named("reader"),
      delegate: named("delegate"),
      recipient: input.recipientIds,
    });
    await tx.update(briefs).set(touched(actor)).where(byId(actor, brief.id));
    await record(tx, actor, {
      action: "brief.recipients-changed",
      type: "brief",
      id: brief.id,
      before: people.before,
      after: people.after,
    });
  });
