import "server-only";
import { and, eq, isNotNull, isNull, min, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { backBriefs } from "@/db/schema/back-briefs";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { objectives } from "@/db/schema/objectives";
import { projects, workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { isUuid } from "@/lib/id";
import type { Actor } from "../access/actor";
import { openRoot, readableBrief } from "../access/scope";
import type { Translation } from "./untranslated-rules";

type Row = Translation & { briefId: string };

/**
 * The days on which a published brief became work, from the first version of its present generation on; null for a draft
 * and for whom it is not meant. Restricted work is left out for everybody: the figure is one for all.
 */
export async function findTranslation(actor: Actor, briefId: string, joined?: Tx): Promise<Translation | null> {
  if (!isUuid(briefId)) return null;
  const [row] = await withOrg(actor, (tx) => select(tx, actor, sql`briefs.id = ${briefId}`), joined);
  if (!row) return null;
  const { briefId: _id, ...translation } = row;
  return translation;
}

/** The same for all open briefs in force, at most a hundred. */
export const listTranslations = (actor: Actor, joined?: Tx): Promise<Row[]> =>
  withOrg(
    actor,
    (tx) => select(tx, actor, sql`briefs.status = 'published' and briefs.confidentiality = 'open'`),
    joined,
  );

/**
 * Three days of each brief: when it was published, when its first back-brief was accepted, when its first project began;
 * and when a team of such a project delivered its first item of it.
 */
function select(tx: Tx, actor: Actor, which: SQL): Promise<Row[]> {
  const { orgId } = actor;
  const dayOf = (at: SQL) => sql`(${at} at time zone ${actor.org.timeZone})::date`;
  const first = alias(briefVersions, "first");
  const published = tx
    .select({ at: min(first.publishedAt) })
    .from(first)
    .where(
      and(
        eq(first.orgId, orgId),
        eq(first.briefId, briefs.id),
        eq(first.status, "published"),
        eq(first.generation, briefVersions.generation),
      ),
    );
  const brief = tx.$with("brief").as(
    tx
      .select({
        id: briefs.id,
        generation: briefVersions.generation,
        publishedAt: sql`${published}`.as("published_at"),
      })
      .from(briefs)
      .innerJoin(briefVersions, and(eq(briefVersions.orgId, orgId), eq(briefVersions.id, briefs.currentVersionId)))
      .where(
        and(
          eq(briefs.orgId, orgId),
          which,
          isNotNull(briefs.publishedAt),
          isNull(briefs.deletedAt),
          readableBrief(actor),
        ),
      )
      .orderBy(briefs.number)
      .limit(100),
  );
  const begun = tx.$with("begun").as(
    tx
      .select({
        briefId: sql<string>`${brief.id}`.as("brief_id"),
        teamId: projects.teamId,
        activatedOn: min(projects.activatedOn).as("activated_on"),
      })
      .from(brief)
      .innerJoin(objectives, and(eq(objectives.orgId, orgId), eq(objectives.briefId, brief.id)))
      .innerJoin(projects, and(eq(projects.orgId, orgId), eq(projects.objectiveId, objectives.id)))
      .where(and(isNotNull(projects.activatedOn), isNull(projects.deletedAt), openRoot(actor, "projects")))
      .groupBy(brief.id, projects.teamId),
  );
  const accepted = tx
    .select({ on: sql`min(${dayOf(sql`${backBriefs.respondedAt}`)})::text` })
    .from(backBriefs)
    .where(
      and(
        eq(backBriefs.orgId, orgId),
        eq(backBriefs.briefId, brief.id),
        eq(backBriefs.generation, brief.generation),
        eq(backBriefs.state, "accepted"),
        isNull(backBriefs.deletedAt),
      ),
    );
  const activated = tx
    .select({ on: sql`min(${begun.activatedOn})::text` })
    .from(begun)
    .where(eq(begun.briefId, brief.id));
  const delivered = tx
    .select({ on: workItems.doneOn })
    .from(workItems)
    .innerJoin(projects, and(eq(projects.orgId, orgId), eq(projects.id, workItems.projectId)))
    .innerJoin(
      objectives,
      and(eq(objectives.orgId, orgId), eq(objectives.id, projects.objectiveId), eq(objectives.briefId, brief.id)),
    )
    .where(
      and(
        eq(workItems.orgId, orgId),
        eq(workItems.teamId, begun.teamId),
        eq(workItems.state, "done"),
        isNull(workItems.deletedAt),
        sql`${workItems.doneOn} >= ${dayOf(sql`${brief.publishedAt}`)}`,
        openRoot(actor, "work_items"),
      ),
    )
    .orderBy(workItems.doneOn)
    .limit(1)
    .as("delivered");
  const itemOn = tx
    .select({ on: sql`min(${delivered.on})::text` })
    .from(begun)
    .crossJoinLateral(delivered)
    .where(eq(begun.briefId, brief.id));
  return tx
    .with(brief, begun)
    .select({
      briefId: brief.id,
      publishedOn: sql<string>`${dayOf(sql`${brief.publishedAt}`)}::text`,
      acceptedOn: sql<string | null>`${accepted}`,
      activatedOn: sql<string | null>`${activated}`,
      itemOn: sql<string | null>`${itemOn}`,
    })
    .from(brief);
}
