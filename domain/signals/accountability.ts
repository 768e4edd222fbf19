import { daysBetween, type IsoDate } from "./calendar";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count, percent } from "./wording";

export type Owner = {
  id: string;
  status: "active" | "suspended" | "departed" | "invited";
  suspendedOn: IsoDate | null;
  isViewer: boolean;
};

/**
 * Something active that somebody must answer for. A key task has the owners of the active objectives on it; everything
 * else has one owner, or none.
 */
export type OwnedThing = { id: string; kind: string; title: string; owners: readonly Owner[] };

export type GapReason = "no_owner" | "departed" | "suspended" | "viewer" | "invited";
export type AccountabilityGap = { thing: OwnedThing; reason: GapReason };
export type Accountability = { gaps: AccountabilityGap[]; all: number; rate: number };

const WORDS: Record<GapReason, string> = {
  no_owner: "has no owner",
  departed: "belongs to someone who left",
  suspended: "belongs to someone suspended",
  viewer: "belongs to a viewer",
  invited: "belongs to someone who has not joined",
};

/**
 * M15, active things that nobody can answer for: no owner, or one who left, was suspended more than 14 days ago, is a
 * viewer, or has not joined. `rate` is gaps ÷ all such things. Naive: counting owners, where two of them
 * often mean none; one owner per thing is a rule of the tables. Source: Neilson, Martin & Powers on clear decision rights.
 */
export function accountability(
  things: readonly OwnedThing[],
  today: IsoDate,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Accountability, "clear" | "gaps" | NotEnough> {
  if (things.length === 0) return notEnoughData("Nothing active needs an owner yet.", today);
  const gaps = things.flatMap((thing) => {
    const reason = gapReason(thing.owners, today, thresholds);
    return reason === null ? [] : [{ thing, reason }];
  });
  const rate = gaps.length / things.length;
  const reasons = gaps.map(({ thing, reason }) => `"${thing.title}" ${WORDS[reason]}.`);
  const summary = `${count(gaps.length, "thing")} of ${things.length} without someone to answer for it (${percent(rate)}).`;
  const inputs = gaps.map(({ thing }) => ({ kind: thing.kind, id: thing.id }));
  return {
    value: { gaps, all: things.length, rate },
    level: gaps.length > 0 ? "gaps" : "clear",
    reasons: [summary, ...reasons],
    inputs,
    asOf: today,
  };
}

/** Why none of these owners can answer, or `null` when at least one can. */
export function gapReason(
  owners: readonly Owner[],
  today: IsoDate,
  { owner: limits }: Thresholds = DEFAULT_THRESHOLDS,
): GapReason | null {
  const reasons = owners.map((o): GapReason | null => {
    if (o.status === "departed" || o.status === "invited") return o.status;
    if (o.isViewer) return "viewer";
    const away =
      o.status === "suspended" && (o.suspendedOn === null || daysBetween(o.suspendedOn, today) > limits.suspendedDays);
    return away ? "suspended" : null;
  });
  if (reasons.includes(null)) return null;
  return reasons[0] ?? "no_owner";
}

/** M15, owners of more than seven active things with their number; a prompt to hand over, not a ranking of people. */
export function overloadedOwners(things: readonly OwnedThing[], { owner: limits }: Thresholds = DEFAULT_THRESHOLDS) {
  const counts = new Map<string, number>();
  for (const id of things.flatMap((t) => t.owners.map((o) => o.id))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].filter(([, n]) => n > limits.maxActive).map(([ownerId, n]) => ({ ownerId, things: n }));
}

/** M15, parent objectives without a measure of their own: they have no score, whatever their children say. */
export function parentsWithoutMeasure<O extends { childIds: readonly string[]; measures: number }>(
  objectives: readonly O[],
): O[] {
  return objectives.filter((o) => o.childIds.length > 0 && o.measures === 0);
}
