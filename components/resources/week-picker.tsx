import { SubmitButton } from "@/components/form/submit-button";
import { formatDayMonth, formatWeek } from "@/lib/dates";

/** Another week, told late. */
export function WeekPicker({ path, weeks, week }: { path: string; weeks: string[]; week: string }) {
  return (
    <form className="strip" action={path} method="get" aria-label="Which week">
      <p className="say">
        The week of{" "}
        <select name="week" aria-label="Week" defaultValue={week}>
          {(weeks.includes(week) ? weeks : [week, ...weeks]).map((monday) => (
            <option key={monday} value={monday}>
              {formatDayMonth(monday)}, {formatWeek(monday)}
            </option>
          ))}
        </select>
        <SubmitButton size="sm" variant="quiet">
          Show
        </SubmitButton>
      </p>
    </form>
  );
}
