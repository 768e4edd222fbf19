import { mapTable, strategyMap } from "@/components/diagnosis/map-facts";
import { matrixPairs, strategyMatrix } from "@/components/diagnosis/matrix-facts";
import { timelineHeads, timelineTable } from "@/components/diagnosis/timeline-facts";
import { readPage, requireActor } from "@/domain/access/session";
import { getMapFacts } from "@/domain/diagnosis/map-queries";
import { strategyFilter } from "@/domain/diagnosis/picture-input";
import { getTimeline } from "@/domain/diagnosis/timeline-queries";
import { spanOf } from "@/domain/diagnosis/timeline-rules";
import { ensureSignals } from "@/domain/objectives/signals-queries";
import { queryOf, readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

/** Each line is a forecast of some milliseconds; what is beyond is of one team. */
const mostLines = 400;

/** The data of the map, the timeline or the X-matrix: the same rows, for the same reader. */
export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const filter = strategyFilter(queryOf(request), actor.today);
  await ensureSignals(actor);
  if (filter.view === "timeline") {
    const span = spanOf(filter.zoom, filter.at);
    const timeline = await readPage(actor, () => getTimeline(actor, filter, span, mostLines));
    return csvResponse("timeline", timelineHeads, timelineTable(timeline));
  }
  const { outline, effort } = await readPage(actor, () => getMapFacts(actor, filter));
  const { heads, rows } =
    filter.view === "matrix"
      ? matrixPairs(strategyMatrix(outline, effort))
      : mapTable(strategyMap(outline, effort, filter.briefId));
  return csvResponse(filter.view === "matrix" ? "x-matrix" : "strategy-map", heads, rows);
}
