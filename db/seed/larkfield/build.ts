import { addBackBriefs } from "./back-briefs";
import { addBriefs } from "./briefs";
import { addDecisions } from "./decisions";
import { addKeyResults, addObjectives } from "./objectives";
import { addCounters, addOrganization } from "./organization";
import { projectTable } from "./project-table";
import { addProjects } from "./projects";
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
  const items = addWork(world);
  const decisions = addDecisions(world);
  addCounters(world, {
    theme: 4,
    brief: 2,
    objective: 9,
    key_result: 15,
    kpi: kpiKeys.length,
    project: projectTable.length,
    work_item: items,
    decision: decisions,
  });
  return world;
}
