import "server-only";
import { and, eq, exists, inArray, isNull, max, min, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { byName } from "@/db/keyset";
import { backBriefs } from "@/db/schema/back-briefs";
import { briefPeople, briefs, briefVersions } from "@/db/schema/briefs";
import { memberships } from "@/db/schema/people";
import type { Tx } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import type { BackBriefFact, BriefFact, HeirFact } from "./types";

/** Open briefs in force; restricted ones are in nobody's figures. */
const inForce = ({ orgId }: Observer) =>
  and(
    eq(briefs.orgId, orgId),
    eq(briefs.status, "published"),
    isNull(briefs.deletedAt),
    eq(briefs.confidentiality, "open"),
  );
const currentVersion = ({ orgId }: Observer) =>
  and(eq(briefVersions.orgId, orgId), eq(briefVersions.id, briefs.currentVersionId));

/** Other versions of a brief than the current one, and the brief that it came after. */
const published = alias(briefVersions, "published");
const replaced = alias(briefs, "replaced");
const ofBrief = ({ orgId }: Observer) =>
  and(eq(published.orgId, orgId), eq(published.briefId, briefs.id), eq(published.status, "published"));

const dayIn = ({ org }: Observer, at: SQLWrapper) => sql`to_char(${at} at time zone ${org.timeZone}, 'YYYY-MM-DD')`;

export const listBriefFacts = (tx: Tx, key: Observer): Promise<BriefFact[]> => {
  const turned = tx
    .select({ at: max(published.publishedAt) })
    .from(published)
    .where(and(ofBrief(key), eq(published.changeKind, "direction")));
  const hasReplaced = exists(
    tx
      .select({ id: replaced.id })
      .from(replaced)
      .where(and(eq(replaced.orgId, key.orgId), eq(replaced.supersededById, briefs.id))),
  );
  const begun = tx
    .select({ at: min(published.publishedAt) })
    .from(published)
    .where(and(ofBrief(key), hasReplaced));
  return tx
    .select({
      id: briefs.id,
      number: briefs.number,
      title: briefs.title,
      parentId: briefs.parentBriefId,
      themeId: briefs.themeId,
      purpose: briefVersions.purpose,
      keyTasks: briefVersions.keyTasks,
      keyTaskExcessReason: briefVersions.keyTaskExcessReason,
      endState: briefVersions.endState,
      answeredYesNo: briefVersions.answeredYesNo,
      boundaries: briefVersions.boundaries,
      freedoms: briefVersions.freedoms,
      changedOn: sql<string | null>`${dayIn(key, sql`greatest(${turned}, ${begun})`)}`,
    })
    .from(briefs)
    .innerJoin(briefVersions, currentVersion(key))
    .where(inForce(key))
    .orderBy(briefs.number);
};

/** Who must give each brief in force back, and since when (M16). */
export const listBackBriefFacts = (tx: Tx, key: Observer): Promise<BackBriefFact[]> => {
  const begun = tx
    .select({ at: min(published.publishedAt) })
    .from(published)
    .where(and(ofBrief(key), eq(published.generation, briefVersions.generation)));
  const first = tx
    .select({ respondedAt: backBriefs.respondedAt, roundNo: backBriefs.roundNo })
    .from(backBriefs)
    .where(
      and(
        eq(backBriefs.orgId, key.orgId),
        eq(backBriefs.briefId, briefs.id),
        eq(backBriefs.recipientId, briefPeople.membershipId),
        eq(backBriefs.generation, briefVersions.generation),
        eq(backBriefs.state, "accepted"),
        isNull(backBriefs.deletedAt),
      ),
    )
    .orderBy(backBriefs.roundNo)
    .limit(1)
    .as("first");
  return tx
    .select({
      briefId: briefs.id,
      recipientId: briefPeople.membershipId,
      recipient: memberships.displayName,
      teamId: briefPeople.teamId,
      publishedOn: sql<string>`${dayIn(key, sql`${begun}`)}`,
      acceptedOn: sql<string | null>`${dayIn(key, first.respondedAt)}`,
      round: first.roundNo,
    })
    .from(briefs)
    .innerJoin(briefVersions, currentVersion(key))
    .innerJoin(
      briefPeople,
      and(
        eq(briefPeople.orgId, key.orgId),
        eq(briefPeople.briefId, briefs.id),
        eq(briefPeople.part, "recipient"),
        eq(briefPeople.backBriefRequired, true),
      ),
    )
    .innerJoin(memberships, and(eq(memberships.orgId, key.orgId), eq(memberships.id, briefPeople.membershipId)))
    .leftJoinLateral(first, sql`true`)
    .where(inForce(key))
    .orderBy(briefs.number, byName(memberships.displayName));
};

/** How many briefs one after the other are followed. */
const mostSteps = 20;

/** Of each open version that a direction change ended, the brief that stands in its place now. */
export async function listHeirs(tx: Tx, { orgId }: Observer): Promise<HeirFact[]> {
  const [all, versions] = await Promise.all([
    tx
      .select({ id: briefs.id, next: briefs.supersededById, confidentiality: briefs.confidentiality })
      .from(briefs)
      .where(eq(briefs.orgId, orgId)),
    tx
      .select({ id: briefVersions.id, briefId: briefVersions.briefId })
      .from(briefVersions)
      .where(
        and(
          eq(briefVersions.orgId, orgId),
          eq(briefVersions.status, "published"),
          inArray(briefVersions.changeKind, ["first", "direction"]),
        ),
      ),
  ]);
  const known = new Map(all.map((brief) => [brief.id, brief]));
  return versions.flatMap(({ id, briefId }) => {
    const first = known.get(briefId);
    if (first?.confidentiality !== "open") return [];
    let heir: (typeof all)[number] = first;
    for (let step = 0; step < mostSteps; step++) heir = known.get(heir.next ?? "") ?? heir;
    return [{ id, heirId: heir.id }];
  });
}
