import "server-only";
import { type SQL, sql } from "drizzle-orm";
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
  bet: SQL,
) => sql`(select b.id from briefs b where b.org_id = ${bet}.org_id and b.deleted_at is null
  and b.status = 'published' and (b.id = ${bet}.brief_id or (${bet}.brief_id is null and b.theme_id = ${bet}.theme_id)))`;

const objectiveRests = (
  bet: SQL,
  objective: SQL,
) => sql`(${objective}.status in ('draft', 'active') and ${objective}.deleted_at is null
  and (${objective}.brief_id in ${restingBriefs(bet)} or (${bet}.brief_id is null and ${objective}.theme_id = ${bet}.theme_id)))`;

const projectRests = (
  bet: SQL,
  project: SQL,
) => sql`(${project}.status in ('proposed', 'active', 'paused') and ${project}.deleted_at is null
  and (${project}.tests_hypothesis_id = ${bet}.id or exists (select 1 from objectives served where served.org_id = ${project}.org_id
    and served.id = ${project}.objective_id and ${objectiveRests(bet, sql`served`)})))`;

/** The decision that answers a debunked bet: the first one that links it, from the day of the verdict on. */
const answer = (
  actor: Actor,
  bet: SQL,
) => sql`(select jsonb_build_object('id', decisions.id, 'number', decisions.number, 'at', decided_at,
    'choice', case when ${readableDecision(actor)} then choice end)
  from decisions where decisions.org_id = ${bet}.org_id and decisions.status in ('decided', 'revisited')
    and links @> jsonb_build_array(jsonb_build_object('type', 'hypothesis', 'id', ${bet}.id::text))
    and decided_at >= ${bet}.verdict_at - interval '1 day' order by decided_at limit 1)`;

type Raw = {
  id: string;
  number: number;
  statement: string;
  owner_id: string;
  verdict_at: Date | string;
  answer: { id: string; number: number; at: string; choice: string | null } | null;
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
      const rows = await tx.execute<Raw>(sql`
        select hypotheses.id, hypotheses.number, hypotheses.statement, hypotheses.owner_id, hypotheses.verdict_at,
          ${answer(actor, bet)} as answer
        from hypotheses where hypotheses.org_id = ${actor.orgId} and hypotheses.deleted_at is null
          and hypotheses.load_bearing and hypotheses.status = 'debunked' and ${readableHypothesis(actor)}
          and ${restsOn(bet, subject)} order by hypotheses.verdict_at desc limit 50`);
      return rows.map((row) => shakenOf(actor, row));
    },
    joined,
  );

function restsOn(bet: SQL, subject: Subject): SQL {
  if (subject === "anywhere") return sql`true`;
  if ("briefId" in subject) return sql`${subject.briefId}::uuid in ${restingBriefs(bet)}`;
  if ("objectiveId" in subject)
    return sql`exists (select 1 from objectives o where o.org_id = ${bet}.org_id and o.id = ${subject.objectiveId}::uuid and ${objectiveRests(bet, sql`o`)})`;
  return sql`exists (select 1 from projects p where p.org_id = ${bet}.org_id and p.id = ${subject.projectId}::uuid and ${projectRests(bet, sql`p`)})`;
}

function shakenOf(actor: Actor, row: Raw): Shaken {
  const day = (at: Date | string) => dateIn(actor.org.timeZone, new Date(at));
  const debunkedOn = day(row.verdict_at);
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

/** Everything that rests on one bet, as far as the actor may read it: briefs, then objectives, then projects. */
export const listResting = (actor: Actor, hypothesisId: string, joined?: Tx): Promise<Resting[]> =>
  withOrg(
    actor,
    async (tx) => {
      const bet = sql`bet`;
      const of = sql`hypotheses bet where bet.org_id = ${actor.orgId} and bet.id = ${hypothesisId}`;
      const rows = await tx.execute<Resting>(sql`
        select briefs.id, briefs.title, 'brief' as kind, 1 as place, briefs.number from briefs
          where ${briefs.orgId} = ${actor.orgId} and ${readableBrief(actor)}
            and exists (select 1 from ${of} and briefs.id in ${restingBriefs(bet)})
        union all select objectives.id, objectives.title, 'objective', 2, objectives.number from objectives
          where ${objectives.orgId} = ${actor.orgId} and ${readable(actor, objectives.orgId, objectives.visibilityRootId)}
            and exists (select 1 from ${of} and ${objectiveRests(bet, sql`objectives`)})
        union all select projects.id, projects.title, 'project', 3, projects.number from projects
          where ${projects.orgId} = ${actor.orgId} and ${readable(actor, projects.orgId, projects.visibilityRootId)}
            and exists (select 1 from ${of} and ${projectRests(bet, sql`projects`)})
        order by place, number limit 200`);
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
