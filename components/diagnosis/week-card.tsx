import { ButtonLink } from "@/components/ui/button";
import { formatDate, formatWeek } from "@/lib/dates";
import { HomeSection } from "./home-section";

/** Last week is still to be told: half a minute, filled in from the work. */
export function WeekCard({ org, week }: { org: string; week: string }) {
  return (
    <HomeSection id="week" title="Where did your week go?">
      <p className="sub">
        Week {formatWeek(week).slice(1)}, from {formatDate(week)}: filled in from your work, half a minute to check.
      </p>
      <p className="acts">
        <ButtonLink href={`/o/${org}/resources/week`} variant="quiet">
          Tell it
        </ButtonLink>
      </p>
    </HomeSection>
  );
}
