import "server-only";
import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { hypotheses } from "@/db/schema/hypotheses";
import { measures } from "@/db/schema/measures";
import { projects } from "@/db/schema/projects";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { type Bet, selectBets } from "./queries";

export type BetUnder = Bet & { tests: boolean };

/**
 * The bets of an objective: those it tests (a project of it says so, or one of its measures is their leading one), and
 * the load-bearing ones that its brief or theme rests on. Those it tests stand first.
 */
export const listBetsOfObjective = (
  actor: Actor,
  objective: { id: string; briefId: string | null; themeId: string },
): Promise<BetUnder[]> =>
  withOrg(actor, async (tx) => {
    const { id, briefId, themeId } = objective;
    const byProject = tx
      .select({ id: projects.testsHypothesisId })
      .from(projects)
      .where(and(eq(projects.orgId, actor.orgId), eq(projects.objectiveId, id), isNull(projects.deletedAt)));
    const ownMeasures = tx
      .select({ id: measures.id })
      .from(measures)
      .where(and(eq(measures.orgId, actor.orgId), eq(measures.objectiveId, id)));
    const tested = or(inArray(hypotheses.id, byProject), inArray(hypotheses.leadingMeasureId, ownMeasures));
    const rests = or(
      briefId === null ? undefined : eq(hypotheses.briefId, briefId),
      and(isNull(hypotheses.briefId), eq(hypotheses.themeId, themeId)),
    );
    const rows = await tx
      .select({ id: hypotheses.id, tests: sql<boolean>`coalesce(${tested}, false)` })
      .from(hypotheses)
      .where(
        and(
          eq(hypotheses.orgId, actor.orgId),
          isNull(hypotheses.deletedAt),
          ne(hypotheses.status, "draft"),
          or(tested, and(eq(hypotheses.loadBearing, true), rests)),
        ),
      )
      .limit(20);
    const tests = new Map(rows.map((row) => [row.id, row.tests]));
    if (tests.size === 0) return [];
    const bets = await selectBets(tx, actor, inArray(hypotheses.id, [...tests.keys()]));
    return bets
      .map((bet) => ({ ...bet, tests: tests.get(bet.id) ?? false }))
      .sort((a, b) => Number(b.tests) - Number(a.tests));
  });
