import "server-only";
import { DomainError } from "../domain/errors";
import { deadlines, discardPool, type Pool, pool } from "./client";

export type Progress = {
  /** To be called when the transaction has its connection. Error when its caller has already been told that it has none. */
  begin: () => void;
};

const silence = "The database does not answer. Nothing was saved; try again in a moment.";

let running = 0;

/** How many connections are in use, as far as this bundle knows. */
export const inUse = (): number => running;

/**
 * Work on a connection of the pool, answered in time: the driver can wait for ever, on a full pool or on a dead server.
 * Then the caller gets an error and the pool is made anew.
 * Errors: DomainError `unavailable` when the database does not answer, `invalid` when something linked is gone.
 */
export async function inTime<T>(run: (current: Pool, progress: Progress) => Promise<T>): Promise<T> {
  const current = pool();
  const state = { begun: false, cancelled: false };
  const begin = () => {
    // A caller who was told that nothing was saved must be right, even when a connection comes free later.
    if (state.cancelled) throw new DomainError("unavailable", silence);
    state.begun = true;
  };
  running++;
  const work = run(current, { begin });
  try {
    return await Promise.race([work, expiry(work, state, () => discardPool(current))]);
  } catch (error) {
    const code = stateOf(error);
    if (code === "23503")
      throw new DomainError("invalid", "Something chosen here does not exist any more. Choose again.");
    if (!lostCodes.has(code)) throw error;
    discardPool(current);
    throw new DomainError("unavailable", silence);
  } finally {
    running--;
  }
}

function expiry(
  work: Promise<unknown>,
  state: { begun: boolean; cancelled: boolean },
  onHang: () => void,
): Promise<never> {
  return new Promise((_, reject) => {
    const give = () => {
      state.cancelled = true;
      if (state.begun) onHang();
      reject(new DomainError("unavailable", silence));
    };
    const hang = setTimeout(give, deadlines.transaction);
    const acquire = setTimeout(() => state.begun || give(), deadlines.acquire);
    const settle = () => {
      clearTimeout(hang);
      clearTimeout(acquire);
    };
    work.then(settle, settle);
  });
}

const lostCodes = new Set(
  "CONNECTION_CLOSED CONNECTION_ENDED CONNECTION_DESTROYED CONNECT_TIMEOUT ECONNREFUSED ECONNRESET 57P01 57P02 57P03".split(
    " ",
  ),
);

/** The SQLSTATE or driver code of an error, which drizzle wraps as its cause. */
function stateOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
}
