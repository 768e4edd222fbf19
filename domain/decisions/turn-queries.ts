import "server-only";
import { and, desc, eq, exists, gt, gte, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { decisions } from "@/db/schema/decisions";
import { hypotheses } from "@/db/schema/hypotheses";
import { marketSignals } from "@/db/schema/market-signals";
import { objectives } from "@/db/schema/objectives";
import { projects, workItems } from "@/db/schema/projects";
import { type TenantKey, type Tx, withOrg } from "@/db/tenancy";
import { daysBetween } from "@/lib/dates";
import type { Actor } from "../access/actor";
import { type DirectionChange, directionChanges } from "../signals/direction-changes";
import { thresholdsOf } from "../signals/own-thresholds";

/**
 * M18, the changes of direction of a brief, of all briefs that a team serves, or of everything: each superseded or
 * turned version with the projects begun under it and the evidence that its pivot links. Restricted briefs are left out.
 */
export const listTurns = (key: TenantKey, briefId: string | null = null): Promise<DirectionChange[]> =>
  withOrg(key, async (tx) => {
    const turns = turnsIn(tx, key, briefId);
    const evidence = evidenceOf(tx, key, turns);
    const rows = await tx
      .select({
        id: turns.id,
        briefTitle: turns.briefTitle,
        inForceFrom: turns.fromOn,
        changedOn: turns.changedOn,
        projects: sql<DirectionChange["projects"] | null>`${projectsOf(tx, key, turns)}`,
        debunked: sql<string[] | null>`${evidence.debunked}`,
        outside: sql<DirectionChange["marketSignals"] | null>`${evidence.outside}`,
      })
      .from(turns)
      .orderBy(desc(turns.changedOn));
    return rows.map(({ debunked, outside, projects, ...row }) => ({
      ...row,
      projects: projects ?? [],
      debunkedHypothesesOn: debunked ?? [],
      marketSignals: outside ?? [],
    }));
  });

const next = alias(briefVersions, "next");

/** Versions that did not stay: another one with another direction came, or another brief, by which decision. */
function turnsIn(tx: Tx, { orgId }: TenantKey, briefId: string | null) {
  const pivot = tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        eq(decisions.orgId, orgId),
        eq(decisions.kind, "pivot"),
        sql`${decisions.links} @> jsonb_build_array(jsonb_build_object('type', 'brief', 'id', ${briefs.id}::text))`,
        sql`${decisions.decidedAt} <= ${next.publishedAt} + interval '1 day'`,
      ),
    )
    .orderBy(desc(decisions.decidedAt))
    .limit(1);
  const turned = tx
    .select({ at: next.publishedAt, decisionId: sql<string | null>`${pivot}`.as("pivot_id") })
    .from(next)
    .where(
      and(
        eq(next.orgId, orgId),
        eq(next.briefId, briefVersions.briefId),
        eq(next.status, "published"),
        eq(next.changeKind, "direction"),
        gt(next.versionNo, briefVersions.versionNo),
      ),
    )
    .orderBy(next.versionNo)
    .limit(1)
    .as("turned");
  return tx
    .select({
      id: briefVersions.id,
      briefId: briefVersions.briefId,
      briefTitle: briefs.title,
      fromOn: sql<string>`${briefVersions.publishedAt}::date`.as("from_on"),
      changedOn: sql<string>`coalesce(${turned.at}, ${briefs.closedAt})::date`.as("changed_on"),
      decisionId: sql<string | null>`coalesce(${turned.decisionId}, ${briefs.endDecisionId})`.as("turned_by"),
    })
    .from(briefVersions)
    .innerJoin(
      briefs,
      and(eq(briefs.orgId, orgId), eq(briefs.id, briefVersions.briefId), eq(briefs.confidentiality, "open")),
    )
    .leftJoinLateral(turned, sql`true`)
    .where(
      and(
        eq(briefVersions.orgId, orgId),
        eq(briefVersions.status, "published"),
        inArray(briefVersions.changeKind, ["first", "direction"]),
        or(isNotNull(turned.at), eq(briefs.status, "superseded")),
        briefId === null ? undefined : eq(briefs.id, briefId),
      ),
    )
    .as("turns");
}

type Turns = ReturnType<typeof turnsIn>;

/** The projects that began under a version, with the days planned for each and whether something came of it in time. */
function projectsOf(tx: Tx, { orgId }: TenantKey, turns: Turns) {
  const accepted = tx
    .select({ id: workItems.id })
    .from(workItems)
    .where(
      and(
        eq(workItems.orgId, orgId),
        eq(workItems.projectId, projects.id),
        eq(workItems.type, "deliverable"),
        lte(workItems.acceptedOn, turns.changedOn),
      ),
    );
  const isFinished = sql`((${projects.status} = 'done' and ${projects.doneOn} <= ${turns.changedOn}) or ${exists(accepted)})`;
  return tx
    .select({
      all: sql`jsonb_agg(jsonb_build_object('plannedDays', ${projects.originalDueOn} - ${projects.startOn}, 'isFinished', ${isFinished}))`,
    })
    .from(projects)
    .innerJoin(
      objectives,
      and(eq(objectives.orgId, orgId), eq(objectives.id, projects.objectiveId), eq(objectives.briefId, turns.briefId)),
    )
    .where(
      and(
        eq(projects.orgId, orgId),
        gte(projects.startOn, turns.fromOn),
        lt(projects.startOn, turns.changedOn),
        isNotNull(projects.originalDueOn),
        isNull(projects.deletedAt),
      ),
    );
}

/** What the decision behind a turn links: the days on which bets were debunked, and signals from outside. */
function evidenceOf(tx: Tx, { orgId }: TenantKey, turns: Turns) {
  const links = sql`jsonb_array_elements(${decisions.links}) link`;
  const linked = (type: string) =>
    and(eq(decisions.orgId, orgId), eq(decisions.id, turns.decisionId), sql`link ->> 'type' = ${type}`);
  const debunked = tx
    .select({ all: sql`jsonb_agg(${hypotheses.verdictAt}::date)` })
    .from(decisions)
    .crossJoin(links)
    .innerJoin(
      hypotheses,
      and(eq(hypotheses.orgId, orgId), sql`${hypotheses.id}::text = link ->> 'id'`, eq(hypotheses.status, "debunked")),
    )
    .where(linked("hypothesis"));
  const outside = tx
    .select({
      all: sql`jsonb_agg(jsonb_build_object('recordedOn', ${marketSignals.observedOn}, 'impact', ${marketSignals.impact}))`,
    })
    .from(decisions)
    .crossJoin(links)
    .innerJoin(marketSignals, and(eq(marketSignals.orgId, orgId), sql`${marketSignals.id}::text = link ->> 'id'`))
    .where(linked("market_signal"));
  return { debunked, outside };
}

/** M18 of one brief as of today, or `null` while it never turned. */
export async function turnsOf(actor: Actor, briefId: string) {
  const { today } = actor;
  const turns = await listTurns(actor, briefId);
  const [last] = turns;
  if (!last) return null;
  const signal = directionChanges(turns, today, thresholdsOf(actor.org.settings));
  return { ...signal, lastOn: last.changedOn, agoDays: daysBetween(last.changedOn, today) };
}
