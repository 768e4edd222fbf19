import { Link } from "@/components/ui/link";
import { Empty } from "@/components/ui/states";
import type { Reality } from "@/domain/resources/queries";
import { formatDate } from "@/lib/dates";
import { formatNumber } from "@/lib/format";

export type Move = {
  id: string;
  label: string;
  choice: string;
  stateBefore: string | null;
  stateAfter: string | null;
  revisitOn: string | null;
  status: string;
  about: { type: string; id: string; title: string }[];
};

type Props = { org: string; today: string; moves: Move[]; heads: Reality["heads"]; decideHref: string | null };

/** Means that were decided to move: before, after, what stands now, and when it is looked at again. */
export function Moves({ org, today, moves, heads, decideHref }: Props) {
  if (moves.length === 0)
    return (
      <Empty
        title="No reallocation is on record."
        example="“Two people from Assembly to Field from the first of June.”"
      >
        {decideHref && <Link href={decideHref}>Record one</Link>}
      </Empty>
    );
  return (
    <ul className="bets">
      {moves.map((move) => {
        const there = heads.filter(
          ({ id, actual, planned }) => actual !== null && planned !== null && move.about.some((one) => one.id === id),
        );
        const isDone = there.length > 0 && there.every(({ planned, actual }) => planned === actual);
        return (
          <li key={move.id}>
            <p>
              <Link href={`/o/${org}/decisions/${move.id}`}>{move.choice}</Link>
            </p>
            <p className="meta">
              <span>
                {move.label}. Before: {move.stateBefore || "not said"}. After: {move.stateAfter || "not said"}.
              </span>
            </p>
            {there.length > 0 && (
              <p className={isDone ? "sm" : "sm off"}>
                {isDone ? "Decided and carried out" : "Decided, not carried out"}:{" "}
                {there
                  .map(
                    ({ name, planned, actual }) =>
                      `${name} planned ${formatNumber(planned ?? 0)}, there ${formatNumber(actual ?? 0)}`,
                  )
                  .join("; ")}
                .
              </p>
            )}
            {move.revisitOn && move.status === "decided" && (
              <p className={move.revisitOn < today ? "sm needs" : "sm"}>
                {move.revisitOn < today ? "Was to be looked at again on" : "Looked at again on"}{" "}
                {formatDate(move.revisitOn)}.
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
