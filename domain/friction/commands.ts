import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { frictionEvents, frictionLinks, frictions } from "@/db/schema/frictions";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { teams } from "@/db/schema/people";
import { projects, workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { invalid, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { acceptReference } from "../access/references";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import { setBlocked } from "../projects/block-commands";
import { thresholdsOf } from "../signals/own-thresholds";
import { ownerOfTarget, teamLeads } from "./address-queries";
import { chainFrom, firstAddressee } from "./address-rules";
import type { RaiseFriction } from "./input";
import { publicFacts } from "./row-commands";
import { clockEnd } from "./rules";

/**
 * Raises a friction in the raiser's own words; it is addressed and its clock starts at once (R6). One that stops a work
 * item blocks it. A challenge to a target goes to the target's owner. Joins a transaction, so that a dive can raise
 * what it found, in the team that was visited. Answers its id.
 */
export const raiseFriction = (actor: Actor, input: RaiseFriction, tx?: Tx, ofTeam?: string): Promise<string> =>
  withOrg(
    actor,
    (tx) =>
      once(tx, actor, "friction.raise", input, async () => {
        assertCan(actor, "friction.raise", {}, "Friction is raised by those who do the work; viewers read along.");
        const number = await nextNumber(tx, actor, "friction");
        const root = await targetsOf(tx, actor, input);
        const intent = await contradicted(tx, actor, input.contradicts);
        const leads = await teamLeads(tx, actor);
        const teamId = ofTeam ?? actor.teamId ?? (await rootTeam(tx, actor));
        const owner = input.kind === "unrealistic_goal" ? await ownerOfTarget(tx, actor, input) : null;
        const to = firstAddressee(chainFrom(teamId, leads), actor.membershipId, owner);
        const id = newId();
        const row = {
          id,
          orgId: actor.orgId,
          number,
          title: input.title,
          detail: input.detail,
          kind: input.kind,
          severity: input.severity,
          hoursLostPerWeek: input.hoursLostPerWeek,
          protected: input.protected,
          teamId,
          ...intent,
          ...to,
          addressedTo: to.addressedTo,
          status: "open" as const,
          visibilityRootId: root,
          raisedBy: actor.membershipId,
          raisedAt: actor.now,
          clockDueAt: clockEnd(actor.today, input.severity, thresholdsOf(actor.org.settings), actor.org.timeZone),
        };
        await tx
          .insert(frictions)
          .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
        await link(tx, actor, id, input);
        await tx.insert(frictionEvents).values({
          orgId: actor.orgId,
          id: newId(),
          frictionId: id,
          kind: "raised",
          at: actor.now,
          actorId: actor.membershipId,
          toLevel: to.level,
        });
        await record(tx, actor, {
          action: "friction.raised",
          type: "friction",
          id,
          after: publicFacts(row),
          veiled: input.protected,
        });
        if (input.workItemId)
          await setBlocked(actor, { itemId: input.workItemId, blocked: true, veiled: input.protected }, tx);
        return id;
      }),
    tx,
  );

async function link(tx: Tx, actor: Actor, frictionId: string, input: RaiseFriction): Promise<void> {
  const { workItemId, projectId, objectiveId, measureId } = input;
  const rows = [{ workItemId }, { projectId }, { objectiveId }, { measureId }]
    .filter((target) => Object.values(target)[0])
    .map((target) => ({ ...target, orgId: actor.orgId, id: newId(), frictionId }));
  if (rows.length > 0) await tx.insert(frictionLinks).values(rows);
}

/** What it is raised on must be readable; the friction then inherits who may read it. */
async function targetsOf(tx: Tx, actor: Actor, input: RaiseFriction): Promise<string | null> {
  const { workItemId, projectId, objectiveId, measureId } = input;
  await acceptReference(tx, actor, "open item", workItemId, "workItemId");
  await acceptReference(tx, actor, "any project", projectId, "projectId");
  await acceptReference(tx, actor, "any objective", objectiveId, "objectiveId");
  await acceptReference(tx, actor, "measure", measureId, "measureId");
  const places = [
    [workItems, workItemId],
    [projects, projectId],
    [objectives, objectiveId],
    [measures, measureId],
  ] as const;
  for (const [table, id] of places) {
    if (id === null) continue;
    const [row] = await tx
      .select({ root: table.visibilityRootId })
      .from(table)
      .where(and(eq(table.orgId, actor.orgId), eq(table.id, id)));
    if (row?.root) return row.root;
  }
  return null;
}

/** The line of strategy it contradicts: a key task of a brief in force that the raiser may read. */
async function contradicted(tx: Tx, actor: Actor, choice: string) {
  if (!choice) return { briefId: null, keyTaskKey: null };
  const [briefId = "", keyTaskKey = ""] = choice.split(":");
  const sentence = "Choose a key task of a brief in force.";
  await acceptReference(tx, actor, "brief", briefId, "contradicts", { sentence });
  const [row] = await tx
    .select({ keyTasks: briefVersions.keyTasks })
    .from(briefs)
    .innerJoin(briefVersions, and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)))
    .where(and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefId)));
  if (!row?.keyTasks.some((task) => task.key === keyTaskKey)) throw invalid("contradicts", sentence);
  return { briefId, keyTaskKey };
}

async function rootTeam(tx: Tx, actor: Actor): Promise<string> {
  const [row] = await tx
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.orgId, actor.orgId), isNull(teams.parentId)))
    .orderBy(sql`${teams.createdAt}`)
    .limit(1);
  if (!row) throw notFound("Your team");
  return row.id;
}
