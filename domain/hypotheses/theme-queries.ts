import "server-only";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { listCapabilitiesOf } from "./capability-queries";
import { listSignalsOf } from "./market-signal-queries";
import { listBetsOfTheme } from "./queries";

/** What stands under a choice: its bets, its capabilities, what outside touches it, and what the reader may add. */
export async function getThemeBets(actor: Actor, theme: { id: string; status: string }) {
  const [bets, capabilities, signals] = await Promise.all([
    listBetsOfTheme(actor, theme.id),
    listCapabilitiesOf(actor, theme.id),
    listSignalsOf(actor, { themeId: theme.id }),
  ]);
  const isOver = theme.status === "retired";
  return {
    bets,
    capabilities,
    signals,
    may: {
      bet: !isOver && can(actor, "hypothesis.draft"),
      signal: !isOver && can(actor, "market-signal.raise"),
      capability:
        !isOver && (actor.role === "executive" || (actor.role === "manager" && actor.scopeTeamIds.length > 0)),
    },
  };
}
