import "server-only";
import { inArray, sql } from "drizzle-orm";
import { hypotheses } from "@/db/schema/hypotheses";
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
    const tested = sql`(h.id in (select p.tests_hypothesis_id from projects p where p.org_id = ${actor.orgId}
        and p.objective_id = ${id} and p.deleted_at is null)
      or h.leading_measure_id in (select m.id from measures m where m.org_id = ${actor.orgId} and m.objective_id = ${id}))`;
    const rows = await tx.execute<{ id: string; tests: boolean }>(sql`
      select h.id, coalesce(${tested}, false) as tests from hypotheses h
      where h.org_id = ${actor.orgId} and h.deleted_at is null and h.status <> 'draft' and (${tested}
        or (h.load_bearing and (h.brief_id = ${briefId} or (h.brief_id is null and h.theme_id = ${themeId}))))
      limit 20`);
    const tests = new Map([...rows].map((row) => [row.id, row.tests]));
    if (tests.size === 0) return [];
    const bets = await selectBets(tx, actor, inArray(hypotheses.id, [...tests.keys()]));
    return bets
      .map((bet) => ({ ...bet, tests: tests.get(bet.id) ?? false }))
      .sort((a, b) => Number(b.tests) - Number(a.tests));
  });
