import "server-only";
import { and, desc, eq, inArray, isNotNull, ne, not, notExists, or, sql } from "drizzle-orm";
import { alias, unionAll } from "drizzle-orm/pg-core";
import { decisions } from "@/db/schema/decisions";
import { frictions } from "@/db/schema/frictions";
import { objectiveReaders, objectives } from "@/db/schema/objectives";
import { memberships } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { readableDecision } from "../access/decision-scope";
import { can } from "../access/policy";
import { anyOf } from "../access/scope";
import { listTranslations } from "../briefs/untranslated-queries";
import { untranslated } from "../briefs/untranslated-rules";
import { addDays } from "../signals/calendar";
import { limitNotes } from "../signals/limit-changes";
import { thresholdsOf } from "../signals/own-thresholds";
import { seenBy } from "./gap-view-rules";
import { findDiagnosis } from "./stored-queries";

export type GapPage = NonNullable<Awaited<ReturnType<typeof getGap>>>;

/**
 * The gap page for one reader: the figures are one for all; titles, teams and proofs that are not for the reader are left
 * out. Viewers read neither friction nor the pulse nor means, so for them there is no such page. `null` while a large
 * company waits for its first diagnosis.
 */
export async function getGap(actor: Actor) {
  if (!can(actor, "friction.read")) throw notFound();
  const { found, asOf } = await findDiagnosis(actor);
  if (!found) return null;
  return withOrg(actor, async (tx) => {
    const [hidden, frictions, postures, translations] = await Promise.all([
      hiddenWork(tx, actor),
      hiddenFrictions(tx, actor),
      listPostures(actor, tx),
      listTranslations(actor, tx),
    ]);
    const teams =
      actor.role === "executive" ? null : new Set([...actor.scopeTeamIds, ...actor.ledTeamIds, actor.teamId]);
    const view = seenBy(found, { teams, hidden, frictions, seesRestricted: seesRestricted(actor) });
    return {
      ...view,
      asOf,
      thresholds: thresholdsOf(actor.org.settings),
      limits: limitsOf(actor),
      untranslatedOf: new Map(translations.map((row) => [row.briefId, untranslated(row, actor.today)])),
      postureHistory: postures,
      mayDecide: can(actor, "decision.posture"),
    };
  });
}

/** Limits that were changed within the time that each part looks at. */
function limitsOf({ org: { settings }, today }: Actor) {
  const since = (days: number) => addDays(today, -days);
  return {
    size: limitNotes(settings, ["gap", "pace"], since(84)),
    causes: limitNotes(settings, ["causes", "burn", "drain", "recall", "backBrief", "objective", "owner"], since(28)),
    signs: limitNotes(settings, ["disconnect", "pulse", "turnover", "pivot"], since(182)),
    posture: limitNotes(settings, ["posture", "onTime", "quality", "hypothesis"], since(91)),
    spread: limitNotes(settings, ["spread"], since(28)),
  };
}

const seesRestricted = (actor: Actor): boolean => actor.role === "executive" || actor.isAdmin;

/** Objectives and projects that this reader may not open: those kept to another line, whatever became of them since they were judged. */
async function hiddenWork(tx: Tx, actor: Actor): Promise<Set<string>> {
  const kept = unionAll(
    tx
      .select({ id: objectives.id, rootId: objectives.visibilityRootId })
      .from(objectives)
      .where(eq(objectives.orgId, actor.orgId)),
    tx
      .select({ id: projects.id, rootId: projects.visibilityRootId })
      .from(projects)
      .where(eq(projects.orgId, actor.orgId)),
  ).as("kept");
  const named = tx
    .select({ id: objectiveReaders.objectiveId })
    .from(objectiveReaders)
    .where(
      and(
        eq(objectiveReaders.orgId, actor.orgId),
        eq(objectiveReaders.objectiveId, root.id),
        eq(objectiveReaders.membershipId, actor.membershipId),
      ),
    );
  const rows = await tx
    .select({ id: kept.id })
    .from(kept)
    .innerJoin(root, and(eq(root.orgId, actor.orgId), eq(root.id, kept.rootId)))
    .where(and(isForOthers(actor), notExists(named)));
  return new Set(rows.map((row) => row.id));
}

const root = alias(objectives, "root");

/** The objective is somebody else's and kept to a line that is not the reader's. */
const isForOthers = (actor: Actor) => {
  const isInLine = sql`${root.teamId} = ${anyOf(actor.lineTeamIds.concat(actor.scopeTeamIds))}`;
  return and(
    ne(root.ownerId, actor.membershipId),
    or(ne(root.visibility, "team_line"), actor.role === "executive" ? undefined : not(isInLine)),
  );
};

/** Obstacles under an objective that this reader may not open. */
async function hiddenFrictions(tx: Tx, actor: Actor): Promise<Set<string>> {
  const rows = await tx
    .select({ id: frictions.id })
    .from(frictions)
    .innerJoin(root, and(eq(root.orgId, actor.orgId), eq(root.id, frictions.visibilityRootId)))
    .where(and(eq(frictions.orgId, actor.orgId), ne(frictions.raisedBy, actor.membershipId), isForOthers(actor)));
  return new Set(rows.map((row) => row.id));
}

export type PostureRow = Awaited<ReturnType<typeof listPostures>>[number];

/** What executives decided on the posture of each theme, the last first. */
export const listPostures = (actor: Actor, joined?: Tx) =>
  withOrg(
    actor,
    (tx) => {
      const at = sql`coalesce(${decisions.decidedAt}, ${decisions.createdAt})`;
      return tx
        .select({
          id: decisions.id,
          number: decisions.number,
          themeId: sql<string>`${decisions.themeId}`,
          choice: decisions.choice,
          reason: decisions.reason,
          advice: decisions.advice,
          agrees: decisions.agrees,
          decider: memberships.displayName,
          on: sql<string>`to_char(${at} at time zone ${actor.org.timeZone}, 'YYYY-MM-DD')`,
        })
        .from(decisions)
        .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, decisions.deciderId)))
        .where(
          and(
            eq(decisions.orgId, actor.orgId),
            eq(decisions.kind, "posture"),
            isNotNull(decisions.themeId),
            inArray(decisions.status, ["decided", "revisited"]),
            readableDecision(actor),
          ),
        )
        .orderBy(desc(at), desc(decisions.id))
        .limit(200);
    },
    joined,
  );
