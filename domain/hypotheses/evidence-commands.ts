import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { evidence, evidenceRetractions } from "@/db/schema/evidence";
import { withOrg } from "@/db/tenancy";
import { conflict, invalid, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { once } from "../history/once";
import { record } from "../history/record";
import type { AddEvidence, retractEvidenceInput } from "./input";
import { betForUpdate } from "./row-commands";
import { whyNoEvidence, whyRetracted, whyTooStrong } from "./rules";
import { findRetraction, getEvidenceSource } from "./source-queries";

/**
 * Adds a finding to a bet whose rules are frozen. Strength is capped by the kind of source; a source that was retracted,
 * a correction that overtook it, or a row that not everybody may read is refused.
 */
export const addEvidence = (actor: Actor, input: AddEvidence): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "evidence.add", input, async () => {
      const bet = await betForUpdate(tx, actor, input.hypothesisId);
      assertCan(actor, "evidence.add", {}, "Viewers read evidence; they do not add it.");
      const early = whyNoEvidence(bet.status);
      if (early) throw conflict(early);
      const tooStrong = whyTooStrong(input.sourceKind, input.interviewCount, input.strength);
      if (tooStrong) throw invalid("strength", tooStrong);
      if (input.observedOn > actor.today) throw invalid("observedOn", "It was not seen yet on that day.");
      const { hypothesisId, sourceKey } = input;
      const retracted = whyRetracted(await findRetraction(tx, actor, { hypothesisId, sourceKey }));
      if (retracted) throw invalid("sourceKey", retracted);
      const { key: _key, from, fromId, ...fields } = input;
      const source = from && fromId ? await getEvidenceSource(actor, from, fromId, tx) : null;
      if (source?.refusal) throw conflict(source.refusal);
      const id = newId();
      const row = {
        ...fields,
        interviewCount: input.sourceKind === "interviews" ? input.interviewCount : null,
        checkInId: source?.type === "check_in" ? source.id : null,
        frictionId: source?.type === "friction" ? source.id : null,
        diveId: source?.type === "dive" ? source.id : null,
        marketSignalId: source?.type === "market_signal" ? source.id : null,
        lessonId: source?.type === "lesson" ? source.id : null,
        authorId: actor.membershipId,
      };
      await tx.insert(evidence).values({ ...row, id, orgId: actor.orgId, recordedAt: actor.now });
      await record(tx, actor, {
        action: "evidence.added",
        type: "hypothesis",
        id: bet.id,
        after: { ...row, evidenceId: id, hypothesisId: undefined },
      });
      return id;
    }),
  );

/** Takes a finding back, by its author or an executive: it is left out of the sum and stays listed, with the reason. */
export const retractEvidence = (actor: Actor, input: z.output<typeof retractEvidenceInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const [row] = await tx
      .select()
      .from(evidence)
      .where(and(eq(evidence.orgId, actor.orgId), eq(evidence.id, input.evidenceId)));
    if (!row) throw notFound("This evidence");
    const bet = await betForUpdate(tx, actor, row.hypothesisId);
    assertCan(actor, "evidence.retract", { ownerId: row.authorId }, "Its author or an executive takes evidence back.");
    const made = await tx
      .insert(evidenceRetractions)
      .values({
        orgId: actor.orgId,
        id: newId(),
        evidenceId: row.id,
        reason: input.reason,
        byId: actor.membershipId,
        at: actor.now,
      })
      .onConflictDoNothing()
      .returning({ id: evidenceRetractions.evidenceId });
    if (made.length === 0) throw conflict("It was retracted before.");
    await record(tx, actor, {
      action: "evidence.retracted",
      type: "hypothesis",
      id: bet.id,
      before: { text: row.text, sourceKey: row.sourceKey },
      after: { reason: input.reason, evidenceId: row.id },
    });
  });
