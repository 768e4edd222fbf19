import "server-only";
import { and, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { type Owned, type OwnedKey, owned } from "@/db/ownership";
import { briefPeople } from "@/db/schema/briefs";
import { memberships } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import { conflict, forbidden, invalid } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { anyOf } from "../access/scope";
import { lockTrees } from "../access/tree-lock";
import { assertFresh } from "../history/fresh";
import { record, recordAll } from "../history/record";
import { memberForUpdate, oneAtATime, othersOf, writeMember } from "../people/commands";
import { needsExecutive, whyNotWithout } from "../people/rules";
import { endedStay } from "../people/stay-rules";
import type { Departure, HandOver, Rehire } from "./input";
import { type OwnedRow, ownedBy } from "./owned-queries";
import { pairs, reportsToThemselves, takerOf, whyNotDepart, whyNotRehire, whyNotTaker } from "./rules";

const adminsOnly = "Only an admin records who leaves, who comes back, and who takes over.";

/**
 * Records a departure and hands over all that was theirs, in one transaction (E3, R15): each thing goes to somebody who
 * may have it, or stays on the accountability list. From the next request on the person is out.
 */
export const departMember = (actor: Actor, input: Departure): Promise<void> =>
  withOrg(actor, async (tx) => {
    await lockTrees(tx, actor);
    await oneAtATime(tx, actor);
    const before = await memberForUpdate(tx, actor, input.membershipId);
    assertCan(actor, "member.depart", {}, adminsOnly);
    if (before.id === actor.membershipId) throw forbidden("Somebody else records that you leave.");
    assertFresh(before, input.version);
    const without = whyNotWithout(await othersOf(tx, actor, before.id), { ...before, status: "departed" });
    if (without) throw conflict(without);
    const problem = whyNotDepart(before, input.departedOn, actor.today);
    if (problem?.[0] === "form") throw conflict(problem[1]);
    if (problem) throw invalid(...problem);
    await handOn(tx, actor, input);
    await writeMember(
      tx,
      actor,
      before,
      {
        status: "departed",
        departedOn: input.departedOn,
        departureKind: input.kind,
        departureReason: input.reason,
        regretted: input.regretted === "unknown" ? null : input.regretted === "yes",
      },
      "member.departed",
    );
  });

/** Hands over what is left with somebody who is suspended or has gone. */
export const handOver = (actor: Actor, input: HandOver): Promise<void> =>
  withOrg(actor, async (tx) => {
    await lockTrees(tx, actor);
    const before = await memberForUpdate(tx, actor, input.membershipId);
    assertCan(actor, "member.depart", {}, adminsOnly);
    assertFresh(before, input.version);
    if (before.status !== "suspended" && before.status !== "departed")
      throw conflict("Who is here keeps what is theirs; each thing has its own form for a new owner.");
    await handOn(tx, actor, input);
  });

/** Takes somebody back who had left, from a day on; what they handed over stays where it is. */
export const rehireMember = (actor: Actor, input: Rehire): Promise<void> =>
  withOrg(actor, async (tx) => {
    await oneAtATime(tx, actor);
    const before = await memberForUpdate(tx, actor, input.membershipId);
    assertCan(actor, "member.depart", {}, adminsOnly);
    assertFresh(before, input.version);
    const problem = whyNotRehire(before, input.startedOn, actor.today);
    if (problem?.[0] === "form") throw conflict(problem[1]);
    if (problem) throw invalid(...problem);
    const neverLeft = input.startedOn === before.departedOn;
    const ended = neverLeft ? [] : endedStay(before, dateIn(actor.org.timeZone, before.createdAt));
    const startedOn = neverLeft ? before.startedOn : input.startedOn;
    const earlierStays = [...before.earlierStays, ...ended];
    const cleared = { departedOn: null, departureKind: null, departureReason: null, regretted: null };
    // A role above the admin's own comes back when an executive confirms it.
    const waits = needsExecutive(actor.role, before.role);
    const role = waits
      ? { role: actor.role, roleToConfirm: before.role, roleAskedBy: actor.membershipId }
      : { role: before.role };
    const change = { ...cleared, ...role, earlierStays, status: "active" as const, startedOn };
    await writeMember(tx, actor, before, change, "member.rehired");
  });

/** Every open thing to its taker: one statement for each kind and taker, a line of history for each thing. */
async function handOn(tx: Tx, actor: Actor, input: HandOver): Promise<void> {
  const [byGroup, byItem] = [pairs(input.groups, input.groupTo), pairs(input.items, input.itemTo)];
  const people = await tx
    .select({ id: memberships.id, role: memberships.role, status: memberships.status })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.status, "active")));
  let given = 0;
  let left = 0;
  for (const { key, rows } of await ownedBy(tx, actor, input.membershipId, true)) {
    const takers = new Map<string, OwnedRow[]>();
    for (const row of rows) {
      const own = byItem.get(`${key}:${row.id}`) ?? "";
      const to = takerOf(own, byGroup.get(key) ?? "");
      if (to === null) {
        left += 1;
        continue;
      }
      const problem = whyNotTaker(
        owned[key].taker,
        people.find((one) => one.id === to && one.id !== input.membershipId),
        row.never,
      );
      if (problem) throw invalid(own ? "itemTo" : "groupTo", `${row.title ?? "A restricted one"}: ${problem}`);
      takers.set(to, [...(takers.get(to) ?? []), row]);
    }
    if (key === "report") await assertLine(tx, actor, takers, byItem);
    for (const [to, given_] of takers) {
      await give(tx, actor, key, given_, input.membershipId, to);
      given += given_.length;
    }
  }
  await record(tx, actor, {
    action: "member.handed-over",
    type: "membership",
    id: input.membershipId,
    after: { handedOver: given, leftOnTheList: left },
  });
}

/** Nobody comes to report to themselves, however many stand between: judged with all that this step gives at once. */
async function assertLine(tx: Tx, actor: Actor, takers: Map<string, OwnedRow[]>, byItem: Map<string, string>) {
  const all = await tx
    .select({ id: memberships.id, manager: memberships.managerMembershipId })
    .from(memberships)
    .where(eq(memberships.orgId, actor.orgId));
  const line = new Map(all.map(({ id, manager }) => [id, manager]));
  const given = [...takers].flatMap(([to, rows]) => rows.map((row) => ({ to, row })));
  for (const { to, row } of given) line.set(row.id, to);
  const knot = given.find(({ row }) => reportsToThemselves(row.id, (id) => line.get(id) ?? null));
  if (!knot) return;
  const field = byItem.get(`report:${knot.row.id}`) ? "itemTo" : "groupTo";
  throw invalid(field, `${knot.row.title}: Choose somebody who does not report to them.`);
}

/**
 * The other person has the part in the brief from now on, as somebody who has not opened it yet; who has that part
 * already just keeps it.
 */
async function passOnBriefs(
  tx: Tx,
  actor: Actor,
  key: OwnedKey,
  ids: string[],
  { from, to }: { from: string; to: string },
) {
  const theirs = and(
    eq(briefPeople.orgId, actor.orgId),
    inArray(briefPeople.briefId, ids),
    eq(briefPeople.part, key === "reviewing" ? "reviewer" : "recipient"),
    eq(briefPeople.membershipId, from),
  );
  const [parts, [taker]] = await Promise.all([
    tx.select().from(briefPeople).where(theirs),
    tx
      .select({ teamId: memberships.teamId })
      .from(memberships)
      .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, to))),
  ]);
  if (parts.length > 0)
    await tx
      .insert(briefPeople)
      .values(
        parts.map(({ orgId, briefId, part, backBriefRequired }) => ({
          orgId,
          briefId,
          part,
          backBriefRequired,
          membershipId: to,
          teamId: taker?.teamId ?? null,
        })),
      )
      .onConflictDoNothing();
  await tx.delete(briefPeople).where(theirs);
}

/** The name of the column in its table's schema. */
const propertyOf = ({ table, column }: Owned): string =>
  Object.entries(getTableColumns(table)).find(([, one]) => one.name === column)?.[0] ?? column;

async function give(tx: Tx, actor: Actor, key: OwnedKey, rows: OwnedRow[], from: string, to: string): Promise<void> {
  const entry: Owned = owned[key];
  const ids = rows.map(({ id }) => id);
  if (entry.table === briefPeople) await passOnBriefs(tx, actor, key, ids, { from, to });
  else
    await tx
      .update(entry.table)
      .set({
        [propertyOf(entry)]: entry.inside?.pass(from, to) ?? to,
        version: sql`version + 1`,
        updatedAt: actor.now,
      })
      .where(sql`org_id = ${actor.orgId} and id = ${anyOf(ids)}`);
  await recordAll(
    tx,
    actor,
    rows.map(({ subjectId }) => ({
      action: `${entry.subject.replaceAll("_", "-")}.handed-over`,
      type: entry.subject,
      id: subjectId,
      before: { [entry.field]: from },
      after: { [entry.field]: to },
    })),
  );
}
