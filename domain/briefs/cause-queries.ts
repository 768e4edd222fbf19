import "server-only";
import { and, desc, eq, inArray, ne } from "drizzle-orm";
import { frictions } from "@/db/schema/frictions";
import { lessons } from "@/db/schema/lessons";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readable, readableLesson } from "../access/scope";

/** Something that reality raised against a brief and that its next version can name as its cause. */
export type Raised = { type: "friction" | "lesson"; id: string; title: string };

/** The frictions that contradict a brief and the lessons about it, the latest first. */
export async function raisedAgainst(tx: Tx, actor: Actor, briefId: string): Promise<Raised[]> {
  const [obstacles, learned] = await Promise.all([
    tx
      .select({ id: frictions.id, title: frictions.title })
      .from(frictions)
      .where(
        and(
          eq(frictions.orgId, actor.orgId),
          eq(frictions.briefId, briefId),
          ne(frictions.status, "merged"),
          readable(actor, frictions.visibilityRootId),
        ),
      )
      .orderBy(desc(frictions.raisedAt))
      .limit(20),
    tx
      .select({ id: lessons.id, title: lessons.text })
      .from(lessons)
      .where(
        and(
          eq(lessons.orgId, actor.orgId),
          eq(lessons.briefId, briefId),
          inArray(lessons.state, ["raised", "considered", "adopted"]),
          readableLesson(actor),
        ),
      )
      .orderBy(desc(lessons.raisedOn))
      .limit(20),
  ]);
  return [
    ...obstacles.map((one) => ({ type: "friction" as const, ...one })),
    ...learned.map((one) => ({ type: "lesson" as const, ...one })),
  ];
}
