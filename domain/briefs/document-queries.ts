import "server-only";
import { and, asc, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { cache } from "react";
import { backBriefs } from "@/db/schema/back-briefs";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { memberships } from "@/db/schema/people";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import { notFound } from "@/lib/errors";
import { isUuid } from "@/lib/id";
import type { Actor } from "../access/actor";
import { linked } from "../access/names";
import { readableBrief } from "../access/scope";
import { acceptedInHaste } from "../signals/comprehension";
import { thresholdsOf } from "../signals/own-thresholds";
import { humanId } from "../vocabulary";
import { agreementOf } from "./agreement-rules";
import { selectAround } from "./around-queries";
import { hasDesk, roundsRead } from "./desk-rules";
import { measuresPerObjective, selectMade } from "./made-queries";
import { movesOf } from "./move-rules";
import { selectPeople } from "./people-queries";
import { complexityOf, mayBeMain } from "./rules";
import { shown as shownOfBrief } from "./shown-queries";
import { findTranslation } from "./untranslated-queries";

const author = alias(memberships, "author");

export type BriefDocument = Awaited<ReturnType<typeof getBrief>>;
export type BriefVersion = BriefDocument["versions"][number];

/**
 * One brief as it is read: the version in force (or, before publication, the one being written), every published
 * version, who it went to and where each stands, what was made of it, what is nested under it, what ended it, and what
 * this actor may do now. 404 for whom it is not meant.
 */
export const getBrief = cache((actor: Actor, briefId: string) =>
  withOrg(actor, async (tx) => {
    if (!isUuid(briefId)) throw notFound("This brief");
    // Asked for in one go: whoever may not read the brief gets nothing of it, because its own row is not found.
    const [brief, all, people, rounds, made, linked, around, translation] = await Promise.all([
      selectBrief(tx, actor, briefId),
      selectVersions(tx, actor, briefId),
      selectPeople(tx, actor, briefId),
      selectRounds(tx, actor, briefId),
      selectMade(tx, actor, briefId),
      selectLinked(tx, actor, briefId),
      selectAround(tx, actor, briefId),
      findTranslation(actor, briefId, tx),
    ]);
    const { chosen, asked, returned } = around;
    const nested = linked.filter((one) => one.parentBriefId === briefId);
    const parent = linked.filter((one) => one.id === brief.parentBriefId);
    const replaced = linked.filter((one) => one.supersededById === briefId);
    const next = linked.filter((one) => one.id === brief.supersededById);
    const day = (at: Date | null) => (at ? dateIn(actor.org.timeZone, at) : null);
    const mine = people.filter((one) => one.id === actor.membershipId);
    const isAuthor = brief.authorId === actor.membershipId;
    const isDelegate = mine.some((one) => one.part === "delegate");
    const seesWriting = isAuthor || isDelegate || mine.some((one) => one.part === "reviewer");
    const versions = all
      .filter((one) => one.status === "published")
      .map((one) => ({ ...one, publishedOn: day(one.publishedAt) }));
    const open = all.find((one) => one.status === "draft" || one.status === "in_review") ?? null;
    const isUnpublished = brief.status === "draft" || brief.status === "in_review";
    const shown = versions.find((one) => one.id === brief.currentVersionId) ?? (isUnpublished ? open : null);
    if (!shown) throw notFound("This brief");
    const recipient = mine.find((one) => one.part === "recipient");
    const measured = measuresPerObjective(made);
    const began = versions.find((one) => one.versionNo === shown.generation);
    const thresholds = thresholdsOf(actor.org.settings);
    const agreement = agreementOf(
      people
        .filter((one) => one.part === "recipient")
        .map((one) => ({ ...one, hasLeft: one.status === "departed", receivedOn: day(one.receivedAt) })),
      rounds
        .filter((round) => round.generation === shown.generation)
        .map((round) => ({
          ...round,
          respondedOn: day(round.respondedAt),
          isHasty:
            round.state === "accepted" &&
            !!round.submittedAt &&
            !!round.respondedAt &&
            acceptedInHaste(round.submittedAt, round.respondedAt, thresholds),
        })),
      shown.keyTasks.map((task) => task.key),
      {
        publishedOn: day(began?.publishedAt ?? shown.publishedAt) ?? actor.today,
        today: day(brief.closedAt) ?? actor.today,
        seesWords: isAuthor || isDelegate || recipient !== undefined || actor.role === "executive",
        isAuthor,
        thresholds,
      },
    );
    const part = { isAuthor, isDelegate, isRecipient: recipient !== undefined };
    const recipients = people.filter((one) => one.part === "recipient");
    return {
      ...brief,
      /** Whose rounds the reader may open; null where the desk is not for them. */
      desk: hasDesk(actor, part, recipients) ? roundsRead(actor, part, recipients).map(({ id }) => id) : null,
      label: humanId("brief", brief.number),
      shown: { ...shown, publishedOn: day(shown.publishedAt) },
      versions,
      open:
        open && (seesWriting || isUnpublished)
          ? { id: open.id, versionNo: open.versionNo, version: open.version }
          : null,
      publishedOn: day(brief.publishedAt),
      endedOn: day(brief.closedAt),
      people,
      parent: parent[0] ?? null,
      nested: nested.filter((one) => one.status !== "discarded"),
      replaced,
      supersededBy: next[0] ?? null,
      decision: chosen,
      made,
      translation,
      maxKeyTasks: thresholds.brief.maxKeyTasks,
      complexity: complexityOf(
        shown,
        actor.org.locale,
        actor.today,
        brief.status === "published" ? measured : [],
        thresholds,
      ),
      agreement,
      isMain: actor.org.mainBriefId === brief.id,
      openQuestions: asked.length,
      isAskedAgain: asked.includes(actor.membershipId),
      hasUnderstood: agreement.rows.some((row) => row.id === actor.membershipId && row.state === "accepted"),
      returned: isUnpublished && (isAuthor || isDelegate) ? returned : null,
      moves: movesOf(actor, {
        status: brief.status,
        authorId: brief.authorId,
        teamId: brief.teamId,
        isNested: parent[0]?.status === "published",
        isDelegate,
        isReviewer: mine.some((one) => one.part === "reviewer"),
        isRecipient: recipient !== undefined,
        hasReceived: recipient?.receivedAt != null,
        hasOpenVersion: open !== null,
        isAuthorActive: brief.authorStatus === "active",
        mayBeMain: mayBeMain(brief) && actor.org.mainBriefId !== brief.id,
      }),
    };
  }),
);

async function selectBrief(tx: Tx, actor: Actor, briefId: string) {
  const [row] = await tx
    .select({
      ...shownOfBrief,
      confidentiality: briefs.confidentiality,
      authorId: briefs.authorId,
      authorName: author.displayName,
      authorCraft: author.craft,
      authorStatus: author.status,
      themeId: briefs.themeId,
      themeTitle: themes.title,
      themeNumber: themes.number,
      teamId: briefs.teamId,
      parentBriefId: briefs.parentBriefId,
      currentVersionId: briefs.currentVersionId,
      supersededById: briefs.supersededById,
      endDecisionId: briefs.endDecisionId,
      publishedAt: briefs.publishedAt,
      closedAt: briefs.closedAt,
      closingNote: briefs.closingNote,
      version: briefs.version,
    })
    .from(briefs)
    .innerJoin(author, and(eq(author.orgId, actor.orgId), eq(author.id, briefs.authorId)))
    .leftJoin(themes, linked(actor, "theme", briefs.themeId))
    .where(and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefId), isNull(briefs.deletedAt), readableBrief(actor)));
  if (!row) throw notFound("This brief");
  return row;
}

const selectVersions = (tx: Tx, actor: Actor, briefId: string) =>
  tx
    .select()
    .from(briefVersions)
    .where(
      and(
        eq(briefVersions.orgId, actor.orgId),
        eq(briefVersions.briefId, briefId),
        inArray(briefVersions.status, ["published", "draft", "in_review"]),
      ),
    )
    .orderBy(desc(briefVersions.versionNo));

const selectRounds = (tx: Tx, actor: Actor, briefId: string) =>
  tx
    .select({
      recipientId: backBriefs.recipientId,
      generation: backBriefs.generation,
      roundNo: backBriefs.roundNo,
      state: backBriefs.state,
      submittedAt: backBriefs.submittedAt,
      respondedAt: backBriefs.respondedAt,
      responseText: backBriefs.responseText,
      returnKind: backBriefs.returnKind,
      takenKeyTasks: backBriefs.takenKeyTasks,
    })
    .from(backBriefs)
    .where(and(eq(backBriefs.orgId, actor.orgId), eq(backBriefs.briefId, briefId), isNull(backBriefs.deletedAt)))
    .orderBy(asc(backBriefs.roundNo));

/** Other briefs that this one points at or is pointed at by, as far as the actor may read them. */
async function selectLinked(tx: Tx, actor: Actor, briefId: string) {
  const named = (column: "parent_brief_id" | "superseded_by_id") =>
    sql`(select own.${sql.identifier(column)} from briefs own where own.org_id = ${actor.orgId} and own.id = ${briefId})`;
  const rows = await tx
    .select({
      ...shownOfBrief,
      parentBriefId: briefs.parentBriefId,
      supersededById: briefs.supersededById,
      purpose: briefVersions.purpose,
    })
    .from(briefs)
    .leftJoin(briefVersions, and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)))
    .where(
      and(
        eq(briefs.orgId, actor.orgId),
        isNull(briefs.deletedAt),
        or(
          eq(briefs.parentBriefId, briefId),
          eq(briefs.supersededById, briefId),
          eq(briefs.id, named("parent_brief_id")),
          eq(briefs.id, named("superseded_by_id")),
        ),
        readableBrief(actor),
      ),
    )
    .orderBy(asc(briefs.number));
  return rows.map((row) => ({ ...row, label: humanId("brief", row.number) }));
}
