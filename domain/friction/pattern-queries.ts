import "server-only";
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { frictionEvents, frictions } from "@/db/schema/frictions";
import { organizationSettings } from "@/db/schema/organizations";
import { teams } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import type { Actor } from "../access/actor";
import { addDays } from "../signals/calendar";
import { answeredAtLevel, feedbackByLevel, feedbackLatency, type RaisedFriction } from "../signals/feedback";
import { answeredByManagers, bureaucraticShare, frictionCost } from "../signals/friction-cost";
import { thresholdsOf } from "../signals/own-thresholds";
import { paretoOf } from "./pattern-rules";
import { counted, visibleFriction } from "./row-queries";
import { unresolved } from "./rules";

export type Patterns = Awaited<ReturnType<typeof getPatterns>>;

/**
 * How long a raised friction waits (M17), what the unresolved ones cost a week (M20), and where: by kind and by team.
 * Of the last year and everything that is still there; restricted ones are in nobody's figures.
 */
export const getPatterns = (actor: Actor, teamId: string | null = null) =>
  withOrg(actor, async (tx) => {
    const since = new Date(`${addDays(actor.today, -365)}T00:00:00Z`).toISOString();
    const told = tx
      .select({
        id: frictions.id,
        title: frictions.title,
        kind: frictions.kind,
        level: frictions.level,
        status: frictions.status,
        teamId: frictions.teamId,
        teamName: teams.name,
        hours: frictions.hoursLostPerWeek,
        raisedAt: frictions.raisedAt,
        resolvedAt: frictions.resolvedAt,
      })
      .from(frictions)
      .innerJoin(teams, and(eq(teams.orgId, frictions.orgId), eq(teams.id, frictions.teamId)))
      .where(
        and(
          visibleFriction(actor),
          counted,
          teamId ? eq(frictions.teamId, teamId) : undefined,
          or(sql`${frictions.raisedAt} >= ${since}::timestamptz`, inArray(frictions.status, [...unresolved])),
        ),
      )
      .orderBy(asc(frictions.raisedAt))
      .limit(20_000);
    const steps = tx
      .select({
        frictionId: frictionEvents.frictionId,
        kind: frictionEvents.kind,
        at: frictionEvents.at,
        toLevel: frictionEvents.toLevel,
      })
      .from(frictionEvents)
      .where(
        and(
          eq(frictionEvents.orgId, actor.orgId),
          inArray(frictionEvents.kind, ["answered", "merged", "reopened"]),
          sql`exists (select 1 from frictions f where f.org_id = ${frictionEvents.orgId} and f.id = ${frictionEvents.frictionId} and (f.raised_at >= ${since}::timestamptz or f.status in ('open', 'acknowledged', 'answered')))`,
        ),
      );
    const price = tx
      .select({ dayCost: organizationSettings.loadedDayCost })
      .from(organizationSettings)
      .where(eq(organizationSettings.orgId, actor.orgId));
    const [rows, events, [settings]] = await Promise.all([told, steps, price]);
    const of = Map.groupBy(events, (event) => event.frictionId);
    const day = (at: Date) => dateIn(actor.org.timeZone, at);
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
    const dayCost = settings?.dayCost ?? null;
    const open = rows.filter(
      (row) => row.status === "open" || row.status === "acknowledged" || row.status === "answered",
    );
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
