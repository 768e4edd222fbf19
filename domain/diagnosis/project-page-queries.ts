import "server-only";
import { readTogether } from "@/db/reading";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { listFrictionsOf } from "../friction/place-queries";
import { findTestedBet } from "../hypotheses/queries";
import { listShaken } from "../hypotheses/rest-queries";
import { expectedDays } from "../projects/ageing-queries";
import { getForecast } from "../projects/forecast-queries";
import { getProjectRecord } from "../projects/forecast-record-queries";
import { getProjectFlow } from "../projects/project-flow-queries";
import { findDuplicates, getProject } from "../projects/queries";
import { listOpenWork } from "../projects/work-queries";

/**
 * All that the page of a project says. What needs the id alone travels with the question for the project itself, and is
 * dropped when that is not for the reader; the rest follows when it is known.
 */
export const getProjectPage = (actor: Actor, id: string) =>
  readTogether(actor, async () => {
    const found = getProject(actor, id);
    const [project, work, expected, shaken, inWay, [forecast, flow, tests, record, twins]] = await Promise.all([
      found,
      listOpenWork(actor, id),
      expectedDays(actor, id),
      listShaken(actor, { projectId: id }),
      can(actor, "friction.read") ? listFrictionsOf(actor, { projectId: id }) : null,
      found.then((project) =>
        Promise.all([
          getForecast(actor, project),
          getProjectFlow(actor, project),
          findTestedBet(actor, project.testsHypothesisId),
          getProjectRecord(actor, project),
          findDuplicates(actor, project),
        ]),
      ),
    ]);
    return { project, work, expected, shaken, inWay, forecast, flow, tests, record, twins };
  });
