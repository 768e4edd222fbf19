import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { memberships } from "@/db/schema/people";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import type { Actor } from "../access/actor";
import { linked } from "../access/names";
import { can } from "../access/policy";
import { readableBrief } from "../access/scope";
import { thresholdsOf } from "../signals/own-thresholds";
import { humanId } from "../vocabulary";
import { agreementCounts, objectiveCounts } from "./count-queries";
import type { BriefFilter } from "./list-input";
import { complexityOf } from "./rules";
import { shown, words } from "./shown-queries";

const author = alias(memberships, "author");
const PAGE = 50;

export type BriefRow = Awaited<ReturnType<typeof listBriefs>>["rows"][number];

/** What being read asks for: published ones that are open, what one writes or was asked about; deleted ones are gone. */
const visible = (actor: Actor) =>
  and(eq(briefs.orgId, actor.orgId), isNull(briefs.deletedAt), ne(briefs.status, "discarded"), readableBrief(actor));

const partsOf = (actor: Actor): Record<BriefFilter["part"], SQL | undefined> => ({
  in_force: eq(briefs.status, "published"),
  writing: or(
    inArray(briefs.status, ["draft", "in_review"]),
    sql`exists (select 1 from brief_versions open where open.org_id = ${actor.orgId} and open.brief_id = ${briefs.id}
      and open.status in ('draft', 'in_review')) and ${briefs.status} = 'published'`,
  ),
  ended: inArray(briefs.status, ["superseded", "closed"]),
});

/** A version beside one in force is seen by those who write or review it. */
const writtenFor = (actor: Actor) => sql`(${briefs.status} <> 'published' or ${briefs.authorId} = ${actor.membershipId}
  or exists (select 1 from brief_people person where person.org_id = ${actor.orgId} and person.brief_id = ${briefs.id}
    and person.membership_id = ${actor.membershipId} and person.part in ('delegate', 'reviewer')))`;

/**
 * Briefs that the actor may read, newest first, a page after a number: in force, being written, or ended. Restricted
 * ones are in no list and no count of anybody who is not named.
 */
export function listBriefs(actor: Actor, filter: BriefFilter, most = PAGE) {
  return withOrg(actor, async (tx) => {
    const part = and(partsOf(actor)[filter.part], filter.part === "writing" ? writtenFor(actor) : undefined);
    const [counts, found] = await Promise.all([
      countParts(tx, actor),
      selectRows(tx, actor, and(part, filter.after ? lt(briefs.number, filter.after) : undefined), most + 1),
    ]);
    const page = found.slice(0, most);
    const ids = page.map((row) => row.id);
    const [agreed, measured] = await Promise.all([agreementCounts(tx, actor, ids), objectiveCounts(tx, actor, ids)]);
    const rows = page.map(({ words, publishedAt, closedAt, ...row }) => ({
      ...row,
      label: humanId("brief", row.number),
      since: publishedAt ? dateIn(actor.org.timeZone, publishedAt) : null,
      until: closedAt ? dateIn(actor.org.timeZone, closedAt) : null,
      purpose: words?.purpose ?? "",
      keyTasks: words?.keyTasks.length ?? 0,
      agreed: agreed.get(row.id) ?? { required: 0, accepted: 0 },
      complexity: words
        ? complexityOf(
            words,
            actor.org.locale,
            actor.today,
            measured.get(row.id) ?? [],
            thresholdsOf(actor.org.settings),
          ).level
        : ("clear" as const),
    }));
    return {
      rows,
      counts,
      next: found.length > most ? (page.at(-1)?.number ?? null) : null,
      mayDraft: can(actor, "brief.draft"),
    };
  });
}

async function countParts(tx: Tx, actor: Actor): Promise<Record<BriefFilter["part"], number>> {
  const parts = partsOf(actor);
  const [row] = await tx
    .select({
      in_force: sql<number>`count(*) filter (where ${parts.in_force})`.mapWith(Number),
      writing: sql<number>`count(*) filter (where ${parts.writing} and ${writtenFor(actor)})`.mapWith(Number),
      ended: sql<number>`count(*) filter (where ${parts.ended})`.mapWith(Number),
    })
    .from(briefs)
    .where(visible(actor));
  return row ?? { in_force: 0, writing: 0, ended: 0 };
}

const shownVersion = (actor: Actor) => sql`coalesce(${briefs.currentVersionId}, (select open.id from brief_versions open
  where open.org_id = ${actor.orgId} and open.brief_id = ${briefs.id} and open.status in ('draft', 'in_review')))`;

const selectRows = (tx: Tx, actor: Actor, where: SQL | undefined, limit: number) =>
  tx
    .select({
      ...shown,
      confidentiality: briefs.confidentiality,
      parentBriefId: briefs.parentBriefId,
      themeTitle: themes.title,
      authorName: author.displayName,
      publishedAt: briefs.publishedAt,
      closedAt: briefs.closedAt,
      versionNo: briefVersions.versionNo,
      words: {
        ...words,
        keyTaskExcessReason: briefVersions.keyTaskExcessReason,
        answeredYesNo: briefVersions.answeredYesNo,
      },
    })
    .from(briefs)
    .leftJoin(themes, linked(actor, "theme", briefs.themeId))
    .innerJoin(author, and(eq(author.orgId, actor.orgId), eq(author.id, briefs.authorId)))
    .leftJoin(briefVersions, and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, shownVersion(actor))))
    .where(and(visible(actor), where))
    .orderBy(desc(briefs.number))
    .limit(limit);

export type BriefChoice = Awaited<ReturnType<typeof findBriefsInForce>>[number];

/** For pickers: briefs in force that the actor may read, with their key tasks. */
export const findBriefsInForce = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const rows = await tx
      .select({
        id: briefs.id,
        number: briefs.number,
        title: briefs.title,
        themeId: briefs.themeId,
        themeTitle: themes.title,
        confidentiality: briefs.confidentiality,
        keyTasks: briefVersions.keyTasks,
      })
      .from(briefs)
      .leftJoin(themes, linked(actor, "theme", briefs.themeId))
      .innerJoin(
        briefVersions,
        and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)),
      )
      .where(and(visible(actor), eq(briefs.status, "published"), isNotNull(briefs.currentVersionId)))
      .orderBy(asc(briefs.number))
      .limit(200);
    return rows.map((row) => ({ ...row, label: humanId("brief", row.number) }));
  });

/** Briefs that may replace one: those in force, and the actor's own drafts. */
export const findReplacements = (actor: Actor, briefId: string) =>
  withOrg(actor, async (tx) => {
    const rows = await selectRows(
      tx,
      actor,
      and(ne(briefs.id, briefId), inArray(briefs.status, ["published", "draft", "in_review"])),
      200,
    );
    return rows.map((row) => ({ ...row, label: humanId("brief", row.number) }));
  });
