import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { byName } from "@/db/keyset";
import { backBriefs, reconfirmations } from "@/db/schema/back-briefs";
import { briefPeople, briefs, briefVersions } from "@/db/schema/briefs";
import { memberships, teams } from "@/db/schema/people";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { linked } from "../access/names";
import { readableBrief } from "../access/scope";
import { acceptedInHaste } from "../signals/comprehension";
import { copyCheck } from "../signals/copy-check";
import { thresholdsOf } from "../signals/own-thresholds";
import type { Thresholds } from "../signals/thresholds";
import { humanId } from "../vocabulary";
import { elapsedWorkingDays, isAccepted, isFirstPass, type RecipientState, recipientState } from "./back-brief-rules";
import { hasDesk, roundsRead } from "./desk-rules";
import { shown, words } from "./shown-queries";

export type Round = typeof backBriefs.$inferSelect;
export type Desk = Awaited<ReturnType<typeof getDesk>>;

/**
 * The back-brief desk of a brief: its words in force, each recipient with the rounds of the current generation, earlier
 * generations behind them, open questions whether it still stands. Read by recipients, author, delegates, executives and
 * the recipients' managers; a draft only by who writes it.
 */
export async function getDesk(actor: Actor, briefId: string) {
  return withOrg(actor, async (tx) => {
    const brief = await selectBrief(tx, actor, briefId);
    const recipients = await selectRecipients(tx, actor, briefId);
    const rounds = await tx
      .select()
      .from(backBriefs)
      .where(and(eq(backBriefs.orgId, actor.orgId), eq(backBriefs.briefId, briefId), isNull(backBriefs.deletedAt)))
      .orderBy(asc(backBriefs.generation), asc(backBriefs.roundNo));
    const versions = await tx
      .select({
        id: briefVersions.id,
        versionNo: briefVersions.versionNo,
        generation: briefVersions.generation,
        publishedAt: briefVersions.publishedAt,
      })
      .from(briefVersions)
      .where(
        and(
          eq(briefVersions.orgId, actor.orgId),
          eq(briefVersions.briefId, briefId),
          eq(briefVersions.status, "published"),
        ),
      )
      .orderBy(asc(briefVersions.versionNo));
    const asked = await tx
      .select()
      .from(reconfirmations)
      .innerJoin(backBriefs, and(eq(backBriefs.orgId, actor.orgId), eq(backBriefs.id, reconfirmations.backBriefId)))
      .where(
        and(eq(reconfirmations.orgId, actor.orgId), eq(backBriefs.briefId, briefId), isNull(reconfirmations.answer)),
      );
    const mine = recipients.some((one) => one.id === actor.membershipId);
    const isAuthor = brief.authorId === actor.membershipId;
    const part = { isAuthor, isDelegate: brief.isDelegate, isRecipient: mine };
    if (!hasDesk(actor, part, recipients)) throw notFound("This desk");
    const first = versions.find((one) => one.versionNo === brief.generation) ?? versions[0];
    const publishedOn = dateIn(actor.org.timeZone, first?.publishedAt ?? actor.now);
    const words = briefWords(brief);
    const thresholds = thresholdsOf(actor.org.settings);
    const readers = roundsRead(actor, part, recipients).map((recipient) => {
      const own = rounds.filter((round) => round.recipientId === recipient.id);
      const current = own.filter((round) => round.generation === brief.generation);
      const accepted = current.filter((round) => round.state === "accepted").at(0);
      const until = accepted?.respondedAt ? dateIn(actor.org.timeZone, accepted.respondedAt) : actor.today;
      const last = current.at(-1);
      return {
        ...recipient,
        state: recipientState(current),
        isFirstPass: isFirstPass(current),
        days: elapsedWorkingDays(publishedOn, until),
        roundsInThis: current.length,
        // A draft is nobody's but its writer's; that there is one may be said.
        rounds: own
          .filter((round) => round.state !== "draft" || recipient.id === actor.membershipId)
          .map((round) => withChecks(round, words, thresholds)),
        version: last?.version ?? 0,
        asksAgain: asked.some((one) => one.back_briefs.recipientId === recipient.id),
      };
    });
    const question = asked.find((one) => one.back_briefs.recipientId === actor.membershipId);
    return {
      ...brief,
      label: humanId("brief", brief.number),
      publishedOn,
      versionOn: dateIn(actor.org.timeZone, brief.publishedAt ?? actor.now),
      versions,
      recipients: readers,
      isRecipient: mine,
      mayAnswer:
        brief.authorId === actor.membershipId ||
        brief.isDelegate ||
        (actor.role === "executive" && brief.authorStatus !== "active"),
      question: question
        ? { backBriefId: question.reconfirmations.backBriefId, briefVersionId: question.reconfirmations.briefVersionId }
        : null,
      accepted: readers.filter(
        (one) =>
          one.required &&
          isAccepted(rounds.filter((round) => round.recipientId === one.id && round.generation === brief.generation)),
      ).length,
      required: readers.filter((one) => one.required).length,
    };
  });
}

const waitsFirst: RecipientState[] = ["waiting", "sent_back", "draft", "withdrawn", "not_begun", "accepted"];

/** Whom the desk opens with: the reader's own round, else who waits longest for an answer. */
export function openWith(desk: Desk, wanted: string | undefined, membershipId: string) {
  const byUrgency = desk.recipients.toSorted(
    (a, b) => waitsFirst.indexOf(a.state) - waitsFirst.indexOf(b.state) || b.days - a.days,
  );
  return (
    desk.recipients.find((one) => one.id === wanted) ??
    desk.recipients.find((one) => one.id === membershipId) ??
    byUrgency[0] ??
    null
  );
}

/** M16: whether the restatement is mostly the brief's own words, and whether it was accepted in haste (for the author). */
function withChecks(round: Round, words: string, thresholds: Thresholds) {
  const copied = copyCheck(round.restatement, words, thresholds);
  return {
    ...round,
    copiedShare: copied.share,
    isCopied: copied.copied,
    isHasty:
      round.state === "accepted" && round.submittedAt && round.respondedAt
        ? acceptedInHaste(round.submittedAt, round.respondedAt, thresholds)
        : false,
  };
}

type Words = {
  purpose: string;
  keyTasks: { text: string }[];
  endState: string[];
  boundaries: string[];
  freedoms: string[];
};

const briefWords = (brief: Words) =>
  [
    brief.purpose,
    ...brief.keyTasks.map((task) => task.text),
    ...brief.endState,
    ...brief.boundaries,
    ...brief.freedoms,
  ].join(". ");

async function selectBrief(tx: Tx, actor: Actor, briefId: string) {
  const [row] = await tx
    .select({
      ...shown,
      authorId: briefs.authorId,
      authorName: memberships.displayName,
      authorStatus: memberships.status,
      themeId: briefs.themeId,
      themeTitle: themes.title,
      versionId: briefVersions.id,
      versionNo: briefVersions.versionNo,
      generation: briefVersions.generation,
      ...words,
      publishedAt: briefVersions.publishedAt,
      isDelegate: sql<boolean>`exists (select 1 from brief_people p where p.org_id = ${actor.orgId} and p.brief_id = ${briefs.id} and p.part = 'delegate' and p.membership_id = ${actor.membershipId})`,
    })
    .from(briefs)
    .innerJoin(briefVersions, and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)))
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, briefs.authorId)))
    .leftJoin(themes, linked(actor, "theme", briefs.themeId))
    .where(and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefId), isNull(briefs.deletedAt), readableBrief(actor)));
  if (!row) throw notFound("This brief");
  return row;
}

const selectRecipients = (tx: Tx, actor: Actor, briefId: string) =>
  tx
    .select({
      id: memberships.id,
      name: memberships.displayName,
      teamId: briefPeople.teamId,
      teamName: teams.name,
      required: briefPeople.backBriefRequired,
      receivedAt: briefPeople.receivedAt,
    })
    .from(briefPeople)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, briefPeople.membershipId)))
    .leftJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, briefPeople.teamId)))
    .where(and(eq(briefPeople.orgId, actor.orgId), eq(briefPeople.briefId, briefId), eq(briefPeople.part, "recipient")))
    .orderBy(byName(memberships.displayName));
