import "server-only";
import { and, eq } from "drizzle-orm";
import { memberships } from "@/db/schema/people";
import { resourceEntries } from "@/db/schema/resources";
import { type Tx, withOrg } from "@/db/tenancy";
import { invalid, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { assertFresh } from "../history/fresh";
import { record } from "../history/record";
import { addDays } from "../signals/calendar";
import type { SplitWeek } from "./input";
import { daysOf, targetOf, weekProblem } from "./split-rules";
import { listTargets } from "./target-queries";

/**
 * Tells where one's own week went, in place of what one told of it before. History says that a week was told, not how it
 * was split: shares stand in the person's own rows alone (R10). Refuses a week that is too old or to come, work that does
 * not exist for this person, and a form that another tab has overtaken.
 */
export const splitWeek = (actor: Actor, input: SplitWeek): Promise<void> =>
  withOrg(actor, async (tx) => {
    const me = await selfForUpdate(tx, actor);
    assertCan(actor, "resource.record-own", { ownerId: me.id }, "Viewers do not record days.");
    const problem = weekProblem(input.week, actor.today);
    if (problem) throw invalid("week", problem);
    const week = and(
      eq(resourceEntries.orgId, actor.orgId),
      eq(resourceEntries.memberId, me.id),
      eq(resourceEntries.side, "actual"),
      eq(resourceEntries.unit, "days"),
      eq(resourceEntries.periodStart, input.week),
    );
    const before = await tx
      .select({ version: resourceEntries.version })
      .from(resourceEntries)
      .where(week)
      .for("update");
    const version = Math.max(0, ...before.map((row) => row.version));
    assertFresh({ version }, input.seen);
    const rows = input.targets
      .map((target, index) => ({ target, share: input.shares[index] ?? 0 }))
      .filter(({ share }) => share > 0);
    await mustExist(tx, actor, rows);
    await tx.delete(resourceEntries).where(week);
    await tx.insert(resourceEntries).values(
      rows.map(({ target, share }) => ({
        orgId: actor.orgId,
        id: newId(),
        side: "actual" as const,
        unit: "days" as const,
        amount: daysOf(share, me.fte),
        periodStart: input.week,
        periodEnd: addDays(input.week, 6),
        teamId: me.teamId,
        memberId: me.id,
        ...linkOf(target),
        createdAt: actor.now,
        updatedAt: actor.now,
        createdBy: me.id,
        version: version + 1,
      })),
    );
    await record(tx, actor, {
      action: version > 0 ? "own-week.told-again" : "own-week.told",
      type: "own_week",
      id: newId(),
      after: { week: input.week },
    });
  });

/** Also the lock under which one person's weeks are told one after the other. */
async function selfForUpdate(tx: Tx, actor: Actor) {
  const [me] = await tx
    .select({ id: memberships.id, teamId: memberships.teamId, fte: memberships.fte })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, actor.membershipId)))
    .for("update");
  if (!me) throw notFound("This person");
  return me;
}

async function mustExist(tx: Tx, actor: Actor, rows: readonly { target: string }[]): Promise<void> {
  const known = new Set((await listTargets(actor, tx)).map(({ value }) => value));
  const missing = rows.some(({ target }) => /^(objective|project):/.test(target) && !known.has(target));
  if (missing) throw invalid("shares", "Something chosen here does not run any more. Choose again.");
}

function linkOf(value: string) {
  const target = targetOf(value);
  return {
    objectiveId: target?.kind === "objective" ? target.id : null,
    projectId: target?.kind === "project" ? target.id : null,
    drainKind: target?.kind === "drain" ? target.id : null,
  };
}
