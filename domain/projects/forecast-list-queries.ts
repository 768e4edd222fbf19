import "server-only";
import { withOrg } from "@/db/tenancy";
import { yieldToOthers } from "@/lib/event-loop";
import type { Actor } from "../access/actor";
import { thresholdsOf } from "../signals/own-thresholds";
import { forecastFacts } from "./forecast-many-queries";
import { type Forecast, forecastOf } from "./forecast-rules";

/** The forecasts of many projects that the caller may read, by project. What does not run, or goes on for ever, has none. */
export async function listForecasts(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Forecast>> {
  if (ids.length === 0) return new Map();
  const facts = await withOrg(actor, (tx) => forecastFacts(tx, actor, actor.today, { ids }));
  const thresholds = thresholdsOf(actor.org.settings);
  const found = new Map<string, Forecast>();
  for (const project of facts) {
    found.set(project.id, forecastOf(project, project.weeks, actor.today, thresholds));
    // Some milliseconds each.
    if (found.size % 5 === 0) await yieldToOthers();
  }
  return found;
}
