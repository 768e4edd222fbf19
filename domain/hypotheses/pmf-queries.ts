import "server-only";
import { sql } from "drizzle-orm";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";

export type FitStep = { key: "identity" | "theme" | "brief" | "back-brief" | "stage"; isDone: boolean };
export type Fit = { bet: { id: string; statement: string }; steps: FitStep[] };

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
          const [row] = await tx.execute<{
            id: string;
            statement: string;
            theme: boolean;
            brief: boolean;
            given: boolean;
          }>(sql`
            select h.id, h.statement,
              exists (select 1 from themes t where t.org_id = h.org_id and t.status = 'in_force' and t.deleted_at is null) as theme,
              exists (select 1 from briefs b where b.org_id = h.org_id and b.status = 'published' and b.confidentiality = 'open') as brief,
              exists (select 1 from back_briefs r where r.org_id = h.org_id and r.state = 'accepted') as given
            from hypotheses h left join briefs own on own.org_id = h.org_id and own.id = h.brief_id
            where h.org_id = ${actor.orgId} and h.is_pmf and h.status = 'supported' and h.deleted_at is null
              and own.confidentiality is distinct from 'restricted'
            order by h.verdict_at limit 1`);
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
