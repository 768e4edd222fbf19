import "server-only";
import { readTogether } from "@/db/reading";
import type { Actor } from "../access/actor";
import { listRaisedByMe } from "../decisions/lesson-queries";
import { getAwareness } from "../dives/awareness-queries";
import { listSaidToMe } from "../friction/place-queries";
import { listOverdueElsewhere } from "../friction/triage-queries";
import { getBetsHome } from "../hypotheses/home-queries";
import { expectedDays } from "../projects/ageing-queries";
import { workFilter } from "../projects/list-input";
import { listOwnWork, listWork } from "../projects/work-queries";
import { findWeekDue } from "../resources/split-queries";
import { listThemes } from "../strategy/queries";
import {
  getStanding,
  listBriefLines,
  listKpiLines,
  listMeasuresDue,
  listOwnObjectives,
  listStale,
} from "./home-queries";
import { getLeading } from "./leading-queries";
import { listOwed } from "./owed-queries";

/** What each home needs, read side by side. */
export async function getExecutiveHome(actor: Actor) {
  const [owed, own, elsewhere, standing, briefs, kpis, stale, bets, been] = await readTogether(actor, () =>
    Promise.all([
      listOwed(actor),
      listOwnWork(actor),
      listOverdueElsewhere(actor),
      getStanding(actor),
      listBriefLines(actor),
      listKpiLines(actor),
      listStale(actor),
      getBetsHome(actor),
      getAwareness(actor),
    ]),
  );
  return { owed, own, elsewhere, standing, briefs, kpis, stale, bets, been };
}

export async function getManagerHome(actor: Actor) {
  const [owed, own, briefs, objectives, expected, measures, stale, flow, been, weekDue, leading] = await readTogether(
    actor,
    () =>
      Promise.all([
        listOwed(actor),
        listOwnWork(actor),
        listBriefLines(actor),
        listOwnObjectives(actor),
        expectedDays(actor),
        listMeasuresDue(actor),
        listStale(actor),
        oldestInScope(actor),
        getAwareness(actor),
        findWeekDue(actor),
        getLeading(actor),
      ]),
  );
  const ageing = flow.filter((item) => (item.age ?? 0) > (expected.get(item.teamId) ?? Number.POSITIVE_INFINITY));
  return { owed, own, briefs, objectives, expected, measures, stale, ageing, been, weekDue, leading };
}

export async function getContributorHome(actor: Actor) {
  const [items, expected, briefs, measures, owed, said, learned, weekDue] = await readTogether(actor, () =>
    Promise.all([
      listOwnWork(actor),
      expectedDays(actor),
      listBriefLines(actor),
      listMeasuresDue(actor),
      listOwed(actor),
      listSaidToMe(actor),
      listRaisedByMe(actor),
      findWeekDue(actor),
    ]),
  );
  const near = items.find((item) => item.briefId)?.briefId ?? actor.org.mainBriefId;
  const main = briefs.find((one) => one.id === actor.org.mainBriefId);
  return {
    items,
    expected,
    measures,
    owed,
    said,
    learned,
    weekDue,
    brief: briefs.find((one) => one.id === near) ?? null,
    mainEffort: main?.keyTasks.find((task) => task.mainEffort)?.text ?? null,
  };
}

export async function getViewerHome(actor: Actor) {
  const [themes, standing, briefs, kpis] = await readTogether(actor, () =>
    Promise.all([listThemes(actor), getStanding(actor), listBriefLines(actor), listKpiLines(actor)]),
  );
  return { themes, standing, briefs, kpis };
}

/** The oldest open work of the teams that a manager leads. */
async function oldestInScope(actor: Actor) {
  const pages = await Promise.all(
    actor.scopeTeamIds.slice(0, 8).map((teamId) => listWork(actor, { ...workFilter({}), teamId, limit: 15 })),
  );
  return pages.flatMap((page) => page.rows).sort((a, b) => (b.age ?? 0) - (a.age ?? 0));
}
