import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import { briefVersions } from "@/db/schema/briefs";
import { withOrg } from "@/db/tenancy";
import { conflict, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertFresh } from "../history/fresh";
import { record } from "../history/record";
import type { briefInput, newVersionInput } from "./input";
import { assertEditor, briefForUpdate, ofBrief, openVersion } from "./row-commands";
import { whyNot } from "./rules";

/** Starts a version beside the one in force, with its words. Answers the version's id. */
export const startVersion = (actor: Actor, input: z.output<typeof newVersionInput>): Promise<string> =>
  withOrg(actor, async (tx) => {
    const brief = await briefForUpdate(tx, actor, input.briefId);
    await assertEditor(tx, actor, brief);
    const problem = whyNot("revise", brief.status);
    if (problem) throw conflict(problem);
    const [latest] = await tx
      .select()
      .from(briefVersions)
      .where(ofBrief(actor, brief.id))
      .orderBy(desc(briefVersions.versionNo))
      .limit(1);
    if (!latest) throw notFound("This brief");
    if (latest.status === "draft" || latest.status === "in_review") return latest.id;
    const [current] = await tx
      .select()
      .from(briefVersions)
      .where(and(ofBrief(actor, brief.id), eq(briefVersions.status, "published")))
      .orderBy(desc(briefVersions.versionNo))
      .limit(1);
    const id = newId();
    const row = {
      ...(current ?? latest),
      id,
      versionNo: latest.versionNo + 1,
      status: "draft" as const,
      changeKind: "clarification" as const,
      changeReason: "",
      causedBy: [],
      publishedAt: null,
      publishedBy: null,
      decisionId: null,
      version: 1,
    };
    await tx
      .insert(briefVersions)
      .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
    await record(tx, actor, {
      action: "brief.version-started",
      type: "brief",
      id: brief.id,
      after: { versionNo: row.versionNo },
    });
    return id;
  });

/** Gives up the version that is being written beside the one in force. */
export const discardVersion = (actor: Actor, input: z.output<typeof briefInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const brief = await briefForUpdate(tx, actor, input.briefId);
    await assertEditor(tx, actor, brief);
    if (brief.status !== "published") throw conflict("Only a version beside one in force can be given up alone.");
    const version = await openVersion(tx, actor, brief.id);
    assertFresh(version, input.version);
    await tx
      .update(briefVersions)
      .set({ status: "discarded", updatedAt: actor.now })
      .where(and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, version.id)));
    await record(tx, actor, {
      action: "brief.version-discarded",
      type: "brief",
      id: brief.id,
      before: { versionNo: version.versionNo },
      after: {},
    });
  });
