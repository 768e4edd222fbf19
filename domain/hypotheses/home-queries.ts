import "server-only";
import { sql } from "drizzle-orm";
import { hypotheses } from "@/db/schema/hypotheses";
import { withOrg } from "@/db/tenancy";
import { addDays } from "@/lib/dates";
import type { Actor } from "../access/actor";
import { isUntested, leansFalse, sortBets } from "./list-rules";
import { listStrongUnanswered } from "./market-signal-queries";
import { findFitPrompt } from "./pmf-queries";
import { selectBets } from "./queries";

export type BetsHome = Awaited<ReturnType<typeof getBetsHome>>;

/** For an executive's home: bets that lean false or were never tested, strong signals without an answer, the prompt of fit. */
export const getBetsHome = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const [all, outside, fit] = await Promise.all([
      selectBets(tx, actor, sql`${hypotheses.status} = 'open'`),
      listStrongUnanswered(actor, tx),
      findFitPrompt(actor, tx),
    ]);
    const open = all.filter((bet) => !bet.isRestricted);
    return {
      open,
      worrying: sortBets(
        open.filter((bet) => isUntested(bet) || leansFalse(bet)),
        "belief",
        false,
      ),
      outside,
      fit,
    };
  });

/** The reader's own bets that are due within two weeks, or were due; soonest first. */
export const listOwnBetsDue = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const until = addDays(actor.today, 14);
    const rows = await selectBets(
      tx,
      actor,
      sql`${hypotheses.ownerId} = ${actor.membershipId} and ${hypotheses.status} = 'open' and ${hypotheses.testBy} <= ${until}`,
    );
    return sortBets(rows, "test", false);
  });
