import "server-only";
import { factsOf, stateOf } from "../lib/database-error";
import { DomainError } from "../lib/errors";
import { noteTrouble, timeLeft } from "../lib/http/trouble";
import { isAway, noteAway } from "./away";
import { deadlines, discardPool, type Pool, pool } from "./client";
import { whenOverdue } from "./overdue";

export type Progress = {
  /** To be called when the transaction has its connection. Error when its caller has already been told that it has none. */
  begin: () => void;
};

/** Something of the database that nobody foresaw, told without any value of the statement: what failed, how, against which rule. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
}

let running = 0;

/** How many connections are in use, as far as this bundle knows. */
export const inUse = (): number => running;

/**
 * Work on a connection of the pool, answered in time: the driver can wait for ever, on a full pool or on a dead server.
 * Then the caller gets an error and the pool is made anew. What the request under way has left is all the time there is.
 * Errors: DomainError `unavailable` when the database does not answer, `invalid` when something linked is gone,
 * `not-found` for a value that is none of its kind; DatabaseError for all else that the database says.
 */
export async function inTime<T>(
  run: (current: Pool, progress: Progress) => Promise<T>,
  most: number = deadlines.transaction,
): Promise<T> {
  if (await isAway()) throw silent();
  const current = pool();
  const state = { begun: false, cancelled: false };
  const begin = () => {
    // A caller who was told that nothing was saved must be right, even when a connection comes free later.
    if (state.cancelled) throw silent();
    state.begun = true;
  };
  running++;
  try {
    const work = run(current, { begin });
    return await Promise.race([
      work,
      expiry(work, state, Math.min(most, timeLeft() ?? most), () => discardPool(current)),
    ]);
  } catch (error) {
    throw translated(error, () => discardPool(current));
  } finally {
    running--;
  }
}

function translated(error: unknown, onLoss: () => void): unknown {
  const state = stateOf(error);
  if (lost.has(state)) {
    onLoss();
    noteAway();
    return silent();
  }
  if (busy.has(state)) return unavailable("The database is busy. Nothing was saved; try again in a moment.");
  if (state === "23503")
    return new DomainError("invalid", "Something chosen here does not exist any more. Choose again.");
  // A value that the database cannot take (class 22): a text where an id should be, too large a number, a day that is none.
  if (/^22...$/.test(state)) return new DomainError("not-found", "This page does not exist.");
  const facts = factsOf(error);
  if (!facts || state === "P0001") return error;
  return new DatabaseError(
    `${facts.statement} failed with ${facts.state}${facts.rule ? ` against ${facts.rule}` : ""}`,
  );
}

const silent = (): DomainError =>
  unavailable("The database does not answer. Nothing was saved; try again in a moment.");

function unavailable(sentence: string): DomainError {
  noteTrouble({ status: 503, retryAfter: 5 });
  return new DomainError("unavailable", sentence);
}

function expiry(
  work: Promise<unknown>,
  state: { begun: boolean; cancelled: boolean },
  most: number,
  onHang: () => void,
): Promise<never> {
  return new Promise((_, reject) => {
    const give = () => {
      state.cancelled = true;
      if (state.begun) onHang();
      noteAway();
      reject(silent());
    };
    const answeredInTime = whenOverdue(most, give);
    const begunInTime = whenOverdue(Math.min(deadlines.acquire, most), () => state.begun || give());
    const settle = () => {
      answeredInTime();
      begunInTime();
    };
    work.then(settle, settle);
  });
}

/** The connection is gone, or the server is going. */
const lost = new Set(
  "CONNECTION_CLOSED CONNECTION_ENDED CONNECTION_DESTROYED CONNECT_TIMEOUT ECONNREFUSED ECONNRESET EPIPE ENOENT 57P01 57P02 57P03 25P03 25P04".split(
    " ",
  ),
);

/** It is there and has no time, for this or for what was asked before it (25P02): a lock held by another, a statement that took too long, no connection left. */
const busy = new Set("55P03 25P02 57014 40P01 40001 53000 53100 53200 53300 53400".split(" "));
