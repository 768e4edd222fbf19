import { MeasureChart } from "@/components/charts/measure-chart";
import { WorkPage } from "@/components/shell/page";
import { Why } from "@/components/signals/why";
import { ButtonLink } from "@/components/ui/button";
import type { MeasureMoves } from "@/domain/objectives/may-rules";
import type { MeasureDetail } from "@/domain/objectives/measure-queries";
import { numberLines } from "@/domain/objectives/number-rules";
import { chartOf } from "./chart-model";
import { CheckInForm } from "./check-in-form";
import { CheckInLog } from "./check-in-log";
import { MeasureHead } from "./measure-head";
import { MeasureNumbers } from "./measure-numbers";
import { MeasureSide } from "./measure-side";
import { measureStations } from "./measure-stations";
import { MilestoneSteps } from "./milestone-steps";

type Props = {
  org: string;
  today: string;
  measure: MeasureDetail;
  may: MeasureMoves;
  mayUse: boolean;
  formKey: string;
};

/** A measure: the finding, the picture, every number with its why, what was said and by whom. */
export function MeasurePage({ org, today, measure, may, mayUse, formKey }: Props) {
  const { objective, signs } = measure;
  const readings = measure.checkIns
    .filter((row) => row.stands)
    .map(({ asOf, value, confidence }) => ({ asOf, value: value ?? 0, confidence }))
    .reverse();
  const kind = objective?.kind ?? "committed";
  const chart = chartOf({ ...measure, readings, objectiveKind: kind }, today);
  const csv = `/o/${org}/measures/${measure.id}/csv`;
  return (
    <WorkPage stations={measureStations(org, measure)}>
      <MeasureHead org={org} today={today} measure={measure} />
      {may.change && (
        <div className="ob-acts">
          <ButtonLink href={`/o/${org}/measures/${measure.id}/edit`} variant="quiet">
            Change it
          </ButtonLink>
        </div>
      )}
      <div className="p-g2 part">
        <div className="stack">
          {chart && (
            <MeasureChart {...chart} finding={measure.title} unit={chart.unit} csv={csv} limits={measure.limits} />
          )}
          {measure.type === "milestone" && (
            <section aria-labelledby="steps">
              <h2 id="steps">Milestones</h2>
              <MilestoneSteps org={org} today={today} measure={measure} mayAccept={may.accept} />
            </section>
          )}
          {objective && (
            <section aria-labelledby="numbers">
              <h2 id="numbers">How it was worked out</h2>
              <MeasureNumbers lines={numberLines(measure, kind, measure.thresholds)} />
              <Why
                org={org}
                of={["M1", "M2", "M3", "M6"]}
                rows={[
                  [`${measure.checkIns.length} check-ins`, `measures/${measure.id}#log`],
                  ["Every change of it", `history/measure/${measure.id}`],
                ]}
              />
            </section>
          )}
          <section aria-labelledby="log">
            <h2 id="log">{measure.checkIns.length === 0 ? "Nothing was said yet" : "What was said, week by week"}</h2>
            <CheckInLog
              org={org}
              today={today}
              measure={measure}
              mayCheckIn={may.checkIn}
              mayUse={mayUse}
              formKey={formKey}
            />
            {measure.checkIns.length > 0 && (
              <p className="sub">
                <a href={csv} download>
                  CSV
                </a>
              </p>
            )}
          </section>
        </div>
        <div className="stack p-side">
          {may.checkIn && (
            <section aria-labelledby="check-in">
              <h2 id="check-in" className="p-find">
                Check in
              </h2>
              <CheckInForm
                org={org}
                measure={measure}
                today={today}
                formKey={formKey}
                value={signs.value}
                confidence={signs.confidence}
              />
            </section>
          )}
          <MeasureSide org={org} today={today} measure={measure} />
        </div>
      </div>
    </WorkPage>
  );
}
