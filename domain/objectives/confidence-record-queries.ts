import "server-only";
import { sql } from "drizzle-orm";
import type { RecentReading } from "@/db/schema/measures";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { brierScore } from "../signals/confidence";
import { confidenceBins, confidenceRecord, type Said, shownConfidence } from "../signals/confidence-record";

type Closed = { team_id: string; team_name: string; owner_id: string; reached: boolean; recent: RecentReading[] };

export type ConfidenceHistory = Awaited<ReturnType<typeof getConfidenceRecord>>;

/**
 * M5 over all measures that have closed: Brier score of the last words, in total and per team that may be shown, and
 * what came of every chance that was stated on the way. Nobody is named; restricted ones are in nobody's figures.
 */
export const getConfidenceRecord = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const of = sql`measures m join objectives o on o.org_id = m.org_id and o.id = m.objective_id
      where m.org_id = ${actor.orgId} and m.kind = 'key_result' and m.status = 'closed' and m.visibility_root_id is null
        and o.deleted_at is null`;
    const [measures, said] = await Promise.all([
      tx.execute<Closed>(sql`
        select o.team_id, (select t.name from teams t where t.org_id = o.org_id and t.id = o.team_id) as team_name,
          m.owner_id, m.final_grade = 'met' as reached, m.recent from ${of} order by m.id desc limit 5000`),
      tx.execute<Said>(sql`
        select c.confidence, g.reached, count(*)::int as n
        from (select m.id, m.final_grade = 'met' as reached from ${of}) g
        join check_ins c on c.org_id = ${actor.orgId} and c.measure_id = g.id
        where c.confidence is not null and not exists (select 1 from check_ins later where later.org_id = c.org_id
          and later.corrects_id = c.id) group by 1, 2`),
    ]);
    const closed = [...measures].flatMap((row) => {
      const confidence = lastWord(row.recent);
      return confidence === null ? [] : [{ ...row, confidence }];
    });
    const teams = [...Map.groupBy(closed, (row) => row.team_id)].map(([id, own]) => ({
      id,
      name: own[0]?.team_name ?? "",
      ownerIds: own.map((row) => row.owner_id),
      closed: own,
    }));
    return {
      signal: confidenceRecord(closed, actor.today),
      bins: confidenceBins([...said]),
      teams: shownConfidence(teams).map(({ id, name, closed: own }) => ({
        id,
        name,
        closed: own.length,
        reached: own.filter((one) => one.reached).length,
        said: own.reduce((sum, one) => sum + one.confidence / 10, 0),
        brier: brierScore(own) ?? 0,
      })),
    };
  });

/** One's own, for one's own eyes: any number of closed measures, with what was said last and what came. */
export const getOwnConfidence = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const rows = await tx.execute<{ id: string; title: string; reached: boolean; recent: RecentReading[] }>(sql`
      select m.id, m.title, m.final_grade = 'met' as reached, m.recent from measures m
      where m.org_id = ${actor.orgId} and m.kind = 'key_result' and m.status = 'closed' and m.owner_id = ${actor.membershipId}
      order by m.updated_at desc limit 100`);
    const closed = [...rows].flatMap(({ recent, ...row }) => {
      const confidence = lastWord(recent);
      return confidence === null ? [] : [{ ...row, confidence }];
    });
    return { closed, brier: brierScore(closed) };
  });

const lastWord = (recent: readonly RecentReading[]) =>
  recent.findLast(([, , confidence]) => confidence !== null)?.[2] ?? null;
