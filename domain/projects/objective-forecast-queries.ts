import "server-only";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { thresholdsOf } from "../signals/own-thresholds";
import { forecastFacts } from "./forecast-many-queries";
import { forecastOf } from "./forecast-rules";
import type { ProjectEnd } from "./rests-rules";

/** When the running projects of a readable objective will be done, by their id; what has no forecast says why. */
export const getEndsOf = (actor: Actor, objectiveId: string): Promise<Map<string, ProjectEnd>> =>
  withOrg(actor, async (tx) => {
    const facts = await forecastFacts(tx, actor, actor.today, { objectiveId });
    const thresholds = thresholdsOf(actor.org.settings);
    return new Map(
      facts.map((project) => {
        const { signal, told } = forecastOf(project, project.weeks, actor.today, thresholds);
        const promised = told?.p85?.date ?? null;
        return [
          project.id,
          {
            remaining: project.remaining,
            promised,
            beyond: told !== null && promised === null,
            why: told ? null : (signal.reasons[0] ?? null),
          },
        ];
      }),
    );
  });
