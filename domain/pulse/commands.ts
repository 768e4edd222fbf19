import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, inArray, lte, ne, sql } from "drizzle-orm";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { organizationSettings } from "@/db/schema/organizations";
import { memberships, teams } from "@/db/schema/people";
import { pulseRounds } from "@/db/schema/pulse";
import { type TenantKey, type Tx, withOrg } from "@/db/tenancy";
import { conflict, invalid } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor, SystemActor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { once } from "../history/once";
import { record } from "../history/record";
import type { OpenRound } from "./input";
import { closingProblem, recallOptions, type Task } from "./rules";

/** Plans a round, and opens it when its day is today. One at a time. Admins only. Answers its id. */
export const scheduleRound = (actor: Actor, input: OpenRound): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "pulse.schedule", input, async () => {
      assertCan(actor, "pulse.run", {}, "Only an administrator opens a round.");
      if (input.opensOn < actor.today) throw invalid("opensOn", "A round opens today or later.");
      const problem = closingProblem(input.opensOn, input.closesOn);
      if (problem) throw invalid("closesOn", problem);
      const running = await tx
        .select({ id: pulseRounds.id })
        .from(pulseRounds)
        .where(and(eq(pulseRounds.orgId, actor.orgId), inArray(pulseRounds.state, ["scheduled", "open"])));
      if (running.length > 0) throw conflict("A round is planned or open already; one at a time.");
      const id = newId();
      const { key: _key, ...fields } = input;
      await tx.insert(pulseRounds).values({
        ...fields,
        id,
        orgId: actor.orgId,
        createdAt: actor.now,
        updatedAt: actor.now,
        createdBy: actor.membershipId,
      });
      await record(tx, actor, { action: "pulse.scheduled", type: "pulse_round", id, after: fields });
      if (input.opensOn === actor.today) await openRoundNow(tx, actor, id);
      return id;
    }),
  );

/** For the clock: opens what is due. Answers how many. */
export const openDueRounds = (actor: SystemActor): Promise<number> =>
  withOrg(actor, async (tx) => {
    const due = await tx
      .select({ id: pulseRounds.id })
      .from(pulseRounds)
      .where(
        and(
          eq(pulseRounds.orgId, actor.orgId),
          eq(pulseRounds.state, "scheduled"),
          lte(pulseRounds.opensOn, actor.today),
        ),
      )
      .for("update");
    for (const { id } of due) await openRoundNow(tx, actor, id);
    return due.length;
  });

/** Freezes the tree, the list of who answers for which team, the recall question, and draws the salt of the round. */
async function openRoundNow(tx: Tx, actor: Actor | SystemActor, id: string): Promise<void> {
  const [tree, people, recall] = [await teamsOf(tx, actor), await peopleOf(tx, actor), await recallOf(tx, actor)];
  // Who is in no team yet counts to the whole.
  const root = tree.find((team) => team.parentId === null)?.id ?? "";
  const roster = Object.fromEntries(people.map((person) => [person.id, person.teamId ?? root]));
  const change = {
    state: "open" as const,
    tree: tree.map((team) => ({ ...team, members: Object.values(roster).filter((id) => id === team.id).length })),
    roster,
    recall: recall.options,
    mainBriefId: recall.mainBriefId,
    salt: randomBytes(32).toString("base64"),
  };
  await tx
    .update(pulseRounds)
    .set({ ...change, updatedAt: actor.now, version: sql`${pulseRounds.version} + 1` })
    .where(and(eq(pulseRounds.orgId, actor.orgId), eq(pulseRounds.id, id)));
  await record(tx, actor, { action: "pulse.opened", type: "pulse_round", id, after: { state: "open" } });
}

const teamsOf = (tx: Tx, key: TenantKey) =>
  tx
    .select({ id: teams.id, name: teams.name, parentId: teams.parentId })
    .from(teams)
    .where(and(eq(teams.orgId, key.orgId), eq(teams.status, "active")));

const peopleOf = (tx: Tx, key: TenantKey) =>
  tx
    .select({ id: memberships.id, teamId: memberships.teamId })
    .from(memberships)
    .where(and(eq(memberships.orgId, key.orgId), eq(memberships.status, "active"), ne(memberships.role, "viewer")));

/** Key tasks of all published versions, the newest first; the main brief's current one holds the answer. */
async function recallOf(tx: Tx, key: TenantKey) {
  const [settings] = await tx
    .select({ mainBriefId: organizationSettings.mainBriefId })
    .from(organizationSettings)
    .where(eq(organizationSettings.orgId, key.orgId));
  const mainBriefId = settings?.mainBriefId ?? null;
  if (!mainBriefId) return { mainBriefId, options: [] };
  const versions = await tx
    .select({
      id: briefVersions.id,
      keyTasks: briefVersions.keyTasks,
      briefId: briefVersions.briefId,
      current: briefs.currentVersionId,
    })
    .from(briefVersions)
    .innerJoin(briefs, and(eq(briefs.orgId, key.orgId), eq(briefs.id, briefVersions.briefId)))
    .where(
      and(
        eq(briefVersions.orgId, key.orgId),
        eq(briefVersions.status, "published"),
        eq(briefs.confidentiality, "open"),
      ),
    )
    .orderBy(sql`${briefVersions.publishedAt} desc`)
    .limit(50);
  const tasks: Task[] = versions.flatMap((version) =>
    version.keyTasks.map(({ text, mainEffort }) => ({
      text,
      mainEffort,
      current: version.briefId === mainBriefId && version.id === version.current,
    })),
  );
  return { mainBriefId, options: recallOptions(tasks, randomBytes(1).readUInt8(0)) };
}
