import { keyFor, mark, seal, unseal } from "@/lib/seal";
import type { StatementName } from "./rules";

/** What somebody answered, as it travels from the form to the closing: the frozen team, the numbers, the words. */
export type Ballot = { teamId: string; recall: string | null; comment: string } & Record<StatementName, number | null>;

/** Holds the longest comment in any script, so that every sealed ballot has one length. */
const envelope = 3072;

type Round = { id: string; salt: string };

/**
 * A receipt says that a member has answered, to those alone who hold the secret and the salt of the round. After closing
 * the salt is gone and with it every way to check one.
 */
export const receiptOf = (secret: string, round: Round, membershipId: string): string =>
  mark(keyFor(secret, `pulse receipt ${round.id} ${round.salt}`), membershipId);

const ballotKey = (secret: string, round: Round) => keyFor(secret, `pulse ballot ${round.id} ${round.salt}`);

export const sealBallot = (secret: string, round: Round, ballot: Ballot): string =>
  seal(JSON.stringify(ballot), ballotKey(secret, round), envelope);

export const openBallot = (secret: string, round: Round, sealed: string): Ballot =>
  JSON.parse(unseal(sealed, ballotKey(secret, round))) as Ballot;
