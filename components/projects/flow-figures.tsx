import { AgeingStrip } from "@/components/charts/ageing-strip";
import { CumulativeFlow } from "@/components/charts/cumulative-flow";
import { CycleScatter } from "@/components/charts/cycle-scatter";
import { daysReach, ticksTo } from "@/components/charts/scale";
import { ThroughputBars } from "@/components/charts/throughput-bars";
import type { FlowDay } from "@/domain/projects/cumulative-rules";
import {
  ageingFinding,
  cumulativeFinding,
  cycleFinding,
  throughputFinding,
} from "@/domain/projects/flow-finding-rules";
import type { FlowItem } from "@/domain/projects/flow-queries";
import type { Flow } from "@/domain/projects/flow-rules";
import { plural } from "@/lib/format";
import {
  agedPoints,
  ageingTable,
  cumulativeTable,
  cycleTable,
  finishedPoints,
  shownTable,
  throughputTable,
} from "./flow-pictures";

type Props = { flow: Flow<FlowItem>; csv: (table: string) => string };

/** A picture without anything on it says why, and is not drawn. */
function Said({ finding, unit }: { finding: string; unit: string }) {
  return (
    <div className="ch said">
      <h3 className="p-find">{finding}</h3>
      <p className="unit">{unit}</p>
    </div>
  );
}

/** Finished per week, the halves of the last twelve weeks as rules. */
export function ThroughputFigure({ flow, csv, last = 26 }: Props & { last?: number }) {
  const weeks = flow.weeks.slice(-last).map(({ monday, done }) => ({ week: monday, count: done }));
  const finding = throughputFinding(flow);
  if (flow.finished + flow.finishedBefore === 0)
    return <Said finding={finding} unit="Accepted items per week appear here with the first one." />;
  const at = (fromEnd: number) => weeks.at(-fromEnd)?.week ?? "";
  const table = throughputTable(flow);
  return (
    <ThroughputBars
      id="throughput"
      level={3}
      side
      name="Finished per week"
      finding={finding}
      unit={`Accepted items per complete week, ${plural(weeks.length, "week")}; this week has ${flow.current} so far. Rules: mean of six weeks`}
      weeks={weeks}
      means={[
        ...(weeks.length < 12 ? [] : [{ from: at(12), to: at(7), value: flow.sixBefore / 6 }]),
        ...(weeks.length < 6 ? [] : [{ from: at(6), to: at(1), value: flow.lastSix / 6 }]),
      ]}
      csv={csv(table.name)}
    />
  );
}

/** Days per finished item. */
export function CycleFigure({ flow, csv }: Props) {
  const finding = cycleFinding(flow);
  const points = finishedPoints(flow);
  if (points.length === 0) return <Said finding={finding} unit="Days from start to acceptance appear here." />;
  const { value } = flow.expected;
  const most = Math.max(...points.map(({ days }) => days));
  const days = points.map((point) => point.days);
  const beyond = most > (ticksTo(daysReach(days, value?.p85 ?? null)).at(-1) ?? most);
  return (
    <CycleScatter
      id="cycle-time"
      level={3}
      side
      name="Days that each finished item took"
      desc={`${plural(points.length, "item")}${value ? `: half took ${plural(value.p50, "day")} or less, 85 percent ${value.p85} or less` : ""}. The longest took ${plural(most, "day")}.`}
      finding={finding}
      unit={`${plural(points.length, "item")} finished in ${plural(flow.span, "week")}, calendar days from start to acceptance`}
      note={
        beyond
          ? `What lies beyond the axis stands at its upper edge; the longest took ${plural(most, "day")}. One wrong entry moves neither rule.`
          : undefined
      }
      items={points}
      p50={value?.p50 ?? null}
      p85={value?.p85 ?? null}
      time={flow.window}
      table={shownTable(cycleTable(flow), "Finished items, the last ones first", csv("cycle-time"))}
    />
  );
}

type AgeingProps = Props & { projectId?: string; whose?: string; unit?: string };

/** Age of what is open; blocked work is a square. */
export function AgeingFigure({ flow, csv, projectId, whose, unit }: AgeingProps) {
  const finding = ageingFinding(flow, whose);
  const points = agedPoints(flow, projectId);
  if (points.length === 0) return <Said finding={finding} unit="Started and not finished: none today." />;
  const value = flow.usual;
  const ages = points.map(({ days }) => days);
  return (
    <AgeingStrip
      id="ageing"
      level={3}
      side
      name="Age of open items"
      desc={`${plural(points.length, "open item")}, ${Math.min(...ages)} to ${Math.max(...ages)} days old.${value ? ` ${flow.older} older than the ${value.p85} days in which 85 percent finish.` : ""}`}
      finding={finding}
      unit={unit ?? "Started and not finished, days today. A diamond is past what 85 in 100 take; a square is blocked"}
      note={points.length > 60 ? `The 60 oldest of ${points.length} are drawn.` : undefined}
      items={points}
      p50={value?.p50 ?? null}
      p85={value?.p85 ?? null}
      table={shownTable(ageingTable(flow), "Open items, the oldest first", csv("ageing"))}
    />
  );
}

/** What was started and what was finished, day by day. */
export function CumulativeFigure({ flow, days, csv }: Props & { days: FlowDay[] }) {
  const finding = cumulativeFinding(flow, days);
  const last = days.at(-1);
  if (!last || days.every(({ done, open }) => done + open === 0))
    return <Said finding={finding} unit="Started and finished items appear here day by day." />;
  return (
    <CumulativeFlow
      id="cumulative"
      level={3}
      side
      name="Started and finished, cumulated"
      desc={`In ${plural(Math.floor(days.length / 7), "week")} ${last.done} finished; open work went from ${days[0]?.open ?? 0} to ${last.open}; ${last.waiting} wait to be started.`}
      finding={finding}
      unit="Items since twelve weeks ago. Thick: finished. Thin: started; the distance between them is the open work, the hatched part"
      note={
        last.waiting > 1.5 * (last.done + last.open)
          ? `${plural(last.waiting, "item")} wait to be started; they would dwarf the rest and are not drawn.`
          : undefined
      }
      days={days}
      table={shownTable(cumulativeTable(days), "Items at the end of each week", csv("cumulative-flow"))}
    />
  );
}
