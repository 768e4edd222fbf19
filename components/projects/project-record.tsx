import { PromiseTrail } from "@/components/charts/promise-trail";
import { trailDays } from "@/components/charts/promise-trail-model";
import { Link } from "@/components/ui/link";
import type { KeptRow } from "@/domain/projects/forecast-record-queries";
import { datesHeld, forecastRecord, type TeamTally } from "@/domain/signals/forecast-record";
import { formatDate } from "@/lib/dates";
import { plural } from "@/lib/format";

type Props = { org: string; today: string; team: string; dueOn: string | null; kept: KeptRow[]; tallies: TeamTally[] };

const outcomes = { held: "held", missed: "missed", waiting: "has not come", stopped: "stopped before" } as const;

/** Beside the forecast: how often such dates of the team held, and how this project's own date moved. */
export function ProjectRecord({ org, today, team, dueOn, kept, tallies }: Props) {
  const at85 = tallies.find(({ level }) => level === 85);
  const tally = at85?.ours ?? { come: 0, held: 0 };
  const { reasons } = forecastRecord({ ...tally, projects: at85?.projects ?? 0 }, today);
  const went = trailDays(given(kept));
  const record = (
    <section className="p-side" aria-labelledby="record">
      <h3 className="p-find" id="record">
        {datesHeld(team, tally)}
      </h3>
      <p className="sub">
        {reasons[1]} <Link href={`/o/${org}/records`}>Whether we were right</Link>
      </p>
    </section>
  );
  if (!went) return <div className="gap-t">{record}</div>;
  const weeks = plural(Math.abs(Math.round(went.days / 7)), "week");
  return (
    <div className="p-g2 eq gap-t">
      <PromiseTrail
        id="record-trail"
        level={3}
        side
        name="The dates that were given for this project"
        finding={
          went.days === 0
            ? `Its date has stayed at ${formatDate(went.last)}.`
            : `Its date moved from ${formatDate(went.first)} to ${formatDate(went.last)}, ${weeks} ${went.days > 0 ? "later" : "earlier"}.`
        }
        unit="The date we gave at 85 in 100, by the day on which we gave it. Dashes: the due date of today."
        due={dueOn}
        today={today}
        given={given(kept)}
      />
      {record}
    </div>
  );
}

const given = (kept: KeptRow[]) =>
  kept.map((one) => ({
    on: one.publishedOn,
    date: one.promisedOn,
    remaining: one.remaining,
    plain: one.plain85,
    outcome: outcomes[one.outcome],
  }));
