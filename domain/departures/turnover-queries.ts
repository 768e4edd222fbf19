import "server-only";
import { and, eq, inArray, isNotNull, ne, or } from "drizzle-orm";
import { byName } from "@/db/keyset";
import { memberships, teams } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import { addDays } from "@/lib/dates";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { thresholdsOf } from "../signals/own-thresholds";
import { turnover } from "../signals/turnover";
import type { departureReasons } from "../vocabulary";
import { mayTellReasons } from "./rules";

export type TurnoverView = Awaited<ReturnType<typeof getTurnover>>;
export type TurnoverLine = TurnoverView["teams"][number];

/**
 * M25 for the organization and for each team, over people and not viewers: who chose to leave in half a year against the
 * mean number of people. Reasons are for admins alone, summed, and only where at least two left.
 */
export const getTurnover = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const members = await tx
      .select({
        teamId: memberships.teamId,
        status: memberships.status,
        startedOn: memberships.startedOn,
        createdAt: memberships.createdAt,
        departedOn: memberships.departedOn,
        kind: memberships.departureKind,
        reason: memberships.departureReason,
        earlier: memberships.earlierStays,
      })
      .from(memberships)
      .where(
        and(
          eq(memberships.orgId, actor.orgId),
          // Who has left and is invited again has still left.
          or(inArray(memberships.status, ["active", "suspended", "departed"]), isNotNull(memberships.departedOn)),
          ne(memberships.role, "viewer"),
        ),
      );
    const rows = members.flatMap(({ startedOn, createdAt, earlier, ...row }) => [
      { ...row, startedOn: startedOn ?? dateIn(actor.org.timeZone, createdAt) },
      ...earlier.map((stay) => ({ ...stay, status: "departed" as const })),
    ]);
    const all = await tx
      .select({ id: teams.id, name: teams.name })
      .from(teams)
      .where(and(eq(teams.orgId, actor.orgId), eq(teams.status, "active")))
      .orderBy(byName(teams.name));
    const thresholds = thresholdsOf(actor.org.settings);
    const mayTell = can(actor, "departure.read-reasons");
    const lineOf = (id: string | null, name: string, of: typeof rows) => {
      const stays = of.map((row) => ({
        startedOn: row.startedOn,
        departedOn: row.departedOn,
        isVoluntary: row.kind === "voluntary",
      }));
      const signal = turnover(stays, actor.today, thresholds);
      const since = addDays(actor.today, -thresholds.turnover.windowDays);
      const left = of.filter(
        (row) => row.kind === "voluntary" && row.departedOn && row.departedOn > since && row.departedOn <= actor.today,
      );
      return {
        id,
        name,
        people: of.filter((row) => row.departedOn === null).length,
        leavers: signal.value?.leavers ?? 0,
        headcount: signal.value?.headcount ?? null,
        rate: signal.value?.rate ?? null,
        isLit: signal.level === "lit",
        reasons:
          mayTell && mayTellReasons(left.length) ? countReasons(left.map(({ reason }) => reason ?? "unknown")) : [],
      };
    };
    return {
      organization: lineOf(null, actor.org.name, rows),
      teams: all
        .map((team) =>
          lineOf(
            team.id,
            team.name,
            rows.filter((row) => row.teamId === team.id),
          ),
        )
        .filter((line) => line.headcount !== null || line.people > 0)
        .sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0)),
      showsReasons: mayTell,
      limits: thresholds.turnover,
    };
  });

function countReasons(reasons: (typeof departureReasons)[number][]): { reason: string; n: number }[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, n]) => ({ reason, n })).sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1));
}

/** What an admin reads of one departure. */
export const getDeparture = (actor: Actor, membershipId: string) =>
  withOrg(actor, async (tx) => {
    if (!can(actor, "departure.read-reasons")) return null;
    const [row] = await tx
      .select({
        departedOn: memberships.departedOn,
        kind: memberships.departureKind,
        reason: memberships.departureReason,
        regretted: memberships.regretted,
      })
      .from(memberships)
      .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, membershipId)));
    return row ?? null;
  });
