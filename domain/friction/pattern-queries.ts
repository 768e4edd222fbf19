import "server-only";
import { sql } from "drizzle-orm";
import { withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import type { Actor } from "../access/actor";
import { anyOf } from "../access/scope";
import { addDays } from "../signals/calendar";
import { answeredAtLevel, feedbackByLevel, feedbackLatency, type RaisedFriction } from "../signals/feedback";
import { answeredByManagers, bureaucraticShare, frictionCost } from "../signals/friction-cost";
import { thresholdsOf } from "../signals/own-thresholds";
import type { FrictionKind, FrictionLevel, FrictionStatus } from "../vocabulary";
import { paretoOf } from "./pattern-rules";
import { counted, visibleFriction } from "./row-queries";
import { unresolved } from "./rules";

type Told = {
  id: string;
  title: string;
  kind: FrictionKind;
  level: FrictionLevel;
  status: FrictionStatus;
  teamId: string;
  teamName: string;
  hours: number;
  raisedAt: string;
  resolvedAt: string | null;
};
type Step = { frictionId: string; kind: string; at: string; toLevel: FrictionLevel | null };

const unresolvedList = `{${unresolved.join(",")}}`;

export type Patterns = Awaited<ReturnType<typeof getPatterns>>;

/**
 * How long a raised friction waits (M17), what the unresolved ones cost a week (M20), and where: by kind and by team.
 * Of the last year and everything that is still there, of all teams or of some; restricted ones are in nobody's figures.
 */
export const getPatterns = (actor: Actor, teamIds: readonly string[] | null = null) =>
  withOrg(actor, async (tx) => {
    const since = new Date(`${addDays(actor.today, -365)}T00:00:00Z`).toISOString();
    const recent = sql`(frictions.raised_at >= ${since}::timestamptz or frictions.status = any(${unresolvedList}::text[]))`;
    const told = tx.execute<Told>(sql`
      select frictions.id, frictions.title, frictions.kind, frictions.level, frictions.status,
        frictions.team_id as "teamId", teams.name as "teamName", frictions.hours_lost_per_week::float8 as hours,
        frictions.raised_at as "raisedAt", frictions.resolved_at as "resolvedAt"
      from frictions join teams on teams.org_id = frictions.org_id and teams.id = frictions.team_id
      where ${visibleFriction(actor)} and ${counted} and ${recent}
        ${teamIds ? sql`and frictions.team_id = ${anyOf(teamIds)}` : sql``}
      order by frictions.raised_at limit 20000`);
    const steps = tx.execute<Step>(sql`
      select event.friction_id as "frictionId", event.kind, event.at, event.to_level as "toLevel"
      from friction_events event
      where event.org_id = ${actor.orgId} and event.kind in ('answered', 'merged', 'reopened')
        and exists (select 1 from frictions where frictions.org_id = event.org_id and frictions.id = event.friction_id
          and ${recent})`);
    const [rows, events] = await Promise.all([told, steps]);
    const of = Map.groupBy(events, (event) => event.frictionId);
    const day = (at: string) => dateIn(actor.org.timeZone, new Date(at));
    const raised: RaisedFriction[] = rows.map((row) => {
      const own = of.get(row.id) ?? [];
      const answers = own
        .filter((event) => event.kind === "answered")
        .map((event) => ({ on: day(event.at), level: event.toLevel ?? row.level }));
      const merged = own.find((event) => event.kind === "merged");
      return {
        id: row.id,
        title: row.title,
        level: row.level,
        raisedOn: day(row.raisedAt),
        answeredOn: answeredAtLevel(answers, row.level),
        closedOn: row.resolvedAt ? day(row.resolvedAt) : merged ? day(merged.at) : null,
        wasReopened: own.some((event) => event.kind === "reopened"),
      };
    });
    const thresholds = thresholdsOf(actor.org.settings);
    const { dayCost } = actor.org;
    const open = rows.filter((row) => unresolved.some((status) => status === row.status));
    const costly = open.map((row) => ({
      kind: row.kind,
      raisedOn: day(row.raisedAt),
      resolvedOn: null,
      hoursLostPerWeek: row.hours,
    }));
    return {
      feedback: feedbackLatency(raised, actor.today, thresholds),
      byLevel: feedbackByLevel(raised, actor.today, thresholds),
      cost: frictionCost(costly, actor.today, actor.org.weekHours, dayCost),
      dayCost,
      bureaucratic: bureaucraticShare(costly),
      byManagers: answeredByManagers(raised.flatMap((one) => (one.answeredOn === null ? [] : [one.level]))),
      byKind: paretoOf(open.map((row) => ({ key: row.kind, name: row.kind, title: row.title, hours: row.hours }))),
      byTeam: paretoOf(
        open.map((row) => ({ key: row.teamId, name: row.teamName, title: row.title, hours: row.hours })),
      ),
      resolvedHours: rows.filter((row) => row.status === "resolved").reduce((sum, row) => sum + row.hours, 0),
      resolved: rows.filter((row) => row.status === "resolved").length,
      unresolved: open.length,
    };
  });
