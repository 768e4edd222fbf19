import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { organizationSettings } from "@/db/schema/organizations";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertFresh } from "../history/fresh";
import { record } from "../history/record";
import type { closeBriefInput } from "./input";
import { assertPublisher } from "./publication-commands";
import { type BriefRecord, briefForUpdate, byId, ofBrief, touched } from "./row-commands";
import { mayBeMain, whyNot } from "./rules";

/** The end state is reached or the horizon has passed: a closing note says what was learnt. */
export const closeBrief = (actor: Actor, input: z.output<typeof closeBriefInput>): Promise<void> =>
  withOrg(actor, (tx) =>
    endBrief(tx, actor, input, { status: "closed", closingNote: input.closingNote }, "brief.closed"),
  );

/** A new brief replaces this one; `decisions` makes the pivot that says why and passes its transaction. */
export const supersedeBriefBy = (
  actor: Actor,
  input: { briefId: string; version: number; byId: string; decisionId: string; note: string },
  tx: Tx,
): Promise<void> =>
  withOrg(
    actor,
    (tx) =>
      endBrief(
        tx,
        actor,
        input,
        { status: "superseded", closingNote: input.note, supersededById: input.byId, endDecisionId: input.decisionId },
        "brief.superseded",
      ),
    tx,
  );

async function endBrief(
  tx: Tx,
  actor: Actor,
  input: { briefId: string; version: number },
  change: Partial<BriefRecord>,
  action: string,
): Promise<void> {
  const brief = await briefForUpdate(tx, actor, input.briefId);
  await assertPublisher(tx, actor, brief, "brief.end");
  assertFresh(brief, input.version);
  const problem = whyNot("end", brief.status);
  if (problem) throw conflict(problem);
  const ended = { ...change, closedAt: actor.now, closedBy: actor.membershipId };
  await tx
    .update(briefs)
    .set({ ...ended, ...touched(actor) })
    .where(byId(actor, brief.id));
  await tx
    .update(briefVersions)
    .set({ status: "discarded", updatedAt: actor.now })
    .where(and(ofBrief(actor, brief.id), inArray(briefVersions.status, ["draft", "in_review"])));
  await tx
    .update(organizationSettings)
    .set({ mainBriefId: await mainAfter(tx, actor, change.supersededById ?? null) })
    .where(and(eq(organizationSettings.orgId, actor.orgId), eq(organizationSettings.mainBriefId, brief.id)));
  await record(tx, actor, { action, type: "brief", id: brief.id, before: brief, after: { ...brief, ...ended } });
}

/** What was the main effort passes to the brief that takes its place, if everybody may read that one. */
async function mainAfter(tx: Tx, actor: Actor, nextId: string | null): Promise<string | null> {
  if (!nextId) return null;
  const [next] = await tx
    .select({ parentBriefId: briefs.parentBriefId, confidentiality: briefs.confidentiality })
    .from(briefs)
    .where(byId(actor, nextId));
  return next && mayBeMain(next) ? nextId : null;
}
