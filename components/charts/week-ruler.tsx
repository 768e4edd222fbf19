import { addDays, formatWeek, mondayOf } from "@/lib/dates";
import { px } from "./geometry";

type WeekRulerProps = {
  from: string;
  to: string;
  today: string;
  x: (date: string) => number;
  y: number;
  slim: boolean;
  /** Said at the right end instead of a week: "27 Sept, due". */
  end?: string;
};

/** The signature: one tick per week, longer where a label stands, inked up to today, pale after. */
export function WeekRuler({ from, to, today, x, y, slim, end }: WeekRulerProps) {
  const weeks: string[] = [];
  for (let week = mondayOf(from); week <= to; week = addDays(week, 7)) if (week >= from) weeks.push(week);
  const every = (slim ? 8 : 4) * Math.max(1, Math.ceil(weeks.length / 40));
  const now = Math.min(x(today), x(to));
  const last = x(to);
  const room = end ? (slim ? 62 : 96) : 0;
  const marks = (past: boolean) =>
    weeks
      .map((week, index) => ({ at: x(week), long: index % every === 0 }))
      .filter(({ at }) => at <= now === past)
      .map(({ at, long }) => `M${px(at)} ${y}v${long ? 9 : 5}`)
      .join("");
  return (
    <>
      <path className="tf" d={`M${px(now)} ${y}H${px(last)}${marks(false)}`} />
      <path className="ptk" d={`M${px(x(from))} ${y}H${px(now)}${marks(true)}`} />
      {weeks.map((week, index) => {
        const at = x(week);
        if (index % every !== 0 || last - at < room) return null;
        return (
          <text key={week} className={index === 0 ? "ax" : "ax m"} x={px(at)} y={y + 23}>
            {formatWeek(week)}
          </text>
        );
      })}
      {end && (
        <text className="ax e" x={px(last)} y={y + 23}>
          {end}
        </text>
      )}
    </>
  );
}
