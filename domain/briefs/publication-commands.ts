import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { briefPeople, briefs, briefVersions, type Cause } from "@/db/schema/briefs";
import { organizationSettings } from "@/db/schema/organizations";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, DomainError } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { assertFresh } from "../history/fresh";
import { record } from "../history/record";
import { thresholdsOf } from "../signals/own-thresholds";
import type { ChangeKind } from "../vocabulary";
import type { briefInput } from "./input";
import { type BriefRecord, briefForUpdate, byId, openVersion, touched, type VersionRecord } from "./row-commands";
import { mayBeMain, publicationDefects, whyNot } from "./rules";

/** Publishes a draft to its named recipients. An executive may; a manager a nested brief in own scope under a published parent. */
export const publishBrief = (actor: Actor, input: z.output<typeof briefInput>, tx?: Tx): Promise<void> =>
  withOrg(
    actor,
    async (tx) => {
      const brief = await briefForUpdate(tx, actor, input.briefId);
      await assertPublisher(tx, actor, brief);
      const problem = whyNot("publish", brief.status);
      if (problem) throw conflict(problem);
      const version = await openVersion(tx, actor, brief.id);
      assertFresh(brief, input.version);
      await assertPublishable(tx, actor, version);
      await publishRow(tx, actor, version, { changeKind: "first", changeReason: "", generation: 1, decisionId: null });
      const change = { status: "published" as const, currentVersionId: version.id, publishedAt: actor.now };
      await tx
        .update(briefs)
        .set({ ...change, ...touched(actor) })
        .where(byId(actor, brief.id));
      if (mayBeMain(brief) && !actor.org.mainBriefId)
        await tx
          .update(organizationSettings)
          .set({ mainBriefId: brief.id })
          .where(and(eq(organizationSettings.orgId, actor.orgId), isNull(organizationSettings.mainBriefId)));
      await record(tx, actor, {
        action: "brief.published",
        type: "brief",
        id: brief.id,
        before: brief,
        after: { ...brief, ...change, versionNo: version.versionNo },
      });
    },
    tx,
  );

/** An executive publishes and ends; a manager what is nested in own scope under a brief in force. */
export async function assertPublisher(
  tx: Tx,
  actor: Actor,
  brief: BriefRecord,
  permission: "brief.publish" | "brief.end" = "brief.publish",
): Promise<void> {
  const [parent] = brief.parentBriefId
    ? await tx.select({ status: briefs.status }).from(briefs).where(byId(actor, brief.parentBriefId))
    : [];
  assertCan(
    actor,
    permission,
    { ownerId: brief.authorId, teamId: brief.teamId, isNested: parent?.status === "published" },
    "An executive publishes and ends briefs; a manager those nested in their own scope under a published one.",
  );
}

/** R4: refuses with every defect at its field. */
export async function assertPublishable(tx: Tx, actor: Actor, version: VersionRecord): Promise<void> {
  const recipients = await tx
    .select({ id: briefPeople.membershipId })
    .from(briefPeople)
    .where(
      and(
        eq(briefPeople.orgId, actor.orgId),
        eq(briefPeople.briefId, version.briefId),
        eq(briefPeople.part, "recipient"),
      ),
    );
  const defects = publicationDefects(version, recipients.length, actor.org.stage, thresholdsOf(actor.org.settings));
  if (defects.length === 0) return;
  const fields = Object.fromEntries(defects.map(({ field, sentence }) => [field, sentence]));
  const only = defects.length === 1 ? defects[0]?.sentence : undefined;
  throw new DomainError("invalid", only ?? `${defects.length} things are missing before it can be published.`, {
    fields,
  });
}

export async function publishRow(
  tx: Tx,
  actor: Actor,
  version: VersionRecord,
  how: {
    changeKind: ChangeKind;
    changeReason: string;
    generation: number;
    decisionId: string | null;
    causedBy?: Cause[];
  },
): Promise<void> {
  await tx
    .update(briefVersions)
    .set({
      status: "published",
      changeKind: how.changeKind,
      changeReason: how.changeReason,
      generation: how.generation,
      decisionId: how.decisionId,
      causedBy: how.causedBy ?? [],
      publishedAt: actor.now,
      publishedBy: actor.membershipId,
      updatedAt: actor.now,
      version: sql`${briefVersions.version} + 1`,
    })
    .where(and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, version.id)));
}
