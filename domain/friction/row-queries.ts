import "server-only";
import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { frictionLinks, frictions } from "@/db/schema/frictions";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { projects, workItems } from "@/db/schema/projects";
import type { Tx } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import type { Actor } from "../access/actor";
import { knowsRaiser } from "../access/raiser";
import { openRoot, readable, readableFriction, readableMeasure } from "../access/scope";
import { workingDaysBetween } from "../signals/working-days";
import { humanId } from "../vocabulary";

/** Frictions that the actor may read: not viewers; what hangs under a restricted objective as that; the own always. */
export const visibleFriction = (actor: Actor): SQL | undefined =>
  and(eq(frictions.orgId, actor.orgId), readableFriction(actor));

/** Figures are one for all: what is restricted is in nobody's. */
export const counted = (actor: Actor): SQL => openRoot(actor, "frictions");

const raiser = alias(memberships, "raiser");
const addressee = alias(memberships, "addressee");
export const answerer = alias(memberships, "answerer");

/** ON of what stands beside a friction. */
export const ofTeam = (actor: Actor) => and(eq(teams.orgId, actor.orgId), eq(teams.id, frictions.teamId));
export const answeredBy = (actor: Actor) => and(eq(answerer.orgId, actor.orgId), eq(answerer.id, frictions.answeredBy));

/** What pages show of a friction; with `teams`, `addressee` and `answerer` beside it where their names are asked for. */
export const shown = {
  id: frictions.id,
  number: frictions.number,
  title: frictions.title,
  detail: frictions.detail,
  kind: frictions.kind,
  severity: frictions.severity,
  status: frictions.status,
  level: frictions.level,
  protected: frictions.protected,
  teamId: frictions.teamId,
  teamName: teams.name,
  addressedTo: frictions.addressedTo,
  addresseeName: addressee.displayName,
  addresseeStatus: addressee.status,
  briefId: frictions.briefId,
  keyTaskKey: frictions.keyTaskKey,
  answerKind: frictions.answerKind,
  answerText: frictions.answerText,
  answerDueOn: frictions.answerDueOn,
  answererName: answerer.displayName,
  mergedIntoId: frictions.mergedIntoId,
  version: frictions.version,
  hours: frictions.hoursLostPerWeek,
  raisedAt: frictions.raisedAt,
  clockDueAt: frictions.clockDueAt,
  overdueSince: frictions.overdueSince,
  snoozedUntil: frictions.snoozedUntil,
  answeredAt: frictions.answeredAt,
  resolvedAt: frictions.resolvedAt,
};

export type FrictionRow = Awaited<ReturnType<typeof selectFrictions>>[number];

/** Which they are is found first: what stands beside them is then asked for these alone. */
const foundBy = (tx: Tx, where: SQL | undefined, order: SQL[], limit: number) =>
  tx.$with("found").as(
    tx
      .select({ id: frictions.id })
      .from(frictions)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  );

/** Rows as every page shows them, with who must answer and, where it is shown, what they block. */
export async function selectFrictions(
  tx: Tx,
  actor: Actor,
  where: SQL | undefined,
  {
    order = [asc(frictions.raisedAt), asc(frictions.id)],
    limit = 200,
    targets = true,
  }: { order?: SQL[]; limit?: number; targets?: boolean } = {},
) {
  const knows = knowsRaiser(actor);
  const found = foundBy(tx, and(visibleFriction(actor), where), order, limit);
  const blocked = targetsOf(tx, actor, found);
  const asked = tx
    .with(found)
    .select({
      ...shown,
      isMine: sql<boolean>`${frictions.raisedBy} = ${actor.membershipId}`,
      /** Empty for whoever must not know. */
      raisedBy: sql<string | null>`case when ${knows} then ${frictions.raisedBy} end`,
      raiserName: sql<string | null>`case when ${knows} then ${raiser.displayName} end`,
      targets: targets ? blocked.targets : sql<null>`null`,
    })
    .from(found)
    .innerJoin(frictions, and(eq(frictions.orgId, actor.orgId), eq(frictions.id, found.id)))
    .innerJoin(teams, ofTeam(actor))
    .innerJoin(raiser, and(eq(raiser.orgId, actor.orgId), eq(raiser.id, frictions.raisedBy)))
    .leftJoin(addressee, and(eq(addressee.orgId, actor.orgId), eq(addressee.id, frictions.addressedTo)))
    .leftJoin(answerer, answeredBy(actor))
    .orderBy(...order)
    .$dynamic();
  const rows = await (targets ? asked.leftJoin(blocked, eq(blocked.frictionId, frictions.id)) : asked);
  return rows.map((row) => {
    const found: readonly Omit<FrictionTarget, "path">[] = row.targets ?? [];
    return {
      ...row,
      label: humanId("friction", row.number),
      raisedOn: dateIn(actor.org.timeZone, row.raisedAt),
      waited: daysWaited(actor, row.raisedAt, row.answeredAt ?? row.resolvedAt),
      targets: found.map((one): FrictionTarget => ({ ...one, path: `${placeOf[one.kind]}/${one.id}` })),
    };
  });
}

/** Working days that something waited for an answer, or has waited so far. */
export const daysWaited = (actor: Actor, raisedAt: Date, endedAt: Date | null): number =>
  workingDaysBetween(dateIn(actor.org.timeZone, raisedAt), endedAt ? dateIn(actor.org.timeZone, endedAt) : actor.today);

export type FrictionTarget = {
  kind: "work item" | "project" | "objective" | "measure";
  id: string;
  title: string;
  path: string;
};

const placeOf = { "work item": "work", project: "projects", objective: "objectives", measure: "measures" } as const;

/** What each of the obstacles `found` blocks or challenges, as far as the reader may see it; of all at once. */
function targetsOf(tx: Tx, actor: Actor, found: ReturnType<typeof foundBy>) {
  const link = frictionLinks;
  const item = theOne(tx, actor, workItems, link.workItemId).as("item");
  const project = theOne(tx, actor, projects, link.projectId).as("project");
  const objective = theOne(tx, actor, objectives, link.objectiveId).as("objective");
  const measure = tx
    .select({
      title: measures.title,
      root: measures.visibilityRootId,
      isReadable: sql<boolean>`${readableMeasure(actor)}`.as("is_readable"),
    })
    .from(measures)
    .where(and(eq(measures.orgId, actor.orgId), eq(measures.id, link.measureId)))
    .limit(1)
    .as("measure");
  const root = sql`coalesce(${item.root}, ${project.root}, ${objective.root}, ${measure.root})`;
  const target = sql`jsonb_build_object(
    'id', coalesce(${link.workItemId}, ${link.projectId}, ${link.objectiveId}, ${link.measureId}),
    'kind', case when ${link.workItemId} is not null then 'work item' when ${link.projectId} is not null then 'project'
      when ${link.objectiveId} is not null then 'objective' else 'measure' end,
    'title', coalesce(${item.title}, ${project.title}, ${objective.title}, ${measure.title}))`;
  return tx
    .select({
      frictionId: link.frictionId,
      targets: sql<Omit<FrictionTarget, "path">[]>`jsonb_agg(${target} order by ${link.id})`.as("targets"),
    })
    .from(found)
    .innerJoin(link, and(eq(link.orgId, actor.orgId), eq(link.frictionId, found.id)))
    .leftJoinLateral(item, sql`true`)
    .leftJoinLateral(project, sql`true`)
    .leftJoinLateral(objective, sql`true`)
    .leftJoinLateral(measure, sql`true`)
    .where(
      and(isNull(link.hypothesisId), readable(actor, root), or(isNull(link.measureId), eq(measure.isReadable, true))),
    )
    .groupBy(link.frictionId)
    .as("blocked");
}

type Target = typeof workItems | typeof projects | typeof objectives;

/** A row by its key, never by a hash of the whole table; nothing at all is looked for where the key is empty. */
const theOne = (tx: Tx, actor: Actor, table: Target, id: AnyPgColumn) =>
  tx
    .select({ title: table.title, root: table.visibilityRootId })
    .from(table)
    .where(and(eq(table.orgId, actor.orgId), eq(table.id, id)))
    .limit(1);
