import "server-only";
import { and, asc, eq, exists, gte, inArray, or, sql } from "drizzle-orm";
import { frictionEvents, frictions } from "@/db/schema/frictions";
import { teams } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import type { Actor } from "../access/actor";
import { anyOf } from "../access/scope";
import { addDays } from "../signals/calendar";
import { answeredAtLevel, feedbackByLevel, feedbackLatency, type RaisedFriction } from "../signals/feedback";
import { answeredByManagers, bureaucraticShare, frictionCost } from "../signals/friction-cost";
import { thresholdsOf } from "../signals/own-thresholds";
import { paretoOf } from "./pattern-rules";
import { counted, ofTeam, shown, visibleFriction } from "./row-queries";
import { unresolved } from "./rules";

export type Patterns = Awaited<ReturnType<typeof getPatterns>>;

/**
 * How long a raised friction waits (M17), what the unresolved ones cost a week (M20), and where: by kind and by team.
 * Of the last year and everything that is still there, of all teams or of some; restricted ones are in nobody's figures.
 */
export const getPatterns = (actor: Actor, teamIds: readonly string[] | null = null) =>
  withOrg(actor, async (tx) => {
    const since = new Date(`${addDays(actor.today, -365)}T00:00:00Z`);
    const recent = or(gte(frictions.raisedAt, since), inArray(frictions.status, [...unresolved]));
    const told = tx
      .select({
        id: shown.id,
        title: shown.title,
        kind: shown.kind,
        level: shown.level,
        status: shown.status,
        teamId: shown.teamId,
        teamName: shown.teamName,
        hours: shown.hours,
        raisedAt: shown.raisedAt,
        resolvedAt: shown.resolvedAt,
      })
      .from(frictions)
      .innerJoin(teams, ofTeam(actor))
      .where(
        and(
          visibleFriction(actor),
          counted(actor),
          recent,
          teamIds ? sql`${frictions.teamId} = ${anyOf(teamIds)}` : undefined,
        ),
      )
      .orderBy(asc(frictions.raisedAt))
      .limit(20_000);
    const theirs = tx
      .select({ id: frictions.id })
      .from(frictions)
      .where(and(eq(frictions.orgId, actor.orgId), eq(frictions.id, frictionEvents.frictionId), recent));
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
          exists(theirs),
        ),
      );
    const [rows, events] = await Promise.all([told, steps]);
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
