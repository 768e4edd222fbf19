import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { briefs } from "@/db/schema/briefs";
import { hypotheses } from "@/db/schema/hypotheses";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import { yieldToOthers } from "@/lib/event-loop";
import type { Observer } from "../access/actor";
import { listTurns } from "../decisions/turn-queries";
import { selectBetsForAll } from "../hypotheses/queries";
import { thresholdsOf } from "../signals/own-thresholds";
import { completeWindow } from "../signals/work-item";
import { listBackBriefFacts, listBriefFacts, listHeirs } from "./brief-facts-queries";
import { type Diagnosed, diagnosing, type Facts } from "./diagnose-rules";
import { listBurn, listEffort } from "./effort-facts-queries";
import { listClosed, listMeasureFacts, listObjectiveFacts } from "./objective-facts-queries";
import { listPulseFacts } from "./pulse-facts-queries";
import { listLastDives, listOwned, listStays, listTeamFacts } from "./team-facts-queries";
import {
  listFirstDone,
  listFrictionCounts,
  listFrictionFacts,
  listItemFacts,
  listProjectFacts,
  quarterAgo,
} from "./work-facts-queries";

/**
 * The diagnosis of today from the rows as they are. Figures are one for all: nothing here depends on who asks. Between
 * its steps it lets others have their turn: computing is the server's time too, and whoever waits for a page comes first.
 */
export async function computeDiagnosis(actor: Observer, tx?: Tx): Promise<Diagnosed> {
  const steps = diagnosing(await withOrg(actor, (open) => readFacts(open, actor), tx));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await yieldToOthers();
  }
}

async function readFacts(tx: Tx, actor: Observer): Promise<Facts> {
  const thresholds = thresholdsOf(actor.org.settings);
  const [objectives, measures, closed, briefs, backBriefs, heirs, teams, effort, burns, items] = await Promise.all([
    listObjectiveFacts(tx, actor),
    listMeasureFacts(tx, actor),
    listClosed(tx, actor),
    listBriefFacts(tx, actor),
    listBackBriefFacts(tx, actor),
    listHeirs(tx, actor),
    listTeamFacts(tx, actor),
    listEffort(tx, actor, completeWindow(actor.today, 4)),
    listBurn(tx, actor),
    listItemFacts(tx, actor),
  ]);
  const [firstDone, projects, frictions, frictionCounts, stays, dives, owned, pulse, inForce, turns] =
    await Promise.all([
      listFirstDone(tx, actor),
      listProjectFacts(tx, actor),
      listFrictionFacts(tx, actor),
      listFrictionCounts(tx, actor, thresholds.disconnect.windowDays),
      listStays(tx, actor),
      listLastDives(tx, actor),
      listOwned(tx, actor),
      listPulseFacts(tx, actor),
      listThemesInForce(tx, actor),
      listTurns(actor, null),
    ]);
  return {
    today: actor.today,
    locale: actor.org.locale,
    thresholds,
    hasIdentity: (actor.org.identityStatement ?? "").trim() !== "",
    mainBriefId: actor.org.mainBriefId,
    ...{ objectives, measures, closed, briefs, backBriefs, heirs, teams, effort, burns, items },
    ...{ firstDone, projects, frictions, frictionCounts, stays, dives, owned, pulse, turns },
    themes: inForce,
    bets: await listLoadBearing(tx, actor, inForce),
    isSearching: actor.org.stage === "searching",
    productMarketFit: await listFits(tx, actor),
    visibleDeliverables: items
      .filter((item) => item.isVisible && item.doneOn !== null && item.doneOn >= quarterAgo(actor.today))
      .reduce((sum, item) => sum + item.n, 0),
  };
}

type ThemeRow = { id: string; title: string; isNewMarket: boolean };

const listThemesInForce = (tx: Tx, { orgId }: Observer): Promise<ThemeRow[]> =>
  tx
    .select({ id: themes.id, title: themes.title, isNewMarket: themes.isNewMarket })
    .from(themes)
    .where(and(eq(themes.orgId, orgId), eq(themes.status, "in_force"), isNull(themes.deletedAt)))
    .orderBy(themes.number);

/** Bets of product and market fit, and whether one holds. */
const listFits = (tx: Tx, { orgId }: Observer): Promise<{ isSupported: boolean }[]> =>
  tx
    .select({ isSupported: sql<boolean>`${hypotheses.status} = 'supported'` })
    .from(hypotheses)
    .leftJoin(briefs, and(eq(briefs.orgId, orgId), eq(briefs.id, hypotheses.briefId)))
    .where(
      and(
        eq(hypotheses.orgId, orgId),
        eq(hypotheses.isPmf, true),
        isNull(hypotheses.deletedAt),
        sql`${briefs.confidentiality} is distinct from 'restricted'`,
      ),
    );

/** Bets on which a choice in force rests, with what evidence says of each (M21). Those of restricted briefs are left out. */
async function listLoadBearing(tx: Tx, actor: Observer, inForce: readonly ThemeRow[]): Promise<Facts["bets"]> {
  if (inForce.length === 0) return [];
  const ids = inForce.map((theme) => theme.id);
  const rest = sql`${inArray(hypotheses.themeId, ids)} and ${hypotheses.loadBearing} and ${hypotheses.status} <> 'draft'`;
  const bets = await selectBetsForAll(tx, actor, rest);
  return bets
    .filter((bet) => !bet.isRestricted)
    .map(({ id, themeId, statement, belief }) => ({ id, themeId, statement, probability: belief.probability }));
}
