import "server-only";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { backBriefs, reconfirmations } from "@/db/schema/back-briefs";
import { briefs, briefVersions, type Cause } from "@/db/schema/briefs";
import { memberships } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, invalid } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertFresh } from "../history/fresh";
import { record } from "../history/record";
import { thresholdsOf } from "../signals/own-thresholds";
import type { ChangeKind } from "../vocabulary";
import { raisedAgainst } from "./cause-queries";
import { hasChanged } from "./change-rules";
import type { publishVersionInput } from "./input";
import { assertPublishable, assertPublisher, publishRow } from "./publication-commands";
import {
  assertSeesOpenVersion,
  type BriefRecord,
  briefForUpdate,
  byId,
  ofBrief,
  openVersion,
  touched,
  type VersionRecord,
} from "./row-commands";
import { changedShare, isDirectionBySize, whyNot, whyNotEditorial } from "./rules";

/**
 * Publishes the version that was written beside the one in force, as an editorial change or a clarification.
 * A change of direction needs a pivot decision and is made in `decisions`.
 */
export const publishVersion = (actor: Actor, input: z.output<typeof publishVersionInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    if (input.changeKind === "direction")
      throw conflict(
        "A change of direction is a decision: name its reason, its evidence and the fate of work in flight.",
      );
    await swapVersion(tx, actor, { ...input, decisionId: null });
  });

type Causes = { causes?: string[]; causeBackBriefIds?: string[]; causeLinks?: string[] };
type Change = Omit<z.output<typeof publishVersionInput>, keyof Causes> & Causes;

/** Swaps in the new version with its effect on back-briefs (E9). With a decision it may be a change of direction (R11). */
export async function swapVersion(
  tx: Tx,
  actor: Actor,
  input: Change & { decisionId: string | null },
): Promise<VersionRecord> {
  const brief = await briefForUpdate(tx, actor, input.briefId);
  await assertPublisher(tx, actor, brief);
  const problem = whyNot("revise", brief.status);
  if (problem) throw conflict(problem);
  const version = await openVersion(tx, actor, brief.id);
  await assertSeesOpenVersion(tx, actor, brief);
  assertFresh(brief, input.version);
  await assertPublishable(tx, actor, version);
  const current = await currentVersion(tx, actor, brief);
  if (!hasChanged(current, version))
    throw conflict("Not a word differs from the version in force; there is nothing to publish.");
  assertHonestKind(actor, input, current, version);
  const isDirection = input.changeKind === "direction";
  const causedBy = await causesOf(tx, actor, brief, input);
  await publishRow(tx, actor, version, {
    ...input,
    causedBy,
    generation: isDirection ? version.versionNo : current.generation,
  });
  if (input.changeKind === "clarification") await askWhetherItStands(tx, actor, brief, current.generation, version.id);
  await tx
    .update(briefs)
    .set({ currentVersionId: version.id, ...touched(actor) })
    .where(byId(actor, brief.id));
  await record(tx, actor, {
    action: "brief.version-published",
    type: "brief",
    id: brief.id,
    before: { versionNo: current.versionNo, keyTasks: current.keyTasks, endState: current.endState },
    after: {
      versionNo: version.versionNo,
      keyTasks: version.keyTasks,
      endState: version.endState,
      changeKind: input.changeKind,
      changeReason: input.changeReason,
      notDirectionBecause: input.notDirectionBecause,
    },
  });
  return version;
}

export async function currentVersion(tx: Tx, actor: Actor, brief: BriefRecord): Promise<VersionRecord> {
  const [row] = await tx
    .select()
    .from(briefVersions)
    .where(and(ofBrief(actor, brief.id), eq(briefVersions.id, brief.currentVersionId ?? "")));
  if (!row) throw conflict("This brief is not in force.");
  return row;
}

/** A change of more words of key tasks and end state than the organization's limit is one of direction, or a sentence says why not. */
function assertHonestKind(
  actor: Actor,
  input: { changeKind: ChangeKind; notDirectionBecause: string },
  before: VersionRecord,
  after: VersionRecord,
): void {
  const thresholds = thresholdsOf(actor.org.settings);
  const tooMuch = input.changeKind === "editorial" ? whyNotEditorial(before, after) : null;
  if (tooMuch) throw invalid("changeKind", tooMuch);
  if (input.changeKind === "direction" || !isDirectionBySize(before, after, thresholds) || input.notDirectionBecause)
    return;
  const share = changedShare(before, after, thresholds);
  throw invalid(
    "notDirectionBecause",
    `${Math.round(share * 100)} % of the words of the key tasks or of the end state changed. Call it direction, or say why it is not.`,
  );
}

/** What caused the version: back-briefs that asked for it, frictions and lessons against it, and what its author adds in words. */
async function causesOf(tx: Tx, actor: Actor, brief: BriefRecord, input: Causes): Promise<Cause[]> {
  const links = new Set(input.causeLinks ?? []);
  const raised = links.size > 0 ? await raisedAgainst(tx, actor, brief.id) : [];
  const named = raised.filter(({ type, id }) => links.has(`${type}:${id}`));
  if (named.length < links.size)
    throw invalid("causeLinks", "Something chosen here is not there any more. Choose again.");
  const asked = input.causeBackBriefIds ?? [];
  const rounds = asked.length
    ? await tx
        .select({ id: backBriefs.id, name: memberships.displayName, cannot: backBriefs.cannotPromise })
        .from(backBriefs)
        .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, backBriefs.recipientId)))
        .where(
          and(
            eq(backBriefs.orgId, actor.orgId),
            eq(backBriefs.briefId, brief.id),
            eq(backBriefs.returnKind, "brief"),
            inArray(backBriefs.id, asked),
          ),
        )
        .orderBy(asc(backBriefs.respondedAt))
    : [];
  return [
    ...rounds.map(({ id, name, cannot }) => ({
      type: "back_brief",
      id,
      note: cannot
        ? `${name} could not promise: ${cannot.split("\n")[0]}`
        : `${name} said that the brief should change.`,
    })),
    ...named.map(({ type, id, title }) => ({ type, id, note: `${title}.`.replace(/([.?!])\.$/, "$1") })),
    ...(input.causes ?? []).map((note) => ({ type: "note", id: null, note })),
  ];
}

/** Asks once per recipient, about the last round that was accepted. */
async function askWhetherItStands(
  tx: Tx,
  actor: Actor,
  brief: BriefRecord,
  generation: number,
  versionId: string,
): Promise<void> {
  const accepted = await tx
    .selectDistinctOn([backBriefs.recipientId], { id: backBriefs.id })
    .from(backBriefs)
    .where(
      and(
        eq(backBriefs.orgId, actor.orgId),
        eq(backBriefs.briefId, brief.id),
        eq(backBriefs.generation, generation),
        eq(backBriefs.state, "accepted"),
      ),
    )
    .orderBy(backBriefs.recipientId, desc(backBriefs.roundNo));
  if (accepted.length === 0) return;
  const asked = { orgId: actor.orgId, briefVersionId: versionId, requestedAt: actor.now };
  await tx.insert(reconfirmations).values(accepted.map(({ id }) => ({ ...asked, backBriefId: id })));
}
