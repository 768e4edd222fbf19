import { useId } from "react";
import { ChartFigure } from "@/components/charts/chart-figure";
import { withQuery } from "@/components/data-table/address";
import { Link } from "@/components/ui/link";
import { Tabs } from "@/components/ui/tabs";
import type { StrategyFilter } from "@/domain/diagnosis/picture-input";
import type { Timeline } from "@/domain/diagnosis/timeline-queries";
import { movedAt, spanOf, timelineFinding, ZOOMS } from "@/domain/diagnosis/timeline-rules";
import { formatDate } from "@/lib/dates";
import { sentence } from "@/lib/format";
import { StrategyFrame } from "./strategy-frame";
import { TimelineDrawing } from "./timeline-drawing";
import { countedLines, linesOf, timelineHeads, timelineRows, timelineTable } from "./timeline-facts";
import { timelineSizes } from "./timeline-layout";

type Props = {
  org: string;
  today: string;
  identity: string | null;
  timeline: Timeline;
  teams: { id: string; name: string }[];
  filter: StrategyFilter;
};

/** The plan over time: what was promised, what the weeks so far lead to, and when it is looked at together. */
export function StrategyTimeline({ org, today, identity, timeline, teams, filter }: Props) {
  const id = useId();
  const path = `/o/${org}/strategy`;
  const span = spanOf(filter.zoom, filter.at);
  const rows = timelineRows(timeline);
  const finding = timelineFinding(countedLines(timeline), timeline.left > 0);
  const unknown = linesOf(timeline).filter((line) => line.kind === "project" && line.why);
  const query = {
    view: "timeline",
    team: filter.teamId ?? undefined,
    retired: filter.withRetired ? "1" : undefined,
    zoom: filter.zoom,
    at: filter.at === today ? undefined : filter.at,
  };
  return (
    <StrategyFrame
      isCut={timeline.isCut}
      {...{ org, filter, identity, teams, finding }}
      keep={{ zoom: query.zoom, at: query.at }}
    >
      <div className="zoom">
        <Tabs
          label="Zoom"
          tabs={ZOOMS.map((zoom) => ({
            label: sentence(zoom),
            href: withQuery(path, { ...query, zoom }),
            current: zoom === filter.zoom,
          }))}
        />
        <p>
          <Link href={withQuery(path, { ...query, at: movedAt(filter.zoom, filter.at, -1) })}>Earlier</Link>{" "}
          <Link href={withQuery(path, { ...query, at: undefined })}>Today</Link>{" "}
          <Link href={withQuery(path, { ...query, at: movedAt(filter.zoom, filter.at, 1) })}>Later</Link>
        </p>
      </div>
      <ChartFigure
        className="broad time"
        limits={timeline.limits}
        finding={`From ${formatDate(span.from)} to ${formatDate(span.to)}.`}
        unit="Solid to today, open to the week with even odds, hatched on to the one with 85 in 100. Tall stroke: due. Open diamond: first promised. Blue stroke: 85 in 100, corrected by what earlier forecasts came to. Dotted: nothing to forecast from"
        note={
          <>
            In time means that the work is done by its date; it says nothing of the result. An objective's work is done
            when all its running projects are; their chances are multiplied, as if they did not hang together.{" "}
            {unknown.map((line) => `${line.title}: ${line.why}`).join(" ")}{" "}
            {timeline.left > 0 && `${timeline.left} more lines are in the file below, those that are due last. `}
            <Link href="/docs/signals#M9">How it is computed</Link>
          </>
        }
        table={{
          caption: "Timeline",
          csv: withQuery(`${path}/csv`, { ...query, zoom: undefined, at: undefined }),
          heads: timelineHeads,
          rows: timelineTable(timeline),
        }}
      >
        {(Object.keys(timelineSizes) as (keyof typeof timelineSizes)[]).map((size) => (
          <TimelineDrawing
            key={size}
            {...{ org, size, id, rows, span, today }}
            desc={finding}
            themes={timeline.themes}
            reviews={timeline.reviews}
            zoom={filter.zoom}
          />
        ))}
      </ChartFigure>
    </StrategyFrame>
  );
}
