import "server-only";
import { and, desc, eq, getTableName, isNull, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { briefs } from "@/db/schema/briefs";
import { hypotheses } from "@/db/schema/hypotheses";
import { objectives } from "@/db/schema/objectives";
import { projects } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import type { Actor } from "../access/actor";
import { readableDecision } from "../access/decision-scope";
import { anyOf, readable, readableBrief, readableHypothesis } from "../access/scope";
import { thresholdsOf } from "../signals/own-thresholds";
import { humanId } from "../vocabulary";
import { decisionWait } from "./belief-rules";

/**
 * What rests on a bet: the brief it names, or else the briefs in force of its theme; the running objectives under them
 * (or of the theme itself); the running projects under those, and every project that says it tests the bet.
 */
const restingBriefs = (
  actor: Actor,
  bet: SQL,
) => sql`(select b.id from briefs b where b.org_id = ${actor.orgId} and b.deleted_at is null
  and b.status = 'published' and (b.id = ${bet}.brief_id or (${bet}.brief_id is null and b.theme_id = ${bet}.theme_id)))`;

const objectiveRests = (
  actor: Actor,
  bet: SQL,
  objective: SQL,
) => sql`(${objective}.status in ('draft', 'active') and ${objective}.deleted_at is null
  and (${objective}.brief_id in ${restingBriefs(actor, bet)} or (${bet}.brief_id is null and ${objective}.theme_id = ${bet}.theme_id)))`;

const projectRests = (
  actor: Actor,
  bet: SQL,
  project: SQL,
) => sql`(${project}.status in ('proposed', 'active', 'paused') and ${project}.deleted_at is null
  and (${project}.tests_hypothesis_id = ${bet}.id or exists (select 1 from objectives served where served.org_id = ${actor.orgId}
    and served.id = ${project}.objective_id and ${objectiveRests(actor, bet, sql`served`)})))`;

/** The decision that answers a debunked bet: the first one that links it, from the day of the verdict on. */
const answer = (
  actor: Actor,
  bet: SQL,
) => sql<Answer | null>`(select jsonb_build_object('id', decisions.id, 'number', decisions.number, 'at', decided_at,
    'choice', case when ${readableDecision(actor)} then choice end)
  from decisions where decisions.org_id = ${actor.orgId} and decisions.status in ('decided', 'revisited')
    and links @> jsonb_build_array(jsonb_build_object('type', 'hypothesis', 'id', ${bet}.id::text))
    and decided_at >= ${bet}.verdict_at - interval '1 day' order by decided_at limit 1)`;

type Answer = { id: string; number: number; at: string; choice: string | null };
type Raw = Pick<typeof hypotheses.$inferSelect, "id" | "number" | "statement" | "verdictAt"> & {
  answer: Answer | null;
};

/** A debunked bet that carries weight, and whether a decision has answered it. */
export type Shaken = {
  id: string;
  label: string;
  statement: string;
  debunkedOn: string;
  /** Its words are null where the reader may not read it: it has been answered all the same. */
  decision: { id: string; label: string; choice: string | null } | null;
  wait: ReturnType<typeof decisionWait>;
};

export type Subject = { briefId: string } | { objectiveId: string } | { projectId: string } | "anywhere";

/** Debunked load-bearing bets on which this brief, objective or project rests; `anywhere` lists all of them. */
export const listShaken = (actor: Actor, subject: Subject, joined?: Tx): Promise<Shaken[]> =>
  withOrg(
    actor,
    async (tx) => {
      const bet = sql`hypotheses`;
      const rows = await tx
        .select({
          id: hypotheses.id,
          number: hypotheses.number,
          statement: hypotheses.statement,
          verdictAt: hypotheses.verdictAt,
          answer: answer(actor, bet),
        })
        .from(hypotheses)
        .where(
          and(
            eq(hypotheses.orgId, actor.orgId),
            isNull(hypotheses.deletedAt),
            eq(hypotheses.loadBearing, true),
            eq(hypotheses.status, "debunked"),
            readableHypothesis(actor),
            restsOn(actor, bet, subject),
          ),
        )
        .orderBy(desc(hypotheses.verdictAt))
        .limit(50);
      return rows.map((row) => shakenOf(actor, row));
    },
    joined,
  );

function restsOn(actor: Actor, bet: SQL, subject: Subject): SQL | undefined {
  if (subject === "anywhere") return undefined;
  if ("briefId" in subject) return sql`${subject.briefId}::uuid in ${restingBriefs(actor, bet)}`;
  if ("objectiveId" in subject)
    return sql`exists (select 1 from objectives o where o.org_id = ${actor.orgId} and o.id = ${subject.objectiveId}::uuid and ${objectiveRests(actor, bet, sql`o`)})`;
  return sql`exists (select 1 from projects p where p.org_id = ${actor.orgId} and p.id = ${subject.projectId}::uuid and ${projectRests(actor, bet, sql`p`)})`;
}

function shakenOf(actor: Actor, row: Raw): Shaken {
  const day = (at: Date | string | null) => dateIn(actor.org.timeZone, new Date(at ?? 0));
  const debunkedOn = day(row.verdictAt);
  return {
    id: row.id,
    label: humanId("hypothesis", row.number),
    statement: row.statement,
    debunkedOn,
    decision: row.answer && {
      id: row.answer.id,
      label: humanId("decision", row.answer.number),
      choice: row.answer.choice,
    },
    wait: decisionWait(
      debunkedOn,
      row.answer ? day(row.answer.at) : null,
      actor.today,
      thresholdsOf(actor.org.settings),
    ),
  };
}

export type Resting = { id: string; title: string; kind: "brief" | "objective" | "project" };

const kinds = { briefs: "brief", objectives: "objective", projects: "project" } as const;

const kindOf = (table: typeof briefs | typeof objectives | typeof projects) =>
  sql<Resting["kind"]>`${kinds[getTableName(table)]}::text`.as("kind");

/** Everything that rests on one bet, as far as the actor may read it: briefs, then objectives, then projects. */
export const listResting = (actor: Actor, hypothesisId: string, joined?: Tx): Promise<Resting[]> =>
  withOrg(
    actor,
    async (tx) => {
      const bet = sql`bet`;
      const restsOnIt = (rests: SQL) =>
        sql`exists (select 1 from hypotheses bet where bet.org_id = ${actor.orgId} and bet.id = ${hypothesisId} and ${rests})`;
      const select = (table: typeof briefs | typeof objectives | typeof projects, where: SQL | undefined) =>
        tx
          .select({ id: table.id, title: table.title, kind: kindOf(table), number: table.number })
          .from(table)
          .where(and(eq(table.orgId, actor.orgId), where));
      const rows = await unionAll(
        select(briefs, and(readableBrief(actor), restsOnIt(sql`briefs.id in ${restingBriefs(actor, bet)}`))),
        select(
          objectives,
          and(readable(actor, objectives.visibilityRootId), restsOnIt(objectiveRests(actor, bet, sql`objectives`))),
        ),
        select(
          projects,
          and(readable(actor, projects.visibilityRootId), restsOnIt(projectRests(actor, bet, sql`projects`))),
        ),
      )
        // Briefs, then objectives, then projects: their words sort that way.
        .orderBy(sql`kind`, sql`number`)
        .limit(200);
      return rows.map(({ id, title, kind }) => ({ id, title, kind }));
    },
    joined,
  );

/** Debunked bets that a decision about this brief may answer: those it rests on, with no decision yet. */
export const listUnanswered = async (actor: Actor, subject: Subject, tx?: Tx): Promise<Shaken[]> =>
  (await listShaken(actor, subject, tx)).filter((one) => one.decision === null);

/** The bets of these ids that the actor may read and that were debunked; for the decision that names them. */
export const findDebunked = (actor: Actor, ids: readonly string[], tx: Tx): Promise<string[]> =>
  withOrg(
    actor,
    async (tx) => {
      const rows = await tx
        .select({ id: hypotheses.id })
        .from(hypotheses)
        .where(
          sql`${hypotheses.orgId} = ${actor.orgId} and ${hypotheses.id} = ${anyOf(ids)} and ${hypotheses.deletedAt} is null
            and ${hypotheses.status} = 'debunked' and ${readableHypothesis(actor)}`,
        );
      return rows.map((row) => row.id);
    },
    tx,
  );
