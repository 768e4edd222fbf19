import "server-only";
import { readTogether } from "@/db/reading";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { getPatterns } from "../friction/pattern-queries";
import { ensureSignals } from "../objectives/signals-queries";
import { listTeamChoices } from "../people/picker-queries";
import { limitNotes } from "../signals/limit-changes";
import { thresholdsOf } from "../signals/own-thresholds";
import { readImpact } from "./impact-queries";
import { hasKeptBack, namesIn, readLedger } from "./ledger-queries";
import { compare, drainsOf, flowOf, headsOf, type LedgerRow, teamsOf } from "./ledger-rules";
import type { RealityFilter } from "./list-input";
import { drainWords, recentWeeks, windowOf } from "./rules";
import { below, reachOf, readableTeams, resourceMay, type TeamNode } from "./scope-rules";

export type Reality = Awaited<ReturnType<typeof getReality>>;

/**
 * Where days, money and people were planned and where they went (V15, M13, M20). Throws not-found for viewers and for
 * teams outside the reader's reach.
 */
export async function getReality(actor: Actor, filter: RealityFilter) {
  if (actor.role === "viewer") throw notFound("This page");
  await ensureSignals(actor);
  return readTogether(actor, async () => {
    const teams = await listTeamChoices(actor);
    const reach = reachOf(actor, teams, filter.teamId);
    if (!reach) throw notFound(filter.teamId ? "This team" : "This page");
    const window = windowOf(actor.today, filter.weeks);
    const recent = windowOf(actor.today, recentWeeks);
    const thresholds = thresholdsOf(actor.org.settings);
    const ledger = await readLedger(actor, window, recent, reach.teamIds);
    const names = await namesIn(actor, ledger);
    const teamNames = new Map(teams.map((team) => [team.id, team.name]));
    const days = compare(ledger, "days", window, names, actor.today, thresholds);
    const spent = new Map(days.rows.filter((row) => row.actual > 0).map((row) => [row.id, row.actual]));
    const [impact, patterns, parent, keptBack] = await Promise.all([
      readImpact(actor, spent, window.from),
      getPatterns(actor, reach.teamIds),
      parentTotal(actor, teams),
      hasKeptBack(actor, window, reach.teamIds),
    ]);
    return {
      reach,
      teamChoices: readableTeams(actor, teams).map(({ id, name }) => ({ id, name })),
      window,
      recent,
      days,
      money: compare(ledger, "money", window, names, actor.today, thresholds),
      drains: drainsOf(ledger, teamNames),
      teams: teamsOf(ledger, teamNames, actor.today, thresholds),
      heads: headsOf(ledger, window.to, teamNames),
      flow: flowOf(ledger, teamNames, names, drainWords),
      impact,
      friction: { ...patterns.cost, dayCost: patterns.dayCost },
      parent,
      keptBack,
      thresholds: { burn: thresholds.burn, spread: thresholds.spread },
      limits: {
        burn: limitNotes(actor.org.settings, ["burn"], window.from),
        drain: limitNotes(actor.org.settings, ["drain"], recent.from),
        spread: limitNotes(actor.org.settings, ["spread"], recent.from),
      },
      may: resourceMay(actor),
    };
  });
}

/** For a manager: the one total of the team above, so that the own figures have something to stand beside. */
async function parentTotal(actor: Actor, teams: readonly TeamNode[]) {
  if (actor.role !== "manager") return null;
  const led = teams.find((team) => actor.ledTeamIds.includes(team.id) && team.parentId !== null);
  const parent = teams.find((team) => team.id === led?.parentId);
  if (!parent) return null;
  const recent = windowOf(actor.today, recentWeeks);
  const rows = (await readLedger(actor, recent, recent, below(teams, parent.id))).filter(isActualDay);
  const sum = (all: readonly LedgerRow[]) => all.reduce((total, row) => total + row.amount, 0);
  return { name: parent.name, days: sum(rows), drained: sum(rows.filter((row) => row.drainKind !== null)) };
}

const isActualDay = (row: LedgerRow) => row.side === "actual" && row.unit === "days" && row.isRecent;
