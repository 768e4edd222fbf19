import { useId } from "react";
import { ChartFigure } from "@/components/charts/chart-figure";
import { withQuery } from "@/components/data-table/address";
import { Link } from "@/components/ui/link";
import type { Effort } from "@/domain/diagnosis/map-queries";
import { foldedWords, foldMap, mapFinding } from "@/domain/diagnosis/map-rules";
import type { Outline } from "@/domain/diagnosis/outline-queries";
import type { StrategyFilter } from "@/domain/diagnosis/picture-input";
import { MapDrawing } from "./map-drawing";
import { mapTable, strategyMap } from "./map-facts";
import { MapOutline } from "./map-outline";
import { StrategyFrame } from "./strategy-frame";

type Props = {
  org: string;
  identity: string | null;
  outline: Outline;
  effort: Effort | null;
  teams: { id: string; name: string }[];
  filter: StrategyFilter;
};

/** Every strand from a brief to the work, left to right, as wide as the days that went into it. */
export function StrategyMapView({ org, identity, outline, effort, teams, filter }: Props) {
  const id = useId();
  const path = `/o/${org}/strategy`;
  const briefId = outline.briefs.find(({ id: one }) => one === filter.briefId)?.id ?? null;
  const whole = strategyMap(outline, effort, briefId);
  const map = foldMap(whole);
  const table = mapTable(whole);
  const folded = foldedWords(map);
  const finding = mapFinding(whole, briefId ? 0 : outline.looseCount);
  const common = { team: filter.teamId ?? undefined, retired: filter.withRetired ? "1" : undefined };
  return (
    <StrategyFrame
      isCut={outline.isCut}
      {...{ org, filter, identity, teams, finding }}
      keep={{ brief: briefId ?? undefined }}
    >
      <ChartFigure
        className="broad map"
        finding={briefId ? "One brief, from its key tasks to the work." : "Every strand, from brief to work."}
        unit={`Left to right: brief and key task, objective, measure, project. ${effort ? `Width of a strand: days spent in the last 13 complete weeks${effort.whose ? ` (${effort.whose})` : ""}. ` : ""}Dashed: the line is broken. Each mark leads to its page`}
        note={
          folded || briefId ? (
            <>
              {folded}{" "}
              <Link href={withQuery(path, common)}>
                {briefId ? "The whole line as an outline" : "All of it as an outline"}
              </Link>
            </>
          ) : undefined
        }
        table={{
          caption: "Strategy map",
          csv: withQuery(`${path}/csv`, { ...common, view: "map", brief: briefId ?? undefined }),
          heads: table.heads,
          rows: table.rows.slice(0, 80),
        }}
      >
        <MapOutline org={org} map={map} />
        {(["mid", "wide"] as const).map((size) => (
          <MapDrawing key={size} {...{ org, map, size, id }} desc={finding} />
        ))}
      </ChartFigure>
    </StrategyFrame>
  );
}
