import "server-only";
import type { z } from "zod";
import { measureReaders, measures } from "@/db/schema/measures";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, invalid } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { acceptReference, acceptReferences } from "../access/references";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import { objectiveForUpdate } from "./commands";
import type { defineKeyResultInput, defineKpiInput } from "./measure-input";
import { neededBy, specFault } from "./measure-rules";
import { checkedSpec } from "./measure-spec-commands";
import { refreshSignals } from "./signals-queries";

/** A key result under an objective: the number, steps or yes that prove arrival. Answers its id. */
export const defineKeyResult = (actor: Actor, input: z.output<typeof defineKeyResultInput>, tx?: Tx): Promise<string> =>
  withOrg(
    actor,
    (tx) =>
      once(tx, actor, "measure.define", input, async () => {
        const objective = await objectiveForUpdate(tx, actor, input.objectiveId);
        assertCan(
          actor,
          "measure.define",
          { teamId: objective.teamId, ownerId: objective.ownerId, isDraft: objective.status === "draft" },
          "Executives define measures, managers in their scope, owners while it is a draft.",
        );
        if (objective.status !== "draft" && objective.status !== "active")
          throw conflict("A closed objective gets no new measure.");
        const number = await nextNumber(tx, actor, "key_result");
        const startOn = input.startOn ?? objective.startOn;
        const spec = await checkedSpec(tx, actor, input, startOn, input.dueOn ?? objective.dueOn);
        const facts = neededBy(spec, "key_result");
        const fault = specFault(facts, "key_result");
        if (fault) throw invalid(...fault);
        const id = newId();
        const row = {
          ...facts,
          id,
          orgId: actor.orgId,
          number,
          kind: "key_result" as const,
          objectiveId: objective.id,
          visibilityRootId: objective.visibilityRootId,
        };
        await insert(tx, actor, row);
        await refreshSignals(tx, actor, actor.today, [objective.id]);
        return id;
      }),
    tx,
  );

/** A KPI of a team: what the company lives by, without an end. */
export const defineKpi = (actor: Actor, input: z.output<typeof defineKpiInput>): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "kpi.define", input, async () => {
      assertCan(
        actor,
        "kpi.define",
        { teamId: input.teamId },
        "KPIs are defined by executives, and by managers for their teams.",
      );
      await acceptReference(tx, actor, "team", input.teamId, "teamId");
      await acceptReferences(tx, actor, "member", input.readerIds, "readerIds");
      const number = await nextNumber(tx, actor, "kpi");
      const facts = neededBy(await checkedSpec(tx, actor, input, input.startOn ?? actor.today, null), "kpi");
      const fault = specFault(facts, "kpi");
      if (fault) throw invalid(...fault);
      const id = newId();
      await insert(tx, actor, {
        ...facts,
        id,
        orgId: actor.orgId,
        number,
        kind: "kpi",
        teamId: input.teamId,
        visibility: input.visibility,
      });
      // Who defines it reads it, as the author does.
      if (input.visibility === "restricted")
        await tx.insert(measureReaders).values(
          [...new Set([actor.membershipId, ...input.readerIds])].map((membershipId) => ({
            orgId: actor.orgId,
            measureId: id,
            membershipId,
          })),
        );
      return id;
    }),
  );

async function insert(
  tx: Tx,
  actor: Actor,
  row: Omit<typeof measures.$inferInsert, "createdAt" | "updatedAt">,
): Promise<void> {
  await tx
    .insert(measures)
    .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
  await record(tx, actor, {
    action: row.kind === "kpi" ? "kpi.defined" : "measure.defined",
    type: "measure",
    id: row.id,
    after: row,
  });
}
