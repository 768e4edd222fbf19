import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import { openRoot } from "../access/scope";
import type { ClosedFact, MeasureFact, ObjectiveFact } from "./types";

/** Objectives that run and are not restricted. */
export const listObjectiveFacts = async (tx: Tx, { orgId }: Observer): Promise<ObjectiveFact[]> => [
  ...(await tx.execute<ObjectiveFact>(sql`
    select o.id, o.number, o.title, o.kind, o.team_id as "teamId", o.theme_id as "themeId", o.brief_id as "briefId",
      o.key_task_key as "keyTaskKey", o.start_on::text as "startOn", o.due_on::text as "dueOn",
      o.signal_status as status, o.last_known_status as "lastKnown", o.score::float8 as score
    from objectives o where o.org_id = ${orgId} and o.status = 'active' and o.deleted_at is null and ${openRoot("o")}
    order by o.number`)),
];

/** The key results of those objectives, with the score that was stored for today. */
export const listMeasureFacts = async (tx: Tx, { orgId }: Observer): Promise<MeasureFact[]> => [
  ...(await tx.execute<MeasureFact>(sql`
    select m.id, m.title, m.objective_id as "objectiveId", m.type, m.baseline::float8 as baseline,
      m.target::float8 as target, m.lo::float8 as lo, m.hi::float8 as hi, m.tolerance::float8 as tolerance,
      m.natural_min::float8 as "naturalMin", m.natural_max::float8 as "naturalMax", m.milestones, m.curve,
      m.weight::float8 as weight, m.start_on::text as "startOn", m.due_on::text as "dueOn",
      m.cadence_days as "cadenceDays", m.recent, m.score::float8 as score
    from measures m join objectives o on o.org_id = ${actor.orgId} and o.id = m.objective_id and o.status = 'active'
      and o.deleted_at is null and ${openRoot("o")}
    where m.org_id = ${orgId} and m.kind = 'key_result' and m.status = 'active' order by m.number`)),
];

/** Key results of committed objectives that have ended, met or not, for the closed view. */
export const listClosed = async (tx: Tx, { orgId }: Observer): Promise<ClosedFact[]> => [
  ...(await tx.execute<ClosedFact>(sql`
    select o.closed_on::text as "closedOn", coalesce(m.final_grade = 'met', false) as "isMet"
    from objectives o join measures m on m.org_id = ${actor.orgId} and m.objective_id = o.id and m.kind = 'key_result'
    where o.org_id = ${orgId} and o.kind = 'committed' and o.closed_on is not null and o.deleted_at is null
      and ${openRoot("o")}`)),
];
