import "server-only";
import type { z } from "zod";
import { measures } from "@/db/schema/measures";
import { withOrg } from "@/db/tenancy";
import { conflict } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { assertFresh } from "../history/fresh";
import { record } from "../history/record";
import { objectiveForUpdate } from "./commands";
import type { acceptMilestoneInput } from "./measure-input";
import { measureById, measureForUpdate, touchedMeasure } from "./measure-row-commands";
import { refreshSignals } from "./signals-queries";

/** A milestone is done when somebody else than its owner accepts it (0/100 rule). */
export const acceptMilestone = (actor: Actor, input: z.output<typeof acceptMilestoneInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await measureForUpdate(tx, actor, input.measureId);
    const objective = before.objectiveId ? await objectiveForUpdate(tx, actor, before.objectiveId) : null;
    assertCan(
      actor,
      "milestone.accept",
      { teamId: objective?.teamId ?? before.teamId, ownerId: before.ownerId },
      "Somebody else than the owner accepts a milestone: the manager of the scope, or an executive.",
    );
    assertFresh(before, input.version);
    const step = before.milestones.find((one) => one.key === input.milestoneKey);
    if (!step?.doneOn) throw conflict("This milestone was not reported as done.");
    if (step.acceptedBy) throw conflict("It is accepted already.");
    const milestones = before.milestones.map((one) =>
      one.key === step.key ? { ...one, acceptedBy: actor.membershipId } : one,
    );
    await tx
      .update(measures)
      .set({ milestones, ...touchedMeasure(actor) })
      .where(measureById(actor, before.id));
    await record(tx, actor, {
      action: "milestone.accepted",
      type: "measure",
      id: before.id,
      before: { milestones: before.milestones },
      after: { milestones },
    });
    if (before.objectiveId) await refreshSignals(tx, actor, actor.today, [before.objectiveId]);
  });
