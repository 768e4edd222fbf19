import "server-only";
import { readTogether } from "@/db/reading";
import type { Actor } from "../access/actor";
import { listVerdicts } from "../hypotheses/record-queries";
import { getConfidenceRecord } from "../objectives/confidence-record-queries";
import { listKept, recordOfTeams } from "../projects/forecast-record-queries";

export type Records = Awaited<ReturnType<typeof getRecords>>;

/** Whether we were right: dates that we gave, chances that people said, verdicts on bets, each against what came. */
export const getRecords = (actor: Actor, dates: { limit: number; only?: "come" } = { limit: 20, only: "come" }) =>
  readTogether(actor, async () => {
    const [teams, kept, confidence, verdicts] = await Promise.all([
      recordOfTeams(actor),
      listKept(actor, dates.limit, dates.only),
      getConfidenceRecord(actor),
      listVerdicts(actor),
    ]);
    return { teams, kept, confidence, verdicts };
  });
