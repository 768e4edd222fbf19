import "server-only";
import { eq, sql } from "drizzle-orm";
import { organizations } from "@/db/schema/identity";
import { organizationSettings } from "@/db/schema/organizations";
import { withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { assertFresh, type Kept } from "../history/fresh";
import { record } from "../history/record";
import { changedLimits, MOST_CHANGES } from "../signals/limit-changes";
import { thresholdPaths } from "../signals/own-thresholds";
import type { EditOrganization } from "./input";
import { followLightMode } from "./light-commands";

/** Name, time, money and rules of the organization. Identity and stage are an executive's (strategy). */
export const editOrganization = (actor: Actor, input: EditOrganization): Promise<void> =>
  withOrg(actor, async (tx) => {
    assertCan(actor, "settings.edit", {}, "Only an admin edits the organization.");
    const [before] = await tx
      .select()
      .from(organizationSettings)
      .where(eq(organizationSettings.orgId, actor.orgId))
      .for("update");
    if (!before) throw notFound("This organization");
    const { name, version, managersMayInvite, tools, ...columns } = input;
    assertFresh(before, version, {
      name: actor.org.name,
      timeZone: before.timeZone,
      currency: before.currency,
      weekHours: before.weekHours,
      backBriefRequired: before.backBriefRequired,
      managersMayInvite: before.settings.managersMayInvite ?? false,
      tools: (before.settings.tools ?? []).join("\n"),
    } satisfies Kept<EditOrganization, never>);
    const change = { ...columns, settings: { ...before.settings, managersMayInvite, tools } };
    await tx
      .update(organizationSettings)
      .set({ ...change, updatedAt: actor.now, version: sql`${organizationSettings.version} + 1` })
      .where(eq(organizationSettings.orgId, actor.orgId));
    await followLightMode(tx, actor, { stage: before.stage, backBriefRequired: columns.backBriefRequired });
    if (name !== actor.org.name) await tx.update(organizations).set({ name }).where(eq(organizations.id, actor.orgId));
    await record(tx, actor, {
      action: "organization.edited",
      type: "organization",
      id: actor.orgId,
      before: { ...before, ...before.settings, settings: undefined, name: actor.org.name },
      after: { ...before, ...change, ...change.settings, settings: undefined, name },
    });
  });

/**
 * The organization's own thresholds (domain.md 3.27); `null` goes back to the default. Only what differs is kept. The
 * stored signals are computed again with the next page that shows them.
 */
export const setThresholds = (
  actor: Actor,
  input: { version: number; values: Record<string, number | null> },
): Promise<void> =>
  withOrg(actor, async (tx) => {
    assertCan(actor, "settings.edit", {}, "Only an admin sets thresholds.");
    const [before] = await tx
      .select()
      .from(organizationSettings)
      .where(eq(organizationSettings.orgId, actor.orgId))
      .for("update");
    if (!before) throw notFound("This organization");
    const usual = new Map(thresholdPaths());
    const own = before.settings.thresholds ?? {};
    assertFresh(before, input.version, Object.fromEntries([...usual.keys()].map((path) => [path, own[path] ?? null])));
    const thresholds = Object.fromEntries(
      Object.entries(input.values).flatMap(([path, value]) =>
        value === null || value === usual.get(path) ? [] : [[path, value]],
      ),
    );
    const changes = changedLimits(usual, before.settings.thresholds ?? {}, thresholds, actor.today);
    const thresholdChanges = [...(before.settings.thresholdChanges ?? []), ...changes].slice(-MOST_CHANGES);
    await tx
      .update(organizationSettings)
      .set({
        settings: { ...before.settings, thresholds, thresholdChanges },
        signalsOn: null,
        updatedAt: actor.now,
        version: sql`${organizationSettings.version} + 1`,
      })
      .where(eq(organizationSettings.orgId, actor.orgId));
    await record(tx, actor, {
      action: "thresholds.set",
      type: "organization",
      id: actor.orgId,
      before: before.settings.thresholds ?? {},
      after: thresholds,
    });
  });
