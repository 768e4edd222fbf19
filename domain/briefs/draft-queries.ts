import "server-only";
import { and, desc, eq, gt } from "drizzle-orm";
import { backBriefs } from "@/db/schema/back-briefs";
import { briefVersions } from "@/db/schema/briefs";
import { memberships } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { thresholdsOf } from "../signals/own-thresholds";
import { raisedAgainst } from "./cause-queries";
import { type VersionText, versionChanges } from "./change-rules";
import { getBrief } from "./document-queries";
import { measuresPerObjective } from "./made-queries";
import { changedShare, isDirectionBySize, publicationDefects } from "./rules";

export type BriefDraft = Awaited<ReturnType<typeof getBriefDraft>>;

/**
 * The version being written, for the writing desk and for publication: its words, who is named, what still stands in
 * the way (R4), and what it changes against the version in force. 404 unless one is being written for this actor.
 */
export async function getBriefDraft(actor: Actor, briefId: string) {
  const brief = await getBrief(actor, briefId);
  const mayGoOn = brief.moves.edit || brief.moves.publish || brief.moves.publishVersion || brief.moves.pivot;
  if (!mayGoOn) throw notFound("A version being written");
  return withOrg(actor, async (tx) => {
    const [draft] = await tx
      .select()
      .from(briefVersions)
      .where(and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.briefId, briefId)))
      .orderBy(desc(briefVersions.versionNo))
      .limit(1);
    if (!draft || (draft.status !== "draft" && draft.status !== "in_review")) throw notFound("A version being written");
    const inForce = brief.status === "published" ? brief.shown : null;
    const recipients = brief.people.filter((one) => one.part === "recipient").length;
    // Back-briefs that said so since the version in force: what may have caused the next one.
    const askedForChange = inForce
      ? await tx
          .select({ id: backBriefs.id, name: memberships.displayName, said: backBriefs.cannotPromise })
          .from(backBriefs)
          .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, backBriefs.recipientId)))
          .where(
            and(
              eq(backBriefs.orgId, actor.orgId),
              eq(backBriefs.briefId, briefId),
              eq(backBriefs.generation, inForce.generation),
              eq(backBriefs.returnKind, "brief"),
              gt(backBriefs.respondedAt, inForce.publishedAt ?? actor.now),
            ),
          )
      : [];
    return {
      ...brief,
      draft,
      inForce,
      defects: publicationDefects(draft, recipients, actor.org.stage, thresholdsOf(actor.org.settings)),
      changes: inForce ? versionChanges(inForce as VersionText, draft) : null,
      changedShare: inForce ? changedShare(inForce, draft, thresholdsOf(actor.org.settings)) : 0,
      isDirectionBySize: inForce ? isDirectionBySize(inForce, draft, thresholdsOf(actor.org.settings)) : false,
      measuresOfObjectives: measuresPerObjective(brief.made),
      tools: actor.org.settings.tools ?? [],
      askedForChange,
      raised: inForce ? await raisedAgainst(tx, actor, briefId) : [],
    };
  });
}
