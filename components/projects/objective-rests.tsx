import { ConfidenceChart } from "@/components/charts/confidence-chart";
import { confidenceWords, lowestOf, type StatedLine } from "@/components/charts/confidence-model";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status";
import type { StatusKind } from "@/components/ui/status-kinds";
import type { BetUnder } from "@/domain/hypotheses/under-queries";
import { chance } from "@/domain/hypotheses/wording-rules";
import type { ObjectiveDetail } from "@/domain/objectives/detail-queries";
import { forecastClass, forecastWords } from "@/domain/objectives/finding-rules";
import { lateWords, type ProjectEnd, restsFinding, weeksLate } from "@/domain/projects/rests-rules";
import type { ConfidenceBands } from "@/domain/signals/thresholds";
import { formatDate, formatDateShort } from "@/lib/dates";
import { plural, sentence } from "@/lib/format";

type Props = {
  org: string;
  today: string;
  objective: ObjectiveDetail;
  ends: ReadonlyMap<string, ProjectEnd>;
  bets: BetUnder[];
  /** Where the organization calls a confidence fine, and where at risk. */
  bands: ConfidenceBands;
};

/** What an objective's forecast rests on: the trends of its measures, the ends of its projects, the bets under it. */
export function ObjectiveRests({ org, today, objective, ends, bets, bands }: Props) {
  if (objective.status !== "active") return null;
  const { dueOn, kind } = objective;
  const running = objective.projects.filter(({ status }) => status === "active");
  const open = bets.filter(({ status }) => status === "open" || status === "debunked");
  const said = restsFinding({
    dueOn,
    measures: objective.measures.map(({ signs }) => signs.outlook?.class ?? null),
    ends: running.map(({ id }) => ends.get(id)),
    bets: open.map(({ belief }) => belief.probability),
  });
  const lines = linesOf(org, objective);
  const words = confidenceWords(lowestOf(lines), formatDate);
  return (
    <section className="part" aria-labelledby="rests">
      <h2 id="rests">{said}</h2>
      <div className="p-g2 eq gap-t">
        <ul className="p-list">
          {objective.measures.map((measure) => (
            <Row
              key={measure.id}
              mark={trend[measure.signs.outlook?.class ?? "none"]}
              href={`/o/${org}/measures/${measure.id}`}
              title={measure.title}
              small={
                measure.signs.outlook
                  ? "where its trend leads by the due date"
                  : (measure.signs.noOutlook ?? "no trend")
              }
              word={
                measure.signs.outlook ? `${forecastWords(measure)}, ${forecastClass(measure.signs)}` : "no forecast"
              }
            />
          ))}
          {running.map((project) => {
            const end = ends.get(project.id);
            const weeks = weeksLate(end, dueOn);
            return (
              <Row
                key={project.id}
                mark={weeks === null ? "no_data" : weeks === 0 ? "on_track" : weeks > 4 ? "off_track" : "at_risk"}
                href={`/o/${org}/projects/${project.id}`}
                title={project.title}
                small={end?.why ?? (end ? `${plural(end.remaining, "item")} left` : "no forecast")}
                word={
                  end?.promised
                    ? `85 in 100 by ${formatDateShort(end.promised, today)}, ${lateWords(weeks)}`
                    : (lateWords(weeks) ?? "no forecast")
                }
              />
            );
          })}
          {bets.map((bet) => (
            <Row
              key={bet.id}
              mark={
                bet.belief.probability >= 0.8 ? "on_track" : bet.belief.probability >= 0.5 ? "at_risk" : "off_track"
              }
              href={`/o/${org}/hypotheses/${bet.id}`}
              title={bet.statement}
              small={bet.tests ? "it tests this bet" : "it rests on this bet"}
              word={`${sentence(bet.belief.words)}, ${chance(bet.belief.probability)}`}
            />
          ))}
        </ul>
        {words && (
          <ConfidenceChart
            level={3}
            side
            name="Stated confidence over time"
            finding={words}
            unit="The owners’ chance of arriving, 0 to 10, as said in check-ins. Bold: the lowest, which speaks for the objective."
            note={
              kind === "aspirational"
                ? "Aspirational: 5 is where it begins by design."
                : "A mean would hide the weak one; a product would pretend that measures fail apart."
            }
            lines={lines}
            from={objective.startOn}
            due={dueOn}
            today={today}
            bands={bands}
          />
        )}
      </div>
    </section>
  );
}

const trend: Record<string, StatusKind> = {
  likely: "on_track",
  either_way: "at_risk",
  unlikely: "off_track",
  none: "no_data",
};

const linesOf = (org: string, { measures }: ObjectiveDetail): StatedLine[] =>
  measures
    .map(({ id, title, label, readings }) => ({
      name: title,
      label,
      href: `/o/${org}/measures/${id}`,
      stated: readings.flatMap(({ asOf, confidence }) =>
        confidence === null ? [] : [{ date: asOf, value: confidence }],
      ),
    }))
    .filter(({ stated }) => stated.length > 0);

type RowProps = { mark: StatusKind | undefined; href: string; title: string; small: string; word: string };

function Row({ mark = "no_data", href, title, small, word }: RowProps) {
  return (
    <li>
      <StatusMark kind={mark} />
      <span>
        <Link href={href}>{title}</Link>
        <small>{small}</small>
      </span>
      <span className="w">{word}</span>
    </li>
  );
}
