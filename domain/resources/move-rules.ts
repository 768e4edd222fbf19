import { formatNumber, formatPercent, plural } from "@/lib/format";

type Row = { id: string; title: string; planned: number; actual: number };
export type MoveWish = { from: string | null; to: string | null; share: number };

/** Moves are tried in steps of ten percent, half of what is planned at most. */
export const moveShares = [10, 20, 30, 40, 50] as const;

/**
 * What moving a share of one objective's planned days to another would mean: both plans after it, and how much of what
 * the receiver lacked it covers. By itself the objective furthest below its plan would get from the one that got most of
 * its own. Null without two planned objectives.
 */
export function tryMove(rows: readonly Row[], wish: MoveWish) {
  const planned = rows.filter((row) => row.planned > 0);
  const byBurn = [...planned].sort((a, b) => a.actual / a.planned - b.actual / b.planned);
  const to = planned.find((row) => row.id === wish.to) ?? byBurn.find((row) => row.id !== wish.from);
  const from =
    planned.find((row) => row.id === wish.from && row.id !== to?.id) ?? byBurn.findLast((row) => row.id !== to?.id);
  if (!from || !to) return null;
  const days = Math.round((from.planned * wish.share) / 100);
  return {
    choices: planned.map(({ id, title }) => ({ id, title })),
    from,
    to,
    share: wish.share,
    days,
    fromAfter: from.planned - days,
    toAfter: to.planned + days,
    lacked: Math.max(0, to.planned - to.actual),
  };
}

export type TriedMove = NonNullable<ReturnType<typeof tryMove>>;

/** What the move would cover, and what it would leave the giver, in words. */
export function moveSentences({ from, to, days, fromAfter, lacked }: TriedMove): { covers: string; leaves: string } {
  const whole = (value: number) => formatNumber(Math.round(value));
  const covers =
    lacked <= 0
      ? `“${to.title}” lacked no days.`
      : `${plural(days, "day")} cover ${formatPercent(Math.min(1, days / lacked))} of the ${whole(lacked)} that “${to.title}” lacked.`;
  const short = from.actual - fromAfter;
  const leaves =
    short > 0
      ? `“${from.title}” would have ${whole(short)} fewer than it spent.`
      : `“${from.title}” would still have ${whole(-short)} more than it spent.`;
  return { covers, leaves };
}
