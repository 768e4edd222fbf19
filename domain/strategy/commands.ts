import "server-only";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { organizationSettings } from "@/db/schema/organizations";
import { themes } from "@/db/schema/strategy";
import { themeKpis } from "@/db/schema/theme-kpis";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { acceptReference, acceptReferences } from "../access/references";
import { readableTheme } from "../access/scope";
import { assertFresh, type Kept } from "../history/fresh";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import { followLightMode } from "../organizations/light-commands";
import type { DraftTheme, EditTheme, identityInput, themeInput } from "./input";
import { whyNotInForce } from "./rules";

/** Drafts a theme. Executives and managers may; only executives put it in force. Answers its id. */
export const draftTheme = (actor: Actor, input: DraftTheme): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "theme.draft", input, async () => {
      assertCan(actor, "theme.draft");
      await acceptReference(tx, actor, "leader", input.ownerId, "ownerId");
      const number = await nextNumber(tx, actor, "theme");
      const { key: _key, kpiIds, ...fields } = input;
      const id = newId();
      const row = { ...fields, id, orgId: actor.orgId, number };
      await tx
        .insert(themes)
        .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
      await setKpis(tx, actor, id, kpiIds);
      await record(tx, actor, { action: "theme.drafted", type: "theme", id, after: { ...row, kpiIds } });
      return id;
    }),
  );

export const editTheme = (actor: Actor, input: EditTheme): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await themeForUpdate(tx, actor, input.themeId);
    assertCan(actor, "theme.edit", { ownerId: before.ownerId, isDraft: before.status === "draft" });
    if (before.status === "retired") throw conflict("A retired theme is not edited any more; write a new one.");
    if (before.version !== input.version)
      assertFresh(before, input.version, {
        title: before.title,
        kind: before.kind,
        choice: before.choice,
        notDoing: before.notDoing,
        isNewMarket: before.isNewMarket,
        horizonStartYear: before.horizonStartYear,
        horizonEndYear: before.horizonEndYear,
        ownerId: before.ownerId,
        kpiIds: await kpisOf(tx, actor, before.id),
      } satisfies Kept<EditTheme, "themeId">);
    await acceptReference(tx, actor, "leader", input.ownerId, "ownerId", { keep: before.ownerId });
    const { themeId, version: _version, kpiIds, ...fields } = input;
    await tx
      .update(themes)
      .set({ ...fields, ...touched(actor) })
      .where(byId(actor, themeId));
    await setKpis(tx, actor, themeId, kpiIds);
    await record(tx, actor, {
      action: "theme.edited",
      type: "theme",
      id: themeId,
      before,
      after: { ...before, ...fields },
    });
  });

/** Puts a drafted theme in force, from today. */
export const putThemeInForce = (actor: Actor, input: z.output<typeof themeInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await themeForUpdate(tx, actor, input.themeId);
    assertCan(actor, "theme.enforce", {}, "Only an executive puts a theme in force.");
    assertFresh(before, input.version);
    const [kpis] = await tx
      .select({ n: count() })
      .from(themeKpis)
      .where(and(eq(themeKpis.orgId, actor.orgId), eq(themeKpis.themeId, before.id)));
    const problem = whyNotInForce({ ...before, kpis: kpis?.n ?? 0 });
    if (problem) throw conflict(problem);
    const change = { status: "in_force" as const, inForceOn: actor.today };
    await tx
      .update(themes)
      .set({ ...change, ...touched(actor) })
      .where(byId(actor, before.id));
    await record(tx, actor, {
      action: "theme.put-in-force",
      type: "theme",
      id: before.id,
      before,
      after: { ...before, ...change },
    });
  });

/** Ends a theme; the decision that says why is made in `decisions`, which calls this in its transaction. */
export const retireThemeBy = (actor: Actor, input: { themeId: string; decisionId: string }, tx: Tx): Promise<void> =>
  withOrg(
    actor,
    async (tx) => {
      const before = await themeForUpdate(tx, actor, input.themeId);
      assertCan(actor, "theme.retire", {}, "Only an executive retires a theme.");
      if (before.status !== "in_force") throw conflict("Only a theme in force can be retired.");
      const change = { status: "retired" as const, retiredOn: actor.today, retireDecisionId: input.decisionId };
      await tx
        .update(themes)
        .set({ ...change, ...touched(actor) })
        .where(byId(actor, before.id));
      await record(tx, actor, {
        action: "theme.retired",
        type: "theme",
        id: before.id,
        before,
        after: { ...before, ...change },
      });
    },
    tx,
  );

/** Who we are, and whether we still search (S30, S60, S83-S85). Executives only. */
export const editIdentity = (actor: Actor, input: z.output<typeof identityInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    assertCan(actor, "identity.edit", {}, "Only an executive edits identity and stage.");
    const [before] = await tx
      .select()
      .from(organizationSettings)
      .where(eq(organizationSettings.orgId, actor.orgId))
      .for("update");
    if (!before) throw notFound();
    assertFresh(before, input.version, { identityStatement: before.identityStatement, stage: before.stage });
    const change = { identityStatement: input.identityStatement || null, stage: input.stage };
    await tx
      .update(organizationSettings)
      .set({ ...change, updatedAt: actor.now, version: sql`${organizationSettings.version} + 1` })
      .where(eq(organizationSettings.orgId, actor.orgId));
    await followLightMode(tx, actor, { stage: input.stage, backBriefRequired: before.backBriefRequired });
    await record(tx, actor, {
      action: "identity.edited",
      type: "organization",
      id: actor.orgId,
      before,
      after: { ...before, ...change },
    });
  });

const byId = (actor: Actor, themeId: string) => and(eq(themes.orgId, actor.orgId), eq(themes.id, themeId));

const touched = (actor: Actor) => ({ updatedAt: actor.now, version: sql`${themes.version} + 1` });

async function themeForUpdate(tx: Tx, actor: Actor, themeId: string) {
  const [row] = await tx
    .select()
    .from(themes)
    .where(and(byId(actor, themeId), isNull(themes.deletedAt), readableTheme(actor)))
    .for("update");
  if (!row) throw notFound("This theme");
  return row;
}

async function kpisOf(tx: Tx, actor: Actor, themeId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: themeKpis.measureId })
    .from(themeKpis)
    .where(and(eq(themeKpis.orgId, actor.orgId), eq(themeKpis.themeId, themeId)));
  return rows.map((row) => row.id);
}

async function setKpis(tx: Tx, actor: Actor, themeId: string, kpiIds: string[]): Promise<void> {
  const before = await tx
    .select({ id: themeKpis.measureId })
    .from(themeKpis)
    .where(and(eq(themeKpis.orgId, actor.orgId), eq(themeKpis.themeId, themeId)));
  await acceptReferences(tx, actor, "kpi", kpiIds, "kpiIds", { keep: before.map(({ id }) => id) });
  await tx.delete(themeKpis).where(and(eq(themeKpis.orgId, actor.orgId), eq(themeKpis.themeId, themeId)));
  if (kpiIds.length === 0) return;
  await tx
    .insert(themeKpis)
    .values(kpiIds.map((measureId, i) => ({ orgId: actor.orgId, themeId, measureId, position: i + 1 })));
}
