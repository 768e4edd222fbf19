import "server-only";
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { behind, byName, countRows, inOrder, type Order } from "@/db/keyset";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { frictionEvents, frictions } from "@/db/schema/frictions";
import { memberships } from "@/db/schema/people";
import { workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import { isUuid } from "@/lib/id";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { readable, readableBrief } from "../access/scope";
import { humanId } from "../vocabulary";
import type { FrictionFilter, FrictionSort, FrictionView } from "./list-input";
import { type FrictionRow, selectFrictions, visibleFriction } from "./row-queries";

export type { FrictionRow } from "./row-queries";

/** What costs no known hours, or waits for no answer, stands last in every order. */
const sorts: Record<FrictionSort, Omit<Order, "id" | "descending">> = {
  raised: { by: frictions.raisedAt, cast: sql`::timestamptz` },
  hours: { by: frictions.hoursLostPerWeek, cast: sql`::numeric`, isOptional: true },
  title: { by: byName(frictions.title) },
  number: { by: frictions.number },
  due: { by: frictions.clockDueAt, cast: sql`::timestamptz`, isOptional: true },
};

export type FrictionPage = {
  rows: FrictionRow[];
  total: number;
  next: readonly [string | number | null, string] | null;
};

/** Frictions that the actor may read, a page after a key. */
export const listFrictions = (actor: Actor, filter: FrictionFilter): Promise<FrictionPage> =>
  withOrg(actor, async (tx) => {
    const order: Order = { ...sorts[filter.sort], id: frictions.id, descending: filter.descending };
    const where = and(
      viewOf(actor, filter.view),
      filter.kind ? eq(frictions.kind, filter.kind) : undefined,
      filter.teamId ? eq(frictions.teamId, filter.teamId) : undefined,
    );
    const [rows, total] = await Promise.all([
      selectFrictions(tx, actor, and(where, behind(order, filter.after)), {
        order: [inOrder(order)],
        limit: filter.limit + 1,
      }),
      countRows(tx, frictions, and(eq(frictions.orgId, actor.orgId), visibleFriction(actor), where)),
    ]);
    const page = rows.slice(0, filter.limit);
    const last = page.at(-1);
    return { rows: page, total, next: rows.length > filter.limit && last ? keyOf(filter.sort, last) : null };
  });

function viewOf(actor: Actor, view: FrictionView): SQL | undefined {
  if (view === "mine") return eq(frictions.raisedBy, actor.membershipId);
  if (view === "open") return inArray(frictions.status, ["open", "acknowledged"]);
  if (view === "answered") return eq(frictions.status, "answered");
  if (view === "resolved") return inArray(frictions.status, ["resolved", "merged"]);
  return undefined;
}

const keyOf = (sort: FrictionSort, row: FrictionRow) =>
  [
    {
      raised: row.raisedAt.toISOString(),
      hours: row.hours,
      title: row.title,
      number: row.number,
      due: row.clockDueAt?.toISOString() ?? null,
    }[sort],
    row.id,
  ] as const;

const doer = alias(memberships, "doer");

/** For routes that answer with a file: what a reader may not read does not exist. */
export async function mustReadFriction(actor: Actor): Promise<void> {
  if (!can(actor, "friction.read")) throw notFound("This list");
}

export type FrictionDetail = Awaited<ReturnType<typeof getFriction>>;
export type FrictionStep = FrictionDetail["steps"][number];

/** One friction with its steps, what it contradicts, what was merged into it, and what the reader may do. */
export const getFriction = (actor: Actor, frictionId: string) =>
  withOrg(actor, async (tx) => {
    if (!isUuid(frictionId)) throw notFound("This friction");
    const [row] = await selectFrictions(tx, actor, eq(frictions.id, frictionId));
    if (!row) throw notFound("This friction");
    const [steps, brief, merged, into] = await Promise.all([
      selectSteps(tx, actor, row),
      contradicted(tx, actor, row.briefId, row.keyTaskKey),
      selectFrictions(tx, actor, eq(frictions.mergedIntoId, row.id)),
      row.mergedIntoId ? selectFrictions(tx, actor, eq(frictions.id, row.mergedIntoId)) : [],
    ]);
    return { ...row, steps, brief, merged, into: into[0] ?? null, may: await movesOf(tx, actor, row) };
  });

async function selectSteps(tx: Tx, actor: Actor, row: FrictionRow) {
  const events = await tx
    .select({
      id: frictionEvents.id,
      kind: frictionEvents.kind,
      at: frictionEvents.at,
      actorId: frictionEvents.actorId,
      actorName: doer.displayName,
      fromLevel: frictionEvents.fromLevel,
      toLevel: frictionEvents.toLevel,
      text: frictionEvents.text,
      answerKind: frictionEvents.answerKind,
      dueOn: frictionEvents.dueOn,
      itemId: workItems.id,
      itemTitle: workItems.title,
      byRaiser: sql<boolean>`exists (select 1 from frictions f where f.org_id = ${actor.orgId} and f.id = ${frictionEvents.frictionId} and f.raised_by = ${frictionEvents.actorId})`,
    })
    .from(frictionEvents)
    .leftJoin(doer, and(eq(doer.orgId, actor.orgId), eq(doer.id, frictionEvents.actorId)))
    .leftJoin(
      workItems,
      and(
        eq(workItems.orgId, actor.orgId),
        eq(workItems.id, frictionEvents.workItemId),
        readable(actor, workItems.visibilityRootId),
      ),
    )
    .where(and(eq(frictionEvents.orgId, actor.orgId), eq(frictionEvents.frictionId, row.id)))
    .orderBy(asc(frictionEvents.at), asc(frictionEvents.id));
  return events.map(({ actorId, actorName, byRaiser, ...event }) => ({
    ...event,
    byClock: actorId === null,
    who: byRaiser && row.raisedBy === null ? null : actorName,
  }));
}

async function contradicted(tx: Tx, actor: Actor, briefId: string | null, key: string | null) {
  if (!briefId) return null;
  const [row] = await tx
    .select({ id: briefs.id, number: briefs.number, title: briefs.title, keyTasks: briefVersions.keyTasks })
    .from(briefs)
    .innerJoin(briefVersions, and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)))
    .where(and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefId), readableBrief(actor)));
  if (!row) return null;
  const { keyTasks, ...brief } = row;
  return {
    ...brief,
    label: humanId("brief", brief.number),
    keyTask: keyTasks.find((task) => task.key === key)?.text ?? null,
  };
}

export type FrictionMoves = Awaited<ReturnType<typeof movesOf>>;

/** Which of its acts the reader may do, by the policy; the rules then say when. */
async function movesOf(tx: Tx, actor: Actor, row: FrictionRow) {
  const [own] = await tx
    .select({ raisedBy: frictions.raisedBy, raiserStatus: memberships.status })
    .from(frictions)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, frictions.raisedBy)))
    .where(and(eq(frictions.orgId, actor.orgId), eq(frictions.id, row.id)));
  return mayDo(actor, row, own?.raisedBy ?? null, own?.raiserStatus !== "active");
}

/** The same without reading: whether the raiser is the actor is all it needs of a protected one. */
export function mayDo(
  actor: Actor,
  row: Pick<FrictionRow, "teamId" | "addressedTo" | "level">,
  raisedBy: string | null,
  raiserLeft: boolean,
) {
  const subject = {
    teamId: row.teamId,
    ownerId: raisedBy,
    named: row.addressedTo === actor.membershipId,
    level: row.level,
  };
  return {
    answer: can(actor, "friction.answer", subject),
    passUp: row.level !== "executive" && can(actor, "friction.escalate", subject),
    help: can(actor, "friction.help", subject),
    resolve: can(actor, "friction.resolve", {
      ownerId: raisedBy,
      named: raiserLeft && actor.scopeTeamIds.includes(row.teamId),
    }),
    reopen: can(actor, "friction.reopen", { ownerId: raisedBy }),
  };
}
