import "server-only";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { thresholdsOf } from "../signals/own-thresholds";
import { flowWeeks, listFlowItems, listPacedItems } from "./flow-queries";
import { flowOf, steadinessOf } from "./flow-rules";
import { getHill } from "./hill-queries";
import { findFirstResult } from "./results-queries";

export type ProjectFlow = Awaited<ReturnType<typeof getProjectFlow>>;

/**
 * How the work of a project flows, its ages judged by what its team usually takes; the team's own flow, whose steadiness
 * (M8) says whether the forecast can be trusted; the hill; its first result. The caller has read the project.
 */
export const getProjectFlow = (actor: Actor, project: { id: string; teamId: string; activatedOn: string | null }) =>
  withOrg(actor, async (tx) => {
    const [own, all, hill, first] = await Promise.all([
      listFlowItems(actor, { projectId: project.id }, flowWeeks(actor), tx),
      listPacedItems(tx, actor, project.teamId, flowWeeks(actor, 1)),
      getHill(actor, project, tx),
      findFirstResult(tx, actor, project),
    ]);
    const thresholds = thresholdsOf(actor.org.settings);
    const team = steadinessOf(all, actor.today, thresholds);
    return { flow: flowOf(own, actor.today, thresholds, { judge: team.usual }), team, hill, first };
  });
