import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { pulseAnswers, pulseRounds } from "@/db/schema/pulse";
import type { Tx } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import { pulseResults } from "../signals/pulse";
import type { PulseFacts } from "./types";

/**
 * The last two published rounds, newest first: the cells that may be shown, whoever asks. A figure computed from them is
 * one for all; what a reader sees of a team's cell is decided where it is shown.
 */
export async function listPulseFacts(tx: Tx, actor: Observer): Promise<PulseFacts[]> {
  const rounds = await tx
    .select()
    .from(pulseRounds)
    .where(and(eq(pulseRounds.orgId, actor.orgId), eq(pulseRounds.state, "published")))
    .orderBy(desc(pulseRounds.opensOn))
    .limit(2);
  if (rounds.length === 0) return [];
  const answers = await tx
    .select()
    .from(pulseAnswers)
    .where(
      and(
        eq(pulseAnswers.orgId, actor.orgId),
        inArray(
          pulseAnswers.roundId,
          rounds.map((round) => round.id),
        ),
      ),
    );
  return rounds.map((round) => {
    const right = round.recall.find((option) => option.right)?.key;
    const responses = answers
      .filter((answer) => answer.roundId === round.id)
      .map(({ frozenTeamId, recall, ...said }) => ({
        teamId: frozenTeamId,
        answers: said,
        recalled: recall === null || right === undefined ? null : recall === right,
      }));
    const cells = pulseResults(round.tree, responses, round.minGroup);
    return { closesOn: round.closesOn, cells: new Map(cells.map((cell) => [cell.teamId, cell])) };
  });
}
