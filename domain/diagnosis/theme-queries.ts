import "server-only";
import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { briefs } from "@/db/schema/briefs";
import { decisions } from "@/db/schema/decisions";
import { history } from "@/db/schema/history";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { linked } from "../access/names";
import { readable, readableBrief } from "../access/scope";
import { readingsOfMeasures } from "../objectives/measure-list-queries";
import { ensureSignals } from "../objectives/signals-queries";
import { getTheme } from "../strategy/queries";
import { humanId } from "../vocabulary";

export type ThemeLife = Awaited<ReturnType<typeof getThemeLife>>;

/**
 * A theme with what it led to: its KPIs over its whole life (S41), the briefs and objectives that serve it as far as the
 * reader may see them, how often it was changed since it came into force, and the decision that ended it.
 */
export async function getThemeLife(actor: Actor, themeId: string) {
  const theme = await getTheme(actor, themeId);
  await ensureSignals(actor);
  return withOrg(actor, async (tx) => ({
    ...theme,
    since: theme.inForceOn ?? actor.today,
    until: theme.retiredOn ?? actor.today,
    kpis: await kpisOf(tx, actor, theme),
    briefs: await briefsOf(tx, actor, themeId),
    objectives: await objectivesOf(tx, actor, themeId),
    changes: await changesSince(tx, actor, themeId),
    ending: await endingOf(tx, actor, themeId),
  }));
}

async function kpisOf(tx: Tx, actor: Actor, theme: Awaited<ReturnType<typeof getTheme>>) {
  const ids = theme.kpis.map((kpi) => kpi.id);
  if (ids.length === 0) return [];
  const rows = await tx
    .select({
      id: measures.id,
      number: measures.number,
      title: measures.title,
      unit: measures.unit,
      lo: measures.lo,
      hi: measures.hi,
      cadenceDays: measures.cadenceDays,
    })
    .from(measures)
    .where(and(eq(measures.orgId, actor.orgId), inArray(measures.id, ids)));
  const until = theme.retiredOn ?? actor.today;
  const readings = await readingsOfMeasures(tx, actor, ids, theme.inForceOn ?? actor.today);
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const own = (readings.get(id) ?? []).filter((one) => one.asOf <= until);
    return [{ ...row, label: humanId("kpi", row.number), readings: own }];
  });
}

async function briefsOf(tx: Tx, actor: Actor, themeId: string) {
  const rows = await tx
    .select({ id: briefs.id, number: briefs.number, title: briefs.title, status: briefs.status })
    .from(briefs)
    .where(
      and(
        eq(briefs.orgId, actor.orgId),
        eq(briefs.themeId, themeId),
        ne(briefs.status, "discarded"),
        isNull(briefs.deletedAt),
        readableBrief(actor),
      ),
    )
    .orderBy(asc(briefs.number));
  return rows.map((row) => ({ ...row, label: humanId("brief", row.number) }));
}

async function objectivesOf(tx: Tx, actor: Actor, themeId: string) {
  const rows = await tx
    .select({
      id: objectives.id,
      number: objectives.number,
      title: objectives.title,
      status: objectives.status,
      signal: objectives.signalStatus,
      dueOn: objectives.dueOn,
    })
    .from(objectives)
    .where(
      and(
        eq(objectives.orgId, actor.orgId),
        eq(objectives.themeId, themeId),
        isNull(objectives.deletedAt),
        readable(actor, objectives.visibilityRootId),
      ),
    )
    .orderBy(asc(objectives.dueOn), asc(objectives.id))
    .limit(200);
  return rows.map((row) => ({ ...row, label: humanId("objective", row.number) }));
}

/** How often its words were edited since it came into force; before that, editing is drafting. */
async function changesSince(tx: Tx, actor: Actor, themeId: string): Promise<number> {
  const told = await tx
    .select({ action: history.action })
    .from(history)
    .where(
      and(
        eq(history.orgId, actor.orgId),
        eq(history.subjectId, themeId),
        inArray(history.action, ["theme.put-in-force", "theme.edited"]),
      ),
    )
    .orderBy(asc(history.at), asc(history.id));
  const from = told.findIndex((row) => row.action === "theme.put-in-force");
  return from < 0 ? 0 : told.slice(from).filter((row) => row.action === "theme.edited").length;
}

async function endingOf(tx: Tx, actor: Actor, themeId: string) {
  const [row] = await tx
    .select({
      id: decisions.id,
      number: decisions.number,
      question: decisions.question,
      choice: decisions.choice,
      reason: decisions.reason,
    })
    .from(themes)
    .innerJoin(decisions, linked(actor, "decision", themes.retireDecisionId))
    .where(and(eq(themes.orgId, actor.orgId), eq(themes.id, themeId)));
  return row ? { ...row, label: humanId("decision", row.number) } : null;
}
