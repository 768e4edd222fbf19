import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import { checkIns } from "@/db/schema/check-ins";
import { withOrg } from "@/db/tenancy";
import { conflict, invalid } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { record } from "../history/record";
import type { projectWordInput } from "./input";
import { projectForUpdate } from "./row-commands";

/** The owner's word on a project (E13): going well, watch or stuck, and one line. A second one of a day is the next revision. */
export const sayHowItGoes = (actor: Actor, input: z.output<typeof projectWordInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const project = await projectForUpdate(tx, actor, input.projectId);
    assertCan(actor, "check-in.write", { teamId: project.teamId, ownerId: project.ownerId });
    if (project.status !== "active" && project.status !== "paused")
      throw conflict("Only a project that runs has a word to say.");
    if (input.asOf > actor.today) throw invalid("asOf", "A check-in cannot be of a day to come.");
    const [last] = await tx
      .select({ revision: checkIns.revision })
      .from(checkIns)
      .where(
        and(
          eq(checkIns.orgId, actor.orgId),
          eq(checkIns.projectId, project.id),
          eq(checkIns.authorId, actor.membershipId),
          eq(checkIns.asOf, input.asOf),
        ),
      )
      .orderBy(desc(checkIns.revision))
      .limit(1);
    const row = {
      asOf: input.asOf,
      statusWord: input.statusWord,
      note: input.note,
      revision: (last?.revision ?? 0) + 1,
    };
    const onBehalf = project.ownerId !== actor.membershipId && project.teamId !== actor.teamId;
    await tx.insert(checkIns).values({
      ...row,
      orgId: actor.orgId,
      id: newId(),
      projectId: project.id,
      authorId: actor.membershipId,
      onBehalf,
      recordedAt: actor.now,
    });
    await record(tx, actor, { action: "check-in.recorded", type: "project", id: project.id, after: row });
  });
