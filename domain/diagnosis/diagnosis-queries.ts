import "server-only";
import { inArray, sql } from "drizzle-orm";
import { hypotheses } from "@/db/schema/hypotheses";
import { type Tx, withOrg } from "@/db/tenancy";
import { breath } from "@/lib/breath";
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
    await breath();
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
  const [firstDone, projects, frictions, frictionCounts, stays, dives, owned, pulse, themes, turns] = await Promise.all(
    [
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
    ],
  );
  return {
    today: actor.today,
    locale: actor.org.locale,
    thresholds,
    hasIdentity: (actor.org.identityStatement ?? "").trim() !== "",
    mainBriefId: actor.org.mainBriefId,
    ...{ objectives, measures, closed, briefs, backBriefs, heirs, teams, effort, burns, items },
    ...{ firstDone, projects, frictions, frictionCounts, stays, dives, owned, pulse, themes, turns },
    bets: await listLoadBearing(tx, actor, themes),
    isSearching: actor.org.stage === "searching",
    productMarketFit: await listFits(tx, actor),
    visibleDeliverables: items
      .filter((item) => item.isVisible && item.doneOn !== null && item.doneOn >= quarterAgo(actor.today))
      .reduce((sum, item) => sum + item.n, 0),
  };
}

type ThemeRow = { id: string; title: string; isNewMarket: boolean };

const listThemesInForce = async (tx: Tx, { orgId }: Observer): Promise<ThemeRow[]> => [
  ...(await tx.execute<ThemeRow>(sql`
    select t.id, t.title, t.is_new_market as "isNewMarket" from themes t
    where t.org_id = ${orgId} and t.status = 'in_force' and t.deleted_at is null order by t.number`)),
];

/** Bets of product and market fit, and whether one holds. */
const listFits = async (tx: Tx, { orgId }: Observer): Promise<{ isSupported: boolean }[]> => [
  ...(await tx.execute<{ isSupported: boolean }>(sql`
    select h.status = 'supported' as "isSupported" from hypotheses h left join briefs b on b.org_id = ${actor.orgId} and b.id = h.brief_id
    where h.org_id = ${orgId} and h.is_pmf and h.deleted_at is null and b.confidentiality is distinct from 'restricted'`)),
];

/** Bets on which a choice in force rests, with what evidence says of each (M21). Those of restricted briefs are left out. */
async function listLoadBearing(tx: Tx, actor: Observer, themes: readonly ThemeRow[]): Promise<Facts["bets"]> {
  if (themes.length === 0) return [];
  const ids = themes.map((theme) => theme.id);
  const rest = sql`${inArray(hypotheses.themeId, ids)} and ${hypotheses.loadBearing} and ${hypotheses.status} <> 'draft'`;
  const bets = await selectBetsForAll(tx, actor, rest);
  return bets
    .filter((bet) => !bet.isRestricted)
    .map(({ id, themeId, statement, belief }) => ({ id, themeId, statement, probability: belief.probability }));
}
