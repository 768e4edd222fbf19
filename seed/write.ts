import { eq } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { backBriefs, reconfirmations } from "../db/schema/back-briefs";
import { briefPeople, briefs, briefVersions } from "../db/schema/briefs";
import { capabilities } from "../db/schema/capabilities";
import { checkIns } from "../db/schema/check-ins";
import { decisions } from "../db/schema/decisions";
import { deepDives, diveFindings, diveFollowUps } from "../db/schema/dives";
import { evidence, evidenceRetractions } from "../db/schema/evidence";
import { frictionEvents, frictionLinks, frictions } from "../db/schema/frictions";
import { hillMoves } from "../db/schema/hill-moves";
import { history } from "../db/schema/history";
import { hypotheses } from "../db/schema/hypotheses";
import { organizations, users } from "../db/schema/identity";
import { lessons } from "../db/schema/lessons";
import { marketSignalLinks, marketSignals } from "../db/schema/market-signals";
import { measureChanges, measureReaders, measures } from "../db/schema/measures";
import { objectiveReaders, objectives } from "../db/schema/objectives";
import { counters, idempotencyKeys, organizationSettings } from "../db/schema/organizations";
import { memberships, teams } from "../db/schema/people";
import { projects, workItems } from "../db/schema/projects";
import { publishedForecasts } from "../db/schema/published-forecasts";
import { pulseAnswers, pulseBallots, pulseComments, pulseReceipts, pulseRounds } from "../db/schema/pulse";
import { resourceEntries } from "../db/schema/resources";
import { reviews } from "../db/schema/reviews";
import { themes } from "../db/schema/strategy";
import { themeKpis } from "../db/schema/theme-kpis";
import type { World } from "./larkfield/world";

export type Owner = { sql: postgres.Sql; db: ReturnType<typeof drizzle> };

/** A connection as the owner, who is above row-level security: for seeds, backup and purge only. */
export function connectAsOwner(): Owner {
  const url = process.env.MIGRATION_DATABASE_URL;
  if (!url) throw new Error("MIGRATION_DATABASE_URL is not set.");
  const sql = postgres(url, { max: 1, onnotice() {} });
  return { sql, db: drizzle(sql) };
}

/** What points at nothing first, so that every link finds its row. */
const order: PgTable[] = [
  organizations,
  users,
  organizationSettings,
  teams,
  memberships,
  themes,
  briefs,
  briefVersions,
  briefPeople,
  backBriefs,
  reconfirmations,
  objectives,
  objectiveReaders,
  measures,
  measureReaders,
  measureChanges,
  themeKpis,
  capabilities,
  hypotheses,
  projects,
  workItems,
  publishedForecasts,
  checkIns,
  hillMoves,
  reviews,
  decisions,
  frictions,
  frictionLinks,
  frictionEvents,
  deepDives,
  diveFindings,
  diveFollowUps,
  lessons,
  marketSignals,
  marketSignalLinks,
  evidence,
  evidenceRetractions,
  resourceEntries,
  pulseRounds,
  pulseReceipts,
  pulseBallots,
  pulseAnswers,
  pulseComments,
  counters,
  idempotencyKeys,
  history,
];

/** Writes a world in one transaction. Leads of teams point at people who are not there yet, so they come second. */
export async function writeWorld(owner: Owner, world: World): Promise<void> {
  await owner.db.transaction(async (tx) => {
    for (const table of order) {
      const rows = world.tables.get(table) ?? [];
      const first = table === (teams as PgTable) ? rows.map((row) => ({ ...row, leadMembershipId: null })) : rows;
      for (let from = 0; from < first.length; from += 400)
        await tx.insert(table).values(first.slice(from, from + 400) as never[]);
    }
    for (const team of world.tables.get(teams) ?? [])
      await tx
        .update(teams)
        .set({ leadMembershipId: String(team.leadMembershipId) })
        .where(eq(teams.id, String(team.id)));
  });
  await owner.sql`analyze`;
}

/** Removes every row of an organization, in all tenant tables, then its name. Tables that others still point at wait a round. */
export async function purge(owner: Owner, orgId: string): Promise<void> {
  await owner.sql.begin(async (sql) => {
    await sql`update teams set lead_membership_id = null where org_id = ${orgId}`;
    let left = (
      await sql<{ name: string }[]>`
        select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' where n.nspname = 'public' and c.relkind in ('r', 'p')`
    ).map((row) => row.name);
    while (left.length > 0) {
      const waiting: string[] = [];
      for (const name of left)
        await sql
          .savepoint((point) => point`delete from ${point(name)} where org_id = ${orgId}`)
          .catch(() => waiting.push(name));
      if (waiting.length === left.length) throw new Error(`cannot purge: ${waiting.join(", ")}`);
      left = waiting;
    }
    await sql`delete from identity.organizations where id = ${orgId}`;
  });
}
