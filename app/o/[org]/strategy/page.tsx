import type { Metadata } from "next";
import { StrategyMapView } from "@/components/diagnosis/strategy-map";
import { StrategyMatrix } from "@/components/diagnosis/strategy-matrix";
import { StrategyOutline } from "@/components/diagnosis/strategy-outline";
import { StrategyTimeline } from "@/components/diagnosis/strategy-timeline";
import { FitPrompt } from "@/components/hypotheses/fit-prompt";
import { can } from "@/domain/access/policy";
import { readPage, requireActor } from "@/domain/access/session";
import { getDirection } from "@/domain/diagnosis/direction-queries";
import { getMapFacts } from "@/domain/diagnosis/map-queries";
import { getOutline } from "@/domain/diagnosis/outline-queries";
import { strategyFilter } from "@/domain/diagnosis/picture-input";
import { getTimeline } from "@/domain/diagnosis/timeline-queries";
import { spanOf } from "@/domain/diagnosis/timeline-rules";
import { findFitPrompt } from "@/domain/hypotheses/pmf-queries";
import { ensureSignals } from "@/domain/objectives/signals-queries";
import { listTeamChoices } from "@/domain/people/picker-queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Strategy" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StrategyPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const filter = strategyFilter(query, actor.today);
  await ensureSignals(actor);
  const { view } = filter;
  const [picture, timeline, outline, teams, fit, direction] = await readPage(actor, () =>
    Promise.all([
      view === "map" || view === "matrix" ? getMapFacts(actor, filter) : null,
      view === "timeline" ? getTimeline(actor, filter, spanOf(filter.zoom, filter.at)) : null,
      view === "outline" ? getOutline(actor, filter) : null,
      listTeamChoices(actor),
      view === "outline" ? findFitPrompt(actor) : null,
      view === "outline" && can(actor, "friction.read") ? getDirection(actor) : null,
    ]),
  );
  const common = { org, today: actor.today, identity: actor.org.identityStatement, teams, filter };
  if (timeline) return <StrategyTimeline {...common} timeline={timeline} />;
  if (picture && view === "map") return <StrategyMapView {...common} {...picture} />;
  if (picture) return <StrategyMatrix {...common} {...picture} />;
  if (!outline) return null;
  return (
    <StrategyOutline
      {...common}
      outline={outline}
      prompt={fit && <FitPrompt org={org} fit={fit} />}
      mayDraft={can(actor, "theme.draft")}
      direction={direction}
    />
  );
}
