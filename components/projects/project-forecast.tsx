import type { ReactNode } from "react";
import { FinishStrip } from "@/components/charts/finish-strip";
import { Why } from "@/components/signals/why";
import type { ProjectForecast } from "@/domain/projects/forecast-queries";
import type { KeptRow } from "@/domain/projects/forecast-record-queries";
import type { ToldForecast } from "@/domain/projects/forecast-rules";
import { type FinishPoint, finishDate, weeksUntil } from "@/domain/signals/delivery-forecast";
import type { TeamTally } from "@/domain/signals/forecast-record";
import { formatDate, formatDateShort } from "@/lib/dates";
import { formatPercent, plural } from "@/lib/format";
import { ProjectRecord } from "./project-record";

type Props = {
  org: string;
  today: string;
  project: { id: string; teamName: string; dueOn: string | null };
  forecast: ProjectForecast | null;
  record: { kept: KeptRow[]; tallies: TeamTally[] };
  /** The hill, and whether a forecast can be trusted. */
  beside: ReactNode;
};

const levels = ["p50", "p85", "p95"] as const;

/** When the rest will be done: as the field computes it, and as the team's own record corrects it. */
export function ProjectForecastPart({ org, today, project, forecast, record, beside }: Props) {
  const { dueOn, teamName } = project;
  const past = <ProjectRecord org={org} today={today} team={teamName} dueOn={dueOn} {...record} />;
  if (!forecast) return record.kept.length > 0 ? past : null;
  const { signal, told, calibrated, remaining, limits } = forecast;
  const { value } = signal;
  if (!value || !told)
    return (
      <section className="part" aria-labelledby="when">
        <h2 id="when">{signal.reasons[0]}</h2>
        <div className="p-g2 eq gap-t">{beside}</div>
      </section>
    );
  const side = { value, told, calibrated, remaining, limits };
  const due = dueOn ? { week: weeksUntil(today, dueOn), date: dueOn } : null;
  return (
    <section className="part" aria-labelledby="when">
      <h2 id="when">
        {plural(remaining, "item")} left.{" "}
        {told.chance === null ? "" : `${formatPercent(told.chance)} to be done by the due date. `}
        {told.p85 ? `85 in 100 by ${formatDate(told.p85.date)}.` : "The end lies beyond two years."}
      </h2>
      <div className="p-g2 gap-t">
        <div>
          <ForecastSide org={org} today={today} id={project.id} due={due} forecast={side} />
        </div>
        <div className="stack">{beside}</div>
      </div>
      {past}
    </section>
  );
}

type Side = {
  org: string;
  today: string;
  id: string;
  due: { week: number; date: string } | null;
  forecast: Pick<ProjectForecast, "calibrated" | "remaining" | "limits"> & { value: Known; told: ToldForecast };
};

type Known = NonNullable<ProjectForecast["signal"]["value"]>;

/** The dates, in words and as a picture. */
function ForecastSide({ org, today, id, due, forecast: { value, told, calibrated, remaining, limits } }: Side) {
  const { cumulative } = told.distribution;
  const ends = cumulative.slice(
    0,
    Math.max(1, cumulative.findIndex((chance) => chance >= 0.995) + 1 || cumulative.length),
  );
  return (
    <>
      <table className="mx forecast">
        <caption className="vh">Weeks and dates until done</caption>
        <thead>
          <tr>
            <th scope="col">Done in</th>
            {levels.map((level) => (
              <th scope="col" className="r" key={level}>
                {level.slice(1)} in 100
              </th>
            ))}
            <th scope="col" className="r">
              By the due date
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Weeks like the last twelve</th>
            {levels.map((level) => (
              <td className="r" key={level}>
                {pointWords(value[level], today)}
              </td>
            ))}
            <td className="r">{chanceWords(value.chance)}</td>
          </tr>
          {calibrated && (
            <tr>
              <th scope="row">Corrected by what forecasts came to here</th>
              {levels.map((level) => (
                <td className="r" key={level}>
                  {pointWords(calibrated[level], today)}
                </td>
              ))}
              <td className="r">{chanceWords(calibrated.chance)}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="sub">
        {recordWords(calibrated)} Naively, {plural(remaining, "item")} over the mean would be one date with about even
        odds.
      </p>
      <Why
        org={org}
        of={calibrated ? ["M9", ["M9", "calibratedWeeks"]] : ["M9"]}
        rows={[
          ["Its work, finished and left", `work?view=all&project=${id}`],
          ["Whether we were right", "records"],
        ]}
      />
      <div className="gap-t">
        <FinishStrip
          id="finish"
          limits={limits}
          level={3}
          side
          name="Chance to be done, week by week"
          finding={value.history.source === "project" ? "From its own weeks." : "From the team's weeks, by its share."}
          unit="Chance in 100 that nothing is left at the end of a week."
          weeks={ends.map((chance, index) => ({ chance, date: finishDate(today, index + 1) }))}
          marks={levels.flatMap((level) => (told[level] ? [{ label: level.slice(1), week: told[level].weeks }] : []))}
          due={due}
          today={today}
        />
      </div>
    </>
  );
}

const pointWords = (point: FinishPoint, today: string) =>
  point ? `${plural(point.weeks, "week")}, ${formatDateShort(point.date, today)}` : "beyond two years";

const chanceWords = (chance: number | null) => (chance === null ? "no due date" : formatPercent(chance));

function recordWords(calibrated: ProjectForecast["calibrated"]): string {
  if (!calibrated) return "History is too short to correct the forecast; the plain one stands.";
  const whose = calibrated.byProject ? "this project" : "this team";
  return calibrated.record < 10
    ? `What weeks came to in ${whose} is known for ${plural(calibrated.outcomes, "outcome")} only, so what other histories taught weighs most.`
    : `${plural(calibrated.outcomes, "past outcome")} of ${whose} correct the forecast; on eight public histories its 85 held 86 times in 100, the plain one's 77.`;
}
