import "server-only";
import { and, asc, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import { alias, type PgTable } from "drizzle-orm/pg-core";
import { backBriefs } from "@/db/schema/back-briefs";
import { briefs } from "@/db/schema/briefs";
import { hypotheses } from "@/db/schema/hypotheses";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";

export type FitStep = { key: "identity" | "theme" | "brief" | "back-brief" | "stage"; isDone: boolean };
export type Fit = { bet: { id: string; statement: string }; steps: FitStep[] };

const own = alias(briefs, "own");

/** What of the formal strategy is there already. */
function done(tx: Tx, { orgId }: Actor) {
  const isThere = (table: PgTable, where: SQL | undefined) =>
    sql<boolean>`${exists(tx.select({ one: sql`1` }).from(table).where(where))}`;
  return {
    theme: isThere(themes, and(eq(themes.orgId, orgId), eq(themes.status, "in_force"), isNull(themes.deletedAt))),
    brief: isThere(
      briefs,
      and(eq(briefs.orgId, orgId), eq(briefs.status, "published"), eq(briefs.confidentiality, "open")),
    ),
    given: isThere(backBriefs, and(eq(backBriefs.orgId, orgId), eq(backBriefs.state, "accepted"))),
  };
}

/**
 * S85: once a bet of product and market fit is supported in the stage of searching, formal strategy is added: identity,
 * a choice in force, a brief, a back-brief, then the stage. Null for everybody but executives, and when there is nothing
 * to prompt.
 */
export const findFitPrompt = (actor: Actor, joined?: Tx): Promise<Fit | null> =>
  actor.role !== "executive" || actor.org.stage !== "searching"
    ? Promise.resolve(null)
    : withOrg(
        actor,
        async (tx) => {
          const [row] = await tx
            .select({ id: hypotheses.id, statement: hypotheses.statement, ...done(tx, actor) })
            .from(hypotheses)
            .leftJoin(own, and(eq(own.orgId, actor.orgId), eq(own.id, hypotheses.briefId)))
            .where(
              and(
                eq(hypotheses.orgId, actor.orgId),
                eq(hypotheses.isPmf, true),
                eq(hypotheses.status, "supported"),
                isNull(hypotheses.deletedAt),
                sql`${own.confidentiality} is distinct from 'restricted'`,
              ),
            )
            .orderBy(asc(hypotheses.verdictAt))
            .limit(1);
          if (!row) return null;
          return {
            bet: { id: row.id, statement: row.statement },
            steps: [
              { key: "identity", isDone: actor.org.identityStatement !== null },
              { key: "theme", isDone: row.theme },
              { key: "brief", isDone: row.brief },
              { key: "back-brief", isDone: row.given },
              { key: "stage", isDone: false },
            ],
          };
        },
        joined,
      );
