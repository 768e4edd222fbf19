import "server-only";
import { and, count, desc, eq, inArray } from "drizzle-orm";
import { pulseAnswers, pulseComments, pulseReceipts, pulseRounds } from "@/db/schema/pulse";
import { type Tx, withOrg } from "@/db/tenancy";
import { env } from "@/lib/env";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { type PulseResponse, publishableComments, pulseResults } from "../signals/pulse";
import { receiptOf } from "./ballot-rules";
import { readableTeams, whyNoAnswer } from "./rules";
import type { RoundResult } from "./types";

/** The round that is planned or open, and whether this person has answered or why they may not. */
export const findCurrentRound = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const [round] = await tx
      .select()
      .from(pulseRounds)
      .where(and(eq(pulseRounds.orgId, actor.orgId), inArray(pulseRounds.state, ["scheduled", "open"])));
    if (!round) return null;
    const { id, opensOn, closesOn, state, recall, minGroup, version, salt } = round;
    const answered = salt !== null && (await hasAnswered(tx, actor, { id, salt }));
    const options = recall.map(({ key, text }) => ({ key, text }));
    const blocked = whyNoAnswer(round, actor.membershipId, actor.role, actor.today);
    const share = can(actor, "pulse.run") && state === "open" ? await takingPart(tx, actor, id, round) : null;
    return { id, opensOn, closesOn, state, options, minGroup, version, answered, blocked, share };
  });

async function hasAnswered(tx: Tx, actor: Actor, round: { id: string; salt: string }): Promise<boolean> {
  const receipt = receiptOf(env().authSecret, round, actor.membershipId);
  const rows = await tx
    .select({ roundId: pulseReceipts.roundId })
    .from(pulseReceipts)
    .where(
      and(
        eq(pulseReceipts.orgId, actor.orgId),
        eq(pulseReceipts.roundId, round.id),
        eq(pulseReceipts.receipt, receipt),
      ),
    );
  return rows.length > 0;
}

/** How many took part so far, for the whole organization, in steps of five points; `null` below the smallest group. */
async function takingPart(tx: Tx, actor: Actor, roundId: string, round: { roster: unknown; minGroup: number }) {
  const [spent] = await tx
    .select({ n: count() })
    .from(pulseReceipts)
    .where(and(eq(pulseReceipts.orgId, actor.orgId), eq(pulseReceipts.roundId, roundId)));
  const [n, all] = [spent?.n ?? 0, Object.keys((round.roster as object | null) ?? {}).length];
  return all === 0 || n < round.minGroup ? null : Math.min(1, Math.floor((n / all) * 20) / 20);
}

/** Whether the pulse waits for this person now: for the homes. `null` when it does not. */
export async function findPulseDue(actor: Actor): Promise<{ closesOn: string } | null> {
  const round = await findCurrentRound(actor);
  return round && !round.answered && !round.blocked ? { closesOn: round.closesOn } : null;
}

/** When the last published round was open, for those who may know that there was one and not what it said. */
export const findPublished = (actor: Actor): Promise<{ opensOn: string } | null> =>
  withOrg(actor, async (tx) => {
    const [row] = await tx
      .select({ opensOn: pulseRounds.opensOn })
      .from(pulseRounds)
      .where(and(eq(pulseRounds.orgId, actor.orgId), eq(pulseRounds.state, "published")))
      .orderBy(desc(pulseRounds.opensOn), desc(pulseRounds.id))
      .limit(1);
    return row ?? null;
  });

/** The last published rounds, newest first, as this reader may see them. Viewers see none. */
export const listResults = (actor: Actor, most = 3): Promise<RoundResult[]> =>
  withOrg(actor, async (tx) => {
    if (actor.role === "viewer") return [];
    const rounds = await tx
      .select()
      .from(pulseRounds)
      .where(and(eq(pulseRounds.orgId, actor.orgId), eq(pulseRounds.state, "published")))
      .orderBy(desc(pulseRounds.opensOn), desc(pulseRounds.id))
      .limit(most);
    return Promise.all(rounds.map((round) => resultOf(tx, actor, round)));
  });

async function resultOf(tx: Tx, actor: Actor, round: typeof pulseRounds.$inferSelect): Promise<RoundResult> {
  const [answers, comments] = await Promise.all([
    tx
      .select()
      .from(pulseAnswers)
      .where(and(eq(pulseAnswers.orgId, actor.orgId), eq(pulseAnswers.roundId, round.id))),
    tx
      .select({ text: pulseComments.text })
      .from(pulseComments)
      .where(and(eq(pulseComments.orgId, actor.orgId), eq(pulseComments.roundId, round.id))),
  ]);
  const right = round.recall.find((option) => option.right)?.key;
  const responses: PulseResponse[] = answers.map(({ frozenTeamId, recall, ...said }) => ({
    teamId: frozenTeamId,
    answers: said,
    recalled: recall === null || right === undefined ? null : recall === right,
  }));
  const shown = pulseResults(round.tree, responses, round.minGroup);
  const readable = readableTeams(round.tree, actor);
  const few = (teamId: string) => totalBelow(round.tree, responses, teamId) < round.minGroup;
  const isShown = new Set(shown.map((cell) => cell.teamId));
  return {
    id: round.id,
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    minGroup: round.minGroup,
    tree: round.tree,
    members: round.tree.reduce((sum, team) => sum + team.members, 0),
    responses: responses.length,
    cells: new Map(shown.filter((cell) => readable.has(cell.teamId)).map((cell) => [cell.teamId, cell])),
    hidden: new Map(
      round.tree.filter((team) => !isShown.has(team.id)).map((team) => [team.id, few(team.id) ? "few" : "readable"]),
    ),
    readable,
    comments: publishableComments(
      comments.map(({ text }) => text),
      round.id,
      round.minGroup,
    ),
  };
}

function totalBelow(tree: RoundResult["tree"], responses: readonly PulseResponse[], teamId: string): number {
  const own = responses.filter((one) => one.teamId === teamId).length;
  return tree
    .filter((team) => team.parentId === teamId)
    .reduce((sum, child) => sum + totalBelow(tree, responses, child.id), own);
}
