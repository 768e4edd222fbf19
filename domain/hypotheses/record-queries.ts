import "server-only";
import { inArray } from "drizzle-orm";
import { hypotheses } from "@/db/schema/hypotheses";
import { withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import type { Actor } from "../access/actor";
import { thresholdsOf } from "../signals/own-thresholds";
import type { Verdict } from "../vocabulary";
import { evidenceOf } from "./evidence-queries";
import { selectBets } from "./queries";
import { verdictRecord } from "./record-rules";
import { listShaken } from "./rest-queries";

export type VerdictRow = Awaited<ReturnType<typeof listVerdicts>>[number];

/** Every verdict that the actor may read, newest first, against what came after it. */
export const listVerdicts = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const bets = await selectBets(tx, actor, inArray(hypotheses.status, ["supported", "debunked", "inconclusive"]));
    const ids = bets.map(({ id }) => id);
    const [findings, shaken] = [await evidenceOf(tx, actor, ids), await listShaken(actor, "anywhere", tx)];
    const thresholds = thresholdsOf(actor.org.settings);
    return bets
      .flatMap((bet) => {
        const { verdictAt } = bet;
        if (!verdictAt || bet.isRestricted) return [];
        const verdictOn = dateIn(actor.org.timeZone, verdictAt);
        const verdict = bet.status as Verdict;
        const decided = { ...bet, verdict, verdictAt, verdictOn, findings: findings.get(bet.id) ?? [] };
        return [
          {
            id: bet.id,
            label: bet.label,
            statement: bet.statement,
            themeTitle: bet.themeTitle,
            prior: bet.prior,
            verdict,
            verdictOn,
            ...verdictRecord(decided, actor.today, thresholds),
            answer: shaken.find(({ id }) => id === bet.id) ?? null,
          },
        ];
      })
      .sort((a, b) => (a.verdictOn < b.verdictOn ? 1 : -1));
  });
