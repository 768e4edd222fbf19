import { projects, workItems } from "../../db/schema/projects";
import { publishedForecasts } from "../../db/schema/published-forecasts";
import { type ForecastFacts, keptForecast, type Week } from "../../domain/projects/forecast-rules";
import { DEFAULT_THRESHOLDS } from "../../domain/signals/thresholds";
import { addDays } from "./calendar";
import type { World } from "./world";

type Item = { projectId: string | null; teamId: string; doneOn: string | null };
type Project = {
  id: string;
  teamId: string;
  kind: string;
  status: string;
  startOn: string;
  dueOn: string | null;
  originalDueOn: string | null;
  doneOn: string | null;
};

const pastWeeks = 104;

/**
 * The forecasts that the product would have kept, each Monday since the first week, made by its own function from what
 * was finished by then. What was left on a day is what was done later and what is left now. Of stopped projects nobody
 * knows what was left; they have none.
 */
export function addForecasts(world: World): void {
  const items = (world.tables.get(workItems) ?? []) as Item[];
  const all = (world.tables.get(projects) ?? []) as Project[];
  for (const project of all.filter(({ kind, status }) => kind !== "run" && status !== "stopped")) {
    const team = items.filter(({ teamId }) => teamId === project.teamId);
    for (let week = 2; week <= 27; week++) {
      const today = world.date.wk(week, 0);
      if (today < project.startOn || (project.doneOn !== null && project.doneOn < today)) continue;
      const left = team.filter(
        ({ projectId, doneOn }) => projectId === project.id && (doneOn === null || doneOn >= today),
      );
      addForecast(world, project, left.length, weeksOf(team, project.id, today), today);
    }
  }
}

function addForecast(world: World, project: Project, remaining: number, weeks: Week[], today: string): void {
  // Until the Monday of week 24 the first promise stood.
  const dueOn = today < world.date.wk(24, 1) ? project.originalDueOn : project.dueOn;
  const facts: ForecastFacts = { id: project.id, startOn: project.startOn, dueOn, remaining };
  const kept = keptForecast(facts, weeks, today, DEFAULT_THRESHOLDS);
  if (!kept) return;
  world.add(publishedForecasts, {
    id: world.id(`forecast/${project.id}/${today}`),
    projectId: project.id,
    teamId: project.teamId,
    publishedOn: today,
    recordedAt: new Date(`${today}T04:00:00Z`),
    ...kept,
  });
}

function weeksOf(items: readonly Item[], projectId: string, today: string): Week[] {
  return Array.from({ length: pastWeeks }, (_, index) => {
    const monday = addDays(today, -7 * (pastWeeks - index));
    const done = items.filter(({ doneOn }) => doneOn !== null && doneOn >= monday && doneOn < addDays(monday, 7));
    return { monday, own: done.filter((one) => one.projectId === projectId).length, team: done.length };
  });
}
