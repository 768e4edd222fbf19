import { formatDate, formatDateShort, formatWeekday, isoWeek } from "@/lib/dates";
import { type EdgeTicks, edgeTicks } from "./edge-ticks";

type EdgeProps = { from: string; to: string; today: string };

/** The plan's time as a graduated edge under the bar: a tick per week, inked up to today. */
export function Edge({ from, to, today }: EdgeProps) {
  const { weeks, now } = edgeTicks(from, to, today);
  const week = `${formatWeekday(today)}, week ${isoWeek(today).week}`;
  const place = now === null ? undefined : now < 12 ? "start" : now > 88 ? "end" : "middle";
  const label = `${week}; the plan runs from ${formatDate(from)} to ${formatDate(to)}`;
  return (
    <div className="edge" role="img" aria-label={label}>
      <svg aria-hidden="true">
        <svg viewBox="0 0 100 5" height="5" preserveAspectRatio="none" aria-hidden="true">
          <path d={ticks(weeks.filter((one) => one.past))} />
          <path className="todo" d={ticks(weeks.filter((one) => !one.past))} />
        </svg>
        {now !== null && <rect width={`${now}%`} y="5" height="1" />}
        {(now === null || now >= 24) && (
          <text className="from" x="46" y="22">
            {formatDateShort(from, today)}, plan starts
          </text>
        )}
        {place && (
          <text className="now" x={place === "start" ? "46" : `${now}%`} y="22" textAnchor={place}>
            {week}
          </text>
        )}
        <text className="now-s now" x="100%" y="22" dx="-16" textAnchor="end">
          {week}
        </text>
        {(now === null || now <= 78) && (
          <text className="to" x="100%" y="22" dx="-32" textAnchor="end">
            {formatDateShort(to, today)}, plan ends
          </text>
        )}
      </svg>
    </div>
  );
}

const ticks = (weeks: EdgeTicks["weeks"]) => weeks.map(({ x, width }) => `M${x} 0h${width}v5h-${width}z`).join("");
