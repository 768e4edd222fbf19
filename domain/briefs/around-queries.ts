import "server-only";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { backBriefs, reconfirmations } from "@/db/schema/back-briefs";
import { briefs } from "@/db/schema/briefs";
import { decisions } from "@/db/schema/decisions";
import { history } from "@/db/schema/history";
import { memberships } from "@/db/schema/people";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { linked } from "../access/names";
import { humanId } from "../vocabulary";

const decider = alias(memberships, "decider");
const own = alias(briefs, "own");

/**
 * What stands around a brief, in one statement: the decision that ended it, who was asked whether their back-brief still
 * stands and has not said, and why it came back from review the last time.
 */
export async function selectAround(tx: Tx, actor: Actor, briefId: string) {
  const [row] = await tx
    .select({
      decision: {
        id: decisions.id,
        number: decisions.number,
        question: decisions.question,
        choice: decisions.choice,
        reason: decisions.reason,
        reasonKind: decisions.reasonKind,
      },
      deciderName: decider.displayName,
      asked: sql<string[] | null>`${askedAbout(tx, actor, briefId)}`,
      returned: sql<{ sentence: string | null; name: string } | null>`${lastReturn(tx, actor, briefId)}`,
    })
    .from(briefs)
    .leftJoin(decisions, linked(actor, "decision", briefs.endDecisionId))
    .leftJoin(decider, and(eq(decider.orgId, actor.orgId), eq(decider.id, decisions.deciderId)))
    .where(and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefId)));
  const { decision = null, returned = null } = row ?? {};
  return {
    chosen: decision && {
      ...decision,
      deciderName: row?.deciderName ?? "",
      label: humanId("decision", decision.number),
    },
    asked: row?.asked ?? [],
    returned: returned?.sentence ? { sentence: returned.sentence, name: returned.name } : null,
  };
}

/** Who was asked about the version in force and has not said. */
const askedAbout = (tx: Tx, actor: Actor, briefId: string) =>
  tx
    .select({ ids: sql`jsonb_agg(${backBriefs.recipientId})` })
    .from(reconfirmations)
    .innerJoin(backBriefs, and(eq(backBriefs.orgId, actor.orgId), eq(backBriefs.id, reconfirmations.backBriefId)))
    .innerJoin(own, and(eq(own.orgId, actor.orgId), eq(own.currentVersionId, reconfirmations.briefVersionId)))
    .where(and(eq(reconfirmations.orgId, actor.orgId), eq(own.id, briefId), isNull(reconfirmations.answer)));

/** The last step of the review: with a sentence where the brief was returned, with none where it was sent again. */
const lastReturn = (tx: Tx, actor: Actor, briefId: string) =>
  tx
    .select({
      told: sql`jsonb_build_object('sentence', ${history.payload} -> 'after' ->> 'sentence', 'name', coalesce(${memberships.displayName}, ''))`,
    })
    .from(history)
    .leftJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, history.actorId)))
    .where(
      and(
        eq(history.orgId, actor.orgId),
        eq(history.subjectType, "brief"),
        eq(history.subjectId, briefId),
        inArray(history.action, ["brief.returned", "brief.submitted-for-review"]),
      ),
    )
    .orderBy(desc(history.at), desc(history.id))
    .limit(1);
