import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { measures } from "@/db/schema/measures";
import { organizationSettings } from "@/db/schema/organizations";
import { memberships } from "@/db/schema/people";
import { themes } from "@/db/schema/strategy";
import { themeKpis } from "@/db/schema/theme-kpis";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { readableMeasure } from "../access/scope";
import { humanId } from "../vocabulary";
import { monthsStood } from "./rules";

export type ThemeRow = Awaited<ReturnType<typeof listThemes>>[number];

/** All themes that the actor may read, oldest first; drafts only for those who write them. */
export function listThemes(actor: Actor, tx?: Tx) {
  return withOrg(
    actor,
    async (tx) => {
      const rows = await selectThemes(tx, actor);
      const kpis = await selectKpis(
        tx,
        actor,
        rows.map((row) => row.id),
      );
      return rows
        .filter((row) => row.status !== "draft" || can(actor, "theme.edit", { ownerId: row.ownerId, isDraft: true }))
        .map((row) => ({
          ...row,
          label: humanId("theme", row.number),
          kpis: kpis.filter((kpi) => kpi.themeId === row.id),
          monthsStood: row.inForceOn ? monthsStood(row.inForceOn, row.retiredOn ?? actor.today) : null,
        }));
    },
    tx,
  );
}

export async function getTheme(actor: Actor, themeId: string): Promise<ThemeRow> {
  const theme = (await listThemes(actor)).find((row) => row.id === themeId);
  if (!theme) throw notFound("This theme");
  return theme;
}

/** The identity statement and the stage, with the version that an edit must name. */
export function getIdentity(actor: Actor) {
  return withOrg(actor, async (tx) => {
    const [row] = await tx
      .select({
        identityStatement: organizationSettings.identityStatement,
        stage: organizationSettings.stage,
        version: organizationSettings.version,
        updatedAt: organizationSettings.updatedAt,
      })
      .from(organizationSettings)
      .where(eq(organizationSettings.orgId, actor.orgId));
    if (!row) throw notFound();
    return row;
  });
}

const selectThemes = (tx: Tx, actor: Actor) =>
  tx
    .select({
      id: themes.id,
      number: themes.number,
      title: themes.title,
      kind: themes.kind,
      choice: themes.choice,
      notDoing: themes.notDoing,
      isNewMarket: themes.isNewMarket,
      horizonStartYear: themes.horizonStartYear,
      horizonEndYear: themes.horizonEndYear,
      ownerId: themes.ownerId,
      ownerName: memberships.displayName,
      status: themes.status,
      inForceOn: themes.inForceOn,
      retiredOn: themes.retiredOn,
      version: themes.version,
    })
    .from(themes)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, themes.ownerId)))
    .where(and(eq(themes.orgId, actor.orgId), isNull(themes.deletedAt)))
    .orderBy(asc(themes.number));

async function selectKpis(tx: Tx, actor: Actor, themeIds: string[]) {
  if (themeIds.length === 0) return [];
  return tx
    .select({
      themeId: themeKpis.themeId,
      id: measures.id,
      title: measures.title,
      unit: measures.unit,
      recent: measures.recent,
    })
    .from(themeKpis)
    .innerJoin(measures, and(eq(measures.orgId, actor.orgId), eq(measures.id, themeKpis.measureId)))
    .where(and(eq(themeKpis.orgId, actor.orgId), inArray(themeKpis.themeId, themeIds), readableMeasure(actor)))
    .orderBy(asc(themeKpis.position));
}
