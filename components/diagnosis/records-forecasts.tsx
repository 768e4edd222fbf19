import { Calibration } from "@/components/charts/calibration";
import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import type { StatusKind } from "@/components/ui/status-kinds";
import { DateText } from "@/components/ui/text";
import type { Records } from "@/domain/diagnosis/records-queries";
import { recordWords, summed } from "@/domain/diagnosis/records-rules";
import type { Outcome } from "@/domain/signals/forecast-record";
import { formatPercent, pluralWord, sentence } from "@/lib/format";

type Props = { org: string; today: string; csv: (table: string) => string } & Pick<Records, "teams" | "kept">;

/** Delivery dates: how many that have come held, at each level, by team, and the newest ones by name. */
export function RecordsForecasts({ org, today, teams, kept, csv }: Props) {
  const signal = recordWords(teams, today);
  const levels = summed(teams).filter(({ ours }) => ours.come > 0);
  return (
    <section className="part" aria-labelledby="dates">
      <h2 id="dates">{signal.value ? signal.reasons[1] : "Our dates are too few to be judged yet."}</h2>
      <p className="sub">
        {signal.value ? "" : `${signal.reasons[1]} `}A date is judged once it has passed, one a week for each project;
        work that was stopped before says nothing. <Link href="/docs/signals#M9">How a date is made</Link>
      </p>
      {levels.length > 0 && (
        <div className="p-g2 gap-t">
          <Calibration
            name="Dates that were given, against what came"
            noun="dates"
            finding={levelFinding(levels)}
            unit="Dates of the last two years that have come: the chance we gave, and the share that held. Dot: as we publish it. Ring: weeks like the last twelve, without correction"
            note="Above the line the dates came too late to be useful, below it too early to be true. Dates of one project hang together: few projects make a long row of alike ones."
            csv={csv("dates")}
            points={levels.flatMap(({ level, ours, plain }) => [
              point(level, ours, "ours"),
              ...(plain.come > 0 ? [point(level, plain, "plain")] : []),
            ])}
          />
          <ByTeam today={today} teams={teams} csv={csv("teams")} />
        </div>
      )}
      {kept.length > 0 && <Newest org={org} today={today} kept={kept} csv={csv("dates")} />}
    </section>
  );
}

type Levels = ReturnType<typeof summed>;

const point = (level: number, { come, held }: { come: number; held: number }, series: "ours" | "plain") => ({
  label: `${level} in 100`,
  said: level / 100,
  came: held / come,
  n: come,
  series,
});

function levelFinding(levels: Levels): string {
  const at = levels.find(({ level }) => level === 85) ?? levels[0];
  return at
    ? `What we call ${at.level} in 100 came true ${formatPercent(at.ours.held / at.ours.come)} of the time.`
    : "";
}

function ByTeam({ today, teams, csv }: { today: string; teams: Props["teams"]; csv: string }) {
  const at85 = teams.filter(({ level, ours }) => level === 85 && ours.come > 0);
  return (
    <section className="p-side" aria-labelledby="by-team">
      <h3 className="p-find" id="by-team">
        {sentence(pluralWord(at85.length, "team has", "teams have"))} dates that have come.
      </h3>
      <table className="mx gap-t">
        <caption className="vh">Dates at 85 in 100 by team</caption>
        <thead>
          <tr>
            <th scope="col">Team</th>
            <th scope="col" className="r">
              Held
            </th>
            <th scope="col" className="r">
              Plain
            </th>
          </tr>
        </thead>
        <tbody>
          {at85.map((one) => (
            <tr key={one.teamId}>
              <th scope="row">
                {one.teamName}
                <small className="mut"> {judgement[recordWords(teams, today, one.teamId).level]}</small>
              </th>
              <td className="r num">
                {one.ours.held} of {one.ours.come}
              </td>
              <td className="r num">{one.plain.come > 0 ? `${one.plain.held} of ${one.plain.come}` : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="p-note">
        <a href={csv}>CSV</a>
      </p>
    </section>
  );
}

const judgement = {
  as_said: "as often as said",
  too_early: "too early",
  too_late: "too late",
  not_enough_data: "too few to judge",
} as const;

const shown: Record<Outcome, [StatusKind, string]> = {
  held: ["met", "held"],
  missed: ["missed", "missed"],
  waiting: ["not_started", "has not come"],
  stopped: ["stopped", "stopped before"],
};

function Newest({ org, today, kept, csv }: { org: string; today: string; kept: Props["kept"]; csv: string }) {
  return (
    <section className="gap-t" aria-labelledby="newest">
      <h3 className="p-find" id="newest">
        The dates that came last, as they were given.
      </h3>
      <div className="scroll">
        <table className="tbl fig">
          <caption className="vh">Published forecasts whose date has come</caption>
          <thead>
            <tr>
              <th scope="col">Project</th>
              <th scope="col" className="r">
                Given on
              </th>
              <th scope="col" className="r hide-p">
                Left then
              </th>
              <th scope="col" className="r">
                85 in 100 by
              </th>
              <th scope="col" className="r hide-p">
                Plain
              </th>
              <th scope="col">What came</th>
            </tr>
          </thead>
          <tbody>
            {kept.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link className="tt" href={`/o/${org}/projects/${one.projectId}`}>
                    {one.projectTitle}
                  </Link>
                </th>
                <td className="r num">
                  <DateText date={one.publishedOn} short today={today} />
                </td>
                <td className="r num hide-p">{one.remaining}</td>
                <td className="r num">
                  {one.promisedOn ? <DateText date={one.promisedOn} short today={today} /> : "beyond"}
                </td>
                <td className="r num hide-p">
                  {one.plain85 ? <DateText date={one.plain85} short today={today} /> : "beyond"}
                </td>
                <td>
                  <Status kind={shown[one.outcome][0]} word={shown[one.outcome][1]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="p-note">
        <a href={csv}>All of them, with what they were made from, as CSV</a>
      </p>
    </section>
  );
}
