import { addBackBriefs } from "./back-briefs";
import { addBriefs } from "./briefs";
import { addDecisions } from "./decisions";
import { addDives } from "./dives";
import { addForecasts } from "./forecasts";
import { addFrictions } from "./frictions";
import { addHill } from "./hill";
import { addHypotheses } from "./hypotheses";
import { addLessons } from "./lessons";
import { addMarketSignals } from "./market-signals";
import { addKeyResults, addObjectives } from "./objectives";
import { addCounters, addOrganization } from "./organization";
import { projectTable } from "./project-table";
import { addProjects } from "./projects";
import { addPulse } from "./pulse";
import { addResources } from "./resources";
import { addReviews } from "./reviews";
import { addKpis, addThemeKpis, addThemes, kpiKeys } from "./themes";
import { addWork } from "./work";
import { World } from "./world";

/** Larkfield Instruments (domain.md 6), complete for what the product can hold, on the Monday `anchor`. */
export function buildLarkfield(anchor: string, demoPasswordHash: string): World {
  const world = new World("larkfield", anchor);
  addOrganization(world, demoPasswordHash);
  addThemes(world);
  addBriefs(world);
  addBackBriefs(world);
  addObjectives(world);
  addKpis(world);
  addThemeKpis(world);
  addKeyResults(world);
  addProjects(world);
  addHill(world);
  const items = addWork(world);
  addForecasts(world);
  const reality = addReality(world);
  addCounters(world, {
    theme: 4,
    brief: 2,
    objective: 9,
    key_result: 15,
    kpi: kpiKeys.length,
    project: projectTable.length,
    work_item: items,
    ...reality,
  });
  return world;
}

/** What travelled up; returns how many of each kind carry a human id. */
function addReality(world: World): Record<string, number> {
  addPulse(world);
  addResources(world);
  return {
    review: addReviews(world),
    decision: addDecisions(world),
    friction: addFrictions(world),
    dive: addDives(world),
    lesson: addLessons(world),
    hypothesis: addHypotheses(world),
    market_signal: addMarketSignals(world),
  };
}
