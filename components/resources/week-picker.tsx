import { SubmitButton } from "@/components/form/submit-button";
import { formatDateShort, formatWeek } from "@/lib/dates";

type Props = { path: string; today: string; weeks: string[]; week: string };

/** Another week, told late. */
export function WeekPicker({ path, today, weeks, week }: Props) {
  return (
    <form className="strip" action={path} method="get" aria-label="Which week">
      <p className="say">
        The week of{" "}
        <select name="week" aria-label="Week" defaultValue={week}>
          {(weeks.includes(week) ? weeks : [week, ...weeks]).map((monday) => (
            <option key={monday} value={monday}>
              {formatDateShort(monday, today)}, {formatWeek(monday)}
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
