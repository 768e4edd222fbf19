import "server-only";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { behind, byName, inOrder, type Order } from "@/db/keyset";
import { checkIns } from "@/db/schema/check-ins";
import { measureReaders, measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { themes } from "@/db/schema/strategy";
import { themeKpis } from "@/db/schema/theme-kpis";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { linked } from "../access/names";
import { readableMeasure } from "../access/scope";
import { addDays } from "../signals/calendar";
import { limitNotes } from "../signals/limit-changes";
import { thresholdsOf } from "../signals/own-thresholds";
import { humanId } from "../vocabulary";
import { standingIds } from "./check-in-rules";
import type { KpiFilter } from "./measure-input";
import { changesOf, findMeasureRef, type MeasureRow, readingsOfMeasures, selectMeasures } from "./measure-list-queries";
import { measureLimits, signsOf } from "./measure-view-rules";
import { reading } from "./shown-queries";

export type MeasureDetail = Awaited<ReturnType<typeof getMeasure>>;
export type CheckInRow = MeasureDetail["checkIns"][number];

/** One measure with all its check-ins, corrections included, what it promised before, and what it serves. 404 when it is not for the actor. */
export const getMeasure = (actor: Actor, measureId: string) =>
  withOrg(actor, async (tx) => {
    const [row] = await selectMeasures(tx, actor).where(
      and(eq(measures.orgId, actor.orgId), eq(measures.id, measureId), readableMeasure(actor)),
    );
    const serves = row ? await servedBy(tx, actor, row) : null;
    if (!row || !serves) throw notFound("This measure");
    const day = serves.objective?.closedOn ?? actor.today;
    return {
      ...row,
      label: humanId(row.kind === "kpi" ? "kpi" : "key_result", row.number),
      ownerLeft: row.ownerStatus === "departed",
      signs: signsOf(row, serves.objective?.kind ?? "committed", day, thresholdsOf(actor.org.settings)),
      ...serves,
      checkIns: await checkInsOf(tx, actor, row.id),
      changes: await changesOf(tx, actor, [row.id]),
      thresholds: thresholdsOf(actor.org.settings),
      limits: limitNotes(actor.org.settings, measureLimits, row.startOn),
      counter: await counterOf(tx, actor, row),
      readers: await tx
        .select({ id: measureReaders.membershipId, name: memberships.displayName })
        .from(measureReaders)
        .innerJoin(
          memberships,
          and(eq(memberships.orgId, actor.orgId), eq(memberships.id, measureReaders.membershipId)),
        )
        .where(and(eq(measureReaders.orgId, actor.orgId), eq(measureReaders.measureId, row.id)))
        .orderBy(byName(memberships.displayName)),
    };
  });

/** What the measure proves: its objective, or the team and the themes that a KPI judges. Null when the objective is gone. */
async function servedBy(tx: Tx, actor: Actor, row: MeasureRow) {
  if (row.kind === "kpi")
    return { objective: null, team: await teamOf(tx, actor, row.teamId), themes: await themesOf(tx, actor, [row.id]) };
  const [objective] = await tx
    .select({
      id: objectives.id,
      number: objectives.number,
      title: objectives.title,
      kind: objectives.kind,
      status: objectives.status,
      closedOn: objectives.closedOn,
      signalStatus: objectives.signalStatus,
      teamId: objectives.teamId,
      themeId: objectives.themeId,
      themeTitle: themes.title,
    })
    .from(objectives)
    .leftJoin(themes, linked(actor, "theme", objectives.themeId))
    .where(
      and(eq(objectives.orgId, actor.orgId), eq(objectives.id, row.objectiveId ?? ""), isNull(objectives.deletedAt)),
    );
  if (!objective) return null;
  return { objective, team: await teamOf(tx, actor, objective.teamId), themes: [] };
}

async function teamOf(tx: Tx, actor: Actor, teamId: string | null) {
  if (!teamId) return null;
  const [team] = await tx
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(eq(teams.orgId, actor.orgId), eq(teams.id, teamId)));
  return team ?? null;
}

const themesOf = (tx: Tx, actor: Actor, measureIds: string[]) =>
  tx
    .select({ measureId: themeKpis.measureId, id: themes.id, title: themes.title, status: themes.status })
    .from(themeKpis)
    .innerJoin(themes, and(eq(themes.orgId, actor.orgId), eq(themes.id, themeKpis.themeId)))
    .where(
      and(
        eq(themeKpis.orgId, actor.orgId),
        inArray(themeKpis.measureId, measureIds),
        inArray(themes.status, ["in_force", "retired"]),
        isNull(themes.deletedAt),
      ),
    )
    .orderBy(asc(themes.number));

/** All check-ins, newest first; `stands` is false for what was corrected or overtaken. Projects are out of question here. */
async function checkInsOf(tx: Tx, actor: Actor, measureId: string) {
  const rows = await tx
    .select({
      ...reading,
      milestoneKey: checkIns.milestoneKey,
      note: checkIns.note,
      authorName: memberships.displayName,
      onBehalf: checkIns.onBehalf,
    })
    .from(checkIns)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, checkIns.authorId)))
    .where(and(eq(checkIns.orgId, actor.orgId), eq(checkIns.measureId, measureId)))
    .orderBy(desc(checkIns.asOf), desc(checkIns.recordedAt), desc(checkIns.revision));
  const standing = standingIds(rows);
  return rows.map((row) => ({ ...row, stands: standing.has(row.id) }));
}

async function counterOf(tx: Tx, actor: Actor, row: MeasureRow) {
  const found = await findMeasureRef(tx, actor, row.counterMeasureId);
  if (!found) return null;
  const served = await servedBy(tx, actor, found);
  return (
    served && {
      ...found,
      signs: signsOf(found, served.objective?.kind ?? "committed", actor.today, thresholdsOf(actor.org.settings)),
    }
  );
}

export type KpiRow = Awaited<ReturnType<typeof listKpis>>["rows"][number];

const kpis = (actor: Actor, teamId: string | null = null) =>
  and(
    eq(measures.orgId, actor.orgId),
    eq(measures.kind, "kpi"),
    teamId ? eq(measures.teamId, teamId) : undefined,
    readableMeasure(actor),
  );

/** KPIs that the actor may read, a page after a key, with their readings of the last 26 weeks and the themes they judge. */
export const listKpis = (actor: Actor, { teamId = null, after, limit }: KpiFilter) =>
  withOrg(actor, async (tx) => {
    const order: Order = { by: measures.number, id: measures.id, descending: false };
    const found = await selectMeasures(tx, actor)
      .where(and(kpis(actor, teamId), behind(order, after)))
      .orderBy(inOrder(order))
      .limit(limit + 1);
    const page = found.slice(0, limit);
    const ids = page.map((row) => row.id);
    if (ids.length === 0) return { rows: [], next: null };
    const [readings, judged, named] = await Promise.all([
      readingsOfMeasures(tx, actor, ids, addDays(actor.today, -26 * 7)),
      themesOf(tx, actor, ids),
      namesOfTeams(tx, actor, page),
    ]);
    const rows = page.map((row) => ({
      ...row,
      label: humanId("kpi", row.number),
      ownerLeft: row.ownerStatus === "departed",
      teamName: named.get(row.teamId ?? "") ?? null,
      readings: readings.get(row.id) ?? [],
      themes: judged.filter((theme) => theme.measureId === row.id),
    }));
    const last = page.at(-1);
    return { rows, next: found.length > limit && last ? ([last.number, last.id] as const) : null };
  });

async function namesOfTeams(tx: Tx, actor: Actor, rows: readonly { teamId: string | null }[]) {
  const ids = [...new Set(rows.flatMap(({ teamId }) => teamId ?? []))];
  const found = await tx
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(eq(teams.orgId, actor.orgId), inArray(teams.id, ids)));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** How many KPIs the list has, and where the open ones stand: for the finding of the page. */
export const judgeKpis = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const from = addDays(actor.today, -26 * 7);
    const all = await tx
      .select({
        title: measures.title,
        lo: measures.lo,
        hi: measures.hi,
        visibility: measures.visibility,
        recent: measures.recent,
      })
      .from(measures)
      .where(kpis(actor))
      .orderBy(asc(measures.number));
    const judged = all.map(({ recent, ...kpi }) => {
      const [asOf, value] = recent.at(-1) ?? [];
      return { ...kpi, value: asOf !== undefined && asOf >= from ? (value ?? null) : null };
    });
    return { total: all.length, open: judged.filter(({ visibility }) => visibility === "org") };
  });
