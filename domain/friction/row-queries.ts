import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { frictionLinks, frictions } from "@/db/schema/frictions";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { projects, workItems } from "@/db/schema/projects";
import type { Tx } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import type { Actor } from "../access/actor";
import { knowsRaiser } from "../access/raiser";
import { limitTo, openRoot, readable, readableFriction, readableMeasure } from "../access/scope";
import { workingDaysBetween } from "../signals/working-days";
import {
  type FrictionAnswer,
  type FrictionKind,
  type FrictionLevel,
  type FrictionStatus,
  humanId,
  type MembershipStatus,
  type Severity,
} from "../vocabulary";

/** Frictions that the actor may read: not viewers; what hangs under a restricted objective as that; the own always. */
export const visibleFriction = (actor: Actor): SQL | undefined =>
  and(eq(frictions.orgId, actor.orgId), readableFriction(actor));

/** Figures are one for all: what is restricted is in nobody's. */
export const counted = openRoot("frictions");

type Raw = {
  id: string;
  number: number;
  title: string;
  detail: string;
  kind: FrictionKind;
  severity: Severity;
  status: FrictionStatus;
  level: FrictionLevel;
  protected: boolean;
  teamId: string;
  teamName: string;
  isMine: boolean;
  /** Empty for whoever must not know. */
  raisedBy: string | null;
  raiserName: string | null;
  addressedTo: string | null;
  addresseeName: string | null;
  addresseeStatus: MembershipStatus | null;
  briefId: string | null;
  keyTaskKey: string | null;
  answerKind: FrictionAnswer | null;
  answerText: string | null;
  answerDueOn: string | null;
  answererName: string | null;
  mergedIntoId: string | null;
  version: number;
};

/** As the database writes them. */
type Times = {
  raisedAt: string;
  clockDueAt: string | null;
  overdueSince: string | null;
  snoozedUntil: string | null;
  answeredAt: string | null;
  resolvedAt: string | null;
  hours: string;
};

export type FrictionRow = Raw & {
  [Key in Exclude<keyof Times, "hours" | "raisedAt">]: Date | null;
} & {
  raisedAt: Date;
  hours: number;
  label: string;
  raisedOn: string;
  waited: number;
  targets: FrictionTarget[];
};

/** Rows as every page shows them, with who must answer and, where it is shown, what they block. */
export async function selectFrictions(
  tx: Tx,
  actor: Actor,
  where: SQL | undefined,
  {
    order = [sql`frictions.raised_at asc`, sql`frictions.id asc`],
    limit = 200,
    targets = true,
  }: { order?: SQL[]; limit?: number; targets?: boolean } = {},
): Promise<FrictionRow[]> {
  const knows = knowsRaiser(actor);
  // As text, because half of the pages ask this, for fifty rows of thirty columns, and drizzle takes each cell apart.
  const sorted = sql.join(order, sql`, `);
  const rows = await tx.execute<Raw & Times & { targets: Omit<FrictionTarget, "path">[] | null }>(sql`
    with found as materialized (
      select frictions.id from frictions where ${and(visibleFriction(actor), where)} order by ${sorted} ${limitTo(limit)})
    select frictions.id, frictions.number, frictions.title, frictions.detail, frictions.kind, frictions.severity,
      frictions.status, frictions.level, frictions.protected, frictions.team_id as "teamId", teams.name as "teamName",
      frictions.raised_by = ${actor.membershipId} as "isMine",
      case when ${knows} then frictions.raised_by end as "raisedBy",
      case when ${knows} then raiser.display_name end as "raiserName",
      frictions.addressed_to as "addressedTo", addressee.display_name as "addresseeName",
      addressee.status as "addresseeStatus", frictions.brief_id as "briefId", frictions.key_task_key as "keyTaskKey",
      frictions.answer_kind as "answerKind", frictions.answer_text as "answerText",
      frictions.answer_due_on::text as "answerDueOn", answerer.display_name as "answererName",
      frictions.merged_into_id as "mergedIntoId", frictions.version, frictions.hours_lost_per_week as hours,
      frictions.raised_at as "raisedAt", frictions.clock_due_at as "clockDueAt",
      frictions.overdue_since as "overdueSince", frictions.snoozed_until as "snoozedUntil",
      frictions.answered_at as "answeredAt", frictions.resolved_at as "resolvedAt",
      ${targets ? sql`blocked.targets` : sql`null as targets`}
    from found join frictions on frictions.org_id = ${actor.orgId} and frictions.id = found.id
    join teams on teams.org_id = frictions.org_id and teams.id = frictions.team_id
    join memberships raiser on raiser.org_id = frictions.org_id and raiser.id = frictions.raised_by
    left join memberships addressee on addressee.org_id = frictions.org_id and addressee.id = frictions.addressed_to
    left join memberships answerer on answerer.org_id = frictions.org_id and answerer.id = frictions.answered_by
    ${targets ? sql`left join (${targetsOf(actor)}) blocked on blocked.friction_id = frictions.id` : sql``}
    order by ${sorted}`);
  return rows.map((row) => {
    const times = {
      raisedAt: new Date(row.raisedAt),
      clockDueAt: moment(row.clockDueAt),
      overdueSince: moment(row.overdueSince),
      snoozedUntil: moment(row.snoozedUntil),
      answeredAt: moment(row.answeredAt),
      resolvedAt: moment(row.resolvedAt),
    };
    const raisedOn = dateIn(actor.org.timeZone, times.raisedAt);
    return {
      ...row,
      ...times,
      hours: Number(row.hours),
      label: humanId("friction", row.number),
      raisedOn,
      waited: daysWaited(actor, times.raisedAt, times.answeredAt ?? times.resolvedAt),
      targets: (row.targets ?? []).map((one) => ({ ...one, path: `${placeOf[one.kind]}/${one.id}` })),
    };
  });
}

/** Working days that something waited for an answer, or has waited so far. */
export const daysWaited = (actor: Actor, raisedAt: Date, endedAt: Date | null): number =>
  workingDaysBetween(dateIn(actor.org.timeZone, raisedAt), endedAt ? dateIn(actor.org.timeZone, endedAt) : actor.today);

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));

export type FrictionTarget = {
  kind: "work item" | "project" | "objective" | "measure";
  id: string;
  title: string;
  path: string;
};

const placeOf = { "work item": "work", project: "projects", objective: "objectives", measure: "measures" } as const;

/** What each of the obstacles `found` blocks or challenges, as far as the reader may see it; of all at once. */
const targetsOf = (actor: Actor): SQL => sql`
  select friction_links.friction_id,
    jsonb_agg(jsonb_build_object('id', coalesce(friction_links.work_item_id, friction_links.project_id, friction_links.objective_id, friction_links.measure_id),
      'kind', case when friction_links.work_item_id is not null then 'work item' when friction_links.project_id is not null then 'project'
        when friction_links.objective_id is not null then 'objective' else 'measure' end,
      'title', coalesce(work_items.title, projects.title, objectives.title, measures.title)) order by friction_links.id) as targets
  from found join friction_links on friction_links.org_id = ${actor.orgId} and friction_links.friction_id = found.id
  left join lateral ${theOne(workItems, sql`friction_links.work_item_id`)} work_items on true
  left join lateral ${theOne(projects, sql`friction_links.project_id`)} projects on true
  left join lateral ${theOne(objectives, sql`friction_links.objective_id`)} objectives on true
  left join lateral ${theOne(measures, sql`friction_links.measure_id`)} measures on true
  where friction_links.hypothesis_id is null and ${readable(actor, frictionLinks.orgId, root)}
    and (friction_links.measure_id is null or ${readableMeasure(actor)})
  group by friction_links.friction_id`;

/** A row by its key, never by a hash of the whole table; nothing at all is looked for where the key is empty. */
const theOne = (table: PgTable, id: SQL): SQL =>
  sql`(select * from ${table} one where one.org_id = friction_links.org_id and one.id = ${id} limit 1)`;

const root = sql`coalesce(work_items.visibility_root_id, projects.visibility_root_id, objectives.visibility_root_id,
  measures.visibility_root_id)`;
