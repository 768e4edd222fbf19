import "server-only";
import { sql } from "drizzle-orm";
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
  const line = anyOf(actor.lineTeamIds.concat(actor.scopeTeamIds));
  const rows = await tx.execute<{ id: string }>(sql`
    select o.id from (select org_id, id, visibility_root_id from objectives
      union all select org_id, id, visibility_root_id from projects) o
    join objectives root on root.org_id = ${actor.orgId} and root.id = o.visibility_root_id
    where o.org_id = ${actor.orgId} and root.owner_id <> ${actor.membershipId}
      and not (root.visibility = 'team_line' and (${actor.role === "executive"} or root.team_id = ${line}))
      and not exists (select 1 from objective_readers reader where reader.org_id = ${actor.orgId}
        and reader.objective_id = root.id and reader.membership_id = ${actor.membershipId})`);
  return new Set([...rows].map((row) => row.id));
}

/** Obstacles under an objective that this reader may not open. */
async function hiddenFrictions(tx: Tx, actor: Actor): Promise<Set<string>> {
  const line = anyOf(actor.lineTeamIds.concat(actor.scopeTeamIds));
  const rows = await tx.execute<{ id: string }>(sql`
    select f.id from frictions f join objectives root on root.org_id = ${actor.orgId} and root.id = f.visibility_root_id
    where f.org_id = ${actor.orgId}
      and f.raised_by <> ${actor.membershipId} and root.owner_id <> ${actor.membershipId}
      and not (root.visibility = 'team_line' and (${actor.role === "executive"} or root.team_id = ${line}))`);
  return new Set([...rows].map((row) => row.id));
}

export type PostureRow = {
  id: string;
  number: number;
  themeId: string;
  choice: string;
  reason: string;
  advice: string | null;
  agrees: boolean | null;
  decider: string;
  on: string;
};

/** What executives decided on the posture of each theme, the last first. */
export const listPostures = (actor: Actor, tx?: Tx): Promise<PostureRow[]> =>
  withOrg(
    actor,
    async (open) => [
      ...(await open.execute<PostureRow>(sql`
        select decisions.id, decisions.number, decisions.theme_id as "themeId", decisions.choice, decisions.reason,
          decisions.advice, decisions.agrees, m.display_name as decider,
          to_char(coalesce(decided_at, decisions.created_at) at time zone ${actor.org.timeZone}, 'YYYY-MM-DD') as on
        from decisions join memberships m on m.org_id = ${actor.orgId} and m.id = decisions.decider_id
        where decisions.org_id = ${actor.orgId} and decisions.kind = 'posture' and decisions.theme_id is not null
          and decisions.status in ('decided', 'revisited') and ${readableDecision(actor)}
        order by coalesce(decided_at, decisions.created_at) desc, decisions.id desc limit 200`)),
    ],
    tx,
  );
