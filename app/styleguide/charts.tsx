import { Calibration } from "@/components/charts/calibration";
import { ConfidenceChart } from "@/components/charts/confidence-chart";
import { MeasureChart } from "@/components/charts/measure-chart";
import { PromiseTrail } from "@/components/charts/promise-trail";
import { ThroughputBars } from "@/components/charts/throughput-bars";
import { addDays } from "@/lib/dates";
import { Both, Specimen } from "./specimen";

const fridays = Array.from({ length: 13 }, (_, week) => addDays("2026-04-03", week * 7));
const at = (values: number[]) => values.map((value, week) => ({ date: fridays[week] ?? "", value }));
const plan = { due: "2026-09-27", today: "2026-06-29" };
const hours = at([4.5, 4.4, 4.6, 4.3, 4.2, 4.3, 4.1, 4.2, 4, 4.1, 4, 4.1, 4]);
const first = at([62, 63, 61, 64, 63, 65, 64, 66, 65, 66, 67, 66, 67]);
const weeks = [3, 3, 2, 3, 2, 5, 1, 2, 3, 0, 3, 1, 2].map((count, week) => ({
  week: addDays("2026-03-30", week * 7),
  count,
}));

export function Charts() {
  return (
    <Specimen id="charts" title="Charts">
      <div className="p-g2">
        <MeasureChart
          {...plan}
          name="Median install hours per van"
          finding="At this pace a van takes 3.4 hours in September, not two."
          unit="Median install hours per van, each Friday. Lower is better. KR-21"
          note="The trend assumes that recent weeks continue; its band covers the slope only. Small stakes under the chart: the owner’s stated confidence, week by week."
          suffix="hours"
          digits={1}
          readings={hours}
          start={{ date: "2026-03-30", value: 4.5 }}
          target={2}
          moved={[{ date: "2026-05-01", target: 1.5 }]}
          trend={{ value: 3.4, low: 3.2, high: 3.6, from: { date: "2026-04-10", value: 4.42 }, now: 3.96 }}
          confidence={at([5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3])}
        />
        <ThroughputBars
          side
          name="Items finished per week"
          finding="It finished 16 items in six weeks, then 11 in the next six."
          unit="Items accepted per week. Rules: mean of six weeks"
          weeks={weeks}
          means={[
            { from: "2026-04-06", to: "2026-05-11", value: 2.7 },
            { from: "2026-05-18", to: "2026-06-22", value: 1.8 },
          ]}
        />
      </div>
      <div className="p-g2 eq gap-t">
        <MeasureChart
          {...plan}
          side
          name="Gross margin per van"
          finding="The margin stays in its band and nears the upper end."
          unit="Gross margin per van, per cent. KR-13"
          suffix="%"
          readings={at([52, 53, 53, 54, 54, 55, 55, 55, 56, 56, 56, 56, 56])}
          start={{ date: "2026-03-30", value: 52 }}
          target={null}
          band={{ low: 55, high: 65 }}
          trend={{ value: 64.4, low: 64, high: 65 }}
        />
        <MeasureChart
          {...plan}
          side
          name="Distributors signed"
          finding="Too early: one reading of six weeks’ worth is not a line."
          unit="Distributors signed, count. KR-12"
          readings={at([3])}
          start={{ date: "2026-03-30", value: 3 }}
          target={12}
        />
      </div>
      <div className="p-g2 eq gap-t">
        <Calibration
          side
          name="Chances that were said, against what came"
          noun="statements"
          finding="Where people said 9 to 10, 58 % came true."
          unit="Every chance said in a check-in, and the share of those measures that was reached"
          points={[
            { label: "0 to 1", said: 0.08, came: 0.05, n: 21, series: "ours" },
            { label: "2 to 3", said: 0.27, came: 0.19, n: 48, series: "ours" },
            { label: "4 to 6", said: 0.51, came: 0.4, n: 95, series: "ours" },
            { label: "7 to 8", said: 0.76, came: 0.55, n: 112, series: "ours" },
            { label: "9 to 10", said: 0.93, came: 0.58, n: 64, series: "ours" },
            { label: "9 to 10", said: 0.93, came: 0.7, n: 64, series: "plain" },
          ]}
        />
        <PromiseTrail
          side
          name="The dates that were given"
          finding="Its date moved from 14 June 2026 to 2 August 2026, seven weeks later."
          unit="The date we gave at 85 in 100, by the day on which we gave it. Dashes: the due date of today."
          due="2026-07-24"
          today="2026-06-29"
          given={fridays.slice(0, 8).map((on, week) => ({
            on,
            date: addDays("2026-06-14", [0, 7, 7, 21, 28, 28, 42, 49][week] ?? 0),
            remaining: 20 - week * 2,
            plain: null,
            outcome: "has not come",
          }))}
        />
        <ConfidenceChart
          side
          name="Stated confidence over time"
          finding="Confidence fell from 5 to 3 of 10 since 3 April 2026."
          unit="The owners’ chance of arriving, 0 to 10. Bold: the lowest."
          from="2026-03-30"
          due={plan.due}
          today={plan.today}
          bands={{ fine: 7, watch: 4 }}
          lines={[
            { name: "Median install hours", label: "KR-6", stated: at([5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3]) },
            { name: "First-visit success", label: "KR-7", stated: at([6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8]) },
          ]}
        />
      </div>
      <div className="gap-t">
        <Both>
          {(side) => (
            <MeasureChart
              {...plan}
              side
              level={3}
              name={`First-visit success, ${side}`}
              finding="Every fourth van will still need a second visit."
              unit="First-visit success, per cent of vans. KR-22"
              suffix="%"
              readings={first}
              start={{ date: "2026-03-30", value: 62 }}
              target={90}
              trend={{ value: 73.5, low: 72, high: 74 }}
            />
          )}
        </Both>
      </div>
    </Specimen>
  );
}
