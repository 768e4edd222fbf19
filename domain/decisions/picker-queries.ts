import "server-only";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { decisions } from "@/db/schema/decisions";
import { objectives } from "@/db/schema/objectives";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readableDecision } from "../access/decision-scope";
import { readable, readableBrief } from "../access/scope";
import { humanId } from "../vocabulary";

type Choice = { value: string; label: string };

/** What an adopted lesson may have changed: the versions of briefs and the decisions of late. */
export const listChanges = (actor: Actor): Promise<Choice[]> =>
  withOrg(actor, async (tx) => {
    const [versions, decided] = await Promise.all([
      tx
        .select({ id: briefVersions.id, no: briefVersions.versionNo, title: briefs.title })
        .from(briefVersions)
        .innerJoin(briefs, and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefVersions.briefId)))
        .where(and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.status, "published"), readableBrief(actor)))
        .orderBy(desc(briefVersions.publishedAt))
        .limit(15),
      tx
        .select({ id: decisions.id, number: decisions.number, choice: decisions.choice })
        .from(decisions)
        .where(
          and(
            eq(decisions.orgId, actor.orgId),
            inArray(decisions.status, ["decided", "revisited"]),
            readableDecision(actor),
          ),
        )
        .orderBy(desc(decisions.decidedAt))
        .limit(15),
    ]);
    return [
      ...versions.map(({ id, no, title }) => ({ value: `version:${id}`, label: `${title}, version ${no}` })),
      ...decided.map(({ id, number, choice }) => ({
        value: `decision:${id}`,
        label: `${humanId("decision", number)}: ${choice}`,
      })),
    ];
  });

/** The objectives that redirected work may serve from now on. */
export const listTargets = (actor: Actor): Promise<Choice[]> =>
  withOrg(actor, async (tx) => {
    const rows = await tx
      .select({ id: objectives.id, title: objectives.title })
      .from(objectives)
      .where(
        and(
          eq(objectives.orgId, actor.orgId),
          inArray(objectives.status, ["active", "draft"]),
          isNull(objectives.deletedAt),
          readable(actor, objectives.visibilityRootId),
        ),
      )
      .orderBy(asc(objectives.number))
      .limit(200);
    return rows.map(({ id, title }) => ({ value: id, label: title }));
  });
