import "server-only";
import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import { briefs } from "@/db/schema/briefs";
import { deepDives } from "@/db/schema/dives";
import { frictions } from "@/db/schema/frictions";
import { lessons } from "@/db/schema/lessons";
import { marketSignals } from "@/db/schema/market-signals";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readable, readableLesson } from "../access/scope";
import { humanId } from "../vocabulary";

/** Something that can show that a direction must change, as a choice `kind:id`. */
export type EvidenceChoice = { value: string; label: string; help: string };

/** For the form of a pivot: the frictions and lessons about a brief, and what came from outside and from dives of late. */
export const listEvidence = (actor: Actor, briefId: string): Promise<EvidenceChoice[]> =>
  withOrg(actor, (tx) => evidenceFor(tx, actor, briefId));

export async function evidenceFor(tx: Tx, actor: Actor, briefId: string): Promise<EvidenceChoice[]> {
  const most = 12;
  const [raised, learned, outside, seen] = await Promise.all([
    tx
      .select({ id: frictions.id, number: frictions.number, text: frictions.title })
      .from(frictions)
      .where(
        and(
          eq(frictions.orgId, actor.orgId),
          eq(frictions.briefId, briefId),
          inArray(frictions.status, ["open", "acknowledged", "answered", "resolved"]),
          readable(actor, frictions.visibilityRootId),
        ),
      )
      .orderBy(desc(frictions.raisedAt))
      .limit(most),
    tx
      .select({ id: lessons.id, number: lessons.number, text: lessons.text })
      .from(lessons)
      .leftJoin(briefs, and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefId)))
      .where(
        and(
          eq(lessons.orgId, actor.orgId),
          or(eq(lessons.briefId, briefId), eq(lessons.themeId, briefs.themeId)),
          inArray(lessons.state, ["raised", "considered", "adopted"]),
          readableLesson(actor),
        ),
      )
      .orderBy(desc(lessons.raisedOn))
      .limit(most),
    tx
      .select({ id: marketSignals.id, number: marketSignals.number, text: marketSignals.title })
      .from(marketSignals)
      .where(eq(marketSignals.orgId, actor.orgId))
      .orderBy(desc(marketSignals.observedOn))
      .limit(most),
    tx
      .select({
        id: deepDives.id,
        number: deepDives.number,
        text: sql<string>`coalesce(nullif(${deepDives.seen}, ''), ${deepDives.question})`,
      })
      .from(deepDives)
      .where(and(eq(deepDives.orgId, actor.orgId), eq(deepDives.state, "confirmed")))
      .orderBy(desc(deepDives.diveOn))
      .limit(most),
  ]);
  const choice =
    (type: "friction" | "lesson" | "market_signal" | "dive", what: string) =>
    (row: { id: string; number: number; text: string }) => ({
      value: `${type}:${row.id}`,
      label: row.text,
      help: `${what} ${humanId(type, row.number)}`,
    });
  return [
    ...raised.map(choice("friction", "Friction")),
    ...learned.map(choice("lesson", "Lesson")),
    ...outside.map(choice("market_signal", "From outside")),
    ...seen.map(choice("dive", "Seen on a dive")),
  ];
}
